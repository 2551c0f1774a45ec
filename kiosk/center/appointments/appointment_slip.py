"""The code on an appointment's slip: made when it is booked, read again at any terminal."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.profile import center
from kiosk.center.slips.phone_link import is_key
from kiosk.center.slips.reading import subject_of
from kiosk.center.slips.slip_key import slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.clock import Clock
from kiosk.data.tables import Appointment
from kiosk.errors import RuleBroken


def appointment_token(session: Session, *, appointment_id: UUID) -> str:
    """The code on this booking's slip, the same every time. `RuleBroken`: `appointment.unknown`."""
    row = session.get(Appointment, appointment_id)
    if row is None:
        raise RuleBroken("appointment.unknown")
    claims = Claims(Kind.APPOINTMENT, center(session).code, appointment_id, row.day)
    return sign(slip_key(session), claims)


def read_appointment_slip(session: Session, *, token: str, clock: Clock) -> AppointmentView:
    """The booking of this slip, good to the end of its day, or of a phone booking's code.

    `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`, `token.expired`, and
    `appointment.unknown` for one that is not in this store; `appointment.not_heard` where it was
    booked by phone and has not come down yet.
    """
    kind, subject = subject_of(session, token=token, clock=clock)
    if kind is not Kind.APPOINTMENT:
        raise RuleBroken("token.unreadable")
    if is_key(token) and session.get(Appointment, subject) is None:
        raise RuleBroken("appointment.not_heard")
    return appointment_view(session, appointment_id=subject, clock=clock)
