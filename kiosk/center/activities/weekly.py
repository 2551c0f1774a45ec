"""The days of a weekly class: a rule with an end and exceptions; closed days are left out."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, time

from kiosk.center.activities.values import SessionPlan
from kiosk.center.hours.rules import DAY, OpeningRules, span_of, weekday_of_rules
from kiosk.errors import RuleBroken
from kiosk.workdays import kind_of

DAYS_AT_MOST = 370


@dataclass(frozen=True, slots=True)
class WeeklyRule:
    """Held on these ISO weekdays from `first` to `last`, both included, but for `but`."""

    weekdays: Collection[int]
    opens: time
    closes: time
    first: date
    last: date
    but: Collection[date] = field(default_factory=frozenset)
    room_code: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day on which the class would have been, and why it is not."""

    day: date
    why: str
    """closure, holiday, swapped (调休: another weekday's turn) or exception."""
    words: str = ""
    """The reason of the closure or the name of the holiday."""


@dataclass(frozen=True, slots=True)
class WeeklyDays:
    """What a rule comes to."""

    sessions: tuple[SessionPlan, ...]
    skipped: tuple[Skipped, ...]


def days_of(rule: WeeklyRule, hours: OpeningRules) -> WeeklyDays:
    """The sessions of a rule by the center's hours. `RuleBroken`: `activity.weekly_form`.

    Opening times do not matter: a class may be held in the evening and on Sunday. Days on which
    the center is closed do, unless it is opened once on that very day.
    """
    days = (rule.last - rule.first).days
    if not 0 <= days <= DAYS_AT_MOST or not rule.weekdays or set(rule.weekdays) - set(range(1, 8)):
        raise RuleBroken("activity.weekly_form")
    held: list[SessionPlan] = []
    skipped: list[Skipped] = []
    for number in range(days + 1):
        day = rule.first + number * DAY
        if day.isoweekday() not in rule.weekdays:
            continue
        why = why_not(rule, day, hours)
        if why is not None:
            skipped.append(why)
            continue
        starts, ends = span_of(day, rule.opens, rule.closes)
        held.append(SessionPlan(starts, ends, rule.room_code, rule.place))
    return WeeklyDays(tuple(held), tuple(skipped))


def why_not(rule: WeeklyRule, day: date, hours: OpeningRules) -> Skipped | None:
    """Why there is no class on `day`; None: there is."""
    if day in rule.but:
        return Skipped(day, "exception")
    if day in hours.openings:
        return None
    if day in hours.closures:
        return Skipped(day, "closure", hours.closures[day])
    holiday = kind_of(day).holiday
    if holiday is not None:
        return Skipped(day, "holiday", holiday)
    if weekday_of_rules(day) != day.isoweekday():
        return Skipped(day, "swapped")
    starts, ends = span_of(day, rule.opens, rule.closes)
    for cut in hours.interruptions:
        if cut.starts < ends and cut.ends > starts:
            return Skipped(day, "closure", cut.reason)
    return None
