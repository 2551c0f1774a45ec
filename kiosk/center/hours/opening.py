"""Opening hours: open now, until when, and if not, why and when next.

Pure but for `load_rules` and `put_hours`, which read and write the rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.center.hours.workdays import DayKind, kind_of
from kiosk.clock import LOCAL
from kiosk.data.tables import Closure, OpeningWindow
from kiosk.errors import RuleBroken

WALK_IN = frozenset({"regular", "extended", "weekend"})
"""Kinds of windows in which anybody may come; `lunch` is by appointment only."""
KINDS = WALK_IN | {"lunch"}
LOOK_AHEAD_DAYS = 370
MONDAY = 1


@dataclass(frozen=True, slots=True)
class Window:
    """One window of the week: ISO weekday, local times, open at `opens`, shut at `closes`."""

    weekday: int
    opens: time
    closes: time
    kind: str = "regular"


@dataclass(frozen=True, slots=True)
class OpeningRules:
    """When the center is open: the week, and the days it is closed with the reason to show."""

    windows: tuple[Window, ...]
    closures: Mapping[date, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opening:
    """Open or not at one moment. Times are in the center's zone.

    `reason` is None while open, else a message key: `hours.closure` (value `reason`),
    `hours.holiday` (value `holiday`), `hours.day_off`, `hours.before_opening`,
    `hours.lunch_by_appointment`, `hours.between`, `hours.after_closing`, `hours.no_hours`.
    """

    open: bool
    closes_at: datetime | None
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
    spans = _walk_in_spans(rules, today)
    for opens, closes in spans:
        if opens <= moment < closes:
            return Opening(True, closes, None, None, calendar_unknown=unknown)
    reason, values = _why_closed(rules, moment, spans)
    following = _next_opening(rules, moment)
    if following is not None:
        unknown |= not kind_of(following.date()).known
    return Opening(False, None, following, reason, values, unknown)


def by_appointment(rules: OpeningRules, at: datetime) -> bool:
    """Whether `at` lies in a lunch window, where booked visitors are received."""
    moment = at.astimezone(LOCAL)
    return any(
        window.kind == "lunch" and window.opens <= moment.time() < window.closes
        for window in _windows_on(rules, moment.date())
    )


def load_rules(session: Session) -> OpeningRules:
    """The rules of this center."""
    rows = session.scalars(
        select(OpeningWindow).order_by(OpeningWindow.weekday, OpeningWindow.opens)
    )
    windows = tuple(Window(row.weekday, row.opens, row.closes, row.kind) for row in rows)
    closures = {row.day: row.reason for row in session.scalars(select(Closure))}
    return OpeningRules(windows, closures)


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


@lru_cache(maxsize=64)
def weekday_of_rules(day: date) -> int | None:
    """Whose weekday's hours `day` has by the national calendar: Monday's on a 调休 day, None on a
    holiday. Closures of the center are not looked at."""
    kind = kind_of(day)
    if kind.holiday is not None:
        return None
    return MONDAY if kind.swapped else day.isoweekday()


def _windows_on(rules: OpeningRules, day: date) -> list[Window]:
    """The windows that apply on `day`: none on a closure or holiday, Monday's on a 调休 day."""
    weekday = weekday_of_rules(day)
    if day in rules.closures or weekday is None:
        return []
    return [window for window in rules.windows if window.weekday == weekday]


def _walk_in_spans(rules: OpeningRules, day: date) -> list[tuple[datetime, datetime]]:
    """Start and end of each time anybody may come on `day`; windows that touch are one."""
    spans: list[tuple[datetime, datetime]] = []
    walk_in = [window for window in _windows_on(rules, day) if window.kind in WALK_IN]
    for window in sorted(walk_in, key=lambda window: window.opens):
        opens = datetime.combine(day, window.opens, LOCAL)
        closes = datetime.combine(day, window.closes, LOCAL)
        if spans and opens <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], closes))
        else:
            spans.append((opens, closes))
    return spans


def _next_opening(rules: OpeningRules, moment: datetime) -> datetime | None:
    if not any(window.kind in WALK_IN for window in rules.windows):
        return None
    for ahead in range(LOOK_AHEAD_DAYS):
        for opens, _ in _walk_in_spans(rules, moment.date() + timedelta(days=ahead)):
            if opens > moment:
                return opens
    return None


def _why_closed(
    rules: OpeningRules, moment: datetime, spans: list[tuple[datetime, datetime]]
) -> tuple[str, dict[str, object]]:
    today = moment.date()
    kind: DayKind = kind_of(today)
    if not rules.windows:
        return "hours.no_hours", {}
    if today in rules.closures:
        return "hours.closure", {"reason": rules.closures[today]}
    if kind.holiday is not None:
        return "hours.holiday", {"holiday": kind.holiday}
    if not spans:
        return "hours.day_off", {}
    if by_appointment(rules, moment):
        return "hours.lunch_by_appointment", {}
    if moment < spans[0][0]:
        return "hours.before_opening", {}
    if moment >= spans[-1][1]:
        return "hours.after_closing", {}
    return "hours.between", {}
