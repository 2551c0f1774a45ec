"""Seats, the waitlist that moves up by itself, and what is refused with words."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from kiosk.center.care.ending import end_registration, note_told
from kiosk.center.care.finding import care_token, read_care_slip
from kiosk.center.care.offers import care_offer, care_offers
from kiosk.center.care.values import Collector
from kiosk.center.care.views import waitlist
from kiosk.errors import RuleBroken
from tests.center.care.school import MONDAY, School


def test_whoever_comes_after_the_last_seat_waits_and_moves_up_in_order(school: School) -> None:
    first, *_ = [school.register() for _ in range(3)]
    with pytest.raises(RuleBroken, match="care.full") as full:
        school.register()
    assert full.value.values == {"seats": 3, "waiting": 0}
    waiting = [school.register(wait=True) for _ in range(3)]
    assert [school.now(view).waiting_before for view in waiting] == [0, 1, 2]
    with pytest.raises(RuleBroken, match="care.full_no_wait"):
        school.register(wait=True)
    school.do(end_registration, registration_id=first.id, reason="moved")
    assert [school.now(view).state for view in waiting] == ["enrolled", "waiting", "waiting"]
    assert school.now(waiting[1]).waiting_before == 0
    assert school.facts(waiting[0].id) == ["care.waiting", "care.promoted"]
    told, *rest = school.see(waitlist, code="SDB")
    assert (told.id, len(rest)) == (waiting[0].id, 2)
    school.staff(note_told, waiting[0])
    assert [view.id for view in school.see(waitlist, code="SDB")] == [
        view.id for view in waiting[1:]
    ]


def test_nobody_new_passes_those_who_wait_and_more_seats_let_them_in(school: School) -> None:
    for _ in range(3):
        school.register()
    waiting = [school.register(wait=True) for _ in range(2)]
    school.put(seats=4)
    assert [school.now(view).state for view in waiting] == ["enrolled", "waiting"]
    with pytest.raises(RuleBroken, match="care.full"):
        school.register()
    with pytest.raises(RuleBroken, match="care.seats_taken"):
        school.put(seats=2)
    view = school.opened.read(lambda session: care_offer(session, code="SDB"))
    assert (view.taken, view.waiting, view.left, view.may_wait) == (4, 1, 0, True)


def test_a_second_tap_is_the_same_registration_and_a_child_has_one_seat(school: School) -> None:
    which = uuid4()
    made = school.register(registration_id=which, child="张知夏")
    again = school.register(registration_id=which, child="张知夏")
    assert (again.number, again.repeated, made.repeated) == (made.number, True, False)
    with pytest.raises(RuleBroken, match="care.registered_already"):
        school.register(child="张知夏")
    school.do(end_registration, registration_id=which, reason="no_need")
    assert school.register(child="张知夏").state == "enrolled"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"birth": date(2021, 12, 1)}, "care.age"),
        ({"birth": date(2027, 1, 1)}, "care.birth_form"),
        ({"child": " "}, "care.name_form"),
        ({"phone": "123"}, "care.phone_form"),
        ({"relation": "cousin"}, "care.relation_form"),
        ({"health": "花" * 201}, "care.text_long"),
        ({"collectors": (Collector("", "other"),)}, "care.collector_form"),
        ({"collectors": (Collector("林一", "other"),) * 5}, "care.collectors_many"),
        ({"goes_alone": True}, "care.too_young_alone"),
        ({"consent_id": None}, "care.consent_missing"),
        ({"signature": ()}, "signature.missing"),
        ({"offer_code": "XXX"}, "care.unknown"),
    ],
)
def test_what_is_missing_or_wrong_is_named(
    school: School, change: dict[str, Any], key: str
) -> None:
    with pytest.raises(RuleBroken, match=key):
        school.register(**change)
    assert school.opened.read(lambda session: care_offer(session, code="SDB")).taken == 0


def test_an_offer_that_is_over_is_offered_no_more(school: School) -> None:
    made = school.register()
    school.clock.set_to(school.clock.now() + timedelta(days=90))
    assert school.see(care_offers) == ()
    assert school.now(made).state == "over"
    with pytest.raises(RuleBroken, match="care.over"):
        school.register()


def test_its_slip_finds_it_again(school: School) -> None:
    made = school.register()
    token = school.opened.read(lambda session: care_token(session, registration_id=made.id))
    found = school.see(read_care_slip, token=token)
    assert (found.id, found.masked_child[1:], found.masked_phone) == (
        made.id,
        "**",
        "138****8000",
    )
    assert [ahead.day for ahead in found.ahead][:2] == [MONDAY, MONDAY + timedelta(days=1)]
    with pytest.raises(RuleBroken, match="token.unreadable"):
        school.see(read_care_slip, token="A" + token[1:])
