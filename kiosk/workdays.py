"""Working days: the national calendar with its 调休 swaps, and the center's own closures over it.

The calendar is published a year at a time (国务院办公厅 in autumn). For a year that is not known
yet Monday to Friday count as working days, and whoever shows such a day can say so.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import chinese_calendar

HOLIDAYS = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}
_DAY = timedelta(days=1)
_NOTHING: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class DayKind:
    """What the national calendar says of a day."""

    workday: bool
    holiday: str | None
    """The holiday the country rests for (国庆节), also on the days moved to it."""
    swapped: bool
    """A weekend day that is worked in exchange for one at a holiday (调休)."""
    known: bool
    """False: the calendar of that year is not known, only the weekday was looked at."""


@lru_cache(maxsize=4096)
def kind_of(day: date) -> DayKind:
    """What the national calendar says of `day`; any date is taken.

    Kept once found out: lists count the days of hundreds of terms over the same months.
    """
    weekend = day.isoweekday() > 5
    try:
        off, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return DayKind(not weekend, None, swapped=False, known=False)
    holiday = HOLIDAYS.get(name, name) if off and name else None
    return DayKind(not off, holiday, swapped=weekend and not off, known=True)


def is_workday(day: date, *, closures: Container[date] = _NOTHING) -> bool:
    """Whether deadlines count `day`; a local closure overrides the calendar."""
    return day not in closures and kind_of(day).workday


def add_working_days(start: date, days: int, *, closures: Container[date] = _NOTHING) -> date:
    """The last day of a term of `days` working days; the day of `start` is not counted.

    For 0 it is `start` itself, a working day or not. `days` must not be negative.
    """
    if days < 0:
        raise ValueError("a term cannot be negative")
    day = start
    while days:
        day += _DAY
        days -= is_workday(day, closures=closures)
    return day


def working_days_between(start: date, end: date, *, closures: Container[date] = _NOTHING) -> int:
    """How many working days lie after `start` up to and including `end`; 0 if `end` is earlier."""
    span = range(1, (end - start).days + 1)
    return sum(is_workday(start + n * _DAY, closures=closures) for n in span)
