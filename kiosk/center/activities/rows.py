"""Activity rows within a transaction: the activity locked, sign-ups moved, told and audited."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.center.activities.standing import LIVE, Entry, Limits, promoted
from kiosk.center.people.acting import acting_staff
from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import (
    Activity,
    ActivityBooth,
    ActivityCall,
    ActivitySession,
    ActivityShare,
    ActivitySignUp,
    Staff,
)
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Actor:
    """At which device, and by whom: None means residents themselves or the program."""

    device_id: UUID
    staff_id: UUID | None
    clock: Clock


@dataclass(frozen=True, slots=True)
class Lot:
    """What one signs up for: a session, or a course with all that is left of its sessions."""

    activity: Activity
    session_id: UUID | None
    sessions: tuple[ActivitySession, ...]
    """Those that are held, in order; empty: all were called off."""

    @property
    def begins(self) -> datetime:
        return self.sessions[0].starts_at

    @property
    def ends(self) -> datetime:
        return self.sessions[-1].ends_at


def enter(session: Session, code: str) -> Activity:
    """The activity, locked until the transaction ends. `RuleBroken`: `activity.unknown`."""
    row = session.scalars(
        select(Activity)
        .where(Activity.code == code)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise RuleBroken("activity.unknown")
    return row


def enter_of_session(session: Session, session_id: UUID) -> tuple[Activity, ActivitySession]:
    """A session with its activity locked. `RuleBroken`: `activity.no_such_session`."""
    code = session.scalar(
        select(ActivitySession.activity_code).where(ActivitySession.id == session_id)
    )
    if code is None:
        raise RuleBroken("activity.no_such_session")
    activity = enter(session, code)
    return activity, session.get_one(ActivitySession, session_id, populate_existing=True)


def enter_of_sign_up(session: Session, sign_up_id: UUID) -> tuple[Activity, ActivitySignUp]:
    """A sign-up with its activity locked. `RuleBroken`: `activity.sign_up_unknown`."""
    code = session.scalar(
        select(ActivitySignUp.activity_code).where(ActivitySignUp.id == sign_up_id)
    )
    if code is None:
        raise RuleBroken("activity.sign_up_unknown")
    activity = enter(session, code)
    return activity, session.get_one(ActivitySignUp, sign_up_id, populate_existing=True)


def lot_of(session: Session, activity: Activity, session_id: UUID | None) -> Lot:
    """What a sign-up for `session_id` is for. `RuleBroken`: `activity.no_such_session`."""
    wanted = select(ActivitySession).where(ActivitySession.activity_code == activity.code)
    if (session_id is None) != (activity.kind == "course"):
        raise RuleBroken("activity.no_such_session")
    if session_id is not None:
        wanted = wanted.where(ActivitySession.id == session_id)
    rows = session.scalars(wanted.order_by(ActivitySession.starts_at)).all()
    if not rows:
        raise RuleBroken("activity.no_such_session")
    return Lot(activity, session_id, tuple(row for row in rows if row.state == "planned"))


def live_rows(session: Session, code: str, session_id: UUID | None) -> Sequence[ActivitySignUp]:
    """The sign-ups of a lot that have a place or wait for one, in order of place."""
    return session.scalars(
        select(ActivitySignUp)
        .where(
            ActivitySignUp.activity_code == code,
            ActivitySignUp.session_id == session_id
            if session_id is not None
            else ActivitySignUp.session_id.is_(None),
            ActivitySignUp.state.in_(LIVE),
        )
        .order_by(ActivitySignUp.place)
    ).all()


def entries_of(rows: Iterable[ActivitySignUp]) -> tuple[Entry, ...]:
    """Sign-ups as values, without those whose places are of the hub's share."""
    return tuple(
        Entry(row.id, row.state, row.heads, row.booth, row.place)
        for row in rows
        if not row.hub_seat
    )


def limits_of(session: Session, activity: Activity, session_id: UUID | None) -> Limits:
    """How many this center may give places to itself: what the hub holds is the hub's."""
    booths = session.execute(
        select(ActivityBooth.number, ActivityBooth.capacity).where(
            ActivityBooth.activity_code == activity.code
        )
    )
    capacity = activity.capacity
    if capacity is not None:
        capacity -= units_at_hub(session, activity.code, session_id)
    return Limits(capacity, {row.number: row.capacity for row in booths})


def units_at_hub(session: Session, code: str, session_id: UUID | None) -> int:
    """Places of a lot that the hub holds, what is taken of them included."""
    here = (
        ActivityShare.session_id == session_id
        if session_id is not None
        else ActivityShare.session_id.is_(None)
    )
    wanted = select(ActivityShare.units).where(ActivityShare.activity_code == code, here)
    return session.scalar(wanted) or 0


def promote(session: Session, lot: Lot, actor: Actor) -> None:
    """Places have become free: whoever waits longest gets them, and is to be called."""
    now = actor.clock.now()
    if not lot.sessions or now >= lot.begins or lot.activity.state != "published":
        return
    rows = {row.id: row for row in live_rows(session, lot.activity.code, lot.session_id)}
    limits = limits_of(session, lot.activity, lot.session_id)
    for each in promoted(entries_of(rows.values()), limits):
        row = rows[each]
        row.state = "signed"
        put_call(session, row, "promoted", session_id=lot.session_id, at=now)
        tell_of(session, row, "promoted", actor, was="waiting")


def put_call(
    session: Session, row: ActivitySignUp, cause: str, *, session_id: UUID | None, at: datetime
) -> None:
    """Somebody has to be told by phone."""
    session.add(ActivityCall(sign_up_id=row.id, session_id=session_id, cause=cause, made_at=at))
    session.flush()


def drop_calls(session: Session, sign_up_id: UUID) -> None:
    """There is nothing to tell any more: they know, for they were here."""
    session.execute(
        update(ActivityCall)
        .where(
            ActivityCall.sign_up_id == sign_up_id,
            ActivityCall.state.in_(("open", "not_reached")),
        )
        .values(state="dropped")
    )


def tell_of(
    session: Session,
    row: ActivitySignUp,
    fact: str,
    actor: Actor,
    *,
    was: str,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Record what became of a sign-up; nothing in it says whose it is."""
    session.flush()
    at = actor.clock.now()
    outbox.record(
        session,
        actor.device_id,
        stream=f"activity_sign_up:{row.id}",
        type=f"activity.{fact}",
        payload={
            "sign_up": str(row.id),
            "activity": row.activity_code,
            "session": str(row.session_id) if row.session_id else None,
            "booth": row.booth,
            "heads": row.heads,
            "from": was,
            "to": row.state,
            "staff": str(actor.staff_id) if actor.staff_id else None,
            "detail": dict(detail or {}),
            "at": at.isoformat(),
        },
        occurred_at=at,
    )
    note_act(session, fact, f"activity_sign_up:{row.id}", actor, {"activity": row.activity_code})


def tell(
    session: Session,
    code: str,
    fact: str,
    actor: Actor,
    detail: Mapping[str, Any],
    *,
    session_id: UUID | None = None,
) -> None:
    """Record what became of an activity or one of its sessions."""
    session.flush()
    at = actor.clock.now()
    stream = f"activity_session:{session_id}" if session_id else f"activity:{code}"
    outbox.record(
        session,
        actor.device_id,
        stream=stream,
        type=f"activity.{fact}",
        payload={
            "activity": code,
            "session": str(session_id) if session_id else None,
            "staff": str(actor.staff_id) if actor.staff_id else None,
            **detail,
            "at": at.isoformat(),
        },
        occurred_at=at,
    )
    note_act(session, fact, stream, actor, {"activity": code})


def note_act(
    session: Session, act: str, subject: str, actor: Actor, detail: Mapping[str, Any]
) -> None:
    """An act of staff, in the audit log; residents' own acts are facts only."""
    if actor.staff_id is not None:
        audit(
            session,
            device_id=actor.device_id,
            actor=actor.staff_id,
            action=f"activity.{act}",
            subject=subject,
            clock=actor.clock,
            detail=detail,
        )


def check_staff(session: Session, staff_id: UUID, act: str = "activity.work") -> Staff:
    """The active member of staff, if their role may do `act`."""
    return acting_staff(session, staff_id, act)


def session_facts(row: ActivitySession) -> dict[str, object]:
    """What the hub hears of a session."""
    return {
        "session": str(row.id),
        "starts_at": row.starts_at.isoformat(),
        "ends_at": row.ends_at.isoformat(),
        "room": row.room_code,
        "village": row.village_code,
    }
