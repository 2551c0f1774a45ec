"""Faults of equipment: reported by anybody, looked at, repaired or written off by staff."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.rooms.calls import settle_call
from kiosk.center.rooms.equipment import PieceView, concerned, open_fault, piece
from kiosk.center.rooms.rows import check_staff
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import (
    BookingCall,
    BookingEquipment,
    Equipment,
    EquipmentFault,
    EquipmentFaultStep,
    RoomBooking,
)
from kiosk.errors import RuleBroken

KINDS = ("dead", "picture_sound", "cable", "missing", "danger", "other")
NEXT = {
    "reported": ("looked_at", "in_repair", "fixed", "written_off"),
    "looked_at": ("in_repair", "fixed", "written_off"),
    "in_repair": ("fixed", "written_off"),
}
"""State of a fault to what staff may do with it."""
STANDS = {
    "reported": "faulty",
    "looked_at": "faulty",
    "in_repair": "in_repair",
    "fixed": "working",
    "written_off": "gone",
}
"""State of a fault to the state its piece has by it."""
WORDS_AT_MOST = 120


def report_fault(
    session: Session,
    *,
    device_id: UUID,
    fault_id: UUID,
    code: str,
    kind: str,
    clock: Clock,
    words: str = "",
    staff_id: UUID | None = None,
) -> PieceView:
    """Something does not work; once per id. A fault known already is counted once more.

    Whoever has booked the piece is to be called. `RuleBroken`: `equipment.unknown`,
    `equipment.kind_unknown`, `equipment.words_long`.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    if kind not in KINDS:
        raise RuleBroken("equipment.kind_unknown")
    row = _locked(session, code)
    if row.state == "gone":
        raise RuleBroken("equipment.unknown")
    if session.get(EquipmentFault, fault_id) is not None:
        return piece(session, code=code, clock=clock)
    fault = open_fault(session, code)
    if fault is None:
        fault = EquipmentFault(id=fault_id, equipment_code=code, kind=kind, state="reported")
        fault.reported_at, fault.device_id, fault.times = clock.now(), device_id, 0
        session.add(fault)
    fault.times += 1
    session.flush()
    _step(session, row, fault, fault.state, words, device_id, staff_id, clock)
    return piece(session, code=code, clock=clock)


def move_fault(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    to: str,
    staff_id: UUID,
    clock: Clock,
    words: str = "",
) -> PieceView:
    """Looked at, sent for repair, fixed, or written off. What is fixed warns nobody any more.

    `RuleBroken`: `equipment.unknown`, `equipment.no_fault`, `equipment.illegal_move`, and
    `equipment.words_missing` when it is written off without a reason.
    """
    check_staff(session, staff_id)
    row = _locked(session, code)
    fault = open_fault(session, code)
    if fault is None:
        raise RuleBroken("equipment.no_fault")
    if to not in NEXT[fault.state]:
        raise RuleBroken("equipment.illegal_move", state=fault.state, to=to)
    if to == "written_off" and not words.strip():
        raise RuleBroken("equipment.words_missing", most=WORDS_AT_MOST)
    _step(session, row, fault, to, words, device_id, staff_id, clock)
    return piece(session, code=code, clock=clock)


def _step(
    session: Session,
    row: Equipment,
    fault: EquipmentFault,
    to: str,
    words: str,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    if len(words) > WORDS_AT_MOST:
        raise RuleBroken("equipment.words_long", most=WORDS_AT_MOST)
    now, was = clock.now(), row.state
    fault.state = to
    fault.closed_at = now if to in ("fixed", "written_off") else None
    session.add(
        EquipmentFaultStep(
            fault_id=fault.id, at=now, state=to, words=words.strip(), staff_id=staff_id
        )
    )
    if STANDS[to] != was:
        row.state, row.since = STANDS[to], now
    session.flush()
    _tell(session, row, fault, device_id, staff_id, clock)
    _warn(session, row, was, clock)


def _warn(session: Session, row: Equipment, was: str, clock: Clock) -> None:
    """Whoever counts on it is to be called once it fails; not any more once it works."""
    if was == "working" and row.state != "working":
        for view in concerned(session, code=row.code, clock=clock):
            settle_call(session, session.get_one(RoomBooking, view.id), "equipment", clock)
    elif row.state == "working":
        for call in session.scalars(
            select(BookingCall)
            .join(BookingEquipment, BookingEquipment.booking_id == BookingCall.booking_id)
            .where(BookingEquipment.equipment_code == row.code, BookingCall.why == "equipment")
        ):
            session.delete(call)
        session.flush()


def _tell(
    session: Session,
    row: Equipment,
    fault: EquipmentFault,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """The fact for the hub; what somebody wrote about it stays here."""
    outbox.record(
        session,
        device_id,
        stream=f"room:{row.room_code}",
        type="room.equipment_state",
        payload={
            "room": row.room_code,
            "equipment": row.code,
            "state": row.state,
            "fault": str(fault.id),
            "step": fault.state,
            "kind": fault.kind,
            "times": fault.times,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action=f"equipment.{fault.state}",
            subject=f"equipment:{row.code}",
            clock=clock,
            detail={"room": row.room_code, "kind": fault.kind},
        )


def _locked(session: Session, code: str) -> Equipment:
    row = session.scalars(
        select(Equipment).where(Equipment.code == code).with_for_update()
    ).one_or_none()
    if row is None:
        raise RuleBroken("equipment.unknown")
    return row
