"""What is not held: a session or a whole activity called off, its rooms free, its people told."""

from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.activities.plan_rules import checked_reason
from kiosk.center.activities.rows import (
    Actor,
    check_staff,
    drop_calls,
    enter,
    enter_of_session,
    live_rows,
    put_call,
    session_facts,
    tell,
    tell_of,
)
from kiosk.center.rooms.occupying import let_go, lock_rooms
from kiosk.clock import Clock
from kiosk.data.tables import Activity, ActivitySession, ActivitySignUp
from kiosk.errors import RuleBroken


def cancel_session(
    session: Session,
    *,
    device_id: UUID,
    session_id: UUID,
    reason: str,
    staff_id: UUID,
    clock: Clock,
) -> tuple[UUID, ...]:
    """A session is not held: its room is free again, its sign-ups end, those with a place are to
    be called. Of a course the others stay, and so do the sign-ups.

    Returns the sign-ups to be called; none the second time. `RuleBroken`:
    `activity.reason_missing`, `activity.over`.
    """
    check_staff(session, staff_id, "activity.keep")
    told = checked_reason(reason)
    activity, row = enter_of_session(session, session_id)
    if row.state == "cancelled":
        return ()
    if row.ends_at <= clock.now():
        raise RuleBroken("activity.over")
    return call_off_session(session, activity, row, told, Actor(device_id, staff_id, clock))


def call_off_session(
    session: Session, activity: Activity, row: ActivitySession, reason: str, actor: Actor
) -> tuple[UUID, ...]:
    """The same, for whoever has locked the activity and checked the reason."""
    to_call = with_a_place(session, activity, row)
    row.state, row.reason = "cancelled", reason
    free_room(session, row, actor)
    session.flush()
    now = actor.clock.now()
    left = session.scalar(
        select(
            exists().where(
                ActivitySession.activity_code == activity.code, ActivitySession.state == "planned"
            )
        )
    )
    if activity.kind != "course" or not left:
        lot = None if activity.kind == "course" else row.id
        for each in live_rows(session, activity.code, lot):
            was, each.state, each.closed_at = each.state, "cancelled", now
            drop_calls(session, each.id)
            tell_of(session, each, "sign_up_ended", actor, was=was)
    for each in to_call:
        put_call(session, each, "cancelled", session_id=row.id, at=now)
    facts = session_facts(row) | {"reason": reason, "to_call": len(to_call)}
    tell(session, activity.code, "session_cancelled", actor, facts, session_id=row.id)
    return tuple(each.id for each in to_call)


def call_off(
    session: Session, *, device_id: UUID, code: str, reason: str, staff_id: UUID, clock: Clock
) -> tuple[UUID, ...]:
    """The whole activity is not held: every session ahead is called off, see `cancel_session`.

    Returns the sign-ups to be called. `RuleBroken`: `activity.reason_missing`.
    """
    check_staff(session, staff_id, "activity.keep")
    told = checked_reason(reason)
    row, actor = enter(session, code), Actor(device_id, staff_id, clock)
    if row.state == "cancelled":
        return ()
    ahead = session.scalars(
        select(ActivitySession)
        .where(
            ActivitySession.activity_code == code,
            ActivitySession.state == "planned",
            ActivitySession.ends_at > clock.now(),
        )
        .order_by(ActivitySession.starts_at)
    ).all()
    lock_rooms(session, [each.room_code for each in ahead if each.room_code], clock)
    to_call = [
        found for each in ahead for found in call_off_session(session, row, each, told, actor)
    ]
    row.state, row.reason = "cancelled", told
    tell(session, code, "called_off", actor, {"reason": told, "sessions": len(ahead)})
    return tuple(dict.fromkeys(to_call))


def free_room(session: Session, row: ActivitySession, actor: Actor) -> None:
    """Give back the room a session has."""
    if row.booking_id is not None:
        let_go(
            session,
            [row.booking_id],
            device_id=actor.device_id,
            staff_id=actor.staff_id,
            clock=actor.clock,
        )


def with_a_place(
    session: Session, activity: Activity, row: ActivitySession
) -> tuple[ActivitySignUp, ...]:
    """Who would have come to a session: of a course everybody in it."""
    lot = None if activity.kind == "course" else row.id
    rows = live_rows(session, activity.code, lot)
    return tuple(each for each in rows if each.state == "signed")
