"""A terminal after years: a store with a million numbers beside one that has only today's.

    python -m bench.million              builds it (some minutes, about 6 GB), measures, deletes it
    python -m bench.million 100000       a smaller one

Both stores hold the demo center and the same day with 400 numbers; the old one holds that day 2,500
times more, on days before it: tickets, their moves and their records, received by the hub. Every
figure is the median of rounds that alternate between the two.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bench.first_frame import lobby_command, until_ready
from kiosk.bridges.report_desk import ReportOf
from kiosk.center.guides.search import build_index
from kiosk.center.queue.calling import call_next
from kiosk.center.queue.desks import open_desk
from kiosk.center.queue.queueing import take_ticket
from kiosk.center.queue.serving import finish, start_serving
from kiosk.clock import SystemClock
from kiosk.commands.founding import set_up_demo
from kiosk.data.engine import open_sqlcipher
from kiosk.data.key import load_key
from kiosk.data.tables import Staff, new_id
from kiosk.settings import Settings
from kiosk.terminal import Terminal, open_terminal

TICKETS, A_DAY, ROUNDS = 1_000_000, 400, 9
ITEMS = ("MZ04", "YB01", "RS01", "GA02", "CL02")
DESK, LOGIN = 2, "1002"
OWN = "substr({0}, 1, 24) || printf('%08x', :day)"
"""An id like that of today's row, and another one every day."""
CHANGED = {
    "ticket": {
        "id": OWN.format("id"),
        "position": "position - :day * :many",
        "call_order": "call_order - :day * :many",
        "bound_desk": "NULL",
        "returns_at": "NULL",
    },
    "ticket_move": {"id": "NULL", "ticket_id": OWN.format("ticket_id")},
    "outbox": {
        "seq": "seq - :day * :many",
        "event_id": OWN.format("event_id"),
        "state": "'received'",
    },
}
"""Table: columns that are not copied as they are."""


def measure(tickets: int = TICKETS) -> dict[str, float]:
    """Milliseconds of both stores and their ratios."""
    gc.disable()  # as in a face, which collects on a timer of its own
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix="xinqiao-million-") as folder:
        young, old = Path(folder) / "young", Path(folder) / "old"
        for data_dir in (young, old):
            _live_a_day(data_dir)
        begin = time.perf_counter()
        _age(old, tickets // A_DAY)
        print(f"built in {time.perf_counter() - begin:.0f} s", flush=True)
        figures = {"old_store_mb": (old / "store.db").stat().st_size / 1e6}
        figures |= _beside("start", *(partial(_start, one) for one in (young, old)))
        terminals = [open_terminal(Settings(data_dir=one), SystemClock()) for one in (young, old)]
        for name, work in WORK.items():
            figures |= _beside(name, *(partial(work, one) for one in terminals))
        for terminal in terminals:
            terminal.close()
    gc.enable()
    return figures


def _beside(name: str, young: Callable[[], float], old: Callable[[], float]) -> dict[str, float]:
    times: list[tuple[float, float]] = [(young(), old()) for _ in range(ROUNDS + 1)]
    first, second = (statistics.median(column) for column in zip(*times[1:], strict=True))
    return {
        f"{name}_today_only_ms": first * 1e3,
        f"{name}_million_ms": second * 1e3,
        f"{name}_ratio": second / first,
    }


def _start(data_dir: Path) -> float:
    return until_ready(lobby_command(data_dir), data_dir)[0]


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _open(terminal: Terminal) -> float:
    return _timed(lambda: open_terminal(terminal.settings, SystemClock()).close())


def _take(terminal: Terminal) -> float:
    times = [_timed(lambda: _take_one(terminal, ITEMS[0])) for _ in range(40)]
    return statistics.median(times)


def _report(terminal: Terminal) -> float:
    today = terminal.clock.now().date()
    return _timed(lambda: terminal.read(ReportOf(today, terminal.clock)))


def _search(terminal: Terminal) -> float:
    return _timed(lambda: terminal.read(lambda session: build_index(session).search("yanglao")))


WORK: dict[str, Callable[[Terminal], float]] = {
    "open_store": _open,
    "take_ticket": _take,
    "search": _search,
    "day_report": _report,
}


def _live_a_day(data_dir: Path) -> None:
    settings = Settings(data_dir=data_dir)
    set_up_demo(settings)
    terminal = open_terminal(settings, SystemClock())
    for number in range(A_DAY):
        _take_one(terminal, ITEMS[number % len(ITEMS)])
    terminal.write(partial(_serve_all, terminal=terminal))
    terminal.close()


def _take_one(terminal: Terminal, item: str) -> None:
    terminal.write(
        lambda session: take_ticket(
            session,
            device_id=terminal.device_id,
            item_code=item,
            request_id=new_id(),
            clock=terminal.clock,
        )
    )


def _serve_all(session: Session, *, terminal: Terminal) -> None:
    who = session.scalars(select(Staff.id).where(Staff.login == LOGIN)).one()
    device, clock = terminal.device_id, terminal.clock
    open_desk(session, device_id=device, desk_number=DESK, staff_id=who, clock=clock)
    while called := call_next(
        session, device_id=device, desk_number=DESK, staff_id=who, clock=clock
    ):
        for step in (start_serving, finish):
            step(
                session,
                device_id=device,
                ticket_id=called.id,
                desk_number=DESK,
                staff_id=who,
                clock=clock,
            )


def _age(data_dir: Path, days: int) -> None:
    """Copy the day to as many days before it."""
    settings = Settings(data_dir=data_dir)
    engine = open_sqlcipher(settings.store_file, load_key(settings.store_key_file))
    with closing(engine.raw_connection()) as pooled:
        connection = pooled.driver_connection
        for setting in ("synchronous = OFF", "cache_size = -400000", "foreign_keys = OFF"):
            connection.execute(f"PRAGMA {setting}")
        _copy_days(connection, days)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


def _copy_days(connection: Any, days: int) -> None:
    """Rows keep their columns but for ids, days and moments; all records are received."""
    for table, changed in CHANGED.items():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        taken = ", ".join(changed.get(column, _moved_back(column)) for column in columns)
        connection.execute(f"CREATE TEMP TABLE one_{table} AS SELECT * FROM {table}")
        connection.execute("BEGIN")
        for day in range(1, days + 1):
            connection.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {taken} FROM one_{table}",
                {"day": day, "many": A_DAY * 100},
            )
        connection.execute("COMMIT")


def _moved_back(column: str) -> str:
    if column == "day":
        return "date(day, -:day || ' days')"
    if column == "at" or column.endswith("_at") or column == "desk_since":
        return f"date(substr({column}, 1, 10), -:day || ' days') || substr({column}, 11)"
    return column


def main() -> None:
    """The number of tickets may be named."""
    tickets = int(sys.argv[1]) if sys.argv[1:] else TICKETS
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for what, value in measure(tickets).items():
        print(f"{what:<40} {value:>12.3f}")


if __name__ == "__main__":
    main()
