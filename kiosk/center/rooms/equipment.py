"""Equipment of rooms: what there is, what is broken, and whose bookings that concerns."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking_view import equipment_view, views_of
from kiosk.center.rooms.rows import check_staff
from kiosk.center.rooms.values import BookingView, EquipmentView
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import BookingEquipment, Equipment, EquipmentReport, RoomBooking
from kiosk.errors import RuleBroken

STATES = ("working", "faulty", "in_repair", "gone")
WORDS_AT_MOST = 120


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What somebody said about a piece."""

    at: datetime
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class PieceView:
    """A piece with its newest report and the bookings that count on it."""

    piece: EquipmentView
    last: ReportLine | None
    bookings: tuple[BookingView, ...]


def equipment(session: Session, *, room_code: str | None, clock: Clock) -> tuple[PieceView, ...]:
    """All pieces, of one room or of all; the broken ones first."""
    query = select(Equipment).where(Equipment.state != "gone")
    if room_code is not None:
        query = query.where(Equipment.room_code == room_code)
    rows = session.scalars(query.order_by(Equipment.room_code, Equipment.code)).all()
    found = [
        PieceView(
            equipment_view(row),
            _last_report(session, row.code),
            concerned(session, code=row.code, clock=clock) if row.state != "working" else (),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: each.piece.usable))


def report_fault(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    words: str,
    clock: Clock,
    staff_id: UUID | None = None,
) -> tuple[BookingView, ...]:
    """Something does not work; the bookings that count on it are returned, to be warned.

    A resident may say so too. `RuleBroken`: `equipment.unknown`, `equipment.words_missing`.
    """
    if not words.strip() or len(words) > WORDS_AT_MOST:
        raise RuleBroken("equipment.words_missing", most=WORDS_AT_MOST)
    return _set(session, device_id, code, "faulty", words, staff_id, clock)


def set_state(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    state: str,
    words: str = "",
    staff_id: UUID,
    clock: Clock,
) -> tuple[BookingView, ...]:
    """Sent for repair, working again, or gone; returns the bookings that count on it."""
    check_staff(session, staff_id)
    if state not in STATES:
        raise RuleBroken("equipment.state_unknown")
    return _set(session, device_id, code, state, words, staff_id, clock)


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


def _set(
    session: Session,
    device_id: UUID,
    code: str,
    state: str,
    words: str,
    staff_id: UUID | None,
    clock: Clock,
) -> tuple[BookingView, ...]:
    row = session.scalars(
        select(Equipment).where(Equipment.code == code).with_for_update()
    ).one_or_none()
    if row is None:
        raise RuleBroken("equipment.unknown")
    row.state, row.since = state, clock.now()
    session.add(
        EquipmentReport(
            equipment_code=code, at=clock.now(), state=state, words=words.strip(), staff_id=staff_id
        )
    )
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"room:{row.room_code}",
        type="room.equipment_state",
        payload={
            "room": row.room_code,
            "equipment": code,
            "state": state,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    return concerned(session, code=code, clock=clock) if state != "working" else ()


def _last_report(session: Session, code: str) -> ReportLine | None:
    row = session.scalars(
        select(EquipmentReport)
        .where(EquipmentReport.equipment_code == code)
        .order_by(EquipmentReport.id.desc())
        .limit(1)
    ).one_or_none()
    return ReportLine(row.at, row.state, row.words) if row else None
