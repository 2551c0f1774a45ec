"""A center's day in numbers, counted anew from the rows of its tables whenever one changes."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, delete, func, insert, select

from kiosk.hub.projections.facts import Row
from kiosk.hub.projections.month_tables import DayFigures
from kiosk.hub.projections.tables import AppointmentSeen, BookingSeen, ErrandSeen, TicketSeen

Day = tuple[str, date]
"""A center's code and a local day."""

DATED = (TicketSeen, ErrandSeen, BookingSeen, AppointmentSeen)
"""The tables whose rows count for a day."""

UNSERVED = ("void", "cancelled", "expired", "missed")
KEPT = ("arrived", "late")


def days_of(rows: Iterable[Row]) -> set[Day]:
    """The days whose figures depend on these rows."""
    dated = {table.__tablename__ for table in DATED}
    return {(row["center_code"], row["day"]) for table, row in rows if table in dated}


def count_anew(connection: Connection, days: Collection[Day]) -> None:
    """Bring the figures of these days into line with the rows; a day without rows has none."""
    for center, day in sorted(days):
        figures = _figures(connection, center, day)
        connection.execute(
            delete(DayFigures).where(DayFigures.center_code == center, DayFigures.day == day)
        )
        if any(figures.values()):
            connection.execute(insert(DayFigures).values(center_code=center, day=day, **figures))


def _figures(connection: Connection, center: str, day: date) -> dict[str, int]:
    found: dict[str, Any] = dict(
        connection.execute(
            select(*_TICKETS).where(TicketSeen.center_code == center, TicketSeen.day == day)
        )
        .mappings()
        .one()
    )
    for name, table, counted in _OTHERS:
        found[name] = connection.scalar(
            select(counted).where(table.center_code == center, table.day == day)
        )
    return {name: int(number or 0) for name, number in found.items()}


def _many(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(case((condition, 1), else_=0))


_TICKETS = (
    func.count().label("taken"),
    _many(TicketSeen.state == "done").label("done"),
    _many(TicketSeen.state.in_(UNSERVED)).label("missed"),
    func.count(TicketSeen.wait_s).label("called"),
    func.sum(TicketSeen.wait_s).label("waited_s"),
    func.max(TicketSeen.wait_s).label("longest_wait_s"),
    func.count(TicketSeen.service_s).label("served"),
    func.sum(TicketSeen.service_s).label("served_s"),
    *(_many(TicketSeen.level == level).label(f"rated_{level}") for level in range(5, 0, -1)),
)
_OTHERS = (
    ("errands", ErrandSeen, func.count()),
    ("bookings", BookingSeen, func.count()),
    ("appointments", AppointmentSeen, func.count()),
    ("kept", AppointmentSeen, _many(AppointmentSeen.state.in_(KEPT))),
)
