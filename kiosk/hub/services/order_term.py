"""When an order is late: working days of the national calendar with its 调休 swaps. Pure."""

from datetime import date, datetime, timedelta

import chinese_calendar

from kiosk.clock import local

REPORT_DAYS = 1
"""Working days after the visit in which the provider says that it is done."""
_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """By the national calendar; of a year it does not know yet, Monday to Friday."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.isoweekday() < 6


def working_days_after(day: date, count: int) -> date:
    """The `count`th working day after `day`."""
    while count:
        day += _DAY
        count -= is_working_day(day)
    return day


def due_on(
    state: str,
    *,
    moved_on: date,
    answer_days: int,
    wanted_on: date | None,
    scheduled_at: datetime | None,
) -> date | None:
    """The last day on which somebody should move an order on; None where nobody has to.

    An order is answered within the days its service says; accepted, it gets its day within as many
    again, or by the day that was wanted; a day after its visit it is reported done.
    """
    if state == "placed":
        return working_days_after(moved_on, answer_days)
    if state == "accepted":
        return max(working_days_after(moved_on, answer_days), wanted_on or moved_on)
    if state == "scheduled" and scheduled_at is not None:
        return working_days_after(local(scheduled_at).date(), REPORT_DAYS)
    return None
