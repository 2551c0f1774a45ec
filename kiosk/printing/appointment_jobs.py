"""Print jobs of appointments: the resident's slip, and the staff's list of calls."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.printing.appointment_slip import AppointmentSlip
from kiosk.printing.call_list_slip import CallListSlip
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.printing.repeats import note_repeat

APPOINTMENT = "appointment"
CALL_LIST = "appointment_calls"


def enqueue_appointment(
    session: Session,
    slip: AppointmentSlip | CallListSlip,
    *,
    device_id: UUID,
    subject: UUID,
    clock: Clock,
    requested_by: UUID | None = None,
) -> UUID:
    """Ask `device_id`'s printer for it and return the job's id; news of it comes under `subject`.

    May be part of the transaction that books.
    """
    kind = APPOINTMENT if isinstance(slip, AppointmentSlip) else CALL_LIST
    job = queued_job(kind, subject, slip.to_json(), device_id, clock.now(), EXPIRES_AFTER_S)
    job.requested_by = requested_by
    note_repeat(session, job)
    session.add(job)
    session.flush()
    return job.id
