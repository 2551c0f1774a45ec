"""Reads the rows of the sheets 场地 and 设备 into drafts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from kiosk.center.imports.row_reading import read_cells
from kiosk.center.imports.sheet_cells import between, one_of
from kiosk.center.rooms.room_drafts import WHO_ZH, ZONES_ZH, PieceDraft, RoomDraft
from kiosk.center.rooms.values import RoomView
from kiosk.data.catalog_files.rows import Cell, Notes, Row
from kiosk.guide_rules.catalog_cells import Unreadable, half, limited, text_of, yes_no

CODE_LENGTH = 16
_CODE = re.compile(r"[A-Z0-9-]+")
_PLAN = re.compile(r"(\d{1,3})[,、;\s]+(\d{1,3})[,、;\s]+(\d{1,2})[,、;\s]+(\d{1,2})")
_FLOOR = re.compile(r"-?\d{1,2}")
MOST_LEVELS = (-3, 99)
PLACES_A_ROW, PLACE_WIDTH, PLACE_HEIGHT = 4, 3, 2
"""How rooms whose place on the plan nobody said are lined up."""


def code_of(cell: Cell) -> str:
    """The number of a room or piece. `Unreadable`: `missing`, `room_code`."""
    code = half(text_of(cell))
    if not code:
        raise Unreadable("missing")
    if len(code) > CODE_LENGTH or not _CODE.fullmatch(code):
        raise Unreadable("room_code", limit=CODE_LENGTH)
    return code


def read_room(
    row: Row, code: str, before: RoomDraft | None, *, position: int, notes: Notes
) -> RoomDraft | None:
    """What a row says, over what is there; None after noting why not.

    An empty cell is the default of the program, but where a room stands stays as it is.
    """
    said = read_cells(row, _ROOM, notes)
    if said is None:
        return None
    active = said.pop("active", before.active if before else True)
    if said.get("position") is None:
        said["position"] = before.view.position if before else position
    if said.get("plan") is None:
        said["plan"] = before.view.plan if before else _next_place(position)
    names = {"room_name": "name", "room_name_en": "name_en"}
    values = {_FIELDS.get(name, names.get(name, name)): value for name, value in said.items()}
    view = replace(before.view, **values) if before else RoomView(**_fresh(code) | values)
    if not view.name_en:
        notes.warning(row.at("room_name_en"), "name_en_missing")
    return RoomDraft(view, active)


def read_piece(row: Row, code: str, before: PieceDraft | None, notes: Notes) -> PieceDraft | None:
    """What a row says of a piece; None after noting why not."""
    said = read_cells(row, _PIECE, notes)
    if said is None:
        return None
    name_en = said.get("piece_name_en", before.name_en if before else "")
    if not name_en:
        notes.warning(row.at("piece_name_en"), "name_en_missing")
    return PieceDraft(code, said["room"], said["piece_name"], name_en or said["piece_name"])


def _name(cell: Cell) -> str:
    text = limited("name")(cell)
    if not text:
        raise Unreadable("missing")
    return text


def _floor(cell: Cell) -> int:
    text = half(text_of(cell)).removesuffix("层").removesuffix("楼")
    least, most = MOST_LEVELS
    if not text:
        return 1
    if not _FLOOR.fullmatch(text):
        raise Unreadable("not_whole", found=text)
    if int(text) < least:
        raise Unreadable("too_small", found=text, limit=least)
    return min(int(text), most)


def _plan(cell: Cell) -> tuple[int, int, int, int] | None:
    text = half(text_of(cell))
    match = _PLAN.fullmatch(text)
    if text and (
        match is None or "0" in (match[3].lstrip("0") or "0", match[4].lstrip("0") or "0")
    ):
        raise Unreadable("plan_form", found=text)
    return (int(match[1]), int(match[2]), int(match[3]), int(match[4])) if match else None


def _next_place(position: int) -> tuple[int, int, int, int]:
    line, place = divmod(position - 1, PLACES_A_ROW)
    return place * PLACE_WIDTH, line * PLACE_HEIGHT, PLACE_WIDTH, PLACE_HEIGHT


def _who(cell: Cell) -> str:
    return one_of(cell, WHO_ZH) if text_of(cell) else "anyone"


def _length(least: int, most: int, default: int) -> Callable[[Cell], timedelta]:
    return lambda cell: timedelta(minutes=between(cell, least, most, default))


def _position(cell: Cell) -> int | None:
    return between(cell, 0, 1_000_000, 0) if text_of(cell) else None


_ROOM: Mapping[str, Callable[[Cell], Any]] = {
    "room_name": _name,
    "room_name_en": limited("name_en"),
    "zone": partial(one_of, words=ZONES_ZH),
    "building": limited("department"),
    "floor": _floor,
    "capacity": partial(between, least=1, most=2_000),
    "plan": _plan,
    "bookable_by": _who,
    "needs_approval": yes_no,
    "buffer_minutes": _length(0, 240, 0),
    "release_minutes": _length(1, 240, 15),
    "longest_minutes": _length(15, 1440, 240),
    "days_ahead": partial(between, least=0, most=366, default=30),
    "person_limit": partial(between, least=1, most=2_000, default=2),
    "company_limit": partial(between, least=1, most=2_000, default=4),
    "position": _position,
    "active": lambda cell: yes_no(text_of(cell) or "是"),
}
_FIELDS = {"buffer_minutes": "buffer", "release_minutes": "release", "longest_minutes": "longest"}
_PIECE: Mapping[str, Callable[[Cell], Any]] = {
    "room": code_of,
    "piece_name": _name,
    "piece_name_en": limited("name_en"),
}


def _fresh(code: str) -> dict[str, Any]:
    """A room nothing but its number was said of."""
    return {
        "code": code,
        "name_en": "",
        "building": "",
        "floor": 1,
        "bookable_by": "anyone",
        "needs_approval": False,
        "buffer": timedelta(),
        "release": timedelta(minutes=15),
        "longest": timedelta(minutes=240),
        "days_ahead": 30,
        "person_limit": 2,
        "company_limit": 4,
    }
