"""When an item is handled by appointment: from the rules of the week to the sessions of any date.

Pure but for `load_session_rules`.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.hours.opening import weekday_of_rules
from kiosk.clock import LOCAL
from kiosk.data.tables import AppointmentRule, AppointmentSession

KINDS = ("lunch", "extended", "weekend")
"""午休, 延时, 周末."""


@dataclass(frozen=True, slots=True)
class SessionRule:
    """One weekly session of an item: ISO weekday, local times, who may come."""

    item_code: str
    weekday: int
    opens: time
    closes: time
    kind: str
    slot_minutes: int
    quota: int
    at_once: int


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """One session on one date, as the rules have it."""

    item_code: str
    day: date
    opens: time
    closes: time
    kind: str
    slot_minutes: int
    quota: int
    at_once: int

    @property
    def opens_at(self) -> datetime:
        return datetime.combine(self.day, self.opens, LOCAL)

    @property
    def closes_at(self) -> datetime:
        return datetime.combine(self.day, self.closes, LOCAL)


def sessions_on(
    rules: Iterable[SessionRule], day: date, closures: Container[date]
) -> tuple[PlannedSession, ...]:
    """The sessions of `day`, earliest first.

    None on a holiday or a closure; on a 调休 day those of a Monday, like the opening hours: who
    works a Saturday in exchange holds no weekend session on it.
    """
    weekday = weekday_of_rules(day)
    if weekday is None or day in closures:
        return ()
    planned = (
        PlannedSession(
            item_code=rule.item_code,
            day=day,
            opens=rule.opens,
            closes=rule.closes,
            kind=rule.kind,
            slot_minutes=rule.slot_minutes,
            quota=rule.quota,
            at_once=rule.at_once,
        )
        for rule in rules
        if rule.weekday == weekday
    )
    return tuple(sorted(planned, key=lambda each: (each.opens, each.item_code)))


def slot_times(session: PlannedSession) -> tuple[datetime, ...]:
    """The times one can be told to come; the last slot is over when the session closes.

    A session shorter than its slots has one, at its start.
    """
    length = timedelta(minutes=session.slot_minutes)
    times = [session.opens_at]
    while times[-1] + 2 * length <= session.closes_at:
        times.append(times[-1] + length)
    return tuple(times)


def planned_of(row: AppointmentSession) -> PlannedSession:
    """A session that was opened, with the values it was opened with."""
    return PlannedSession(
        item_code=row.item_code,
        day=row.day,
        opens=row.opens,
        closes=row.closes,
        kind=row.kind,
        slot_minutes=row.slot_minutes,
        quota=row.quota,
        at_once=row.at_once,
    )


def load_session_rules(
    session: Session, *, item_code: str | None = None
) -> tuple[SessionRule, ...]:
    """The rules of one item, or of all."""
    wanted = select(AppointmentRule).order_by(
        AppointmentRule.weekday, AppointmentRule.opens, AppointmentRule.item_code
    )
    if item_code is not None:
        wanted = wanted.where(AppointmentRule.item_code == item_code)
    return tuple(
        SessionRule(
            item_code=row.item_code,
            weekday=row.weekday,
            opens=row.opens,
            closes=row.closes,
            kind=row.kind,
            slot_minutes=row.slot_minutes,
            quota=row.quota,
            at_once=row.at_once,
        )
        for row in session.scalars(wanted)
    )
