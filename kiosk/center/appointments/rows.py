"""Appointment rows within a transaction: one moved, the move written down and told."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.appointments.states import LIVE, after
from kiosk.center.people.acting import acting_staff
from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Appointment, AppointmentMove, Staff
from kiosk.errors import RuleBroken

FACTS = {
    "book": "booked",
    "confirm": "confirmed",
    "reach": "reached",
    "not_reach": "not_reached",
    "cancel": "cancelled",
    "arrive": "arrived",
    "arrive_late": "arrived_late",
    "expire": "no_show",
    "excuse": "excused",
    "tell": "told",
}
"""Verb to the fact the hub hears: `appointment.<fact>`."""


def appointment_row(session: Session, appointment_id: UUID) -> Appointment:
    """The booking, as it is in this transaction; the caller has entered the hall."""
    row = session.get(Appointment, appointment_id, populate_existing=True)
    if row is None:
        raise RuleBroken("appointment.unknown")
    return row


def check_staff(session: Session, staff_id: UUID, act: str = "appointment.work") -> Staff:
    """The active member of staff, if their role may do `act`."""
    return acting_staff(session, staff_id, act)


def move(
    session: Session,
    row: Appointment,
    verb: str,
    *,
    device_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
    ticket_id: UUID | None = None,
) -> None:
    """Take the booking one step on: its state, its history, the fact for the hub, the audit log."""
    was, now = row.state, clock.now()
    row.state = after(was, verb)
    if ticket_id is not None:
        row.ticket_id = ticket_id
    if row.state not in LIVE and row.closed_at is None:
        row.closed_at = now
    session.flush()
    write_move(session, row, verb, was=was, device_id=device_id, at=now, staff_id=staff_id)
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action=f"appointment.{FACTS[verb]}",
            subject=f"appointment:{row.id}",
            clock=clock,
            detail={"from": was, "to": row.state},
        )


def write_move(
    session: Session,
    row: Appointment,
    verb: str,
    *,
    was: str,
    device_id: UUID,
    at: datetime,
    staff_id: UUID | None,
) -> None:
    """Write a step down and tell the hub. Nothing in it says whose appointment it is."""
    session.add(
        AppointmentMove(
            appointment_id=row.id,
            at=at,
            verb=verb,
            from_state=was,
            to_state=row.state,
            staff_id=staff_id,
            device_id=device_id,
        )
    )
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"appointment:{row.id}",
        type=f"appointment.{FACTS[verb]}",
        payload={
            "appointment": str(row.id),
            "session": str(row.session_id),
            "item": row.item_code,
            "channel": row.channel,
            "day": row.day.isoformat(),
            "due_at": row.due_at.isoformat(),
            "from": was,
            "to": row.state,
            "ticket": str(row.ticket_id) if row.ticket_id else None,
            "staff": str(staff_id) if staff_id else None,
            "at": at.isoformat(),
        },
        occurred_at=at,
    )
