"""Rules of opening: weeks, seasons, holidays, one-off closures and openings; pure values.

A window that shuts at or before the time it opens ends on the day after: 22:00–02:00.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from kiosk.clock import LOCAL
from kiosk.workdays import kind_of

WALK_IN = frozenset({"regular", "extended", "weekend"})
"""Kinds of windows in which anybody may come; `lunch` is by appointment only."""
KINDS = WALK_IN | {"lunch"}
MONDAY = 1
DAY = timedelta(days=1)

Span = tuple[datetime, datetime]
"""Start and end of a time, the end not included; aware, in the center's zone."""


@dataclass(frozen=True, slots=True)
class Window:
    """One window of the week: ISO weekday, local times, open at `opens`, shut at `closes`."""

    weekday: int
    opens: time
    closes: time
    kind: str = "regular"


@dataclass(frozen=True, slots=True)
class Season:
    """Hours that take the place of the week from `first` to `last`, both included."""

    first: date
    last: date
    windows: tuple[Window, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Interruption:
    """Closed once, from moment to moment, with the reason to show."""

    starts: datetime
    ends: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class OpeningRules:
    """When a center, desk, item or room is open."""

    windows: tuple[Window, ...]
    closures: Mapping[date, str] = field(default_factory=dict)
    """Days it is closed whatever else is said, with the reason to show."""
    seasons: tuple[Season, ...] = ()
    """The first one a day lies in counts."""
    openings: Mapping[date, tuple[Window, ...]] = field(default_factory=dict)
    """Days with hours of their own, also on a holiday or closure; weekdays are not looked at."""
    interruptions: tuple[Interruption, ...] = ()
    through_holidays: bool = False
    """National holidays do not close it, and 调休 changes nothing."""


@lru_cache(maxsize=512)
def weekday_of_rules(day: date) -> int | None:
    """Whose weekday's hours `day` has by the national calendar: Monday's on a 调休 day, None on a
    holiday. Closures of the center are not looked at."""
    kind = kind_of(day)
    if kind.holiday is not None:
        return None
    return MONDAY if kind.swapped else day.isoweekday()


def windows_on(rules: OpeningRules, day: date) -> tuple[Window, ...]:
    """The windows that begin on `day`: none on a closure or holiday, Monday's on a 调休 day."""
    once = rules.openings.get(day)
    if once is not None:
        return once
    weekday = day.isoweekday() if rules.through_holidays else weekday_of_rules(day)
    if day in rules.closures or weekday is None:
        return ()
    season = next((each for each in rules.seasons if each.first <= day <= each.last), None)
    week = rules.windows if season is None else season.windows
    return tuple(window for window in week if window.weekday == weekday)


def span_of(day: date, opens: time, closes: time) -> Span:
    """A window that begins on `day`, over midnight if it has to."""
    ends_on = day if closes > opens else day + DAY
    return datetime.combine(day, opens, LOCAL), datetime.combine(ends_on, closes, LOCAL)


def spans_on(rules: OpeningRules, day: date, kinds: Collection[str] = WALK_IN) -> tuple[Span, ...]:
    """The times of these kinds that begin on `day`, in order; windows that touch are one."""
    found = [
        span_of(day, window.opens, window.closes)
        for window in windows_on(rules, day)
        if window.kind in kinds
    ]
    whole = merged(found)
    if not rules.interruptions:
        return whole
    return without(whole, [(each.starts, each.ends) for each in rules.interruptions])


def spans_between(
    rules: OpeningRules, start: datetime, end: datetime, kinds: Collection[str] = WALK_IN
) -> tuple[Span, ...]:
    """The open times from `start` to `end`, cut off at both."""
    day, last = start.astimezone(LOCAL).date() - DAY, end.astimezone(LOCAL).date()
    found: list[Span] = []
    while day <= last:
        found += spans_on(rules, day, kinds)
        day += DAY
    return tuple(
        (max(opens, start), min(closes, end))
        for opens, closes in merged(found)
        if opens < end and closes > start
    )


def merged(spans: Collection[Span]) -> tuple[Span, ...]:
    """The same times in order, those that touch or overlap made one."""
    found: list[Span] = []
    for starts, ends in sorted(spans):
        if found and starts <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((starts, ends))
    return tuple(found)


def without(spans: Collection[Span], taken: Collection[Span]) -> tuple[Span, ...]:
    """What is left of `spans` when `taken` is cut out of them."""
    left: list[Span] = []
    cuts = merged(taken)
    for begins, ends in spans:
        at = begins
        for cut_starts, cut_ends in cuts:
            if cut_ends <= at or cut_starts >= ends:
                continue
            if cut_starts > at:
                left.append((at, cut_starts))
            at = max(at, cut_ends)
        if at < ends:
            left.append((at, ends))
    return tuple(left)


def free_slices(
    open_times: Collection[Span],
    busy: Collection[Span],
    *,
    buffer: timedelta = timedelta(),
    least: timedelta = timedelta(),
) -> tuple[Span, ...]:
    """What is free of `open_times` beside `busy`, `buffer` kept before and after each use.

    Slices shorter than `least` are left out. Times may be in any zone.
    """
    around = [(starts - buffer, ends + buffer) for starts, ends in busy]
    return tuple(
        (starts, ends)
        for starts, ends in without(merged(open_times), around)
        if ends - starts >= least and ends > starts
    )
