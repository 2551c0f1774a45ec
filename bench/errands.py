"""How long the desk waits for its lists of errands, and retention keeps others waiting."""

import random
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bench.errand_year import fill_year
from bench.percentiles import p
from kiosk.assets_folder import assets_folder
from kiosk.center.demo import set_up_demo
from kiosk.center.errands.demo_errands import PastClock
from kiosk.center.errands.lists import errands_on, find_errands, shelves
from kiosk.center.errands.notices import notices, tell_of_dates
from kiosk.center.errands.retention import erase_some
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, ErrandPerson, Staff

COUNT, ROUNDS = 20_000, 120
TODAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def measure(count: int = COUNT) -> dict[str, float]:
    """Milliseconds of each list and search, for a lead and for an agent; of a chunk erased."""
    clock = PastClock(TODAY)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        file = Path(folder) / "errands.db"
        engine = open_sqlcipher(file, bytes(32))
        Base.metadata.create_all(engine)
        store, device = Store(engine), device_id(Path(folder))

        def fill(session: Session) -> None:
            enlist(session, device)
            set_up_demo(session, device_id=device, clock=clock, folder=assets_folder() / "demo")
            fill_year(session, device_id=device, count=count, clock=clock)

        store.write(fill).result()
        logins, people = store.read(_known).result()
        figures: dict[str, float] = {"errands": float(count)}
        for role, login in (("lead", "9001"), ("agent", "2001")):
            who = logins[login]
            for name, work in _lists(role, who, clock, people).items():
                _put(figures, f"{role}_{name}", _timed(store.read, work))

        def tell(session: Session) -> int:
            return tell_of_dates(session, device_id=device, clock=clock)

        def erase(session: Session) -> int:
            return erase_some(session, device_id=device, clock=clock)

        _put(figures, "tell_of_dates_chunk", _timed(store.write, tell, 10))
        _put(
            figures,
            "lead_notices",
            _timed(
                store.read,
                lambda session: notices(session, staff_id=logins["9001"], clock=clock),
                ROUNDS,
            ),
        )
        _put(figures, "erase_chunk", _timed(store.write, erase, ROUNDS))
        store.close()
        figures["store_mib"] = file.stat().st_size / 2**20
        return figures


def _known(session: Session) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    logins = {row.login: row.id for row in session.execute(select(Staff.login, Staff.id))}
    people = session.execute(select(ErrandPerson.phone_tail, ErrandPerson.name)).all()
    return logins, [(row.phone_tail, row.name) for row in people]


def _lists(
    role: str, who: Any, clock: PastClock, people: list[tuple[str, str]]
) -> dict[str, Callable[[Session], object]]:
    chance = random.Random(role)

    def search(place: int) -> Callable[[Session], object]:
        return lambda session: find_errands(
            session, query=chance.choice(people)[place], staff_id=who, clock=clock
        )

    def shelf(name: str) -> Callable[[Session], object]:
        return lambda session: errands_on(session, shelf=name, staff_id=who, clock=clock)

    return {
        "shelves": lambda session: shelves(session, staff_id=who, clock=clock),
        "mine": shelf("mine"),
        "due_soon": shelf("due_soon"),
        "overdue": shelf("overdue"),
        "to_call": shelf("to_call"),
        "find_by_phone_tail": search(0),
        "find_by_name": search(1),
    }


def _timed(
    run: Callable[..., Any], work: Callable[[Session], object], rounds: int = ROUNDS
) -> list[float]:
    run(work).result()  # statements are put together once
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        run(work).result()
        took.append(1000 * (time.perf_counter() - began))
    return sorted(took)


def _put(figures: dict[str, float], name: str, took: list[float]) -> None:
    figures[f"{name}_p50_ms"] = p(took, 50)
    figures[f"{name}_p99_ms"] = p(took, 99)
