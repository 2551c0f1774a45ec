"""Several terminals at once, each with a store of its own: still no two live bookings meet."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.center.rooms.rows import held_of
from kiosk.center.rooms.values import BookingView
from kiosk.data.device import enlist
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import RoomBooking, new_id
from kiosk.errors import RuleBroken
from tests.center.rooms.house import House, at
from tests.center.rooms.test_histories import ACTS, QUARTER, check_house, take_step
from tests.center.rooms.test_histories import fresh as fresh
from tests.stores import KEY, Opened

WRITERS = 3
"""They share one clock, which stands still meanwhile."""


def another(opened: Opened) -> Store:
    """A store of its own on the same data, as another process has it."""
    engine = opened.store.engine
    if engine.dialect.name == "postgresql":
        url = engine.url.render_as_string(hide_password=False)
        return Store(open_postgresql(url.replace("+psycopg", "")))
    return Store(open_sqlcipher(opened.data_dir / "store.db", KEY))


@pytest.fixture
def writers(opened: Opened, fresh: Callable[[], House]) -> Iterator[list[House]]:
    """The same house from several terminals."""
    house, houses = fresh(), []
    for _ in range(WRITERS):
        device_id = new_id()
        opened.write(lambda session, device_id=device_id: enlist(session, device_id))
        there = Opened(another(opened), device_id, opened.data_dir)
        houses.append(replace(house, opened=there))
    yield houses
    for each in houses:
        each.opened.store.close()


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories=st.tuples(*[st.lists(ACTS, min_size=3, max_size=8)] * WRITERS))
def test_writers_at_the_same_time_make_no_two_live_bookings_meet(
    histories: tuple[list[tuple[object, ...]], ...],
    fresh: Callable[[], House],
    writers: list[House],
) -> None:
    house, made, ready = fresh(), list[BookingView](), Barrier(WRITERS)

    def live(writer: House, history: list[tuple[object, ...]]) -> None:
        ready.wait(timeout=60)
        for step in history:
            take_step(writer, made, step)

    with ThreadPoolExecutor(WRITERS) as pool:
        for done in [pool.submit(live, *each) for each in zip(writers, histories, strict=True)]:
            done.result(timeout=120)
    check_house(house)


def test_a_program_that_was_off_at_the_deciding_minute_writes_down_what_happened_then(
    opened: Opened, fresh: Callable[[], House]
) -> None:
    house = fresh()
    night = house.book("2026-11-23 23:50", "2026-11-24 00:50", room="Y")
    waits = house.book("2026-11-24 00:00", "2026-11-24 00:50", room="Y", wait=True)
    opened.store.close()
    house.clock.set_to(at("2026-11-24 09:00"))
    later = replace(house, opened=replace(opened, store=another(opened)))
    assert (later.state(night), later.state(waits)) == ("no_show", "no_show")
    later.book("2026-11-24 09:15", "2026-11-24 10:00", room="Y")
    closed = later.opened.read(
        lambda session: {
            row.id: (held_of(row).state, row.closed_at)
            for row in session.scalars(select(RoomBooking).where(RoomBooking.room_code == "Y"))
        }
    )
    assert closed[night.id] == ("no_show", at("2026-11-24 00:05"))
    assert closed[waits.id] == ("no_show", at("2026-11-24 00:20"))
    assert later.facts(waits.id) == ["booking.waiting", "booking.promoted", "booking.no_show"]
    later.opened.store.close()


def test_of_several_who_are_moved_to_one_time_at_once_one_gets_it(
    fresh: Callable[[], House], writers: list[House]
) -> None:
    house, ready = fresh(), Barrier(WRITERS)
    mine = [
        house.book(f"2026-11-24 {8 + n:02d}:00", f"2026-11-24 {8 + n:02d}:30", room="Y")
        for n in range(WRITERS)
    ]
    wanted = [at(f"2026-11-25 {hour:02d}:00") for hour in range(8, 18)]

    def go_there(writer: House, booking: BookingView) -> list[str]:
        got = []
        for starts in wanted:
            ready.wait(timeout=60)
            try:
                writer.change(
                    "move",
                    booking,
                    room_code="Y",
                    starts_at=starts,
                    ends_at=starts + QUARTER,
                    staff_id=house.lin.id,
                )
                got.append("moved")
            except RuleBroken as refused:
                got.append(refused.key)
        return got

    with ThreadPoolExecutor(WRITERS) as pool:
        tries = [pool.submit(go_there, *each) for each in zip(writers, mine, strict=True)]
        answers = [each.result(timeout=120) for each in tries]
    for tried in zip(*answers, strict=True):
        assert sorted(tried) == ["booking.taken", "booking.taken", "moved"]
    check_house(house)
