"""Booking an appointment (预约): at the terminal, or by staff for somebody on the phone."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.forgotten import load_forgotten
from kiosk.center.appointments.no_shows import settle
from kiosk.center.appointments.offer import (
    booked_at,
    cutoff,
    is_bookable,
    next_free,
)
from kiosk.center.appointments.person_limits import check_person, person_of
from kiosk.center.appointments.quota import HALL, find_session, lease_of, opened_session, spend
from kiosk.center.appointments.rows import check_staff, write_move
from kiosk.center.appointments.sessions import (
    PlannedSession,
    load_session_rules,
    planned_of,
    sessions_on,
    slot_times,
)
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.audit import audit
from kiosk.center.people.phones import is_phone, plain_phone
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import Policy, load_policy
from kiosk.clock import Clock, local, local_date
from kiosk.data.drawn_code import drawn_code
from kiosk.data.tables import (
    Appointment,
    AppointmentPerson,
    AppointmentSession,
    Item,
)
from kiosk.errors import RuleBroken

NAME_AT_MOST = 60
"""A mobile number, a fixed line with its area code, or one of this area."""


def book(
    session: Session,
    *,
    device_id: UUID,
    appointment_id: UUID,
    item_code: str,
    at: datetime,
    phone: str,
    clock: Clock,
    name: str = "",
    staff_id: UUID | None = None,
) -> AppointmentView:
    """Book the item for `at`, one of the times it is offered for, and draw on the hall's lease.

    `appointment_id` is made once per visit of the page: the same one again gives the same booking.
    `RuleBroken`, each with `next`, the first time that is free: `appointment.no_session`,
    `appointment.too_late`, `appointment.session_cancelled` (reason), `appointment.full`,
    `appointment.time_full`; `appointment.none_left` instead where there is none. Besides:
    `appointment.not_offered`, `appointment.phone_form`, `appointment.name_long`, and those of
    `person_limits.check_person`.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    if session.get(Appointment, appointment_id) is not None:
        return appointment_view(session, appointment_id=appointment_id, clock=clock)
    if staff_id is not None:
        check_staff(session, staff_id)
    plain = checked_phone(phone)
    if len(name.strip()) > NAME_AT_MOST:
        raise RuleBroken("appointment.name_long", most=NAME_AT_MOST)
    settle(session, device_id=device_id, clock=clock)
    policy = load_policy(session)
    planned = _planned(session, item_code, at, policy=policy, clock=clock)
    row = opened_session(session, planned, device_id=device_id, clock=clock)
    person = person_of(session, plain)
    check_person(session, person, row, policy=policy, clock=clock)
    _check_room(session, row, at, clock=clock)
    spend(session, row.id)
    booking = Appointment(
        id=appointment_id,
        code=drawn_code(session, Appointment.code),
        device_id=device_id,
        session_id=row.id,
        item_code=item_code,
        item_name=session.get_one(Item, item_code).name,
        channel=HALL,
        day=row.day,
        due_at=at,
        closes_at=planned_of(row).closes_at,
        state="booked",
        person=person,
        calls=0,
        to_tell=False,
        booked_at=clock.now(),
        booked_by=staff_id,
    )
    session.add(booking)
    session.flush()
    session.add(
        AppointmentPerson(
            appointment_id=appointment_id, name=name.strip(), phone=plain, phone_tail=plain[-4:]
        )
    )
    _write_down(session, booking, device_id=device_id, clock=clock, staff_id=staff_id)
    return appointment_view(session, appointment_id=appointment_id, clock=clock)


def checked_phone(phone: str) -> str:
    """The digits of a phone number. `RuleBroken`: `appointment.phone_form`."""
    plain = plain_phone(phone)
    if not is_phone(plain):
        raise RuleBroken("appointment.phone_form")
    return plain


def _write_down(
    session: Session,
    booking: Appointment,
    *,
    device_id: UUID,
    clock: Clock,
    staff_id: UUID | None,
) -> None:
    session.flush()
    write_move(
        session,
        booking,
        "book",
        was="",
        device_id=device_id,
        at=clock.now(),
        staff_id=staff_id,
    )
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action="appointment.booked",
            subject=f"appointment:{booking.id}",
            clock=clock,
            detail={"item": booking.item_code, "due_at": booking.due_at.isoformat()},
        )


def _planned(
    session: Session, item_code: str, at: datetime, *, policy: Policy, clock: Clock
) -> PlannedSession:
    """The session `at` belongs to, if it can still be booked."""
    item = session.get(Item, item_code)
    if item is None or not item.active or not is_bookable(session, item_code=item_code):
        raise RuleBroken("appointment.not_offered", item=item_code)
    day = local(at).date()
    planned = next(
        (each for each in _sessions(session, item_code, day) if at in slot_times(each)), None
    )
    too_far = (day - local_date(clock)).days > policy.appointment_days_ahead
    if planned is None or too_far:
        raise _refusal(session, "appointment.no_session", item_code, at, clock=clock)
    if clock.now() >= cutoff(day, policy):
        raise _refusal(session, "appointment.too_late", item_code, at, clock=clock)
    return planned


def _sessions(session: Session, item_code: str, day: date) -> Iterator[PlannedSession]:
    """The sessions of a day, each with the values it was opened with if it was."""
    rules = load_session_rules(session, item_code=item_code)
    for planned in sessions_on(rules, day, closed_days(session)):
        opened = find_session(session, item_code, day, planned.opens)
        yield planned if opened is None else planned_of(opened)


def _check_room(session: Session, row: AppointmentSession, at: datetime, *, clock: Clock) -> None:
    def refusal(key: str) -> RuleBroken:
        reason = row.reason or ""
        return _refusal(session, key, row.item_code, at, clock=clock, reason=reason)

    if row.state == "cancelled":
        raise refusal("appointment.session_cancelled")
    lease = lease_of(session, row.id, HALL)
    held = load_forgotten(session, row.item_code).of(planned_of(row))
    if lease.used + held.units >= lease.units:
        raise refusal("appointment.full")
    # Of what the phone promised for this time only that is known which has come down.
    if booked_at(session, row.id, at) + held.at.get(at, 0) >= row.at_once:
        raise refusal("appointment.time_full")


def _refusal(
    session: Session,
    key: str,
    item_code: str,
    at: datetime,
    *,
    clock: Clock,
    **more: object,
) -> RuleBroken:
    following = next_free(session, item_code=item_code, clock=clock, channel=HALL)
    if following is None:
        return RuleBroken("appointment.none_left", at=local(at), **more)
    return RuleBroken(key, at=local(at), next=local(following), **more)
