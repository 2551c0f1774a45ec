"""Cancelling: one booking by whoever holds it or by staff, or a whole session by the center."""

from datetime import date, time
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.attendance import is_no_show
from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.quota import find_session, give_back, opened_session
from kiosk.center.appointments.rows import appointment_row, check_staff, move
from kiosk.center.appointments.sessions import load_session_rules, planned_of, sessions_on
from kiosk.center.appointments.states import LIVE
from kiosk.center.appointments.values import AppointmentView, SessionView
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.audit import audit
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Appointment, AppointmentSession, Item
from kiosk.errors import RuleBroken

REASON_AT_MOST = 60


def cancel(
    session: Session,
    *,
    device_id: UUID,
    appointment_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
) -> AppointmentView:
    """Give the place back while one is still expected. A second time changes nothing.

    `RuleBroken`: `appointment.over` once the time has passed, `appointment.illegal_move`.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    if staff_id is not None:
        check_staff(session, staff_id)
    row = appointment_row(session, appointment_id)
    if row.state != "cancelled":
        policy = load_policy(session)
        if row.state in LIVE and is_no_show(row.due_at, row.closes_at, clock.now(), policy):
            raise RuleBroken("appointment.over")
        move(session, row, "cancel", device_id=device_id, clock=clock, staff_id=staff_id)
        give_back(session, row.session_id, row.channel)
    return appointment_view(session, appointment_id=appointment_id, clock=clock)


def cancel_session(
    session: Session,
    *,
    device_id: UUID,
    item_code: str,
    day: date,
    opens: time,
    reason: str,
    staff_id: UUID,
    clock: Clock,
) -> tuple[UUID, ...]:
    """The session is not held: its bookings are cancelled and put on the list of calls to make.

    Returns their ids. `reason` is told to residents. `RuleBroken`: `appointment.reason_missing`,
    `appointment.no_such_session`.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    check_staff(session, staff_id, "appointment.cancel_session")
    told = reason.strip()
    if not told or len(told) > REASON_AT_MOST:
        raise RuleBroken("appointment.reason_missing", most=REASON_AT_MOST)
    row = _session_row(session, item_code, day, opens, device_id=device_id, clock=clock)
    row.state, row.reason = "cancelled", told
    session.flush()
    bookings = session.scalars(
        select(Appointment)
        .where(Appointment.session_id == row.id, Appointment.state.in_(LIVE))
        .order_by(Appointment.due_at, Appointment.id)
    ).all()
    for each in bookings:
        each.to_tell = True
        move(session, each, "cancel", device_id=device_id, clock=clock, staff_id=staff_id)
        give_back(session, row.id, each.channel)
    _tell(session, row, len(bookings), device_id=device_id, staff_id=staff_id, clock=clock)
    return tuple(each.id for each in bookings)


def sessions_of_day(session: Session, *, day: date) -> tuple[SessionView, ...]:
    """The sessions of a day, those of the rules and those somebody has touched."""
    planned = {
        (each.item_code, each.opens): (each, None)
        for each in sessions_on(load_session_rules(session), day, closed_days(session))
    }
    opened = {
        (row.item_code, row.opens): (planned_of(row), row.reason)
        for row in session.scalars(select(AppointmentSession).where(AppointmentSession.day == day))
    }
    counted = session.execute(
        select(AppointmentSession.item_code, AppointmentSession.opens, func.count())
        .join(Appointment, Appointment.session_id == AppointmentSession.id)
        .where(AppointmentSession.day == day, Appointment.state != "cancelled")
        .group_by(AppointmentSession.item_code, AppointmentSession.opens)
    )
    booked = {(item, opens): count for item, opens, count in counted}
    names = {row.code: row.name for row in session.execute(select(Item.code, Item.name))}
    everything = {**planned, **opened}
    return tuple(
        SessionView(
            item_code=item,
            item_name=names[item],
            day=day,
            opens_at=each.opens_at,
            closes_at=each.closes_at,
            kind=each.kind,
            quota=each.quota,
            booked=booked.get((item, opens), 0),
            cancelled=reason,
        )
        for (item, opens), (each, reason) in sorted(
            everything.items(), key=lambda found: (found[0][1], found[0][0])
        )
    )


def _session_row(
    session: Session, item_code: str, day: date, opens: time, *, device_id: UUID, clock: Clock
) -> AppointmentSession:
    standing = find_session(session, item_code, day, opens)
    if standing is not None:
        return standing
    rules = load_session_rules(session, item_code=item_code)
    for each in sessions_on(rules, day, closed_days(session)):
        if each.opens == opens:
            return opened_session(session, each, device_id=device_id, clock=clock)
    raise RuleBroken("appointment.no_such_session")


def _tell(
    session: Session,
    row: AppointmentSession,
    bookings: int,
    *,
    device_id: UUID,
    staff_id: UUID,
    clock: Clock,
) -> None:
    facts: dict[str, object] = {
        "item": row.item_code,
        "day": row.day.isoformat(),
        "opens": row.opens.isoformat(),
        "bookings": bookings,
    }
    outbox.record(
        session,
        device_id,
        stream=f"appointment_session:{row.id}",
        type="appointment.session_cancelled",
        payload={
            "session": str(row.id),
            **facts,
            "reason": row.reason,
            "staff": str(staff_id),
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="appointment.session_cancelled",
        subject=f"appointment_session:{row.id}",
        clock=clock,
        detail=facts,
    )
