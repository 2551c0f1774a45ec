"""Free and busy of 40 rooms over 90 days with 20,000 bookings: `python -m bench rooms`."""

import gc
import random
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from bench.percentiles import p, timed
from kiosk.center.rooms.free_busy import free_busy
from kiosk.center.rooms.views import room_days, rooms_now
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, Room, RoomBooking, RoomSlot, new_id

ROOMS, DAYS, BOOKINGS, TIMES = 40, 90, 20_000, 60
DAY = timedelta(days=1)
NOW = datetime(2026, 11, 23, 2, 10, tzinfo=UTC)


class StillClock:
    """Ten past ten on a Monday."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return time.monotonic()


def measure() -> dict[str, float]:
    """Milliseconds; a page has 100."""
    figures: dict[str, float] = {"bookings": BOOKINGS, "rooms": ROOMS, "days": DAYS}
    with tempfile.TemporaryDirectory() as folder:
        engine = open_sqlcipher(Path(folder) / "store.db", bytes(32))
        Base.metadata.create_all(engine)
        store = Store(engine)
        store.write(_fill).result()
        end, clock = NOW + timedelta(days=DAYS), StillClock()
        for name, work in (
            ("free_busy", lambda session: free_busy(session, start=NOW, end=end, clock=clock)),
            ("rooms_now", lambda session: rooms_now(session, clock=clock)),
            (
                "room_week",
                lambda session: room_days(
                    session, code="R07", first=NOW.date(), last=NOW.date() + 6 * DAY, clock=clock
                ),
            ),
        ):
            gc.collect()
            gc.disable()  # as in a face, where only the GUI thread collects, between two tasks
            took = timed(lambda work=work: store.read(work).result(), TIMES, warm_up=3)
            figures[f"{name}_p50_ms"], figures[f"{name}_p99_ms"] = (
                1000 * p(took, 50),
                1000 * p(took, 99),
            )
            gc.enable()
        store.close()
    return figures


def _fill(session: Session) -> None:
    dice = random.Random(5)
    codes = [f"R{number:02d}" for number in range(ROOMS)]
    for position, code in enumerate(codes):
        session.add(
            Room(
                code=code,
                name=code,
                name_en=code,
                zone="meeting",
                capacity=20,
                position=position,
                plan_x=position % 10,
                plan_y=position // 10,
                plan_width=1,
                plan_height=1,
            )
        )
    session.flush()
    opens, closes = datetime(2026, 1, 1, 8).time(), datetime(2026, 1, 1, 22).time()  # noqa: DTZ001
    session.add_all(
        RoomSlot(
            room_code=code, weekday=day, opens=opens, closes=closes, function="会", bookable=True
        )
        for code in codes
        for day in range(1, 8)
    )
    morning = NOW.replace(hour=0, minute=0)
    places = [
        (code, morning + timedelta(days=day, hours=hour))
        for code in codes
        for day in range(DAYS)
        for hour in range(14)
    ]
    rows = [
        {
            "id": new_id(),
            "number": f"{number:010d}",
            "room_code": code,
            "starts_at": starts,
            "ends_at": starts + timedelta(minutes=60),
            "state": "booked",
            "held_from": NOW - timedelta(days=1),
            "place": number,
            "who": "person",
            "purpose": "meeting",
            "headcount": 3,
            "device_id": new_id(),
            "made_at": NOW - timedelta(days=1),
        }
        for number, (code, starts) in enumerate(dice.sample(places, BOOKINGS))
    ]
    session.execute(insert(RoomBooking), rows)
