"""Taking, calling, serving and closing numbers, on both stores."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.center.queue import views as queue_views
from kiosk.data.tables import OutboxRecord, Ticket, TicketCounter
from kiosk.errors import RuleBroken
from tests.center.conftest import SmallCenter


def facts(center: SmallCenter) -> list[str]:
    """What was recorded for the hub about tickets, in order."""
    return center.opened.read(
        lambda session: list(
            session.scalars(
                select(OutboxRecord.type)
                .where(OutboxRecord.type.like("ticket.%"))
                .order_by(OutboxRecord.seq)
            )
        )
    )


def test_first_number_of_a_letter_is_001(small_center: SmallCenter) -> None:
    issued = small_center.take("MZ04")
    assert (issued.label, issued.ahead, issued.item_name) == ("A001", 0, "高龄津贴(80周岁以上)")


def test_each_letter_counts_for_itself_and_people_ahead_count_over_all(
    small_center: SmallCenter,
) -> None:
    labels = [small_center.take(code) for code in ("MZ04", "YB01", "MZ04")]
    assert [(issued.label, issued.ahead) for issued in labels] == [
        ("A001", 0),
        ("B001", 1),
        ("A002", 2),
    ]


def test_same_request_gets_the_same_ticket(small_center: SmallCenter) -> None:
    request = uuid4()
    first = small_center.take(request_id=request)
    again = small_center.take(request_id=request)
    assert again.id == first.id
    assert (first.repeated, again.repeated) == (False, True)
    assert facts(small_center) == ["ticket.taken"]
    assert small_center.take().label == "A002"


@pytest.mark.parametrize(
    ("code", "key"), [("XX99", "queue.item_unknown"), ("YB99", "queue.item_withdrawn")]
)
def test_item_that_is_not_done_here_is_refused_and_uses_up_no_number(
    small_center: SmallCenter, code: str, key: str
) -> None:
    with pytest.raises(RuleBroken, match=key):
        small_center.take(code)
    assert small_center.take("YB01").label == "B001"


def test_number_above_999_rolls_to_four_digits(small_center: SmallCenter) -> None:
    first = small_center.take()

    def wind_on(session: Session) -> None:
        session.get_one(TicketCounter, (first.day, "A")).last = 999

    small_center.opened.write(wind_on)
    assert small_center.take().label == "A1000"


def test_ticket_goes_from_hand_to_done(small_center: SmallCenter) -> None:
    issued = small_center.take()
    called = small_center.call()
    assert called is not None
    assert (called.id, called.state, called.desk_number) == (issued.id, "called", 1)
    small_center.clock.pass_time(minutes=1)
    assert small_center.move("recall", issued.id).calls == 2
    assert small_center.move("start_serving", issued.id).state == "serving"
    small_center.clock.pass_time(minutes=7)
    assert small_center.move("finish", issued.id).state == "done"
    assert facts(small_center) == [
        "ticket.taken",
        "ticket.called",
        "ticket.recalled",
        "ticket.serving",
        "ticket.done",
    ]
    figures = small_center.opened.read(
        lambda session: queue_views.todays_figures(session, desk_number=1, clock=small_center.clock)
    )
    assert (figures.done, figures.missed, figures.average_serving_s) == (1, 0, 420.0)


def test_longest_waiting_is_called_first_whatever_the_letter(small_center: SmallCenter) -> None:
    taken = [small_center.take(code) for code in ("YB01", "MZ04")]
    calls = [small_center.call(desk) for desk in (2, 1)]
    assert [call and call.id for call in calls] == [issued.id for issued in taken]


def test_desk_finishes_one_before_it_calls_the_next(small_center: SmallCenter) -> None:
    small_center.take()
    small_center.take()
    small_center.call()
    with pytest.raises(RuleBroken, match="queue.desk_busy"):
        small_center.call()


def test_nobody_waiting_is_not_an_error(small_center: SmallCenter) -> None:
    assert small_center.call() is None


def test_closed_desk_cannot_call(small_center: SmallCenter) -> None:
    small_center.take()
    with pytest.raises(RuleBroken, match="desk.not_yours"):
        small_center.call(3)


def test_colleague_cannot_finish_a_ticket_of_another_desk(small_center: SmallCenter) -> None:
    small_center.take()
    called = small_center.call(1)
    assert called is not None
    with pytest.raises(RuleBroken, match="queue.other_desk"):
        small_center.move("start_serving", called.id, desk_number=2)


def test_recall_ends_after_three_and_the_missed_are_out_of_line(
    small_center: SmallCenter,
) -> None:
    small_center.take()
    called = small_center.call()
    assert called is not None
    for calls in (2, 3, 4):
        assert small_center.move("recall", called.id).calls == calls
    with pytest.raises(RuleBroken, match="queue.recall_limit"):
        small_center.move("recall", called.id)
    assert small_center.move("miss", called.id).state == "missed"
    assert small_center.call() is None


def test_illegal_move_is_refused_with_the_state_it_is_in(small_center: SmallCenter) -> None:
    issued = small_center.take()
    small_center.call()
    with pytest.raises(RuleBroken) as refused:
        small_center.move("finish", issued.id)
    assert refused.value.values == {"verb": "finish", "state": "called"}


def test_resident_gives_a_number_back_only_before_it_is_called(
    small_center: SmallCenter,
) -> None:
    given_back, called = small_center.take(), small_center.take()
    assert small_center.cancel(given_back.id).state == "cancelled"
    call = small_center.call()
    assert call is not None
    assert call.id == called.id
    with pytest.raises(RuleBroken, match="queue.illegal_move"):
        small_center.cancel(called.id)


def test_refused_use_case_leaves_no_record(small_center: SmallCenter) -> None:
    issued = small_center.take()
    with pytest.raises(RuleBroken):
        small_center.move("finish", issued.id)
    assert facts(small_center) == ["ticket.taken"]


def test_hall_shows_what_waits_and_the_newest_call_first(small_center: SmallCenter) -> None:
    for code in ("MZ04", "YB01", "MZ04", "MZ04"):
        small_center.take(code)
    small_center.call(1)
    small_center.clock.pass_time(seconds=5)
    small_center.call(2)
    seen = small_center.opened.read(
        lambda session: queue_views.hall(session, clock=small_center.clock)
    )
    assert [call.label for call in seen.calls] == ["B001", "A001"]
    assert seen.open_desks == (1, 2)
    assert (seen.waiting, seen.waiting_by_department) == (2, (("民政", 2),))
    assert seen.wait_minutes == 9  # three turns of six minutes each, at two desks


def test_recall_comes_to_the_top_of_the_board_even_if_the_clock_went_back(
    small_center: SmallCenter,
) -> None:
    first = small_center.take()
    small_center.take()
    small_center.call(1)
    small_center.call(2)
    small_center.clock.set_to(small_center.clock.moment - timedelta(minutes=30))
    small_center.move("recall", first.id)
    seen = small_center.opened.read(
        lambda session: queue_views.hall(session, clock=small_center.clock)
    )
    assert [(call.label, call.calls) for call in seen.calls] == [("A001", 2), ("A002", 1)]


def test_waiting_line_is_in_the_order_of_arrival(small_center: SmallCenter) -> None:
    taken = [small_center.take(code) for code in ("YB01", "MZ04", "YB01")]
    line = small_center.opened.read(
        lambda session: queue_views.waiting_line(session, clock=small_center.clock)
    )
    assert [ticket.id for ticket in line] == [issued.id for issued in taken]


def test_reprinted_ticket_shows_the_people_ahead_now(small_center: SmallCenter) -> None:
    small_center.take()
    mine = small_center.take()
    small_center.call()
    seen = small_center.opened.read(
        lambda session: queue_views.issued_ticket(session, ticket_id=mine.id)
    )
    assert seen is not None
    assert (mine.ahead, seen.ahead, seen.label) == (1, 0, mine.label)


def test_store_refuses_a_called_ticket_without_a_desk(small_center: SmallCenter) -> None:
    issued = small_center.take()

    def spoil(session: Session) -> None:
        session.get_one(Ticket, issued.id).state = "called"

    with pytest.raises(IntegrityError):
        small_center.opened.write(spoil)
