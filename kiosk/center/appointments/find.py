"""Bookings as they are shown: one by its id, its slip, or its code; the lists of the desk."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.attendance import standing_state
from kiosk.center.appointments.quota import PHONE
from kiosk.center.appointments.states import LIVE, TO_CALL
from kiosk.center.appointments.values import AppointmentFile, AppointmentView, MoveView
from kiosk.center.guides.catalog import guide
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.center.queue.numbering import label
from kiosk.center.queue.policy import Policy, load_policy
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    Appointment,
    AppointmentMove,
    AppointmentPerson,
    AppointmentSession,
    Item,
    Staff,
    Ticket,
)
from kiosk.errors import RuleBroken


def appointment_view(session: Session, *, appointment_id: UUID, clock: Clock) -> AppointmentView:
    """One booking. `RuleBroken`: `appointment.unknown`."""
    row = session.execute(_rows().where(Appointment.id == appointment_id)).one_or_none()
    if row is None:
        raise RuleBroken("appointment.unknown")
    return _view(row, load_policy(session), clock)


def appointments_on(session: Session, *, day: date, clock: Clock) -> tuple[AppointmentView, ...]:
    """All bookings of a day, in the order of their times."""
    rows = session.execute(
        _rows().where(Appointment.day == day).order_by(Appointment.due_at, Appointment.booked_at)
    ).all()
    policy = load_policy(session)
    return tuple(_view(row, policy, clock) for row in rows)


def worklist(session: Session, *, clock: Clock) -> tuple[AppointmentView, ...]:
    """Whom to call (回访): first those the center has cancelled, then those yet to confirm.

    Each part in the order of its times; who comes sooner is called sooner.
    """
    rows = session.execute(
        _rows()
        .where(
            Appointment.day >= local_date(clock),
            or_(Appointment.state.in_(TO_CALL), Appointment.to_tell.is_(True)),
        )
        .order_by(Appointment.to_tell.desc(), Appointment.due_at, Appointment.booked_at)
    ).all()
    policy = load_policy(session)
    views = (_view(row, policy, clock) for row in rows)
    return tuple(view for view in views if view.to_tell or view.state in LIVE)


def appointment_file(session: Session, *, appointment_id: UUID, clock: Clock) -> AppointmentFile:
    """All a desk sees of a booking. `RuleBroken`: `appointment.unknown`."""
    view = appointment_view(session, appointment_id=appointment_id, clock=clock)
    moves = session.execute(
        select(AppointmentMove.at, AppointmentMove.verb, AppointmentMove.to_state, Staff.name)
        .outerjoin(Staff, Staff.id == AppointmentMove.staff_id)
        .where(AppointmentMove.appointment_id == appointment_id)
        .order_by(AppointmentMove.id.desc())
    )
    return AppointmentFile(
        view, what_to_bring(session, view.item_code), tuple(MoveView(*row) for row in moves)
    )


def what_to_bring(session: Session, item_code: str) -> tuple[str, ...]:
    """The names of the materials in the item's guide."""
    return tuple(each.name for each in guide(session, code=item_code).materials)


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Appointment,
            AppointmentSession.kind,
            Item.name_en,
            AppointmentPerson.name,
            AppointmentPerson.phone,
            Ticket.prefix,
            Ticket.number,
        )
        .join(AppointmentSession, AppointmentSession.id == Appointment.session_id)
        .join(Item, Item.code == Appointment.item_code)
        .outerjoin(AppointmentPerson, AppointmentPerson.appointment_id == Appointment.id)
        .outerjoin(Ticket, Ticket.id == Appointment.ticket_id)
    )


def _view(found: Row[*tuple[Any, ...]], policy: Policy, clock: Clock) -> AppointmentView:
    row, kind, name_en, name, phone, prefix, number = found
    return AppointmentView(
        id=row.id,
        code=row.code,
        item_code=row.item_code,
        item_name=row.item_name,
        item_name_en=name_en,
        kind=kind,
        day=row.day,
        due_at=row.due_at,
        closes_at=row.closes_at,
        state=standing_state(row.state, row.due_at, row.closes_at, clock.now(), policy),
        masked_name=masked_name(name or ""),
        masked_phone=masked_phone(phone or ""),
        calls=row.calls,
        to_tell=row.to_tell,
        booked_at=row.booked_at,
        by_staff=row.booked_by is not None,
        ticket_id=row.ticket_id,
        ticket_label=label(prefix, number) if prefix else None,
        by_phone=row.channel == PHONE,
    )
