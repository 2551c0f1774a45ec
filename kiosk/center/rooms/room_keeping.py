"""Writes what an import of rooms brought: rooms, equipment, weeks and days, each told."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.rooms.keeping import add_room, change_room, set_day, set_timetable
from kiosk.center.rooms.room_drafts import PieceDraft, RoomAndDay, RoomDraft
from kiosk.center.rooms.timetable import DatedSlot, Slot
from kiosk.clock import Clock
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


def _of_week(slot: Slot) -> tuple[int, object]:
    return slot.weekday, slot.opens
