"""The sessions of an activity: added with their rooms, one by one or by a rule, and moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.center.activities.calling_off import free_room, with_a_place
from kiosk.center.activities.plan_rules import check_session
from kiosk.center.activities.rows import (
    Actor,
    check_staff,
    enter,
    enter_of_session,
    put_call,
    session_facts,
    tell,
)
from kiosk.center.activities.values import SessionPlan
from kiosk.center.activities.weekly import Skipped, WeeklyRule, days_of
from kiosk.center.hours.by_subject import load_hours
from kiosk.center.rooms.occupying import Use, keep_rooms, lock_rooms
from kiosk.clock import Clock
from kiosk.data.tables import Activity, ActivitySession, ActivitySignUp, Village, new_id
from kiosk.errors import RuleBroken

SESSIONS_AT_MOST = 400


@dataclass(frozen=True, slots=True)
class SessionClash:
    """A session that cannot be held as planned, and why."""

    plan: SessionPlan
    why: RuleBroken


@dataclass(frozen=True, slots=True)
class SessionsReport:
    """What became of sessions that were to be added."""

    added: tuple[UUID, ...]
    clashes: tuple[SessionClash, ...]
    skipped: tuple[Skipped, ...] = ()
    """Days a weekly rule left out."""


def add_sessions(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    plans: Sequence[SessionPlan],
    staff_id: UUID | None,
    clock: Clock,
    leave_out_clashes: bool = False,
) -> SessionsReport:
    """Add sessions; those in a room of the center take it, as a booking does, buffers and all.

    Unless clashes may be left out, one of them is enough for nothing to be added; each is in the
    report either way. A session that is there already is not added again. `RuleBroken`:
    `activity.unknown`, `activity.called_off`, `activity.session_form`, `activity.village_unknown`.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "activity.keep")
    activity, actor = enter(session, code), Actor(device_id, staff_id, clock)
    if activity.state == "cancelled":
        raise RuleBroken("activity.called_off", reason=activity.reason)
    _check_plans(session, plans)
    fresh = _not_there_yet(session, code, plans)
    tried = session.begin_nested()
    kept, clashes = _keep_rooms(session, activity, fresh, actor)
    if clashes and not leave_out_clashes:
        tried.rollback()
        return SessionsReport((), tuple(clashes.values()))
    tried.commit()
    held = {key: plan for key, plan in fresh.items() if key not in clashes}
    added = _put(session, code, held, kept)
    if activity.kind == "course" and added:
        _keep_people_until(session, code, max(row.ends_at for row in added))
    tell(
        session, code, "sessions_added", actor, {"sessions": [session_facts(row) for row in added]}
    )
    return SessionsReport(tuple(row.id for row in added), tuple(clashes.values()))


def add_weekly(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    rule: WeeklyRule,
    staff_id: UUID | None,
    clock: Clock,
    leave_out_clashes: bool = False,
) -> SessionsReport:
    """Add the sessions of a weekly rule; days on which the center is closed are left out and told.

    `RuleBroken`: `activity.weekly_form`, and of `add_sessions`.
    """
    days = days_of(rule, load_hours(session))
    done = add_sessions(
        session,
        device_id=device_id,
        code=code,
        plans=days.sessions,
        staff_id=staff_id,
        clock=clock,
        leave_out_clashes=leave_out_clashes,
    )
    return SessionsReport(done.added, done.clashes, days.skipped)


def move_session(
    session: Session,
    *,
    device_id: UUID,
    session_id: UUID,
    plan: SessionPlan,
    staff_id: UUID,
    clock: Clock,
) -> tuple[UUID, ...]:
    """Hold a session at another time or place; whoever has a place in it is to be called.

    Returns their sign-ups. `RuleBroken`: `activity.session_cancelled`, `activity.session_form`,
    `activity.over`, and whatever the room refuses with.
    """
    check_staff(session, staff_id, "activity.keep")
    activity, row = enter_of_session(session, session_id)
    actor = Actor(device_id, staff_id, clock)
    if row.state == "cancelled":
        raise RuleBroken("activity.session_cancelled", reason=row.reason)
    if row.ends_at <= clock.now():
        raise RuleBroken("activity.over")
    _check_plans(session, [plan])
    lock_rooms(session, [code for code in (row.room_code, plan.room_code) if code], clock)
    free_room(session, row, actor)
    kept, clashes = _keep_rooms(session, activity, {row.id: plan}, actor)
    if clashes:
        raise clashes[row.id].why
    _fill(row, plan, kept.get(row.id))
    session.flush()
    to_call = with_a_place(session, activity, row)
    for each in to_call:
        each.last_day_at = max(each.last_day_at, row.ends_at)
        put_call(session, each, "moved", session_id=row.id, at=clock.now())
    facts = session_facts(row) | {"to_call": len(to_call)}
    tell(session, activity.code, "session_moved", actor, facts, session_id=row.id)
    return tuple(each.id for each in to_call)


def _check_plans(session: Session, plans: Sequence[SessionPlan]) -> None:
    if len(plans) > SESSIONS_AT_MOST:
        raise RuleBroken("activity.session_form")
    for plan in plans:
        check_session(plan)
    for code in {plan.village_code for plan in plans if plan.village_code}:
        if session.get(Village, code) is None:
            raise RuleBroken("activity.village_unknown", village=code)


def _not_there_yet(
    session: Session, code: str, plans: Sequence[SessionPlan]
) -> dict[UUID, SessionPlan]:
    """Each under the id it will have."""
    known = {
        (row.starts_at, row.village_code, row.place)
        for row in session.scalars(
            select(ActivitySession).where(
                ActivitySession.activity_code == code, ActivitySession.state == "planned"
            )
        )
    }
    return {
        new_id(): plan
        for plan in dict.fromkeys(plans)
        if (plan.starts_at, plan.village_code or None, plan.place.strip()) not in known
    }


def _put(
    session: Session, code: str, plans: Mapping[UUID, SessionPlan], kept: Mapping[UUID, UUID]
) -> list[ActivitySession]:
    rows = [
        _fill(ActivitySession(id=key, activity_code=code), plan, kept.get(key))
        for key, plan in plans.items()
    ]
    session.add_all(rows)
    session.flush()
    return rows


def _keep_people_until(session: Session, code: str, ends_at: datetime) -> None:
    """A course goes on for longer: so does what is kept of whoever is in it."""
    session.execute(
        update(ActivitySignUp)
        .where(ActivitySignUp.activity_code == code, ActivitySignUp.last_day_at < ends_at)
        .values(last_day_at=ends_at)
        .execution_options(synchronize_session="fetch")
    )


def _keep_rooms(
    session: Session, activity: Activity, plans: Mapping[UUID, SessionPlan], actor: Actor
) -> tuple[dict[UUID, UUID], dict[UUID, SessionClash]]:
    """Take the rooms: by session, the booking that keeps it, or why there is none."""
    uses = {
        key: Use(
            new_id(),
            plan.room_code,
            plan.starts_at,
            plan.ends_at,
            activity.name,
            activity.capacity or 1,
            "class" if activity.kind in ("course", "weekly") else "culture",
        )
        for key, plan in plans.items()
        if plan.room_code
    }
    refused = {
        each.use: each.why
        for each in keep_rooms(
            session,
            tuple(uses.values()),
            device_id=actor.device_id,
            staff_id=actor.staff_id,
            clock=actor.clock,
        )
    }
    kept = {key: use.booking_id for key, use in uses.items() if use not in refused}
    clashes = {
        key: SessionClash(plans[key], refused[use]) for key, use in uses.items() if use in refused
    }
    return kept, clashes


def _fill(row: ActivitySession, plan: SessionPlan, booking_id: UUID | None) -> ActivitySession:
    row.starts_at, row.ends_at = plan.starts_at, plan.ends_at
    row.room_code = plan.room_code or None
    row.village_code = plan.village_code or None
    row.place = plan.place.strip()
    row.booking_id = booking_id
    return row
