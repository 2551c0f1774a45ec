"""What `kiosk doctor` looks at in the store: whether it is whole, and whether a center is in it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from kiosk.center.hours.opening import load_rules, opening
from kiosk.commands.doctor.finding import Finding
from kiosk.data import schema
from kiosk.data.backups.places import TOO_OLD, backup_state
from kiosk.data.tables import Base, Desk, Item, Staff
from kiosk.restoring import ASIDE
from kiosk.terminal import Terminal, backup_places


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
        yield from _backups(terminal)
    else:
        yield Finding("store", good=True, told=f"PostgreSQL at {engine.url.host or 'this machine'}")
    yield Finding("tables", good=True, told=f"revision {schema.revision(engine)}")


def _backups(terminal: Terminal) -> Iterator[Finding]:
    settings, now = terminal.settings, terminal.clock.now()
    state = backup_state(backup_places(settings))
    age = state.age(now)
    good = not state.old(now)
    if state.newest is None or age is None:
        told = "none yet; the windows make one every day, or: kiosk admin backup"
        begun = datetime.fromtimestamp((settings.data_dir / "device.id").stat().st_mtime, UTC)
        good = now - begun < TOO_OLD
    else:
        hours = age.total_seconds() / 3600
        told = f"the last good one is {hours:.0f} hours old: {state.newest.file.name}"
        if state.second_wanted and state.second is None:
            told += "; none in backup_folder, plug it in"
        elif not state.second_wanted:
            told += "; on this disk only, set backup_folder"
    yield Finding("backup", good=good, told=told)
    aside = sorted((settings.data_dir / ASIDE).glob("*/store.db"))
    if aside:
        told = f"{len(aside)} replaced stores in {aside[0].parents[1]}; remove them once looked at"
        yield Finding("damaged", good=False, told=told)


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
