"""A person's room bookings, as things of their day."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.person_key import known_hash
from kiosk.center.persons_day.values import Subject, Thing
from kiosk.center.rooms.booking_view import views_of
from kiosk.center.rooms.finding import booking_token, current_view
from kiosk.center.rooms.holders import SCOPE
from kiosk.center.rooms.standing import OPEN
from kiosk.center.rooms.values import BookingView
from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import Clock
from kiosk.data.tables import BookingPerson, RoomBooking


class RoomThings:
    """By the keyed hash that counts a person's bookings."""

    kind = "room"
    token_kind = Kind.BOOKING

    def phone_of(self, session: Session, subject: UUID) -> str | None:
        if session.get(RoomBooking, subject) is None:
            return None
        person = session.get(BookingPerson, subject)
        return person.phone if person else ""

    def by_digits(self, session: Session, tail: str, code: str) -> list[tuple[UUID, str]]:
        rows = session.execute(
            select(RoomBooking.id, BookingPerson.phone)
            .join(BookingPerson, BookingPerson.booking_id == RoomBooking.id)
            .where(BookingPerson.phone_tail == tail, RoomBooking.number.endswith(code))
            .order_by(RoomBooking.made_at.desc())
        )
        return [(row.id, row.phone) for row in rows]

    def of_phone(self, session: Session, phone: str, clock: Clock) -> Iterable[Thing]:
        holder = known_hash(session, scope=SCOPE, person=phone)
        if holder is None:
            return
        rooms: dict[str, list[RoomBooking]] = {}
        for row in session.scalars(
            select(RoomBooking).where(RoomBooking.holder == holder, RoomBooking.closed_at.is_(None))
        ):
            rooms.setdefault(row.room_code, []).append(row)
        for code, rows in rooms.items():
            for view in views_of(session, code, rows, clock=clock):
                if view.state in OPEN:
                    yield _thing(view)

    def one(self, session: Session, subject: UUID, clock: Clock) -> Thing | None:
        if session.get(RoomBooking, subject) is None:
            return None
        return _thing(current_view(session, booking_id=subject, clock=clock))

    def token(self, session: Session, subject: UUID) -> str:
        return booking_token(session, booking_id=subject)


def _thing(view: BookingView) -> Thing:
    return Thing(
        Subject("room", view.id),
        view.number,
        view.room_name,
        view.room_name_en,
        view.state,
        # Who waits may yet get it: reason enough to say that two things overlap.
        view.state in OPEN,
        view.starts_at,
        view.ends_at,
        place=f"{view.floor} 楼",
        place_en=f"Floor {view.floor}",
        masked_name=view.masked_name,
    )
