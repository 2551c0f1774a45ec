"""Erasing whose appointment it was, some time after it; what was counted stays."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Appointment, AppointmentPerson

AT_ONCE = 50
"""Appointments erased in one transaction, so that nobody in the hall waits for it."""


def erase_some_appointments(
    session: Session, *, device_id: UUID, clock: Clock, grace: timedelta = timedelta()
) -> int:
    """Erase name and phone of the oldest `AT_ONCE` that are due; how many there were.

    The hash by which no-shows are counted goes with them; it is kept as long as they count, if
    that is longer than anything else is kept.
    """
    policy, now = load_policy(session), clock.now()
    days = max(policy.retention_days, policy.appointment_no_show_days)
    before = now - timedelta(days=days) - grace
    wanted = (
        select(Appointment.id)
        .join(AppointmentPerson, AppointmentPerson.appointment_id == Appointment.id)
        .where(Appointment.closes_at < before)
        .order_by(Appointment.closes_at)
        .limit(AT_ONCE)
    )
    if session.scalar(wanted.limit(1)) is None:
        return 0
    enter_hall(session, device_id=device_id, clock=clock)  # one terminal after the other
    ids = list(session.scalars(wanted))
    session.execute(
        delete(AppointmentPerson)
        .where(AppointmentPerson.appointment_id.in_(ids))
        .execution_options(synchronize_session=False)
    )
    session.execute(
        update(Appointment)
        .where(Appointment.id.in_(ids))
        .values(person=None, to_tell=False)
        .execution_options(synchronize_session=False)
    )
    for appointment_id in ids:
        outbox.record(
            session,
            device_id,
            stream=f"appointment:{appointment_id}",
            type="appointment.erased",
            payload={"appointment": str(appointment_id), "at": now.isoformat()},
            occurred_at=now,
        )
    audit(
        session,
        device_id=device_id,
        actor=None,
        action="appointment.erased",
        subject="retention",
        clock=clock,
        detail={"appointments": len(ids)},
    )
    return len(ids)
