"""Any history of registrations: never more children than seats, nobody passed by in the line."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.care.ending import end_registration
from kiosk.center.care.offers import care_offer
from kiosk.center.care.registering import register
from kiosk.center.care.standing import Held, moved_up, seat_for
from kiosk.data.device import enlist
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import CareRegistration, new_id
from kiosk.errors import RuleBroken
from tests.center.care.school import School, build
from tests.stores import KEY, Opened, SetClock

STORES, TIMES = 4, 5
STEPS = st.one_of(
    st.tuples(st.just("register"), st.booleans()),
    st.tuples(st.just("end"), st.integers(0, 9)),
    st.tuples(st.just("seats"), st.integers(1, 5)),
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(STEPS, min_size=4, max_size=20))
def test_no_history_seats_too_many_or_passes_anybody_by(
    history: list[tuple[str, object]], fresh: Callable[[], School]
) -> None:
    school = fresh()
    made: list[UUID] = []
    for step in history:
        before = _held(school)
        try:
            match step:
                case ("register", bool(wait)):
                    made.append(school.register(wait=wait).id)
                case ("seats", int(seats)):
                    school.put(seats=seats)
                case ("end", int(which)) if which < len(made):
                    school.do(end_registration, registration_id=made[which], reason="other")
        except RuleBroken:
            assert _held(school) == before  # a refusal changes nothing
        _check(school, before)


@pytest.fixture
def fresh(opened: Opened, clock: SetClock) -> Callable[[], School]:
    """The same class, emptied before each history."""
    school = build(opened, clock)

    def empty() -> School:
        def work(session: Session) -> None:
            for row in session.scalars(
                select(CareRegistration).where(CareRegistration.closed_at.is_(None))
            ):
                row.state, row.closed_at = "ended", school.clock.now()

        school.opened.write(work)
        school.put()
        return school

    return empty


def _held(school: School) -> tuple[Held, ...]:
    def read(session: Session) -> tuple[Held, ...]:
        rows = session.scalars(
            select(CareRegistration)
            .where(CareRegistration.closed_at.is_(None))
            .order_by(CareRegistration.place)
        )
        return tuple(Held(row.id, row.state, row.place) for row in rows)

    return school.opened.read(read)


def _check(school: School, before: tuple[Held, ...]) -> None:
    held = _held(school)
    view = school.opened.read(lambda session: care_offer(session, code="SDB"))
    seats = view.terms.seats
    assert view.taken == sum(one.state == "enrolled" for one in held) <= seats
    assert moved_up(held, seats) == ()  # nobody waits while a seat is free
    waiting = {one.id: one.place for one in before if one.state == "waiting"}
    moved = [one.place for one in held if one.id in waiting and one.state == "enrolled"]
    left = [one.place for one in held if one.id in waiting and one.state == "waiting"]
    assert not moved or not left or max(moved) < min(left)


@given(
    states=st.lists(st.sampled_from(["enrolled", "waiting"]), max_size=12),
    seats=st.integers(1, 12),
)
def test_seats_go_in_order_of_place_and_no_further(states: list[str], seats: int) -> None:
    held = tuple(Held(UUID(int=n), state, n) for n, state in enumerate(states))
    taken, up = states.count("enrolled"), moved_up(held, seats)
    assert len(up) == min(states.count("waiting"), max(0, seats - taken))
    assert list(up) == [one.id for one in held if one.state == "waiting"][: len(up)]
    after = tuple(replace(one, state="enrolled") if one.id in up else one for one in held)
    assert seat_for(after, seats) == (sum(one.state == "enrolled" for one in after) < seats)


def test_of_many_at_once_only_as_many_as_there_are_seats_get_one(school: School) -> None:
    stores = [_another(school) for _ in range(STORES)]
    answers = []
    for _ in range(TIMES):
        for store, device_id in stores:
            wish = school.application()
            answers.append(
                store.write(
                    lambda session, device_id=device_id, wish=wish: register(
                        session,
                        device_id=device_id,
                        registration_id=uuid4(),
                        application=wish,
                        clock=school.clock,
                    )
                )
            )
    refused = [answer.exception(timeout=60) for answer in answers]
    for store, _ in stores:
        store.close()
    assert sum(error is None for error in refused) == 3
    assert {str(error).split(" ", 1)[0] for error in refused if error} == {"care.full"}
    numbers = [answer.result().number for answer in answers if answer.exception() is None]
    assert len(set(numbers)) == 3


def _another(school: School) -> tuple[Store, UUID]:
    """The same store as another terminal opens it."""
    engine, device_id = school.opened.store.engine, new_id()
    school.opened.write(lambda session: enlist(session, device_id))
    if engine.dialect.name == "postgresql":
        url = engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
        return Store(open_postgresql(url)), device_id
    return Store(open_sqlcipher(school.opened.data_dir / "store.db", KEY)), device_id


def test_places_are_never_given_twice(school: School) -> None:
    for _ in range(3):
        school.register()
    waiting = [school.register(wait=True) for _ in range(2)]
    school.do(end_registration, registration_id=waiting[0].id, reason="other")
    school.clock.pass_time(seconds=timedelta(minutes=1).total_seconds())
    later = school.register(wait=True)
    places = {one.id: one.place for one in _held(school)}
    assert places[waiting[1].id] < places[later.id]
