"""Equipment of rooms: what stands where, in which state, and whose bookings count on it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking_view import equipment_view, views_of
from kiosk.center.rooms.values import BookingView, EquipmentView
from kiosk.clock import Clock
from kiosk.data.tables import (
    BookingEquipment,
    Equipment,
    EquipmentFault,
    EquipmentFaultStep,
    Room,
    RoomBooking,
)
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class FaultStep:
    """What was found or done, and when."""

    at: datetime
    state: str
    words: str
    by_staff: bool


@dataclass(frozen=True, slots=True)
class FaultView:
    """What is wrong with a piece, and how far its repair is."""

    id: UUID
    kind: str
    state: str
    """reported, looked_at, in_repair, fixed or written_off."""
    reported_at: datetime
    times: int
    steps: tuple[FaultStep, ...]


@dataclass(frozen=True, slots=True)
class PieceView:
    """A piece with its room, its open fault and the bookings that count on it."""

    piece: EquipmentView
    room_name: str
    room_name_en: str
    fault: FaultView | None
    bookings: tuple[BookingView, ...]


def equipment(
    session: Session, *, clock: Clock, room_code: str | None = None
) -> tuple[PieceView, ...]:
    """All pieces, of one room or of all; those that do not work first, the longest before."""
    query = select(Equipment).where(Equipment.state != "gone")
    if room_code is not None:
        query = query.where(Equipment.room_code == room_code)
    rows = session.scalars(query.order_by(Equipment.room_code, Equipment.code)).all()
    found = [_piece(session, row, clock) for row in rows]
    return tuple(sorted(found, key=lambda each: each.piece.usable))


def piece(session: Session, *, code: str, clock: Clock) -> PieceView:
    """One piece. `RuleBroken`: `equipment.unknown`."""
    row = session.get(Equipment, code)
    if row is None:
        raise RuleBroken("equipment.unknown")
    return _piece(session, row, clock)


def concerned(session: Session, *, code: str, clock: Clock) -> tuple[BookingView, ...]:
    """Bookings ahead that count on a piece, in order."""
    rows = session.scalars(
        select(RoomBooking)
        .join(BookingEquipment, BookingEquipment.booking_id == RoomBooking.id)
        .where(BookingEquipment.equipment_code == code, RoomBooking.closed_at.is_(None))
        .order_by(RoomBooking.starts_at)
    ).all()
    views = [
        view
        for room_code in dict.fromkeys(row.room_code for row in rows)
        for view in views_of(
            session, room_code, [row for row in rows if row.room_code == room_code], clock=clock
        )
    ]
    return tuple(view for view in views if view.ends_at > clock.now())


def open_fault(session: Session, code: str) -> EquipmentFault | None:
    """What is wrong with a piece now; None: nothing anybody has said."""
    return session.scalars(
        select(EquipmentFault).where(
            EquipmentFault.equipment_code == code, EquipmentFault.closed_at.is_(None)
        )
    ).one_or_none()


def fault_view(session: Session, row: EquipmentFault) -> FaultView:
    """A fault with its history."""
    steps = session.scalars(
        select(EquipmentFaultStep)
        .where(EquipmentFaultStep.fault_id == row.id)
        .order_by(EquipmentFaultStep.id)
    )
    told = tuple(FaultStep(s.at, s.state, s.words, s.staff_id is not None) for s in steps)
    return FaultView(row.id, row.kind, row.state, row.reported_at, row.times, told)


def _piece(session: Session, row: Equipment, clock: Clock) -> PieceView:
    room, fault = session.get_one(Room, row.room_code), open_fault(session, row.code)
    counting = concerned(session, code=row.code, clock=clock) if row.state != "working" else ()
    return PieceView(
        equipment_view(row),
        room.name,
        room.name_en,
        fault_view(session, fault) if fault is not None else None,
        counting,
    )
