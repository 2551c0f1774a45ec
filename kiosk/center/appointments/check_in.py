"""Checking in (签到): whoever comes gets a number that is called at the time of the appointment."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.appointments.attendance import called_at, is_no_show, on_time_until
from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.rows import appointment_row, check_staff, move
from kiosk.center.appointments.sessions import planned_of, slot_times
from kiosk.center.appointments.states import LIVE, after
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import load_policy
from kiosk.center.queue.taking import take_ticket
from kiosk.center.queue.values import IssuedTicket
from kiosk.center.queue.views import issued_ticket
from kiosk.clock import Clock, local, local_date
from kiosk.data.tables import AppointmentSession, new_id
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """Somebody is here: their booking and the number that will be called."""

    view: AppointmentView
    ticket: IssuedTicket
    late: bool
    """They came after their time was kept for them; they are called at the next time."""


def check_in(
    session: Session,
    *,
    device_id: UUID,
    appointment_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
) -> CheckedIn:
    """Turn a booking of today into a number, called at its time without queueing again.

    A second time gives the same number. `RuleBroken`: `appointment.not_today` (due),
    `appointment.missed` (due) when it is too late, `appointment.was_cancelled`.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    if staff_id is not None:
        check_staff(session, staff_id)
    row = appointment_row(session, appointment_id)
    if row.ticket_id is not None:
        issued = issued_ticket(session, ticket_id=row.ticket_id, clock=clock)
        assert issued is not None  # noqa: S101 - a foreign key holds it
        view = appointment_view(session, appointment_id=appointment_id, clock=clock)
        return CheckedIn(view, issued, row.state == "late")
    policy, now = load_policy(session), clock.now()
    if row.state == "cancelled":
        raise RuleBroken("appointment.was_cancelled")
    if row.day > local_date(clock):
        raise RuleBroken("appointment.not_today", due=local(row.due_at))
    if row.state not in LIVE or is_no_show(row.due_at, row.closes_at, now, policy):
        raise RuleBroken("appointment.missed", due=local(row.due_at))
    late = now >= on_time_until(row.due_at, policy)
    verb = "arrive_late" if late else "arrive"
    after(row.state, verb)
    times = slot_times(planned_of(session.get_one(AppointmentSession, row.session_id)))
    ticket = take_ticket(
        session,
        device_id=device_id,
        item_code=row.item_code,
        request_id=new_id(),
        clock=clock,
        due_at=called_at(row.due_at, row.closes_at, now, times, policy),
    )
    move(
        session,
        row,
        verb,
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        ticket_id=ticket.id,
    )
    view = appointment_view(session, appointment_id=appointment_id, clock=clock)
    return CheckedIn(view, ticket, late)
