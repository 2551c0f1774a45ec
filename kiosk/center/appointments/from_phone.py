"""Appointments made by phone, written down here as they come from the hub.

Their holders were promised a place out of the hub's share: they are kept whatever this center
would have said to them. Where both sides did something, presence counts, and staff are told.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.appointments.attendance import is_no_show
from kiosk.center.appointments.person_limits import person_of
from kiosk.center.appointments.quota import PHONE
from kiosk.center.appointments.rows import move, write_move
from kiosk.center.appointments.sessions import planned_of
from kiosk.center.appointments.states import LIVE
from kiosk.center.conflicts.recording import Side, record_conflict
from kiosk.center.phone.told import PhoneBooking, person_in
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock
from kiosk.data.drawn_code import free_code
from kiosk.data.tables import Appointment, AppointmentPerson, AppointmentSession, Item

LATE_CANCEL = "appointment.late_cancel"
"""They checked in here and cancelled on the phone: they are here."""
MARKED_ABSENT = "appointment.cancelled_in_time"
"""Not heard of in time, they were taken for somebody who did not come."""
TOO_LATE = "appointment.heard_too_late"
"""Their time was over before this center heard of the booking."""
NO_SESSION = "appointment.session_unknown"
"""This store knows nothing of the session: it was put back from a backup."""


def follow_appointment(
    session: Session, booking_id: UUID, told: PhoneBooking, *, device_id: UUID, clock: Clock
) -> None:
    """Let the appointment be as the hub says. Often the same: nothing happens the second time."""
    enter_hall(session, device_id=device_id, clock=clock)
    row = session.get(Appointment, booking_id, populate_existing=True)
    if row is None and told.state != "cancelled":
        _write_down(session, booking_id, told, device_id=device_id, clock=clock)
    elif row is not None and told.state == "cancelled":
        _cancel(session, row, told, device_id=device_id, clock=clock)


def _write_down(
    session: Session, booking_id: UUID, told: PhoneBooking, *, device_id: UUID, clock: Clock
) -> None:
    held, item = session.get(AppointmentSession, told.share), session.get(Item, told.of)
    if held is None or item is None:
        _conflict(session, booking_id, told, NO_SESSION, "unknown", "ours", device_id, clock)
        return
    person = person_in(session, told)
    row = Appointment(
        id=booking_id,
        code=free_code(session, Appointment.code, wanted=told.code),
        device_id=device_id,
        session_id=held.id,
        item_code=item.code,
        item_name=item.name,
        channel=PHONE,
        day=held.day,
        due_at=told.due_at,
        closes_at=planned_of(held).closes_at,
        state="booked",
        person=person_of(session, person.phone) if person.phone else None,
        calls=0,
        to_tell=False,
        booked_at=told.booked_at,
    )
    session.add(row)
    session.flush()
    session.add(
        AppointmentPerson(
            appointment_id=row.id,
            name=person.name.strip(),
            phone=person.phone,
            phone_tail=person.phone[-4:],
        )
    )
    session.flush()
    write_move(session, row, "book", was="", device_id=device_id, at=told.booked_at, staff_id=None)
    _see_if_it_stands(session, row, held, told, device_id=device_id, clock=clock)


def _see_if_it_stands(
    session: Session,
    row: Appointment,
    held: AppointmentSession,
    told: PhoneBooking,
    *,
    device_id: UUID,
    clock: Clock,
) -> None:
    """Cancel at once what cannot be kept, so that it is called about and counts against nobody."""
    policy = load_policy(session)
    if is_no_show(row.due_at, row.closes_at, clock.now(), policy):
        move(session, row, "cancel", device_id=device_id, clock=clock)
        _conflict(session, row.id, told, TOO_LATE, "unknown", "ours", device_id, clock)
    elif held.state == "cancelled":
        row.to_tell = True
        move(session, row, "cancel", device_id=device_id, clock=clock)


def _cancel(
    session: Session, row: Appointment, told: PhoneBooking, *, device_id: UUID, clock: Clock
) -> None:
    if row.state in LIVE:
        move(session, row, "cancel", device_id=device_id, clock=clock)
    elif row.state == "no_show" and told.changed_at < row.due_at:
        move(session, row, "excuse", device_id=device_id, clock=clock)
        _conflict(session, row.id, told, MARKED_ABSENT, "no_show", "theirs", device_id, clock)
    elif row.state in ("arrived", "late"):
        _conflict(session, row.id, told, LATE_CANCEL, row.state, "ours", device_id, clock)


def _conflict(
    session: Session,
    booking_id: UUID,
    told: PhoneBooking,
    kind: str,
    state: str,
    kept: Side,
    device_id: UUID,
    clock: Clock,
) -> None:
    record_conflict(
        session,
        kind=kind,
        subject=f"appointment:{booking_id}",
        ours={"state": state, "item": told.of, "due_at": told.due_at.isoformat()},
        theirs={"state": told.state, "at": told.changed_at.isoformat()},
        kept=kept,
        clock=clock,
        device_id=device_id,
    )
