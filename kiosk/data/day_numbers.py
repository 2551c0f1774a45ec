"""Numbers that begin anew every day: 2611230007 is the seventh of 23 November 2026."""

from datetime import date

from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from kiosk.data.tables import BookingCounter, CareCounter, ErrandCounter, OrderCounter

Counter = type[BookingCounter] | type[CareCounter] | type[ErrandCounter] | type[OrderCounter]
"""A table that keeps the last number given out on a day."""


def next_number(session: Session, counter: Counter, day: date) -> str:
    """The next number of `day`; its row is held until the transaction ends."""
    return f"{day:%y%m%d}{_counted(session, counter, day, 1):04d}"


def hold_numbers(session: Session, counter: Counter, day: date) -> None:
    """Hold the row of `day` without taking a number: whoever takes one comes afterwards."""
    _counted(session, counter, day, 0)


def _counted(session: Session, counter: Counter, day: date, more: int) -> int:
    dialect = session.get_bind().dialect.name
    new = (postgresql_insert if dialect == "postgresql" else sqlite_insert)(counter)
    return session.execute(
        new.values(day=day, last=more)
        .on_conflict_do_update(index_elements=["day"], set_={"last": counter.last + more})
        .returning(counter.last)
    ).scalar_one()
