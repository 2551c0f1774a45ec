"""Calling back (回访): reached or not, confirmed or cancelled; and the phone, opened for it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.quota import give_back
from kiosk.center.appointments.rows import appointment_row, check_staff, move
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.people.opening_personal import checked_why, note_opened
from kiosk.center.queue.business_day import enter_hall
from kiosk.clock import Clock
from kiosk.data.tables import AppointmentPerson
from kiosk.errors import RuleBroken

RESULTS = ("confirm", "reach", "not_reach", "cancel", "tell")
"""They come; they do not know yet; nobody answered; they do not come; they know it is cancelled."""


def call_back(
    session: Session,
    *,
    device_id: UUID,
    appointment_id: UUID,
    result: str,
    staff_id: UUID,
    clock: Clock,
) -> AppointmentView:
    """Write down how a call ended. `RuleBroken`: `appointment.illegal_move`."""
    enter_hall(session, device_id=device_id, clock=clock)
    check_staff(session, staff_id)
    row = appointment_row(session, appointment_id)
    if result not in RESULTS or (result == "tell" and not row.to_tell):
        raise RuleBroken("appointment.illegal_move", verb=result, state=row.state)
    row.calls += 1
    if result == "tell":
        row.to_tell = False
    move(session, row, result, device_id=device_id, clock=clock, staff_id=staff_id)
    if result == "cancel":
        give_back(session, row.session_id, row.channel)
    return appointment_view(session, appointment_id=appointment_id, clock=clock)


def excuse(
    session: Session, *, device_id: UUID, appointment_id: UUID, staff_id: UUID, clock: Clock
) -> AppointmentView:
    """情有可原: that they did not come no longer counts against them."""
    enter_hall(session, device_id=device_id, clock=clock)
    check_staff(session, staff_id)
    row = appointment_row(session, appointment_id)
    view = appointment_view(session, appointment_id=appointment_id, clock=clock)
    if view.state == "no_show" and row.state != "no_show":
        move(session, row, "expire", device_id=device_id, clock=clock)
    move(session, row, "excuse", device_id=device_id, clock=clock, staff_id=staff_id)
    return appointment_view(session, appointment_id=appointment_id, clock=clock)


def reveal_phone(
    session: Session,
    *,
    device_id: UUID,
    appointment_id: UUID,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> str:
    """The full number. The audit log keeps who opened it when, and why.

    `RuleBroken`: `appointment.reveal_why`, `appointment.erased`.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    check_staff(session, staff_id, "personal.reveal")
    reason = checked_why(why, "appointment.reveal_why")
    row = appointment_row(session, appointment_id)
    person = session.get(AppointmentPerson, appointment_id)
    if person is None:
        raise RuleBroken("appointment.erased")
    note_opened(
        session,
        device_id=device_id,
        what="appointment",
        subject=f"appointment:{row.id}",
        facts={"appointment": str(row.id)},
        field="phone",
        why=reason,
        staff_id=staff_id,
        clock=clock,
    )
    return person.phone
