"""Brings a copy of the store up to the last transaction the journal can say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from kiosk.data.journal.entries import Change, Entry, Reading
from kiosk.data.journal.files import read_journal

_AT_A_TIME = 500
_HEAD = "SELECT coalesce(max(number), 0) FROM journal_head"
_SET_HEAD = (
    "INSERT INTO journal_head (id, number) VALUES (1, ?)"
    " ON CONFLICT (id) DO UPDATE SET number = excluded.number"
)


@dataclass(frozen=True, slots=True)
class Replayed:
    """How far a copy was brought."""

    done: int
    """Transactions that were done again."""
    until: datetime | None
    """When the last of them was written down; None: there was none."""
    complete: bool
    """The journal goes on where the copy ends, nothing there is damaged, nothing is left."""
    left: tuple[Entry, ...] = ()
    """What can still be read beyond the gap, in order; it cannot be done again as it is."""


def replay(engine: Engine, folder: Path, store_key: bytes) -> Replayed:
    """Do again what the store behind `engine` lacks, up to the first gap.

    The same statements with the same values in the same order lead to the same rows, because no
    statement of this program asks for a time or a random number inside the store.
    """
    raw: Any = engine.raw_connection()
    driver = raw.driver_connection
    try:
        driver.execute("PRAGMA synchronous = OFF")  # a copy; whoever made it makes it durable
        head = driver.execute(_HEAD).fetchone()[0]
        readings = list(read_journal(folder, store_key, after=max(head - 1, 0)))
        return _replay(driver, head, readings)
    finally:
        raw.invalidate()


def _replay(driver: Any, head: int, readings: Sequence[Reading]) -> Replayed:
    damaged = any(before >= head for each in readings for before in each.damage)
    entries = _last_of_each(readings, head)
    seen = any(e.number in (head, head + 1) for each in readings for e in each.entries)
    number, until = head, None
    done = 0
    for batch in _batches(_without_gap(entries, head)):
        driver.execute("BEGIN IMMEDIATE")
        for entry in batch:
            if not _do(driver, entry):
                driver.execute("COMMIT")
                return Replayed(done, until, False, _beyond(entries, number))
            number, until, done = entry.number, entry.at, done + 1
        driver.execute("COMMIT")
    left = _beyond(entries, number)
    return Replayed(done, until, seen and not damaged and not left, left)


def _last_of_each(readings: Iterable[Reading], head: int) -> dict[int, Entry]:
    """Of two entries of one number the first was never committed."""
    found: dict[int, Entry] = {}
    for reading in readings:
        for entry in reading.entries:
            if entry.number > head:
                found.pop(entry.number, None)
                found[entry.number] = entry
    return found


def _without_gap(entries: dict[int, Entry], head: int) -> Iterator[Entry]:
    number = head + 1
    while number in entries:
        yield entries[number]
        number += 1


def _beyond(entries: dict[int, Entry], number: int) -> tuple[Entry, ...]:
    return tuple(entries[later] for later in sorted(entries) if later > number)


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) == _AT_A_TIME:
            yield batch
            batch = []
    if batch:
        yield batch


def _do(driver: Any, entry: Entry) -> bool:
    driver.execute("SAVEPOINT entry")
    try:
        for change in entry.changes:
            _change(driver, change)
        driver.execute(_SET_HEAD, (entry.number,))
    except sqlcipher.DatabaseError:
        driver.execute("ROLLBACK TO entry")
        return False
    finally:
        driver.execute("RELEASE entry")
    return True


def _change(driver: Any, change: Change) -> None:
    if change.many:
        driver.executemany(change.statement, change.values)
    else:
        driver.execute(change.statement, change.values).fetchall()
