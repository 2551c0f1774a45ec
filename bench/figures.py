"""How long a day's and a year's figures take, with 300,000 numbers in the store."""

import random
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from bench.percentiles import p
from kiosk.center.figures.day_figures import day_figures, range_figures
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import (
    Base,
    BusinessDay,
    Department,
    Desk,
    Item,
    Staff,
    Ticket,
    TicketMove,
)

NUMBERS_A_DAY, DAYS = 1200, 250
FIRST = date(2025, 12, 1)
ITEMS, DESKS, LETTERS = 72, 8, "ABCDEFGHIJ"
DEVICE = uuid.UUID(int=1)


def measure(days: int = DAYS) -> dict[str, float]:
    """Milliseconds of a day; seconds of a year found out anew, once the days are kept, and MiB."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        file = Path(folder) / "year.db"
        engine = open_sqlcipher(file, bytes(32))
        Base.metadata.create_all(engine)
        with Session(engine) as session, session.begin():
            _fill(session, days)
        store = Store(engine)
        last = FIRST + timedelta(days=days - 1)
        middle = FIRST + timedelta(days=days // 2)
        day = sorted(_timed(store.read, lambda s: day_figures(s, day=middle), 9))
        (anew,) = _timed(
            store.write, lambda s: range_figures(s, first=FIRST, last=last, keep=True), 1
        )
        kept = _timed(store.read, lambda s: range_figures(s, first=FIRST, last=last), 3)
        store.close()
        return {
            "numbers": float(days * NUMBERS_A_DAY),
            "day_of_1200_p50_ms": 1000 * p(day, 50),
            "year_for_the_first_time_s": anew,
            "year_once_its_days_are_kept_s": min(kept),
            "store_mib": file.stat().st_size / 2**20,
        }


def _timed(run: Callable[..., Any], work: Callable[[Session], Any], rounds: int) -> list[float]:
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        run(work).result()
        took.append(time.perf_counter() - began)
    return took


def _fill(session: Session, days: int) -> None:
    session.add_all(
        Department(name=f"部门{n}", name_en=letter, prefix=letter, icon="home", position=n)
        for n, letter in enumerate(LETTERS)
    )
    staff = [uuid.UUID(int=n + 100) for n in range(DESKS)]
    session.add_all(
        Staff(id=who, login=f"s{n}", name="林", role="clerk", pin_hash="-")
        for n, who in enumerate(staff)
    )
    session.flush()
    session.add_all(
        Item(
            code=f"IT{n:02}",
            name=f"事项{n}",
            department=f"部门{n % len(LETTERS)}",
            agencies="-",
            shelf_position=n,
            on_the_spot=True,
            time_text="-",
        )
        for n in range(ITEMS)
    )
    session.add_all(Desk(number=n + 1, state="closed") for n in range(DESKS))
    end = FIRST + timedelta(days=days)
    session.add(BusinessDay(id=1, day=end, latched_at=datetime(2027, 1, 1, tzinfo=UTC)))
    session.flush()
    chance = random.Random(1)
    for number in range(days):
        day = FIRST + timedelta(days=number)
        tickets, moves = [], []
        for ticket, steps in _day(chance, day, number * NUMBERS_A_DAY, staff):
            tickets.append(ticket)
            moves += steps
        session.execute(insert(Ticket), tickets)
        session.execute(insert(TicketMove), sorted(moves, key=lambda move: move["at"]))


def _day(
    chance: random.Random, day: date, before: int, staff: list[uuid.UUID]
) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Numbers of a day from 8:30 on, every twelfth missed, and the steps of each."""
    opening = datetime(day.year, day.month, day.day, 0, 30, tzinfo=UTC)
    for number, arrival in enumerate(sorted(chance.randrange(8 * 3600) for _ in range(1200)), 1):
        issued = opening + timedelta(seconds=arrival)
        called = issued + timedelta(seconds=chance.expovariate(1 / 900))
        serving = called + timedelta(seconds=chance.uniform(5, 60))
        closed = serving + timedelta(seconds=chance.expovariate(1 / 400))
        missed, item, desk = chance.random() < 1 / 12, chance.randrange(ITEMS), 1 + number % DESKS
        # As in life: ids made one after another lie one after another.
        ticket_id = uuid.UUID(int=(int(issued.timestamp() * 1000) << 80) | (7 << 76) | number)
        common = {
            "ticket_id": ticket_id,
            "device_id": DEVICE,
            "staff_id": staff[desk - 1],
            "desk_number": desk,
            "item_code": f"IT{item:02}",
            "detail": None,
        }
        last = ("miss", "called", "missed") if missed else ("finish", "serving", "done")
        walk = [] if missed else [(serving, "serve", "called", "serving")]
        steps = [(called, "call", "waiting", "called"), *walk, (closed, *last)]
        yield (
            {
                "id": ticket_id,
                "day": day,
                "prefix": LETTERS[item % len(LETTERS)],
                "number": number,
                "position": before + number,
                "item_code": f"IT{item:02}",
                "state": last[2],
                "issued_at": issued,
                "desk_number": desk,
                "calls": 1,
                "call_order": before + number,
                "called_at": called,
                "serving_at": None if missed else serving,
                "closed_at": closed,
            },
            [
                {**common, "at": at, "verb": verb, "from_state": was, "to_state": now}
                for at, verb, was, now in steps
            ],
        )


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:32} {value:.3f}")
