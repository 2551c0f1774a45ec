"""Whether a number may be taken now: opening hours, an item's own times, caps per day and person.

What a number of an ordinary item costs is a few columns in the statement that looks the item up;
only an item with limits, or a closed center, is looked at more closely.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, literal_column, or_, select
from sqlalchemy.orm import Session

from kiosk.center.hours.opening import WALK_IN, load_rules, opening, weekday_of_rules
from kiosk.center.people.person_key import keyed_hash
from kiosk.center.queue.policy import load_policy
from kiosk.clock import LOCAL, local
from kiosk.data.tables import (
    Center,
    Closure,
    HoursException,
    HoursWindow,
    ItemLimit,
    ItemWindow,
    OpeningWindow,
    Ticket,
)
from kiosk.errors import RuleBroken

LOOK_AHEAD_DAYS = 14
EVERY_DAY = 0


@dataclass(frozen=True, slots=True)
class Admission:
    """One wish for a number, as far as the quick look could not settle it."""

    item_code: str
    open_now: bool
    limited: bool
    person: str | None
    due_at: datetime | None


def admission_columns() -> tuple[ColumnElement[Any], ...]:
    """Columns `open_now` and `limited` for the look at an item; they need `wall_clock`'s values.

    A center that has not set any hours takes numbers at all times, and so does the demo center.
    """
    within = exists().where(
        OpeningWindow.weekday == bindparam("weekday"),
        OpeningWindow.opens <= bindparam("wall_time"),
        OpeningWindow.closes > bindparam("wall_time"),
        or_(*(OpeningWindow.kind == literal_column(f"'{kind}'") for kind in sorted(WALK_IN))),
    )
    closed_today = exists().where(Closure.day == bindparam("wall_day"))
    # Seasons, and what is open or closed once, are looked at in full by `admit`.
    unusual = exists().where(HoursWindow.scope == "center") | exists().where(
        HoursException.scope == "center"
    )
    demo = select(Center.demo).scalar_subquery()
    open_now = or_(
        within & ~closed_today & ~unusual,
        func.coalesce(demo, False),
        ~exists(select(OpeningWindow.weekday)),
    )
    item: ColumnElement[str] = bindparam("item")
    limited = or_(
        exists().where(ItemLimit.item_code == item), exists().where(ItemWindow.item_code == item)
    )
    return open_now.label("open_now"), limited.label("limited")


def wall_clock(now: datetime) -> dict[str, Any]:
    """What `admission_columns` compares with: day, time, and the weekday whose hours apply."""
    there = local(now)
    return {
        "wall_day": there.date(),
        "wall_time": there.time(),
        "weekday": weekday_of_rules(there.date()) or -1,
    }


def admit(session: Session, wish: Admission, *, day: date, now: datetime) -> dict[str, Any]:
    """What is kept with the ticket because of its limits; `RuleBroken` if it may not be taken."""
    check_times_and_caps(session, wish, day=day, now=now)
    limit = session.get(ItemLimit, wish.item_code) if wish.limited else None
    if wish.due_at is not None or limit is None or limit.per_person is None:
        return {}
    return {"person": _check_person(session, wish, limit.per_person, day)}


def check_times_and_caps(session: Session, wish: Admission, *, day: date, now: datetime) -> None:
    """Refuse a number that nobody could take now, whoever they are.

    An appointment was admitted when it was booked, out of a quota of its own.
    """
    if wish.due_at is not None:
        return
    if not wish.open_now and load_policy(session).refuse_when_closed:
        _check_center_open(session, now)
    if not wish.limited:
        return
    _check_item_times(session, wish, day, now)
    limit = session.get(ItemLimit, wish.item_code)
    cap = None if limit is None else limit.daily_cap
    if cap is not None and taken_today(session, wish.item_code, day) >= cap:
        raise RuleBroken("queue.day_full", item=wish.item_code, cap=cap)


def person_hash(session: Session, person: str, day: date) -> bytes:
    """A phone tail or card as it is kept: keyed, and another one each day."""
    return keyed_hash(session, scope=day.isoformat(), person=person)


def _check_center_open(session: Session, now: datetime) -> None:
    state = opening(load_rules(session), now)
    if state.open:
        return
    if state.next_opening is None:
        raise RuleBroken("queue.closed_for_now", reason=state.reason)
    key = _WHY_CLOSED.get(state.reason or "", "queue.closed")
    raise RuleBroken(key, opens=state.next_opening, **state.values)


_WHY_CLOSED = {
    "hours.holiday": "queue.closed_holiday",
    "hours.closure": "queue.closed_closure",
    "hours.day_off": "queue.closed_day",
    "hours.lunch_by_appointment": "queue.closed_lunch",
}
"""Reasons that are worth a sentence of their own, with what they are called."""


def _check_item_times(session: Session, wish: Admission, day: date, now: datetime) -> None:
    windows = session.scalars(
        select(ItemWindow).where(ItemWindow.item_code == wish.item_code).order_by(ItemWindow.opens)
    ).all()
    if not windows:
        return
    there = local(now)
    closed = frozenset(load_rules(session).closures)
    for window in windows:
        if _is_on(window, day, closed) and window.opens <= there.time() < window.closes:
            opens = datetime.combine(there.date(), window.opens, LOCAL)
            taken = taken_today(session, wish.item_code, day, since=opens)
            if window.quota is None or taken < window.quota:
                return
            following = _next_window(windows, there, closed)
            if following is None:
                raise RuleBroken("queue.item_closed_for_now", item=wish.item_code)
            raise RuleBroken("queue.window_full", quota=window.quota, opens=following)
    following = _next_window(windows, there, closed)
    if following is None:
        raise RuleBroken("queue.item_closed_for_now", item=wish.item_code)
    raise RuleBroken("queue.item_closed", item=wish.item_code, opens=following)


def _is_on(window: ItemWindow, day: date, closed: frozenset[date]) -> bool:
    weekday = weekday_of_rules(day)
    if weekday is None or day in closed:
        return False
    return window.weekday in (EVERY_DAY, weekday)


def _next_window(
    windows: Sequence[ItemWindow], there: datetime, closed: frozenset[date]
) -> datetime | None:
    for ahead in range(LOOK_AHEAD_DAYS + 1):
        day = there.date() + timedelta(days=ahead)
        for window in windows:
            opens = datetime.combine(day, window.opens, LOCAL)
            if opens > there and _is_on(window, day, closed):
                return opens
    return None


def taken_today(session: Session, item_code: str, day: date, since: datetime | None = None) -> int:
    """Numbers of an item given out today (or since a moment of it), those given back left out."""
    wanted = (
        select(func.count())
        .select_from(Ticket)
        .where(Ticket.item_code == item_code, Ticket.day == day, Ticket.state != "cancelled")
    )
    if since is not None:
        wanted = wanted.where(Ticket.issued_at >= since)
    return session.scalar(wanted) or 0


def _check_person(session: Session, wish: Admission, most: int, day: date) -> bytes:
    if wish.person is None or not wish.person.strip():
        raise RuleBroken("queue.person_needed", item=wish.item_code)
    hashed = person_hash(session, wish.person, day)
    taken = session.scalar(
        select(func.count())
        .select_from(Ticket)
        .where(
            Ticket.person == hashed,
            Ticket.item_code == wish.item_code,
            Ticket.state != "cancelled",
        )
    )
    if (taken or 0) >= most:
        raise RuleBroken("queue.person_limit", item=wish.item_code, most=most)
    return hashed
