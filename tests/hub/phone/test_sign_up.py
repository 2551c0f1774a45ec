"""Signing up for an activity by phone: one line for everybody, and no place given away twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import Engine, select

from kiosk.center.activities import attending, calling_off, keeping, sessions, signing_up
from kiosk.center.activities.finding import read_activity_slip
from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.values import ActivityPlan, SessionPlan, SignUpView, Wish
from kiosk.center.activities.views import session_card
from kiosk.center.slips.phone_link import booking_id
from kiosk.data.tables import ActivityPerson, ActivitySession, Conflict
from kiosk.hub.bookings.words import BOOKING_WORDS
from tests.center.appointments.counter import Counter, at
from tests.center.appointments.counter import counter as counter
from tests.hub.phone.street import CENTER, PHONE, Street, key_of, plain, street_of
from tests.stores import open_empty

ZH = BOOKING_WORDS["zh"]
PLAN = ActivityPlan(
    "A1", "once", "太极体验", "Tai chi", capacity=6, heads_most=3, waitlist=True, bring="软底鞋"
)


@pytest.fixture
def engine(built_store: Path, tmp_path: Path) -> Engine:
    return open_empty(built_store, tmp_path)


@pytest.fixture
def street(counter: Counter, tmp_path: Path) -> Iterator[Street]:
    counter.policy(activity_phone_share=50, appointment_hall_share=100)
    put_up(counter, PLAN)
    with street_of(counter, tmp_path) as made:
        made.sync()
        yield made


def put_up(counter: Counter, plan: ActivityPlan) -> None:
    counter.do(keeping.add_activity, plan=plan, staff_id=None)
    span = SessionPlan(at(25, 15), at(25, 16), place="院坝")
    counter.do(sessions.add_sessions, code=plan.code, plans=[span], staff_id=None)
    counter.do(keeping.publish, code=plan.code, staff_id=None)


def lot(street: Street, code: str = "A1") -> UUID:
    wanted = select(ActivitySession.id).where(ActivitySession.activity_code == code)
    return street.counter.opened.read(lambda session: session.scalars(wanted).one())


def sign_up(street: Street, code: str = "A1", **typed: str) -> httpx.Response:
    return street.book(f"/book/{CENTER}/lot/{lot(street, code)}", **typed)


def in_hall(street: Street, name: str, heads: int = 1, *, wait: bool = False) -> SignUpView:
    wish = Wish("A1", lot(street), name, PHONE, heads)
    return street.counter.do(signing_up.sign_up, sign_up_id=uuid4(), wish=wish, wait=wait)


def here(street: Street, key: str) -> SignUpView:
    clock = street.counter.clock
    return street.counter.see(sign_up_view, sign_up_id=booking_id(key), clock=clock)


def test_places_are_shared_and_come_to_the_centers_list(street: Street) -> None:
    assert street.counter.see(session_card, session_id=lot(street)).free == 3
    page = street.see(f"/book/{CENTER}")
    assert "太极体验" in page
    assert ZH["free"].format(count=3) in page
    key = key_of(sign_up(street, heads="2"))
    assert ZH["state.signed"] in street.see(f"/b/{key}")
    assert "软底鞋" in street.see(f"/b/{key}")
    street.sync()
    view = here(street, key)
    assert (view.state, view.heads, view.masked_name) == ("signed", 2, "林**")
    clock = street.counter.clock
    assert street.counter.see(read_activity_slip, token=key, clock=clock).id == view.id
    card = street.counter.see(session_card, session_id=lot(street))
    assert (card.taken, card.for_phones, card.free) == (2, 1, 3)
    refused = sign_up(street, name="王大山", heads="2")
    assert ZH["booking.places_gone_left"].format(left=1) in plain(refused)
    assert ZH["booking.yours_already"] in plain(sign_up(street, heads="1"))


def test_who_waits_in_the_hall_goes_before_who_comes_later_by_phone(street: Street) -> None:
    for name in ("甲", "乙", "丙"):
        in_hall(street, name)
    waiting = in_hall(street, "丁", 2, wait=True)
    assert waiting.state == "waiting"
    street.sync()
    clock = street.counter.clock
    now = street.counter.see(sign_up_view, sign_up_id=waiting.id, clock=clock)
    assert now.state == "signed"  # two of the hub's three places came back
    street.sync()
    key_of(sign_up(street, name="戊"))
    full = sign_up(street, name="己")
    assert ZH["waiting_offer"] in plain(full)
    last = key_of(sign_up(street, name="己", wait="1"))
    assert ZH["state.waiting"] in street.see(f"/b/{last}")
    street.sync()
    assert here(street, last).state == "waiting"
    street.counter.do(attending.cancel, sign_up_id=waiting.id)
    assert here(street, last).state == "signed"
    street.sync()
    assert ZH["state.signed"] in street.see(f"/b/{last}")


def test_a_place_given_back_on_the_phone_goes_to_whoever_waits_in_the_hall(street: Street) -> None:
    keys = [key_of(sign_up(street, name=name)) for name in ("甲", "乙", "丙")]
    for name in ("丁", "戊", "己"):
        in_hall(street, name)
    street.sync()
    waiting = in_hall(street, "庚", wait=True)
    street.sync()
    assert street.cancel(keys[0]).status_code == 303
    full = sign_up(street, name="辛")  # free at the hub, but somebody waits
    assert ZH["waiting_offer"] in plain(full)
    street.sync(3)
    clock = street.counter.clock
    assert street.counter.see(sign_up_view, sign_up_id=waiting.id, clock=clock).state == "signed"
    assert here(street, keys[0]).state == "cancelled"


def test_presence_beats_a_cancelling_that_crosses_it(street: Street) -> None:
    key = key_of(sign_up(street))
    street.sync()
    street.counter.set_to(at(25, 14, 30))
    street.counter.do(attending.check_in, sign_up_id=booking_id(key))
    street.cancel(key)
    street.sync()
    assert here(street, key).next_session is None
    (found,) = street.counter.opened.read(lambda one: list(one.scalars(select(Conflict))))
    assert (found.kind, found.kept) == ("activity.late_cancel", "ours")


def test_what_is_called_off_is_told_on_the_phone(street: Street) -> None:
    key = key_of(sign_up(street))
    street.sync()
    lead = street.counter.lead
    street.counter.do(calling_off.call_off, code="A1", reason="大风", staff_id=lead)
    street.sync()
    page = street.see(f"/b/{key}")
    assert ZH["state.called_off"] in page
    assert "大风" in page
    assert ZH["booking.called_off"] in plain(sign_up(street, name="王大山"))


def test_a_child_signs_up_with_a_guardian_and_no_more_is_asked_than_needed(street: Street) -> None:
    child = replace(PLAN, code="A2", name="童画", audience="children", guardian=True, age_max=12)
    put_up(street.counter, child)
    street.sync()
    path = f"/book/{CENTER}/lot/{lot(street, 'A2')}"
    assert ZH["guardian_name_field"] in street.see(path)
    assert ZH["guardian_name_field"] not in street.see(f"/book/{CENTER}/lot/{lot(street)}")
    for typed, words in (
        ({}, ZH["booking.age_missing"]),
        ({"age": "40"}, ZH["booking.age_band"].format(least=0, most=12)),
        ({"age": "9"}, ZH["booking.guardian_missing"]),
        ({"age": "9", "guardian_name": "林母", "guardian_phone": "1"}, ZH["booking.phone_form"]),
    ):
        assert words in plain(street.book(path, **typed))
    guardian = {"guardian_name": "林母", "guardian_phone": "139 0000 0001"}
    key = key_of(street.book(path, age="9", **guardian))
    street.sync()
    person = street.counter.opened.read(
        lambda session: session.get_one(ActivityPerson, booking_id(key))
    )
    assert (person.age, person.guardian_phone) == (9, "13900000001")
    assert person.consent_at == street.counter.clock.now()
