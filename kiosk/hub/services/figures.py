"""How providers do: their orders of some days in numbers, counted anew each time."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, select

from kiosk.clock import LOCAL
from kiosk.hub.organizers.scope import within
from kiosk.hub.services.looking import BAD_LEVEL
from kiosk.hub.services.tables import Order, Provider
from kiosk.sync.wire_services import OPEN_STATES


@dataclass(frozen=True, slots=True)
class ProviderFigures:
    """The orders of one provider that were placed on some days."""

    name: str
    placed: int
    open: int
    late: int
    """Somebody should have moved them on before today."""
    done: int
    declined: int
    cancelled: int
    mean_level: float | None
    """5 to 1; None: nobody rated."""
    bad: int


def by_provider(
    connection: Connection, area: str, *, first: date, last: date, today: date
) -> tuple[ProviderFigures, ...]:
    """Who has the most orders first. Orders of services nobody ever provided are left out."""
    rows = connection.execute(
        select(
            Provider.name,
            func.count().label("placed"),
            _many(Order.state.in_(OPEN_STATES)).label("open"),
            _many(Order.due_on < today).label("late"),
            _many(Order.state.in_(("done", "rated"))).label("done"),
            _many(Order.state == "declined").label("declined"),
            _many(Order.state == "cancelled").label("cancelled"),
            func.avg(Order.level).label("mean_level"),
            _many(Order.level <= BAD_LEVEL).label("bad"),
        )
        .join(Order, Order.provider == Provider.code)
        .where(
            within(Order.center_code, area),
            Order.placed_at >= _midnight(first),
            Order.placed_at < _midnight(last + timedelta(days=1)),
        )
        .group_by(Provider.code, Provider.name)
        .order_by(func.count().desc(), Provider.code)
    )
    return tuple(
        ProviderFigures(
            name=row.name,
            **{name: int(getattr(row, name) or 0) for name in _COUNTED},
            mean_level=None if row.mean_level is None else round(float(row.mean_level), 1),
        )
        for row in rows
    )


_COUNTED = ("placed", "open", "late", "done", "declined", "cancelled", "bad")


def _many(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(case((condition, 1), else_=0))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LOCAL)
