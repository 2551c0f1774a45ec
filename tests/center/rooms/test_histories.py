"""Any history of bookings: no two live ones too near, waiters in order, views and store agree."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.center.rooms.free_busy import free_busy
from kiosk.center.rooms.rows import held_of
from kiosk.center.rooms.series import book_series
from kiosk.center.rooms.standing import LIVE, Held, Terms, at_moment, clashes, settle
from kiosk.center.rooms.timetable import Slot
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.center.rooms.views import room_days
from kiosk.clock import LOCAL
from kiosk.data.tables import RoomBooking
from kiosk.errors import RuleBroken
from tests.center.rooms.house import House, at, build, room
from tests.stores import Opened, SetClock

BUFFER = timedelta(minutes=15)
ROUND_THE_CLOCK = tuple(
    Slot(day, datetime.min.time(), datetime.min.time(), "会议", True) for day in range(1, 8)
)
QUARTER = timedelta(minutes=15)
FIRST = at("2026-11-23 20:00")
ACTS = st.one_of(
    st.tuples(
        st.just("book"),
        st.sampled_from("XY"),
        st.integers(0, 40),
        st.integers(1, 8),
        st.booleans(),
    ),
    st.tuples(st.sampled_from(["cancel", "check_in", "extend", "finish"]), st.integers(0, 9)),
    st.tuples(st.just("weekly"), st.sampled_from("XY"), st.integers(0, 40)),
    st.tuples(st.just("move"), st.integers(0, 9), st.sampled_from("XY"), st.integers(0, 40)),
    st.tuples(st.just("approve"), st.integers(0, 9)),
)
STEPS = st.one_of(ACTS, st.tuples(st.just("pass"), st.integers(1, 90)))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(STEPS, min_size=6, max_size=24))
def test_no_history_makes_two_live_bookings_meet(
    history: list[tuple[object, ...]], fresh: Callable[[], House]
) -> None:
    house = fresh()
    made: list[BookingView] = []
    for step in history:
        take_step(house, made, step)
        check_house(house)


@pytest.fixture
def fresh(opened: Opened) -> Callable[[], House]:
    """The same house, rooms emptied before each history: X with approval, Y without, over night."""
    clock = SetClock(FIRST)
    house = build(opened, clock)
    house.rule(room_person_limit=100, room_no_shows=0)
    house.add(room("X", buffer=BUFFER, needs_approval=True), ROUND_THE_CLOCK)
    house.add(room("Y", buffer=BUFFER), ROUND_THE_CLOCK)

    def empty() -> House:
        house.clock.set_to(FIRST)

        def work(session: object) -> None:
            for row in session.scalars(  # type: ignore[attr-defined]
                select(RoomBooking).where(RoomBooking.closed_at.is_(None))
            ):
                row.state, row.closed_at = "cancelled", FIRST

        house.opened.write(work)
        return house

    return empty


def take_step(house: House, made: list[BookingView], step: tuple[object, ...]) -> None:
    try:
        match step:
            case ("pass", int(minutes)):
                house.clock.pass_time(minutes=minutes)
            case ("book", str(code), int(start), int(length), bool(wait)):
                starts = FIRST + start * QUARTER
                made.append(
                    house.book(
                        f"{starts:%Y-%m-%d %H:%M}",
                        f"{starts + length * QUARTER:%Y-%m-%d %H:%M}",
                        room=code,
                        wait=wait,
                    )
                )
            case ("weekly", str(code), int(start)):
                starts = FIRST + start * QUARTER
                made.extend(every_week(house, code, starts))
            case ("move", int(which), str(code), int(start)) if which < len(made):
                starts = FIRST + start * QUARTER
                house.change(
                    "move",
                    made[which],
                    room_code=code,
                    starts_at=starts,
                    ends_at=starts + 2 * QUARTER,
                    staff_id=house.lin.id,
                )
            case ("approve", int(which)) if which < len(made):
                house.change("approve", made[which], staff_id=house.lead.id)
            case ("extend", int(which)) if which < len(made):
                house.change("extend", made[which], minutes=30)
            case (("cancel" | "check_in" | "finish") as verb, int(which)) if which < len(made):
                house.change(str(verb), made[which])
    except RuleBroken:
        pass  # a refusal is an answer; the store must be right all the same


def every_week(house: House, code: str, starts: datetime) -> tuple[BookingView, ...]:
    """Two weeks, or the one of them that is free."""
    wish = Wish(code, starts, starts + 3 * QUARTER, "staff", "training")
    plan = {"series_id": uuid4(), "wish": wish, "weeks": 2, "staff_id": house.lin.id}
    return house.do(book_series, leave_out_clashes=True, **plan).booked


def check_house(house: House) -> None:
    """No two live bookings too near; what is shown as free and busy agrees with them."""
    now = house.clock.now()
    terms = {"X": Terms(BUFFER, QUARTER, True), "Y": Terms(BUFFER, QUARTER)}

    def rows(session: object) -> list[tuple[str, Held]]:
        return [
            (row.room_code, held_of(row))
            for row in session.scalars(  # type: ignore[attr-defined]
                select(RoomBooking).where(RoomBooking.closed_at.is_(None))
            )
        ]

    kept = house.opened.read(rows)
    busy = house.see(free_busy, start=FIRST, end=FIRST + timedelta(days=15))
    for code in "XY":
        written = [held for where, held in kept if where == code]
        standing = at_moment(written, now, terms[code])
        live = sorted(
            (held for held in standing if held.state in LIVE), key=lambda held: held.starts
        )
        for one, other in pairwise(live):
            assert not clashes(one, other, BUFFER)
        assert busy[code] == tuple((held.starts, held.ends) for held in live)
        days = house.see(room_days, code=code, first=date(2026, 11, 23), last=date(2026, 11, 25))
        for day in days:
            for starts, ends in day.free:
                free = Held(UUID(int=1), "booked", starts, ends, None, 0)
                assert not any(clashes(free, held, BUFFER) for held in live)


MOMENT = datetime(2026, 11, 23, 9, tzinfo=LOCAL)


@st.composite
def written(draw: st.DrawFn) -> tuple[Held, ...]:
    """Bookings of one room as a store may hold them: the live ones apart from each other."""
    held: list[Held] = []
    for place in range(draw(st.integers(1, 9))):
        starts = MOMENT + draw(st.integers(0, 30)) * QUARTER
        ends = starts + draw(st.integers(1, 8)) * QUARTER
        state = draw(st.sampled_from(["booked", "requested", "waiting", "checked_in"]))
        one = Held(UUID(int=place), state, starts, ends, None, place)
        if any(other.state in LIVE and clashes(one, other, BUFFER) for other in held):
            one = Held(UUID(int=place), "waiting", starts, ends, None, place)
        held.append(one)
    return tuple(held)


@given(held=written(), first=st.integers(0, 800), second=st.integers(0, 800))
def test_looking_often_and_looking_once_see_the_same(
    held: tuple[Held, ...], first: int, second: int
) -> None:
    """A program that was off at the deciding minute finds what one that ran would have found."""
    terms = Terms(BUFFER, QUARTER)
    early, late = sorted(MOMENT + timedelta(minutes=n) for n in (first, second))
    once = at_moment(held, late, terms)
    twice = at_moment(at_moment(held, early, terms), late, terms)
    assert once == twice
    times = [change.at for change in settle(held, late, terms)]
    assert times == sorted(times)


@given(held=written(), minutes=st.integers(0, 800))
def test_whoever_moves_up_had_nobody_before_them_who_fitted(
    held: tuple[Held, ...], minutes: int
) -> None:
    terms = Terms(BUFFER, QUARTER)
    now = MOMENT + timedelta(minutes=minutes)
    there = {each.id: each for each in held}
    for change in settle(held, now, terms):
        was = there[change.id]
        there[change.id] = Held(
            was.id, change.state, was.starts, was.ends, change.held_from, was.place
        )
        if was.state == "waiting" and change.state == "booked":
            live = [each for each in there.values() if each.state in LIVE and each.id != was.id]
            assert not any(clashes(was, other, BUFFER) for other in live)
            for other in there.values():
                if other.state == "waiting" and other.place < was.place and other.ends > change.at:
                    # Whoever still waits before them could not have had it, not even without them.
                    assert any(clashes(other, each, BUFFER) for each in (*live, was))
