"""A person's queue numbers of today, as things of their day."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.appointments.person_limits import SCOPE
from kiosk.center.people.person_key import known_hash
from kiosk.center.persons_day.values import Subject, Thing
from kiosk.center.queue.numbering import label
from kiosk.center.queue.ticket_states import UNFINISHED
from kiosk.center.queue.views import issued_ticket
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    Appointment,
    AppointmentPerson,
    Errand,
    ErrandPerson,
    Item,
    Ticket,
)

AT_A_DESK = timedelta(minutes=15)
"""How long a turn at a desk is taken to last, where only its beginning can be estimated."""


class TicketThings:
    """A number belongs to whoever holds its slip and carries no phone.

    It is somebody's only where an appointment has become it, or an errand began with it: four
    digits of a phone, which are all an item with limits asks for, are shared by too many.
    """

    kind = "ticket"
    token_kind = Kind.TICKET

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        if session.get(Ticket, subject) is None:
            return None
        booked = session.scalar(
            select(AppointmentPerson.phone)
            .join(Appointment, Appointment.id == AppointmentPerson.appointment_id)
            .where(Appointment.ticket_id == subject)
        )
        handed_in = session.scalar(
            select(ErrandPerson.phone)
            .join(Errand, Errand.id == ErrandPerson.errand_id)
            .where(Errand.ticket_id == subject)
            .limit(1)
        )
        return booked or handed_in or ""

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        del session, tail, code
        return []

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        person = known_hash(session, scope=SCOPE, person=phone)
        ids = {
            *session.scalars(
                select(Appointment.ticket_id).where(
                    Appointment.person == person, Appointment.day == local_date(clock)
                )
            ),
            *session.scalars(
                select(Errand.ticket_id)
                .join(ErrandPerson, ErrandPerson.errand_id == Errand.id)
                .where(ErrandPerson.phone_tail == phone[-4:], ErrandPerson.phone == phone)
            ),
        }
        for ticket_id in ids - {None}:
            thing = self.one(session, ticket_id, clock) if ticket_id is not None else None
            if thing is not None and thing.live:
                yield thing

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        row = session.get(Ticket, subject)
        if row is None:
            return None
        item = session.get_one(Item, row.item_code)
        live = row.state in UNFINISHED and row.day == local_date(clock)
        starts = self._starts(session, row, clock) if live else None
        return Thing(
            Subject(self.kind, row.id),
            label(row.prefix, row.number),
            item.name,
            item.name_en or "",
            row.state if row.day == local_date(clock) else "expired",
            live,
            starts,
            starts + AT_A_DESK if starts else None,
            about=row.due_at is None,
            day=row.day,
        )

    def _starts(self, session: Session, row: Ticket, clock: Clock) -> datetime | None:
        """When its turn comes: booked, under way, or about."""
        if row.due_at is not None and row.state == "waiting":
            return row.due_at
        if row.state != "waiting":
            return row.serving_at or row.called_at
        issued = issued_ticket(session, ticket_id=row.id, clock=clock)
        if issued is None or issued.wait_minutes is None:
            return None
        return clock.now() + timedelta(minutes=issued.wait_minutes)

    def token(self, session: Session, subject: UUID) -> str:
        # Imported here: cryptography is for who asks for a code.
        from kiosk.center.profile import center
        from kiosk.center.slips.slip_key import slip_key
        from kiosk.center.slips.slip_token import Claims, sign

        row = session.get_one(Ticket, subject)
        return sign(slip_key(session), Claims(Kind.TICKET, center(session).code, row.id, row.day))
