"""How many orders a service still takes in a period. The period of a day is pure."""

import calendar
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from kiosk.hub.services.tables import Order
from kiosk.sync.wire_services import ServiceBody

PERIODS_AHEAD = 8
"""How many periods are looked through for the next free one."""
_GIVEN_UP = ("declined", "cancelled")


def period_of(day: date, period: str) -> tuple[date, date]:
    """First and last day of the day, the week (Monday to Sunday) or the month of `day`."""
    if period == "week":
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6)
    if period == "month":
        return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day, day


def is_full(connection: Connection, service: ServiceBody, day: date) -> bool:
    """Whether the provider has as many orders in the period of `day` as they take."""
    if service.capacity is None or service.period is None:
        return False
    taken = connection.scalar(
        select(func.count()).where(
            Order.service == service.code,
            Order.used_on.between(*period_of(day, service.period)),
            Order.state.not_in(_GIVEN_UP),
        )
    )
    return (taken or 0) >= service.capacity


def next_free(connection: Connection, service: ServiceBody, day: date) -> date | None:
    """The first day of the next period with room; None when the coming ones are full."""
    for _ in range(PERIODS_AHEAD):
        day = period_of(day, service.period or "day")[1] + timedelta(days=1)
        if not is_full(connection, service, day):
            return day
    return None
