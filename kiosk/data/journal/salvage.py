"""What can still be saved beyond a gap in the journal: facts for the hub, numbers, the line.

Statements behind a gap cannot be done again as they were, but some say all there is to say: a
record for the hub, a number, what became of that number. What does not fit is left out.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from kiosk.clock import local
from kiosk.data.journal.entries import Change, Entry

_RECORD = re.compile(r"INSERT INTO outbox \(([^)]*)\) VALUES")
_WHOLE = ("INSERT INTO ticket (", "UPDATE ticket SET")
"""They carry every value themselves."""
COUNTERS = ("errand_counter", "booking_counter", "care_counter", "order_counter")
ROUND = 100
"""Numbers of the day go on at the next hundred: none that somebody may hold comes twice."""
PLACES = 1000
"""So far ahead places and calls of the hall go on."""


def salvage(engine: Engine, left: Iterable[Entry], *, now: datetime) -> int:
    """Put back what `left` can still say, and let no number of its days come twice.

    Returns how many facts for the hub were put back. They go into the device's current epoch.
    """
    raw: Any = engine.raw_connection()
    driver = raw.driver_connection
    days = {local(now).date()}
    put_back = 0
    try:
        driver.execute("BEGIN IMMEDIATE")
        for entry in left:
            days.add(local(entry.at).date())
            for change in entry.changes:
                put_back += _put_back(driver, change)
        _skip_numbers(driver, days)
        driver.execute("COMMIT")
    finally:
        raw.invalidate()
    return put_back


def _put_back(driver: Any, change: Change) -> int:
    if found := _RECORD.match(change.statement):
        names = [name.strip() for name in found[1].split(",")]
        rows = change.values if change.many else [change.values]
        return sum(_put_record(driver, dict(zip(names, row, strict=True))) for row in rows)
    if change.statement.startswith(_WHOLE) and not change.many:
        _try(driver, change.statement, change.values)
    return 0


def _put_record(driver: Any, row: dict[str, Any]) -> int:
    known = driver.execute("SELECT 1 FROM outbox WHERE event_id = ?", (row["event_id"],))
    place = driver.execute(
        "SELECT epoch, next_seq FROM device WHERE id = ?", (row["device_id"],)
    ).fetchone()
    if known.fetchone() is not None or place is None:
        return 0
    row |= {"epoch": place[0], "seq": place[1], "state": "pending", "attempts": 0}
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    done = _try(
        driver,
        f"INSERT INTO outbox ({columns}) VALUES ({marks})",  # noqa: S608 - names of columns
        tuple(row.values()),
    )
    if done:
        driver.execute(
            "UPDATE device SET next_seq = next_seq + 1 WHERE id = ?", (row["device_id"],)
        )
    return int(done)


def _try(driver: Any, statement: str, values: Any) -> bool:
    driver.execute("SAVEPOINT one")
    try:
        driver.execute(statement, values).fetchall()
    except sqlcipher.DatabaseError:
        driver.execute("ROLLBACK TO one")
        return False
    finally:
        driver.execute("RELEASE one")
    return True


def _skip_numbers(driver: Any, days: Iterable[date]) -> None:
    driver.execute(
        "UPDATE ticket_counter SET last = max(last, coalesce((SELECT max(number) FROM ticket"
        " WHERE ticket.day = ticket_counter.day AND ticket.prefix = ticket_counter.prefix), 0))"
    )
    for day in sorted(days):
        # A letter that had not been used when the copy was made may have been used since.
        driver.execute(
            "INSERT OR IGNORE INTO ticket_counter (day, prefix, last)"
            " SELECT ?, prefix, coalesce((SELECT max(number) FROM ticket WHERE ticket.day = ?"
            " AND ticket.prefix = department.prefix), 0) FROM department",
            (day.isoformat(), day.isoformat()),
        )
        for table in COUNTERS:
            driver.execute(
                f"INSERT OR IGNORE INTO {table} (day, last) VALUES (?, 0)",  # noqa: S608 - above
                (day.isoformat(),),
            )
        for table in ("ticket_counter", *COUNTERS):
            driver.execute(
                f"UPDATE {table} SET last = (last / ? + 1) * ? WHERE day = ?",  # noqa: S608 - above
                (ROUND, ROUND, day.isoformat()),
            )
    driver.execute(
        "UPDATE business_day SET changes = changes + 1,"
        " last_call = max(last_call, coalesce((SELECT max(call_order) FROM ticket), 0)) + ?,"
        " last_position = max(last_position, coalesce((SELECT max(position) FROM ticket), 0)) + ?",
        (PLACES, PLACES),
    )
