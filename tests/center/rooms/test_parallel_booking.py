"""Several processes after the same hour: one has it, all others hear why and what is free next."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from kiosk.center.rooms.keeping import add_exception, set_timetable
from kiosk.center.rooms.timetable import DatedSlot
from kiosk.clock import LOCAL, SystemClock
from kiosk.data.device import enlist
from kiosk.data.tables import new_id
from tests.center.rooms.house import House
from tests.center.rooms.test_histories import ROUND_THE_CLOCK

ROOT = Path(__file__).parents[3]
PROCESSES, TIMES = 5, 10


def test_of_fifty_bookings_of_one_slot_one_wins_and_the_rest_are_told_the_next(
    house: House,
) -> None:
    engine = house.opened.store.engine
    if engine.dialect.name == "postgresql":
        url = engine.url.render_as_string(hide_password=False)
        database = url.replace("+psycopg", "")
    else:
        database = str(house.opened.data_dir / "store.db")
    house.clock.set_to(SystemClock().now())
    _always_open(house)
    tomorrow = SystemClock().now().astimezone(LOCAL).replace(minute=0, second=0, microsecond=0)
    starts = tomorrow + timedelta(days=1)
    processes = [_start(house, database, starts.isoformat()) for _ in range(PROCESSES)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    lines: list[str] = []
    for process in processes:
        printed, _ = process.communicate(timeout=90)
        assert process.returncode == 0
        lines += printed.splitlines()
    assert len(lines) == PROCESSES * TIMES
    assert sum(line.startswith("won") for line in lines) == 1
    free = (starts + timedelta(hours=1)).isoformat()
    assert lines.count(f"booking.taken {free}") == PROCESSES * TIMES - 1


def _always_open(house: House) -> None:
    """Round the clock and on holidays, so that the test does not depend on today."""
    today = house.clock.now().astimezone(LOCAL).date()
    house.do(set_timetable, code="A", slots=ROUND_THE_CLOCK, staff_id=None)
    for ahead in range(4):
        first = ROUND_THE_CLOCK[0]
        slot = DatedSlot(
            today + timedelta(days=ahead), first.opens, first.closes, first.function, True
        )
        house.do(add_exception, code="A", slot=slot, staff_id=None)


def _start(house: House, database: str, starts: str) -> "subprocess.Popen[str]":
    device_id = new_id()
    house.opened.write(lambda session: enlist(session, device_id))
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.center.rooms.one_booker"),
            *(database, str(device_id), str(TIMES), starts),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
