"""What `kiosk doctor` looks at in the store: whether it is whole, and whether a center is in it."""

from collections.abc import Callable, Iterator

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from kiosk.center.hours.opening import load_rules, opening
from kiosk.commands.doctor.finding import Finding
from kiosk.data import schema
from kiosk.data.tables import Base, Desk, Item, Staff
from kiosk.terminal import Terminal


def store(terminal: Terminal) -> Iterator[Finding]:
    """The file or the database."""
    engine = terminal.store.engine
    if engine.dialect.name == "sqlite":
        found = terminal.read(lambda session: session.scalar(text("PRAGMA quick_check")))
        whole = found == "ok"
        yield Finding(
            "store",
            good=whole,
            told="encrypted file, whole" if whole else f"damaged ({found}); restore the backup",
        )
    else:
        yield Finding("store", good=True, told=f"PostgreSQL at {engine.url.host or 'this machine'}")
    yield Finding("tables", good=True, told=f"revision {schema.revision(engine)}")


def center(terminal: Terminal) -> Iterator[Finding]:
    """What was set up in it."""
    found = terminal.center()
    yield Finding("center", good=True, told=f"{found.name}{' (demo)' if found.demo else ''}")
    for table, what, advice in (
        (Item, "service items", "kiosk admin import-catalog FILE"),
        (Desk, "desks", "kiosk admin add-desk NUMBER"),
        (Staff, "staff", "kiosk admin add-staff"),
    ):
        count = terminal.read(_counting(table))
        yield Finding(what, good=bool(count), told=str(count) if count else f"none; {advice}")
    now = opening(terminal.read(load_rules), terminal.clock.now())
    until = now.closes_at or now.next_opening
    told = (
        f"{'open until' if now.open else 'closed, opens'} {until:%Y-%m-%d %H:%M}" if until else ""
    )
    yield Finding("hours", good=bool(until), told=told or "no opening hours; set them")


def _counting(table: type[Base]) -> Callable[[Session], int]:
    return lambda session: session.scalar(select(func.count()).select_from(table)) or 0
