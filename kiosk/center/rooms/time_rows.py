"""Reads the rows of the sheets 用途时段 and 例外 into times of rooms."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Generic, TypeVar

from kiosk.center.imports.row_reading import read_cells
from kiosk.center.imports.sheet_cells import day_of, time_of, weekdays_of
from kiosk.center.rooms.room_rows import code_of
from kiosk.center.rooms.timetable import DatedSlot, Slot
from kiosk.data.catalog_files.rows import Cell, Notes, Row
from kiosk.guide_rules.catalog_cells import Unreadable, half, limited, text_of, yes_no

AS_IN_OTHER_WEEKS = "照常"
"""What a day says that is not different any more."""
FUNCTION_LENGTH = 40

S = TypeVar("S", bound=Slot | DatedSlot)
Key = tuple[str, date | None]
"""A room, and the day of it for a sheet of days."""


@dataclass(slots=True)
class TimedRow(Generic[S]):
    """A row and the times it gives its room."""

    row: Row
    key: Key
    slots: tuple[S, ...]
    good: bool = True

    @property
    def subject(self) -> str:
        """What a report calls it."""
        room, day = self.key
        return room if day is None else f"{room} {day}"


def week_row(row: Row, rooms: Collection[str], notes: Notes) -> TimedRow[Slot] | None:
    """A function of a room on some weekdays; None after noting why not."""
    said = read_cells(row, {"room": partial(_room, rooms=rooms), **_WEEK}, notes)
    if said is None:
        return None
    bookable = said.get("bookable", False)
    return TimedRow(
        row,
        (said["room"], None),
        tuple(
            Slot(day, said["opens"], said["closes"], said["function"], bookable)
            for day in said["weekdays"]
        ),
    )


def still_ahead(rows: Iterable[Row], today: date, notes: Notes) -> list[Row]:
    """The rows without those of days that are over, which are noted and left out."""
    ahead = []
    for row in rows:
        try:
            day = day_of(row.cells["day"])
        except Unreadable:
            day = today  # whoever reads the row says what is wrong
        if day < today:
            notes.warning(row.at("day"), "day_past", day=day)
        else:
            ahead.append(row)
    return ahead


def day_row(row: Row, rooms: Collection[str], notes: Notes) -> TimedRow[DatedSlot] | None:
    """A function of a room on one day, or 照常; None after noting why not."""
    said = read_cells(row, {"room": partial(_room, rooms=rooms), "day": day_of}, notes)
    if said is None:
        return None
    room, day = said["room"], said["day"]
    if half(text_of(row.cells["function"])) == AS_IN_OTHER_WEEKS:
        if any(text_of(row.cells.get(column)) for column in ("opens", "closes", "bookable")):
            notes.error(row.at("function"), "back_to_week")
            return None
        return TimedRow(row, (room, day), ())
    times = read_cells(row, _TIMES, notes)
    for column in {"opens", "closes"} - row.cells.keys():
        notes.error(row.at(column), "missing")
        times = None
    if times is None:
        return None
    bookable = times.get("bookable", False)
    slot = DatedSlot(day, times["opens"], times["closes"], times["function"], bookable)
    return TimedRow(row, (room, day), (slot,))


def _room(cell: Cell, rooms: Collection[str]) -> str:
    code = code_of(cell)
    if code not in rooms:
        raise Unreadable("room_unknown", room=code)
    return code


def _function(cell: Cell) -> str:
    text = limited("function")(cell)
    if not text:
        raise Unreadable("missing")
    if len(text) > FUNCTION_LENGTH:
        raise Unreadable("cell_too_long", limit=FUNCTION_LENGTH)
    return text


_TIMES: Mapping[str, Callable[[Cell], Any]] = {
    "opens": time_of,
    "closes": time_of,
    "function": _function,
    "bookable": yes_no,
}
_WEEK: Mapping[str, Callable[[Cell], Any]] = {"weekdays": weekdays_of, **_TIMES}
