"""What goes into a calendar file: one time each, and the times that repeat from week to week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Literal

from kiosk.clock import LOCAL

WEEK = timedelta(days=7)
Standing = Literal["confirmed", "tentative", "cancelled"]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One time. Two files with the same `uid` speak of the same thing."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str = ""
    words: str = ""
    standing: Standing = "confirmed"
    changed_at: datetime | None = None
    series: str = ""
    """What repeats has one in common; empty: it stands alone."""


@dataclass(frozen=True, slots=True)
class Weekly:
    """A time that repeats every week, with what is different in some weeks."""

    first: CalendarEntry
    weeks: int
    left_out: tuple[datetime, ...]
    """Weeks in which there is nothing."""
    cancelled: tuple[CalendarEntry, ...]
    """Weeks in which it was called off."""


def folded(entries: Iterable[CalendarEntry]) -> tuple[CalendarEntry | Weekly, ...]:
    """The same entries; of a series, those on one weekday at one hour become a rule.

    What was moved out of its series stands alone, as it does in the hall.
    """
    found: list[CalendarEntry | Weekly] = []
    ordered = sorted(entries, key=lambda each: (each.series, _slot(each), each.starts_at))
    for (series, _), group in groupby(ordered, key=lambda each: (each.series, _slot(each))):
        members = list(group)
        if not series or len(members) < 2:
            found += members
        else:
            found.append(_rule(members))
    return tuple(found)


def _slot(entry: CalendarEntry) -> tuple[int, str, str]:
    starts, ends = entry.starts_at.astimezone(LOCAL), entry.ends_at.astimezone(LOCAL)
    return starts.weekday(), f"{starts:%H:%M}", f"{ends:%H:%M}"


def _rule(members: list[CalendarEntry]) -> Weekly:
    first, last = members[0], members[-1]
    # China has had no summer time since 1991: a week is always as long as another.
    weeks = round((last.starts_at - first.starts_at) / WEEK) + 1
    there = {each.starts_at: each for each in members}
    moments = [first.starts_at + n * WEEK for n in range(weeks)]
    return Weekly(
        first,
        weeks,
        tuple(moment for moment in moments if moment not in there),
        tuple(each for each in members if each.standing == "cancelled"),
    )
