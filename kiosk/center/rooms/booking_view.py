"""Bookings as they are shown: masked, and as they stand now; full contact only to staff who ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.center.rooms.rows import check_staff, held_in, held_of, tell, terms_of, view_of
from kiosk.center.rooms.standing import at_moment, clashes, release_at
from kiosk.center.rooms.values import BookingView, EquipmentView, Held
from kiosk.clock import Clock
from kiosk.data.tables import (
    BookingEquipment,
    BookingPerson,
    Equipment,
    Room,
    RoomBooking,
)
from kiosk.errors import RuleBroken

WHY_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Contact:
    """Who booked, in full."""

    name: str
    company: str
    phone: str


def booking_view(
    session: Session, *, booking_id: UUID, clock: Clock, repeated: bool = False
) -> BookingView:
    """One booking as it stands. `RuleBroken`: `booking.unknown`."""
    row = session.get(RoomBooking, booking_id)
    if row is None:
        raise RuleBroken("booking.unknown")
    view = views_of(session, row.room_code, [row], clock=clock)[0]
    return replace(view, repeated=True) if repeated else view


def views_of(
    session: Session, room_code: str, rows: Iterable[RoomBooking], *, clock: Clock
) -> list[BookingView]:
    """These bookings of one room as they stand now."""
    room_row, wanted = session.get_one(Room, room_code), list(rows)
    terms = terms_of(view_of(room_row))
    standing = {
        held.id: held for held in at_moment(held_in(session, room_code), clock.now(), terms)
    }
    ids = [row.id for row in wanted]
    people = {
        person.booking_id: person
        for person in session.scalars(
            select(BookingPerson).where(BookingPerson.booking_id.in_(ids))
        )
    }
    pieces = _pieces_of(session, ids)
    views = []
    for row in wanted:
        held = standing.get(row.id, held_of(row))
        view = _view(room_row, row, held, people.get(row.id), tuple(pieces.get(row.id, ())))
        views.append(
            replace(
                view,
                release_at=release_at(held, terms.release),
                waiting_before=_waiting_before(held, standing.values()),
            )
        )
    return views


def _pieces_of(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[EquipmentView]]:
    """The equipment these bookings count on."""
    pieces: dict[UUID, list[EquipmentView]] = {}
    for booking_id, piece in session.execute(
        select(BookingEquipment.booking_id, Equipment)
        .join(Equipment, Equipment.code == BookingEquipment.equipment_code)
        .where(BookingEquipment.booking_id.in_(ids))
        .order_by(Equipment.code)
    ):
        pieces.setdefault(booking_id, []).append(equipment_view(piece))
    return pieces


def _view(
    room: Room,
    row: RoomBooking,
    held: Held,
    person: BookingPerson | None,
    pieces: tuple[EquipmentView, ...],
) -> BookingView:
    """What can be said of it without its neighbours."""
    return BookingView(
        id=row.id,
        number=row.number,
        room_code=room.code,
        room_name=room.name,
        room_name_en=room.name_en,
        floor=room.floor,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=held.state,
        held_from=held.held_from,
        release_at=None,
        who=row.who,
        purpose=row.purpose,
        headcount=row.headcount,
        masked_name=masked_name(person.name) if person else "",
        masked_phone=masked_phone(person.phone) if person else "",
        company=person.company if person else "",
        equipment=pieces,
        series_id=row.series_id,
        waiting_before=0,
        reason=row.reason or "",
    )


def reveal_contact(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> Contact:
    """Name and phone in full. The audit log keeps who opened them when, and why.

    `RuleBroken`: `booking.reveal_why`, `booking.erased`.
    """
    check_staff(session, staff_id, "personal.reveal")
    reason = why.strip()
    if not reason or len(reason) > WHY_AT_MOST:
        raise RuleBroken("booking.reveal_why", most=WHY_AT_MOST)
    person, row = session.get(BookingPerson, booking_id), session.get(RoomBooking, booking_id)
    if person is None or row is None:
        raise RuleBroken("booking.erased")
    tell(
        session,
        row,
        was=row.state,
        at=clock.now(),
        device_id=device_id,
        staff_id=staff_id,
        fact="personal_opened",
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="booking.personal_opened",
        subject=f"booking:{booking_id}",
        clock=clock,
        detail={"why": reason},
    )
    return Contact(person.name, person.company, person.phone)


def equipment_view(row: Equipment) -> EquipmentView:
    """A piece of equipment as a value."""
    return EquipmentView(row.code, row.room_code, row.name, row.name_en, row.state, row.since)


def _waiting_before(held: Held, others: Iterable[Held]) -> int:
    if held.state != "waiting":
        return 0
    none = held.ends - held.ends
    return sum(
        other.state == "waiting" and other.place < held.place and clashes(held, other, none)
        for other in others
    )
