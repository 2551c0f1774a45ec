"""Sign-ups made by phone, written down here as they come from the hub.

Who got a place out of the hub's share has it. Who waits joins the one line at its end, and moves
up like everybody else. Presence beats a cancelling that crosses it, and staff are told.
"""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.rows import (
    Actor,
    Lot,
    drop_calls,
    enter,
    lot_of,
    promote,
    put_call,
    tell_of,
)
from kiosk.center.activities.signing_up import holder_of
from kiosk.center.activities.values import GUARDED_BELOW
from kiosk.center.conflicts.recording import record_conflict
from kiosk.center.phone.told import PhoneBooking, PhonePerson, person_in
from kiosk.clock import Clock
from kiosk.data.drawn_code import free_code
from kiosk.data.tables import (
    Activity,
    ActivityAttendance,
    ActivityPerson,
    ActivityShare,
    ActivitySignUp,
)

LATE_CANCEL = "activity.late_cancel"
"""They checked in here and cancelled on the phone: they are here."""
NO_ACTIVITY = "activity.session_unknown"
"""This store knows nothing of it: it was put back from a backup."""


def follow_sign_up(
    session: Session, booking_id: UUID, told: PhoneBooking, *, device_id: UUID, clock: Clock
) -> None:
    """Let the sign-up be as the hub says. Often the same: nothing happens the second time."""
    actor = Actor(device_id, None, clock)
    share = session.get(ActivityShare, told.share)
    if share is None or share.activity_code != told.of:
        _conflict(session, booking_id, told, NO_ACTIVITY, "unknown", actor)
        return
    activity = enter(session, told.of)
    row = session.get(ActivitySignUp, booking_id, populate_existing=True)
    if row is None and told.state != "cancelled":
        _write_down(session, activity, share, booking_id, told, actor)
    elif row is not None and told.state == "cancelled" and row.state != "cancelled":
        _cancel(session, activity, row, told, actor)


def _write_down(
    session: Session,
    activity: Activity,
    share: ActivityShare,
    booking_id: UUID,
    told: PhoneBooking,
    actor: Actor,
) -> None:
    lot, person = lot_of(session, activity, share.session_id), person_in(session, told)
    signed = told.state == "booked"
    activity.last_place += 1
    row = ActivitySignUp(
        id=booking_id,
        code=free_code(session, ActivitySignUp.code, wanted=told.code),
        activity_code=activity.code,
        session_id=share.session_id,
        booth=None,
        heads=told.heads,
        state="signed" if signed else "waiting",
        place=activity.last_place,
        last_day_at=lot.ends if lot.sessions else told.due_at,
        holder=holder_of(session, person.phone, person.name) if person.phone else None,
        device_id=actor.device_id,
        channel="phone",
        hub_seat=signed and activity.capacity is not None,
        made_at=told.booked_at,
    )
    session.add(row)
    session.flush()
    _put_person(session, row, person)
    tell_of(session, row, "signed_up" if signed else "waitlisted", actor, was="")
    if not lot.sessions:
        _end(session, row, actor)
    else:
        promote(session, lot, actor)


def _put_person(session: Session, row: ActivitySignUp, person: PhonePerson) -> None:
    guarded = person.age is not None and person.age < GUARDED_BELOW
    session.add(
        ActivityPerson(
            sign_up_id=row.id,
            name=person.name.strip(),
            phone=person.phone,
            phone_tail=person.phone[-4:],
            age=person.age,
            guardian_name=person.guardian_name if guarded else "",
            guardian_phone=person.guardian_phone if guarded else "",
            consent_at=person.consent_at if guarded else None,
        )
    )
    session.flush()


def _end(session: Session, row: ActivitySignUp, actor: Actor) -> None:
    """It was called off before they were heard of: they are called like everybody else."""
    was, row.state, row.closed_at = row.state, "cancelled", actor.clock.now()
    tell_of(session, row, "sign_up_ended", actor, was=was)
    put_call(session, row, "cancelled", session_id=row.session_id, at=actor.clock.now())


def _cancel(
    session: Session, activity: Activity, row: ActivitySignUp, told: PhoneBooking, actor: Actor
) -> None:
    came = select(ActivityAttendance.at).where(ActivityAttendance.sign_up_id == row.id)
    if session.scalar(came.limit(1)) is not None:
        _conflict(session, row.id, told, LATE_CANCEL, "attended", actor)
        return
    was, row.state, row.closed_at = row.state, "cancelled", actor.clock.now()
    drop_calls(session, row.id)
    tell_of(session, row, "cancelled", actor, was=was)
    lot: Lot = lot_of(session, activity, row.session_id)
    promote(session, lot, actor)


def _conflict(
    session: Session, booking_id: UUID, told: PhoneBooking, kind: str, state: str, actor: Actor
) -> None:
    record_conflict(
        session,
        kind=kind,
        subject=f"activity_sign_up:{booking_id}",
        ours={"state": state, "activity": told.of},
        theirs={"state": told.state, "at": told.changed_at.isoformat()},
        kept="ours",
        clock=actor.clock,
        device_id=actor.device_id,
    )
