"""The promised time of an errand: what was promised, when it ends, and what does not count.

The day a term begins on is not counted, it ends with its last day (民法典 第二百零一条). Days of a
suspension do not count either: from the day after it was suspended up to and including the day it
goes on again; the next day counts again. The time a body needs for hearings, surveys, appraisal
and publication is not part of its term (行政许可法 第四十五条).
"""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.center.guides.catalog import Guide
from kiosk.guide_rules.guide_phrases import half_marks
from kiosk.workdays import is_workday, kind_of

_DAY = timedelta(days=1)
LONGEST_DAYS = 3660
"""No term is longer than ten years; a suspension that never ends is not walked through."""

_MONTHS = re.compile(r"(\d{1,2})个月内")
_RESPONSE = re.compile(r"(\d{1,3})日响应")
_PLAIN_LAW = re.compile(r"(\d{1,4})日.*\(法")
_AFTER = re.compile(r"评定后|公示\+")
"""The term begins with something nobody here can date: an assessment, the end of a publication."""
_HOURS_FIRST = re.compile(r"(\d{1,3})小时先行")


@dataclass(frozen=True, slots=True)
class Term:
    """What is promised from the day an errand is accepted."""

    days: int | None
    """None: no fixed date; `text` says what there is instead."""
    natural: bool
    """`days` are natural days instead of working days."""
    text: str
    """As the catalog words it."""
    months: int = 0
    """Whole months instead of days, to the same day of the month."""
    urgent_hours: int | None = None
    """In an emergency help comes within so many hours; the term is for the rest."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A suspension, in local days; `to_day` None: not over."""

    from_day: date
    to_day: date | None

    def covers(self, day: date) -> bool:
        """Whether the clock stood still on `day`."""
        return self.from_day < day and (self.to_day is None or day <= self.to_day)


@dataclass(frozen=True, slots=True)
class Due:
    """When an errand has to be done."""

    on: date | None
    """None: suspended, or nothing was promised."""
    provisional: bool
    """It rests on a year whose national calendar is not known yet: weekends alone were counted."""


def term_of(guide: Guide) -> Term:
    """What `guide` promises: its days, or those its wording names.

    即办 is a term of no days. Where the wording names none (年度公示, 批次制证), or the term begins
    with something that has no date yet (评定后, 公示后), there is no fixed date.
    """
    text = half_marks(guide.time_text)
    urgent = _HOURS_FIRST.search(text)
    hours = int(urgent[1]) if urgent else None
    if _AFTER.search(text):
        return Term(None, natural=guide.natural_days, text=guide.time_text, urgent_hours=hours)
    months = _MONTHS.search(text)
    if months:
        return Term(None, natural=True, text=guide.time_text, months=int(months[1]))
    days = guide.promised_days if guide.promised_days is not None else guide.statutory_days
    if days is None and guide.on_the_spot:
        days = 0
    if days is None and (response := _RESPONSE.search(text)):
        days = int(response[1])
    # A term a law names in days without calling them working days runs through weekends.
    by_law = guide.promised_days is None and _PLAIN_LAW.search(text) is not None
    return Term(days, guide.natural_days or by_law, guide.time_text, urgent_hours=hours)


def due(
    term: Term,
    accepted_on: date,
    pauses: Iterable[Pause] = (),
    *,
    closures: Container[date] = frozenset(),
) -> Due:
    """The last day of `term` for an errand accepted on `accepted_on`; any date is taken.

    What is done on the spot is due that day, or the next working day where it is none.
    """
    spans = tuple(pauses)
    if any(span.to_day is None for span in spans):
        return Due(None, provisional=False)
    if term.months:
        return _after_months(accepted_on, term.months, spans)
    if term.days is None:
        return Due(None, provisional=False)
    day, left, known = accepted_on, term.days, kind_of(accepted_on).known

    def counts(one: date) -> bool:
        worked = term.natural or is_workday(one, closures=closures)
        return worked and not any(span.covers(one) for span in spans)

    if not left and not term.natural:
        while not is_workday(day, closures=closures) or any(span.covers(day) for span in spans):
            day += _DAY
    for _ in range(LONGEST_DAYS):
        if not left:
            break
        day += _DAY
        left -= counts(day)
    known = known and kind_of(day).known
    return Due(day, provisional=not (known or term.natural))


def days_left(
    due_on: date, today: date, *, natural: bool, closures: Container[date] = frozenset()
) -> int:
    """Days from `today` to `due_on` on the term's own clock; 0: due today, negative: overdue."""
    forward = due_on >= today
    first, last = (today, due_on) if forward else (due_on, today)
    span = (first + n * _DAY for n in range(1, (last - first).days + 1))
    count = sum(natural or is_workday(day, closures=closures) for day in span)
    return count if forward else -max(count, 1)


def _after_months(start: date, months: int, pauses: tuple[Pause, ...]) -> Due:
    """The same day so many months later, or that month's last (民法典 第二百零二条)."""
    year, month = divmod(start.month - 1 + months, 12)
    first = date(start.year + year, month + 1, 1)
    following = (first + timedelta(days=32)).replace(day=1)
    last = min(start.day, (following - _DAY).day)
    day = first.replace(day=last)
    stood_still = sum(
        ((span.to_day or span.from_day) - span.from_day).days
        for span in pauses
        if span.from_day < day
    )
    return Due(day + timedelta(days=stood_still), provisional=False)
