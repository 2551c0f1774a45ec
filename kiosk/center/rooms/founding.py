"""Puts rooms, their timetables and equipment into a store when its center is founded."""

from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy.orm import Session

from kiosk.center.founding_parts import Part, Text, read_part
from kiosk.center.rooms.keeping import add_room, set_timetable
from kiosk.center.rooms.timetable import Slot
from kiosk.center.rooms.values import RoomView
from kiosk.clock import Clock
from kiosk.data.tables import Equipment

Code = Annotated[str, Field(pattern=r"^[A-Z0-9-]{1,16}$")]
Count = Annotated[int, Field(ge=1, le=2000)]


class SlotPart(Part):
    """One function on some weekdays; over midnight if `closes` is not later than `opens`."""

    weekdays: tuple[Annotated[int, Field(ge=1, le=7)], ...]
    opens: time
    closes: time
    function: Text
    function_en: Annotated[str, Field(max_length=60)] = ""
    bookable: bool = False


class PiecePart(Part):
    """A piece of equipment."""

    code: Code
    name: Text
    name_en: Text


class RoomPart(Part):
    """A room; minutes and limits that are not given have the defaults of the program."""

    code: Code
    name: Text
    name_en: Text
    zone: Literal["reception", "meeting", "council", "culture", "leisure"]
    building: Annotated[str, Field(max_length=40)] = ""
    floor: Annotated[int, Field(ge=-3, le=99)] = 1
    capacity: Count
    plan: tuple[int, int, int, int]
    bookable_by: Literal["anyone", "person", "company", "staff"] = "anyone"
    needs_approval: bool = False
    buffer_minutes: Annotated[int, Field(ge=0, le=240)] = 0
    release_minutes: Annotated[int, Field(ge=1, le=240)] = 15
    longest_minutes: Annotated[int, Field(ge=15, le=1440)] = 240
    days_ahead: Annotated[int, Field(ge=0, le=366)] = 30
    person_limit: Count = 2
    company_limit: Count = 4
    weekly: bool = False
    timetable: tuple[SlotPart, ...] = ()
    equipment: tuple[PiecePart, ...] = ()


class Rooms(Part):
    """A whole file of rooms."""

    rooms: tuple[RoomPart, ...]


def read_rooms(file: Path) -> Rooms:
    """The rooms in a JSON file; `RuleBroken` says which fields are wrong."""
    return read_part(file, Rooms)


def put_rooms(session: Session, *, device_id: UUID, rooms: Rooms, clock: Clock) -> None:
    """Put rooms into a store that has none of them. `RuleBroken` as `add_room`, `set_timetable`."""
    for position, part in enumerate(rooms.rooms, start=1):
        view = RoomView(
            code=part.code,
            name=part.name,
            name_en=part.name_en,
            zone=part.zone,
            building=part.building,
            floor=part.floor,
            capacity=part.capacity,
            plan=part.plan,
            bookable_by=part.bookable_by,
            needs_approval=part.needs_approval,
            buffer=timedelta(minutes=part.buffer_minutes),
            release=timedelta(minutes=part.release_minutes),
            longest=timedelta(minutes=part.longest_minutes),
            days_ahead=part.days_ahead,
            person_limit=part.person_limit,
            company_limit=part.company_limit,
            position=position,
            weekly=part.weekly,
        )
        add_room(session, device_id=device_id, room=view, staff_id=None, clock=clock)
        slots = [
            Slot(weekday, each.opens, each.closes, each.function, each.bookable, each.function_en)
            for each in part.timetable
            for weekday in each.weekdays
        ]
        set_timetable(
            session, device_id=device_id, code=part.code, slots=slots, staff_id=None, clock=clock
        )
        for piece in part.equipment:
            session.add(
                Equipment(
                    code=piece.code, room_code=part.code, name=piece.name, name_en=piece.name_en
                )
            )
        session.flush()
