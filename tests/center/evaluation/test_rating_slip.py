"""What the code on a slip is good for; and what a typed number shows to anybody."""

from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.errors import RuleBroken
from tests.center.evaluation.rated import RatedCenter
from tests.center.evaluation.rated import rated as rated


def token_of(rated: RatedCenter, ticket) -> str:  # type: ignore[no-untyped-def]
    return rated.token(ticket.id, ticket.day)


def test_a_slip_follows_its_number_from_the_line_to_the_rating(rated: RatedCenter) -> None:
    rated.small.take()
    ticket = rated.small.take("YB01")
    token = token_of(rated, ticket)
    seen = rated.read(token)
    assert (seen.label, seen.state, seen.ahead) == ("B001", "waiting", 1)
    assert not seen.rateable
    rated.small.call()
    rated.small.call(2)
    assert (rated.read(token).state, rated.read(token).desk_number) == ("called", 2)
    rated.small.move("start_serving", ticket.id, 2)
    assert rated.read(token).rateable
    rated.small.move("finish", ticket.id, 2)
    seen = rated.read(token)
    assert (seen.state, seen.rateable, seen.rated) == ("done", True, False)
    rated.rate(ticket.id, Opinion(4))
    seen = rated.read(token)
    assert (seen.rateable, seen.rated) == (True, True)


def test_missed_and_cancelled_numbers_say_so_and_cannot_be_rated(rated: RatedCenter) -> None:
    missed = rated.small.take()
    rated.small.call()
    rated.small.move("miss", missed.id)
    gone = rated.small.take()
    rated.small.cancel(gone.id)
    for ticket, state in ((missed, "missed"), (gone, "cancelled")):
        seen = rated.read(token_of(rated, ticket))
        assert (seen.state, seen.rateable) == (state, False)


def test_a_number_of_yesterday_that_never_was_called_is_over(rated: RatedCenter) -> None:
    token = token_of(rated, rated.small.take())
    rated.days_later(1)
    assert rated.read(token).state == "expired"


def test_every_false_code_has_its_own_answer(rated: RatedCenter) -> None:
    ticket = rated.served()
    good, stranger = token_of(rated, ticket), Ed25519PrivateKey.generate()
    false = {
        "token.unreadable": good[:-9],
        "token.forged": rated.token(ticket.id, ticket.day, key=stranger),
        "token.other_center": rated.token(ticket.id, ticket.day, center="YX0202", key=stranger),
        "queue.ticket_unknown": rated.token(uuid4(), ticket.day),
    }
    for key, token in false.items():
        with pytest.raises(RuleBroken, match=key):
            rated.read(token)
    swapped = "B" if good[40] != "B" else "C"
    with pytest.raises(RuleBroken, match=r"token\.(forged|other_center|unreadable)"):
        rated.read(good[:40] + swapped + good[41:])


def test_a_slip_can_be_read_for_as_long_as_its_visit_can_be_rated(rated: RatedCenter) -> None:
    token = token_of(rated, rated.served())
    rated.days_later(7)
    assert rated.read(token).rateable
    rated.days_later(1)
    with pytest.raises(RuleBroken, match="token.expired"):
        rated.read(token)


def test_the_answer_to_a_bad_rating_is_there_for_who_holds_the_slip(rated: RatedCenter) -> None:
    ticket = rated.served()
    token = token_of(rated, ticket)
    rated.rate(ticket.id, Opinion(1))
    (case,) = rated.cases()
    rated.move(case.id, "rectify", "内部:已约谈")
    assert rated.read(token).answer is None
    rated.move(case.id, "feed_back", "已向您道歉,窗口已加人")
    assert rated.read(token).answer == "已向您道歉,窗口已加人"


def test_a_typed_number_shows_what_the_board_shows_and_no_more(rated: RatedCenter) -> None:
    ticket = rated.served()
    rated.rate(ticket.id, Opinion(1))
    for typed in ("A001", "a1", "A0001"):
        seen = rated.find(typed)
        assert seen is not None
        assert (seen.label, seen.state, seen.rateable, seen.rated) == ("A001", "done", False, False)
        assert seen.answer is None


@pytest.mark.parametrize(
    "typed", ["", "A", "A999", "001", "Ａ001", "A٠٠١", "A-1", "A1234567890", "AA01"]
)
def test_what_is_no_number_of_today_finds_nothing(rated: RatedCenter, typed: str) -> None:
    rated.small.take()
    assert rated.find(typed) is None


def test_numbers_of_yesterday_are_not_found(rated: RatedCenter) -> None:
    rated.small.take()
    rated.days_later(1)
    assert rated.find("A001") is None
