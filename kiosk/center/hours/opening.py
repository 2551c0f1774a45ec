"""Opening hours: open now, until when, and if not, why and when next.

Pure but for `load_rules` and `put_hours`, which read and write the rules of the center.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kiosk.center.hours.by_subject import load_hours
from kiosk.center.hours.rules import (
    DAY,
    KINDS,
    WALK_IN,
    OpeningRules,
    Span,
    Window,
    span_of,
    spans_on,
    weekday_of_rules,
    windows_on,
)
from kiosk.clock import LOCAL
from kiosk.data.tables import OpeningWindow
from kiosk.errors import RuleBroken
from kiosk.workdays import kind_of

__all__ = [
    "KINDS",
    "WALK_IN",
    "Opening",
    "OpeningRules",
    "Window",
    "by_appointment",
    "load_rules",
    "opening",
    "put_hours",
    "weekday_of_rules",
]

LOOK_AHEAD_DAYS = 370


@dataclass(frozen=True, slots=True)
class Opening:
    """Open or not at one moment. Times are in the center's zone.

    `reason` is None while open, else a message key: `hours.closure` (value `reason`),
    `hours.holiday` (value `holiday`), `hours.day_off`, `hours.before_opening`,
    `hours.lunch_by_appointment`, `hours.between`, `hours.after_closing`, `hours.no_hours`.
    """

    open: bool
    closes_at: datetime | None
    """None while shut, and where it never closes within a year."""
    next_opening: datetime | None
    """None while open, or if there is none within a year."""
    reason: str | None
    values: Mapping[str, object] = field(default_factory=dict)
    calendar_unknown: bool = False
    """The national calendar of a day this answer rests on is not published yet."""


def opening(rules: OpeningRules, at: datetime) -> Opening:
    """Whether anybody may walk in at `at` (aware), and when they next may."""
    moment = at.astimezone(LOCAL)
    today = moment.date()
    unknown = not kind_of(today).known
    spans = spans_on(rules, today)
    for opens, closes in (*spans_on(rules, today - DAY), *spans):
        if opens <= moment < closes:
            return Opening(True, _until(rules, closes), None, None, calendar_unknown=unknown)
    reason, values = _why_closed(rules, moment, spans)
    following = _next_opening(rules, moment)
    if following is not None:
        unknown |= not kind_of(following.date()).known
    return Opening(False, None, following, reason, values, unknown)


def by_appointment(rules: OpeningRules, at: datetime) -> bool:
    """Whether `at` lies in a lunch window, where booked visitors are received."""
    moment = at.astimezone(LOCAL)
    today = moment.date()
    return any(
        starts <= moment < ends
        for day in (today - DAY, today)
        for starts, ends in spans_on(rules, day, ("lunch",))
    )


def load_rules(session: Session) -> OpeningRules:
    """The rules of this center."""
    return load_hours(session)


def put_hours(session: Session, *, windows: Iterable[Window]) -> None:
    """Replace the weekly windows; one that is upside down or overlaps another is refused."""
    rows = sorted(windows, key=lambda window: (window.weekday, window.opens))
    for before, window in zip([None, *rows[:-1]], rows, strict=True):
        shown = {"weekday": window.weekday, "opens": f"{window.opens:%H:%M}"}
        if window.weekday not in range(1, 8) or window.kind not in KINDS:
            raise RuleBroken("hours.window_form", **shown)
        if window.closes <= window.opens:
            raise RuleBroken("hours.window_order", **shown)
        if before and before.weekday == window.weekday and window.opens < before.closes:
            raise RuleBroken("hours.windows_overlap", **shown)
    session.execute(delete(OpeningWindow))
    for window in rows:
        session.add(
            OpeningWindow(
                weekday=window.weekday, opens=window.opens, closes=window.closes, kind=window.kind
            )
        )
    session.flush()


def _until(rules: OpeningRules, closes: datetime) -> datetime | None:
    """When it really shuts: what begins at that very moment, on the same day or the next, counts
    on. None: not within a year."""
    for _ in range(LOOK_AHEAD_DAYS):
        day = closes.date()
        further = max(
            (
                ends
                for each in (day - DAY, day)
                for starts, ends in spans_on(rules, each)
                if starts <= closes < ends
            ),
            default=None,
        )
        if further is None:
            return closes
        closes = further
    return None


def _next_opening(rules: OpeningRules, moment: datetime) -> datetime | None:
    if not rules.openings and not any(
        window.kind in WALK_IN
        for week in (rules.windows, *(season.windows for season in rules.seasons))
        for window in week
    ):
        return None
    # From the day before: a window may begin anew after an interruption past midnight.
    for ahead in range(-1, LOOK_AHEAD_DAYS):
        for opens, _ in spans_on(rules, moment.date() + timedelta(days=ahead)):
            if opens > moment:
                return opens
    return None


def _why_closed(
    rules: OpeningRules, moment: datetime, spans: tuple[Span, ...]
) -> tuple[str, dict[str, object]]:
    today = moment.date()
    if not rules.windows and not rules.seasons and not rules.openings:
        return "hours.no_hours", {}
    cut = next((each for each in rules.interruptions if each.starts <= moment < each.ends), None)
    if cut is not None and _would_be_open(rules, moment):
        return "hours.closure", {"reason": cut.reason}
    if today not in rules.openings:
        if today in rules.closures:
            return "hours.closure", {"reason": rules.closures[today]}
        holiday = kind_of(today).holiday
        if holiday is not None and not rules.through_holidays:
            return "hours.holiday", {"holiday": holiday}
    if not spans:
        return "hours.day_off", {}
    if by_appointment(rules, moment):
        return "hours.lunch_by_appointment", {}
    if moment < spans[0][0]:
        return "hours.before_opening", {}
    if moment >= spans[-1][1]:
        return "hours.after_closing", {}
    return "hours.between", {}


def _would_be_open(rules: OpeningRules, moment: datetime) -> bool:
    """Whether only an interruption keeps it shut."""
    return any(
        starts <= moment < ends
        for day in (moment.date() - DAY, moment.date())
        for window in windows_on(rules, day)
        for starts, ends in (span_of(day, window.opens, window.closes),)
    )
