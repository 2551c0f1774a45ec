"""Days in figures, summed up for an area by day or by center."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from kiosk.hub.organizers.scope import within
from kiosk.hub.projections.month_tables import DayFigures

_SUMMED = tuple(
    column
    for column in DayFigures.__table__.columns
    if column.name not in ("center_code", "day", "longest_wait_s")
)


def _sums() -> Iterable[ColumnElement[Any]]:
    yield from (func.sum(column).label(column.name) for column in _SUMMED)
    yield func.max(DayFigures.longest_wait_s).label("longest_wait_s")


def by_day(connection: Connection, area: str, *, first: date, last: date) -> list[dict[str, Any]]:
    """The area's days from `first` to `last`, oldest first; a day without anything is left out."""
    rows = connection.execute(
        select(DayFigures.day, *_sums())
        .where(within(DayFigures.center_code, area), DayFigures.day.between(first, last))
        .group_by(DayFigures.day)
        .order_by(DayFigures.day)
    )
    return [dict(row) for row in rows.mappings()]


def by_center(
    connection: Connection, area: str, *, first: date, last: date
) -> list[dict[str, Any]]:
    """The area's centers over these days, the busiest first."""
    rows = connection.execute(
        select(DayFigures.center_code, *_sums())
        .where(within(DayFigures.center_code, area), DayFigures.day.between(first, last))
        .group_by(DayFigures.center_code)
        .order_by(func.sum(DayFigures.taken).desc(), DayFigures.center_code)
    )
    return [dict(row) for row in rows.mappings()]
