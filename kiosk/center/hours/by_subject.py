"""Hours of the center, a desk, an item or a room as they are kept: read, set, closed, opened once.

A subject without a week of its own has the center's. The center's closures close everybody; a
one-off opening of the subject opens it all the same.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Literal
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.center.hours.rules import (
    KINDS,
    Interruption,
    OpeningRules,
    Season,
    Window,
    span_of,
)
from kiosk.center.people.audit import audit
from kiosk.clock import Clock, local
from kiosk.data.tables import Closure, HoursException, HoursWindow, OpeningWindow
from kiosk.errors import RuleBroken

Scope = Literal["center", "desk", "item", "room"]
MINUTES_A_DAY = 24 * 60

_Weeks = tuple[tuple[Window, ...], tuple[Season, ...]]
_Exceptions = tuple[dict[date, tuple[Window, ...]], tuple[Interruption, ...]]
_NO_WEEK: _Weeks = ((), ())
_NOTHING: _Exceptions = ({}, ())


def load_hours(session: Session, scope: Scope = "center", subject: str = "") -> OpeningRules:
    """The rules of a subject, with all of the center's that hold for it."""
    if scope == "center":
        return _center_rules(session)
    return load_hours_of(session, scope, [subject])[subject]


def load_hours_of(
    session: Session, scope: Scope, subjects: Iterable[str]
) -> dict[str, OpeningRules]:
    """The same for several subjects of one kind, with as many questions as for one."""
    center = _center_rules(session)
    weeks, exceptions = _weeks(session, scope), _exceptions(session, scope)
    return {
        subject: _joined(center, weeks.get(subject, _NO_WEEK), exceptions.get(subject, _NOTHING))
        for subject in subjects
    }


def _joined(center: OpeningRules, own_week: _Weeks, exceptions: _Exceptions) -> OpeningRules:
    week, seasons = own_week
    openings, interruptions = exceptions
    own = bool(week or seasons)
    return OpeningRules(
        windows=week if own else center.windows,
        closures=center.closures,
        seasons=seasons if own else center.seasons,
        openings=(dict(center.openings) if not own else {}) | openings,
        interruptions=(*interruptions, *center.interruptions),
    )


def put_subject_hours(
    session: Session,
    *,
    device_id: UUID,
    scope: Scope,
    subject: str,
    windows: Iterable[Window],
    seasons: Iterable[Season] = (),
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Replace the week and the seasons of a subject; the center's own week stays `put_hours`'.

    `RuleBroken`: `hours.window_form`, `hours.windows_overlap`, `hours.season_order`.
    """
    parts = [Season(date.min, date.max, tuple(windows)), *seasons]
    if scope == "center" and parts[0].windows:
        raise RuleBroken("hours.center_week_elsewhere")
    session.execute(
        delete(HoursWindow).where(HoursWindow.scope == scope, HoursWindow.subject == subject)
    )
    for part in parts:
        yearly = part is parts[0]
        if part.last < part.first:
            raise RuleBroken("hours.season_order", first=part.first, last=part.last)
        check_week(part.windows)
        for window in part.windows:
            session.add(
                HoursWindow(
                    scope=scope,
                    subject=subject,
                    first=None if yearly else part.first,
                    last=None if yearly else part.last,
                    season=part.name,
                    weekday=window.weekday,
                    opens=window.opens,
                    closes=window.closes,
                    kind=window.kind,
                )
            )
    session.flush()
    _write_down(session, device_id, staff_id, f"{scope}:{subject}", "set", clock)


def close_once(
    session: Session,
    *,
    device_id: UUID,
    scope: Scope,
    subject: str = "",
    starts_at: datetime,
    ends_at: datetime,
    reason: str,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Close a subject from moment to moment. `RuleBroken`: `hours.exception_form`."""
    _put_exception(session, "closure", scope, subject, starts_at, ends_at, reason)
    _write_down(session, device_id, staff_id, f"{scope}:{subject}", "closed_once", clock)


def open_once(
    session: Session,
    *,
    device_id: UUID,
    scope: Scope,
    subject: str = "",
    day: date,
    opens: time,
    closes: time,
    reason: str,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Give a day hours of its own, on a holiday too. `RuleBroken`: `hours.exception_form`."""
    starts, ends = span_of(day, opens, closes)
    _put_exception(session, "opening", scope, subject, starts, ends, reason)
    _write_down(session, device_id, staff_id, f"{scope}:{subject}", "opened_once", clock)


def check_week(windows: Iterable[Window]) -> None:
    """Refuse a week in which two windows overlap, also around midnight and Sunday's end."""
    rows = sorted(windows, key=lambda window: (window.weekday, window.opens))
    placed = []
    for window in rows:
        if window.weekday not in range(1, 8) or window.kind not in KINDS:
            raise RuleBroken(
                "hours.window_form", weekday=window.weekday, opens=f"{window.opens:%H:%M}"
            )
        placed.append((*minutes_of_week(window.weekday, window.opens, window.closes), window))
    for at, (starts, ends, _) in enumerate(placed):
        following, _, window = placed[(at + 1) % len(placed)]
        if at + 1 == len(placed):
            following += 7 * MINUTES_A_DAY
        if ends > following:
            raise RuleBroken(
                "hours.windows_overlap", weekday=window.weekday, opens=f"{window.opens:%H:%M}"
            )
        del starts


def minutes_of_week(weekday: int, opens: time, closes: time) -> tuple[int, int]:
    """When a window begins and ends, in minutes since Monday's midnight; may run past Sunday."""
    base = (weekday - 1) * MINUTES_A_DAY
    starts = base + opens.hour * 60 + opens.minute
    ends = base + closes.hour * 60 + closes.minute
    return starts, ends if closes > opens else ends + MINUTES_A_DAY


def _center_rules(session: Session) -> OpeningRules:
    rows = session.scalars(
        select(OpeningWindow).order_by(OpeningWindow.weekday, OpeningWindow.opens)
    )
    week = tuple(Window(row.weekday, row.opens, row.closes, row.kind) for row in rows)
    closures = {row.day: row.reason for row in session.scalars(select(Closure))}
    _, seasons = _weeks(session, "center").get("", _NO_WEEK)
    openings, interruptions = _exceptions(session, "center").get("", _NOTHING)
    return OpeningRules(week, closures, seasons, openings, interruptions)


def _weeks(session: Session, scope: str) -> dict[str, _Weeks]:
    """By subject: the week of its own, and its seasons."""
    rows = session.scalars(
        select(HoursWindow).where(HoursWindow.scope == scope).order_by(HoursWindow.id)
    )
    found: dict[str, _Weeks] = {}
    for row in rows:
        week, seasons = found.get(row.subject, _NO_WEEK)
        window = Window(row.weekday, row.opens, row.closes, row.kind)
        if row.first is None or row.last is None:
            found[row.subject] = ((*week, window), seasons)
            continue
        known = {(each.first, each.last): each for each in seasons}
        key = (row.first, row.last)
        season = known.get(key, Season(row.first, row.last, (), row.season))
        known[key] = replace(season, windows=(*season.windows, window))
        found[row.subject] = (week, tuple(known.values()))
    return found


def _exceptions(session: Session, scope: str) -> dict[str, _Exceptions]:
    """By subject: days of their own, and interruptions."""
    rows = session.scalars(
        select(HoursException)
        .where(HoursException.scope == scope)
        .order_by(HoursException.starts_at)
    )
    found: dict[str, _Exceptions] = {}
    for row in rows:
        openings, interruptions = found.get(row.subject, _NOTHING)
        starts, ends = local(row.starts_at), local(row.ends_at)
        if row.kind == "closure":
            cut = Interruption(starts, ends, row.reason)
            found[row.subject] = (openings, (*interruptions, cut))
            continue
        window = Window(starts.isoweekday(), starts.time(), ends.time())
        day = starts.date()
        more = {**openings, day: (*openings.get(day, ()), window)}
        found[row.subject] = (more, interruptions)
    return found


def _put_exception(
    session: Session,
    kind: str,
    scope: str,
    subject: str,
    starts_at: datetime,
    ends_at: datetime,
    reason: str,
) -> None:
    if ends_at <= starts_at or not reason.strip():
        raise RuleBroken("hours.exception_form")
    session.add(
        HoursException(
            scope=scope,
            subject=subject,
            kind=kind,
            starts_at=starts_at,
            ends_at=ends_at,
            reason=reason.strip(),
        )
    )
    session.flush()


def _write_down(
    session: Session, device_id: UUID, staff_id: UUID | None, whose: str, what: str, clock: Clock
) -> None:
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"hours.{what}",
        subject=whose,
        clock=clock,
    )
