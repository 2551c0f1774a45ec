"""A person's appointments, as things of their day."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.person_limits import SCOPE
from kiosk.center.appointments.states import LIVE
from kiosk.center.people.person_key import known_hash
from kiosk.center.persons_day.values import Subject, Thing
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Appointment, AppointmentPerson, AppointmentSession


class AppointmentThings:
    """By the keyed hash that counts a person's appointments.

    One that was checked in has become a number, which is a thing of its own.
    """

    kind = "appointment"
    token_kind = Kind.APPOINTMENT

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        if session.get(Appointment, subject) is None:
            return None
        person = session.get(AppointmentPerson, subject)
        return person.phone if person else ""

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        # All six: the code was drawn by lot so that it cannot be guessed, and four could be.
        rows = session.execute(
            select(Appointment.id, AppointmentPerson.phone)
            .join(AppointmentPerson, AppointmentPerson.appointment_id == Appointment.id)
            .where(AppointmentPerson.phone_tail == tail, Appointment.code == code)
        )
        return [(row.id, row.phone) for row in rows]

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        person = known_hash(session, scope=SCOPE, person=phone)
        if person is None:
            return
        ids = session.scalars(
            select(Appointment.id).where(
                Appointment.person == person,
                Appointment.state.in_(LIVE),
                Appointment.day >= local_date(clock),
            )
        ).all()
        for appointment_id in ids:
            thing = self.one(session, appointment_id, clock)
            if thing is not None and thing.live:
                yield thing

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        minutes = session.scalar(
            select(AppointmentSession.slot_minutes)
            .join(Appointment, Appointment.session_id == AppointmentSession.id)
            .where(Appointment.id == subject)
        )
        if minutes is None:
            return None
        view = appointment_view(session, appointment_id=subject, clock=clock)
        return Thing(
            Subject(self.kind, view.id),
            view.code,
            view.item_name,
            view.item_name_en or "",
            view.state,
            view.state in LIVE,
            view.due_at,
            view.due_at + timedelta(minutes=minutes),
            masked_name=view.masked_name,
        )

    def token(self, session: Session, subject: UUID) -> str:
        # Imported here: cryptography is for who asks for a code.
        from kiosk.center.appointments.appointment_slip import appointment_token

        return appointment_token(session, appointment_id=subject)
