"""Rooms, equipment and timetables as sheets say them: read from the store, written as rows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.imports.sheet_cells import time_cell, weekdays_cell
from kiosk.center.rooms.rows import view_of
from kiosk.center.rooms.timetable import DatedSlot, Slot
from kiosk.center.rooms.values import RoomView
from kiosk.clock import Clock, local_date
from kiosk.data.catalog_files.room_columns import OTHER_DAYS, PIECES, ROOMS, WEEK
from kiosk.data.tables import Equipment, Room, RoomException, RoomSlot

ZONES_ZH = {
    "接待办事": "reception",
    "会议培训": "meeting",
    "咨询议事": "council",
    "文体卫健": "culture",
    "休闲社交": "leisure",
}
WHO_ZH = {"任何人": "anyone", "个人": "person", "单位": "company", "工作人员": "staff"}

RoomAndDay = tuple[str, date]


@dataclass(frozen=True, slots=True)
class RoomDraft:
    """A room as a row says it."""

    view: RoomView
    active: bool = True


@dataclass(frozen=True, slots=True)
class PieceDraft:
    """A piece of equipment as a row says it; its state is told at the desk."""

    code: str
    room: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class HouseDraft:
    """Everything the sheets may say, as the store has it."""

    rooms: dict[str, RoomDraft]
    pieces: dict[str, PieceDraft]
    weeks: dict[str, frozenset[Slot]]
    days: dict[RoomAndDay, frozenset[DatedSlot]]
    """Today's and later ones."""
    gone: frozenset[str]
    """Pieces of equipment that were given away or scrapped; their numbers are not used again."""


def house_draft(session: Session, *, clock: Clock) -> HouseDraft:
    """The house as it stands; rooms in its order."""
    today = local_date(clock)
    weeks: dict[str, set[Slot]] = defaultdict(set)
    for slot in session.scalars(select(RoomSlot)):
        weeks[slot.room_code].add(
            Slot(slot.weekday, slot.opens, slot.closes, slot.function, slot.bookable)
        )
    days: dict[RoomAndDay, set[DatedSlot]] = defaultdict(set)
    for each in session.scalars(select(RoomException).where(RoomException.day >= today)):
        days[each.room_code, each.day].add(
            DatedSlot(each.day, each.opens, each.closes, each.function, each.bookable)
        )
    rooms = session.scalars(select(Room).order_by(Room.position, Room.code))
    pieces = session.scalars(select(Equipment).order_by(Equipment.code)).all()
    return HouseDraft(
        {row.code: RoomDraft(view_of(row), row.active) for row in rooms},
        {
            row.code: PieceDraft(row.code, row.room_code, row.name, row.name_en)
            for row in pieces
            if row.state != "gone"
        },
        {code: frozenset(slots) for code, slots in weeks.items()},
        {key: frozenset(slots) for key, slots in days.items()},
        frozenset(row.code for row in pieces if row.state == "gone"),
    )


def room_cells(session: Session, *, clock: Clock) -> dict[str, list[dict[str, str]]]:
    """The house as rows of its sheets; importing them again changes nothing."""
    house = house_draft(session, clock=clock)
    return {
        ROOMS.sheet: [_room_row(draft) for draft in house.rooms.values()],
        PIECES.sheet: [
            {
                "piece": each.code,
                "room": each.room,
                "piece_name": each.name,
                "piece_name_en": each.name_en,
            }
            for each in house.pieces.values()
        ],
        WEEK.sheet: [row for code in house.rooms for row in _week_rows(house, code)],
        OTHER_DAYS.sheet: [
            {"room": code, "day": day.isoformat(), **_slot_row(slot)}
            for (code, day), slots in sorted(house.days.items())
            for slot in sorted(slots, key=lambda each: each.opens)
        ],
    }


def _room_row(draft: RoomDraft) -> dict[str, str]:
    view = draft.view
    return {
        "room": view.code,
        "room_name": view.name,
        "room_name_en": view.name_en,
        "zone": _word(ZONES_ZH, view.zone),
        "building": view.building,
        "floor": str(view.floor),
        "capacity": str(view.capacity),
        "plan": ",".join(map(str, view.plan)),
        "bookable_by": _word(WHO_ZH, view.bookable_by),
        "needs_approval": _yes_no(view.needs_approval),
        "buffer_minutes": _minutes(view.buffer),
        "release_minutes": _minutes(view.release),
        "longest_minutes": _minutes(view.longest),
        "days_ahead": str(view.days_ahead),
        "person_limit": str(view.person_limit),
        "company_limit": str(view.company_limit),
        "position": str(view.position),
        "active": _yes_no(draft.active),
    }


def _week_rows(house: HouseDraft, code: str) -> list[dict[str, str]]:
    """The same times on several weekdays in one row."""
    days: dict[Slot, list[int]] = defaultdict(list)
    for slot in house.weeks.get(code, ()):
        days[Slot(0, slot.opens, slot.closes, slot.function, slot.bookable)].append(slot.weekday)
    ordered = sorted(days.items(), key=lambda each: (min(each[1]), each[0].opens))
    return [
        {"room": code, "weekdays": weekdays_cell(tuple(on)), **_slot_row(slot)}
        for slot, on in ordered
    ]


def _slot_row(slot: Slot | DatedSlot) -> dict[str, str]:
    return {
        "opens": time_cell(slot.opens),
        "closes": time_cell(slot.closes),
        "function": slot.function,
        "bookable": _yes_no(slot.bookable),
    }


def _word(words: dict[str, str], meant: str) -> str:
    return next(word for word, meaning in words.items() if meaning == meant)


def _yes_no(value: bool) -> str:
    return "是" if value else "否"


def _minutes(length: timedelta) -> str:
    return str(int(length.total_seconds() // 60))
