"""Works out what sheets of rooms would change in the house, and what is wrong with them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.imports.findings_report import in_order
from kiosk.center.imports.row_reading import unique_rows
from kiosk.center.imports.sheets_report import SheetPart, SheetsReport
from kiosk.center.rooms.room_drafts import (
    HouseDraft,
    PieceDraft,
    RoomAndDay,
    RoomDraft,
    house_draft,
)
from kiosk.center.rooms.room_rows import code_of, read_piece, read_room
from kiosk.center.rooms.rows import open_rows, timetables
from kiosk.center.rooms.standing import LIVE
from kiosk.center.rooms.time_clashes import refuse_against, refuse_clashes, settled
from kiosk.center.rooms.time_rows import Key, S, TimedRow, day_row, still_ahead, week_row
from kiosk.center.rooms.timetable import DatedSlot, Slot, Timetable, why_not
from kiosk.clock import Clock, local_date
from kiosk.data.catalog_files.room_columns import OTHER_DAYS, PIECES, ROOM_SHEETS, ROOMS, WEEK
from kiosk.data.catalog_files.rows import Notes, Row, SheetRows
from kiosk.data.tables import BookingEquipment, RoomBooking

MOST_NUMBERS = 8
"""Bookings named in a line of the report."""


@dataclass(frozen=True, slots=True)
class RoomsPlan:
    """What will be written: only what changes."""

    rooms: list[RoomDraft]
    pieces: list[PieceDraft]
    weeks: dict[str, frozenset[Slot]]
    days: dict[RoomAndDay, frozenset[DatedSlot]]
    report: SheetsReport


@dataclass(frozen=True, slots=True)
class _Reading:
    """What an import works with while it reads."""

    session: Session
    sheets: SheetRows
    house: HouseDraft
    clock: Clock
    notes: Notes


def plan_rooms(session: Session, sheets: SheetRows, clock: Clock) -> RoomsPlan:
    """What importing `sheets` would do; nothing is written."""
    reading = _Reading(session, sheets, house_draft(session, clock=clock), clock, Notes())
    house, notes = reading.house, reading.notes
    notes.take_over(sheets.findings, sheets.unsaid)
    rooms = _rooms(reading)
    standing = {**house.rooms, **rooms}
    there = {code for code, draft in standing.items() if draft.active}
    pieces = _pieces(reading, there)
    weeks, week_part = _weeks(reading, there)
    days, days_part = _days(reading, there)
    _warn_homeless(reading, weeks, days)
    parts = {
        ROOMS.sheet: _part(sheets, ROOMS.sheet, rooms, house.rooms),
        PIECES.sheet: _part(sheets, PIECES.sheet, pieces, house.pieces),
        WEEK.sheet: week_part,
        OTHER_DAYS.sheet: days_part,
    }
    return RoomsPlan(
        [draft for code, draft in rooms.items() if house.rooms.get(code) != draft],
        [draft for code, draft in pieces.items() if house.pieces.get(code) != draft],
        weeks,
        days,
        SheetsReport(
            findings=in_order(notes.findings),
            unsaid=notes.unsaid,
            parts=tuple(parts[kind.sheet] for kind in ROOM_SHEETS if kind.sheet in sheets.rows),
        ),
    )


def _rooms(reading: _Reading) -> dict[str, RoomDraft]:
    house, notes = reading.house, reading.notes
    rows = unique_rows(reading.sheets.rows.get(ROOMS.sheet, ()), "room", code_of, notes)
    position = max((draft.view.position for draft in house.rooms.values()), default=0)
    found: dict[str, RoomDraft] = {}
    for code, row in rows.items():
        before = house.rooms.get(code)
        position += before is None
        draft = read_room(row, code, before, position=position, notes=notes)
        if draft is not None and _may_close(reading, draft, before, row):
            found[code] = draft
    standing = {**house.rooms, **found}
    for code, draft in found.items():
        for other in standing.values():
            if other.view.code != code and _on_one_place(draft, other):
                notes.warning(rows[code].at("plan"), "plan_taken", other=other.view.code)
                break
    return found


def _may_close(reading: _Reading, draft: RoomDraft, before: RoomDraft | None, row: Row) -> bool:
    """No room is taken out of use with bookings ahead."""
    if draft.active or before is None or not before.active:
        return True
    count = len(open_rows(reading.session, draft.view.code))
    if count:
        reading.notes.error(row.at("active"), "room_has_bookings", count=count)
    return not count


def _on_one_place(draft: RoomDraft, other: RoomDraft) -> bool:
    one, two = draft.view, other.view
    if (one.building, one.floor) != (two.building, two.floor) or not (
        draft.active and other.active
    ):
        return False
    (x, y, width, height), (left, top, wide, high) = one.plan, two.plan
    return x < left + wide and left < x + width and y < top + high and top < y + height


def _pieces(reading: _Reading, there: Collection[str]) -> dict[str, PieceDraft]:
    house, notes = reading.house, reading.notes
    rows = unique_rows(reading.sheets.rows.get(PIECES.sheet, ()), "piece", code_of, notes)
    found: dict[str, PieceDraft] = {}
    for code, row in rows.items():
        before = house.pieces.get(code)
        draft = read_piece(row, code, before, notes)
        if draft is None:
            continue
        if code in house.gone:
            notes.error(row.at("piece"), "piece_gone", code=code)
        elif draft.room not in there:
            notes.error(row.at("room"), "room_unknown", room=draft.room)
        elif before and before.room != draft.room and (count := _counting_on(reading, code)):
            notes.error(row.at("room"), "piece_booked", count=count)
        else:
            found[code] = draft
    return found


def _counting_on(reading: _Reading, code: str) -> int:
    return (
        reading.session.scalar(
            select(func.count())
            .select_from(BookingEquipment)
            .join(RoomBooking, RoomBooking.id == BookingEquipment.booking_id)
            .where(BookingEquipment.equipment_code == code, RoomBooking.closed_at.is_(None))
        )
        or 0
    )


def _weeks(
    reading: _Reading, there: Collection[str]
) -> tuple[dict[str, frozenset[Slot]], SheetPart]:
    given = reading.sheets.rows.get(WEEK.sheet, ())
    rows = [week_row(row, there, reading.notes) for row in given]
    stored: dict[Key, frozenset[Slot]] = {
        (code, None): slots for code, slots in reading.house.weeks.items()
    }
    changed, part = _times(reading, WEEK.sheet, rows, stored)
    return {room: slots for (room, _), slots in changed.items()}, part


def _days(
    reading: _Reading, there: Collection[str]
) -> tuple[dict[RoomAndDay, frozenset[DatedSlot]], SheetPart]:
    given = reading.sheets.rows.get(OTHER_DAYS.sheet, ())
    ahead = still_ahead(given, local_date(reading.clock), reading.notes)
    rows = [day_row(row, there, reading.notes) for row in ahead]
    stored: dict[Key, frozenset[DatedSlot]] = {
        (room, day): slots for (room, day), slots in reading.house.days.items()
    }
    refuse_against(filter(None, rows), stored, reading.notes)
    changed, part = _times(reading, OTHER_DAYS.sheet, rows, stored)
    return {(room, day): slots for (room, day), slots in changed.items() if day}, part


def _times(
    reading: _Reading,
    sheet: str,
    rows: list[TimedRow[S] | None],
    stored: Mapping[Key, frozenset[S]],
) -> tuple[dict[Key, frozenset[S]], SheetPart]:
    """What changes of a sheet of times, and what came of it."""
    read = [row for row in rows if row is not None]
    refuse_clashes(read, reading.notes)
    refused = reading.sheets.refused.get(sheet, 0)
    unread = refused + len(rows) - len(read)
    after = settled(read, stored, reading.notes, some_unread=bool(unread))
    nothing: frozenset[S] = frozenset()
    changed = {key: slots for key, slots in after.items() if slots != stored.get(key, nothing)}
    names = {row.key: row.subject for row in read}
    part = SheetPart(
        sheet,
        added=tuple(names[key] for key in changed if not stored.get(key)),
        changed=tuple(names[key] for key in changed if stored.get(key)),
        unchanged=len(after) - len(changed),
        rejected=unread + sum(not row.good for row in read),
    )
    return changed, part


def _part(
    sheets: SheetRows, sheet: str, read: Mapping[str, Any], before: Mapping[str, Any]
) -> SheetPart:
    changes = [code for code, draft in read.items() if before.get(code) != draft]
    return SheetPart(
        sheet,
        added=tuple(code for code in changes if code not in before),
        changed=tuple(code for code in changes if code in before),
        unchanged=len(read) - len(changes),
        rejected=sheets.refused.get(sheet, 0) + len(sheets.rows.get(sheet, ())) - len(read),
    )


def _warn_homeless(
    reading: _Reading,
    weeks: Mapping[str, frozenset[Slot]],
    days: Mapping[RoomAndDay, frozenset[DatedSlot]],
) -> None:
    """Bookings ahead that the new times have no room for stay; staff move or cancel them."""
    touched = [*weeks, *(room for room, _ in days)]
    session, house = reading.session, reading.house
    for code, table in timetables(session, dict.fromkeys(touched)).items():
        after = Timetable(
            tuple(weeks.get(code, table.slots)),
            tuple(_dated(code, {**house.days, **days})),
            table.hours,
        )
        numbers = [
            row.number
            for row in open_rows(session, code)
            if row.state in LIVE and why_not(after, row.starts_at, row.ends_at) is not None
        ]
        if numbers:
            reading.notes.warning(
                _first_row(reading.sheets, code).at("room"),
                "bookings_homeless",
                count=len(numbers),
                numbers="、".join(numbers[:MOST_NUMBERS]),
            )


def _dated(code: str, days: Mapping[RoomAndDay, frozenset[DatedSlot]]) -> Iterable[DatedSlot]:
    return (slot for (room, _), slots in days.items() if room == code for slot in slots)


def _first_row(sheets: SheetRows, code: str) -> Row:
    rows = (*sheets.rows.get(WEEK.sheet, ()), *sheets.rows.get(OTHER_DAYS.sheet, ()))
    return next(row for row in rows if str(row.cells["room"]).strip() == code)
