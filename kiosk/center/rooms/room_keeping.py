"""Writes what an import of rooms brought: rooms, equipment, weeks and days, each told."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.imports.sheets_report import SheetsReport
from kiosk.center.people.audit import audit
from kiosk.center.rooms.keeping import add_room, change_room, set_day, set_timetable
from kiosk.center.rooms.room_drafts import PieceDraft, RoomAndDay, RoomDraft
from kiosk.center.rooms.timetable import DatedSlot, Slot
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Equipment, Room


def put_house(
    session: Session,
    *,
    device_id: UUID,
    rooms: Iterable[RoomDraft],
    pieces: Iterable[PieceDraft],
    weeks: Mapping[str, frozenset[Slot]],
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Write rooms, pieces and weeks, checked before; those there are become what is said."""
    who: dict[str, Any] = {"device_id": device_id, "staff_id": staff_id, "clock": clock}
    for draft in rooms:
        if session.get(Room, draft.view.code) is None:
            add_room(session, room=draft.view, **who)
        change_room(session, room=draft.view, active=draft.active, **who)
    for piece in pieces:
        row = session.get(Equipment, piece.code)
        if row is None:
            row = Equipment(code=piece.code)
            session.add(row)
        row.room_code, row.name, row.name_en = piece.room, piece.name, piece.name_en
    session.flush()
    for code, slots in weeks.items():
        set_timetable(session, code=code, slots=sorted(slots, key=_of_week), **who)


def put_days(
    session: Session,
    *,
    device_id: UUID,
    days: Mapping[RoomAndDay, frozenset[DatedSlot]],
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Write days that are different, checked before; a day without slots is as in other weeks."""
    for (code, day), slots in days.items():
        set_day(
            session,
            device_id=device_id,
            code=code,
            day=day,
            slots=sorted(slots, key=lambda slot: slot.opens),
            staff_id=staff_id,
            clock=clock,
        )


def tell_import(
    session: Session,
    *,
    device_id: UUID,
    files: Sequence[str],
    report: SheetsReport,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Record the import as a whole: for the hub, and who brought which files."""
    parts = {
        part.sheet: {
            "added": list(part.added),
            "changed": list(part.changed),
            "unchanged": part.unchanged,
            "rejected": part.rejected,
        }
        for part in report.parts
    }
    outbox.record(
        session,
        device_id,
        stream="rooms",
        type="rooms.imported",
        payload={
            "parts": parts,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="rooms.imported",
        subject="rooms",
        clock=clock,
        detail={"files": list(files), "parts": parts},
    )


def _of_week(slot: Slot) -> tuple[int, object]:
    return slot.weekday, slot.opens
