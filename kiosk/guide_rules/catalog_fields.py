"""Reads the cells of one catalog row into the fields of an item, and notes what it cannot read.

A column the file lacks says nothing: the item keeps what it has. An empty cell empties the field.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from kiosk.data.catalog_files.rows import Cell, Notes, Row
from kiosk.guide_rules.catalog_cells import (
    MOST_COUNT,
    MOST_DAYS,
    MOST_POSITION,
    Unreadable,
    code_of,
    half,
    half_digits,
    limited,
    text_of,
    whole,
    words,
    yes_no,
)
from kiosk.guide_rules.guide_cells import read_materials, read_questions, read_steps
from kiosk.guide_rules.guide_phrases import PhraseBroken, modes_of, promise_of

_SILENT_WHEN_EMPTY = frozenset(
    {"active", "visits", "position", "on_the_spot", "natural_days"}
    | {"promised_days", "statutory_days"}  # then the time in words says it
)
AUDIENCES = {"person": "person", "个人": "person", "自然人": "person", "": "person"} | {
    "legal": "legal", "法人": "legal", "企业": "legal", "both": "both", "个人和法人": "both",
}  # fmt: skip


@dataclass(slots=True)
class ReadRow:
    """A row after reading. `fields` are attributes of an item; `good` if nothing was refused."""

    row: Row
    code: str | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    good: bool = True


def read_row(row: Row, notes: Notes) -> ReadRow:
    """Everything the row says, column by column."""
    result = ReadRow(row)
    for column in ("time", *(column for column in row.cells if column != "time")):
        if column not in row.cells:
            continue
        cell = row.cells[column]
        if cell in ("", None) and column in _SILENT_WHEN_EMPTY:
            continue
        try:
            result.fields |= _READERS[column](cell)
        except Unreadable as trouble:
            notes.error(row.at(column), trouble.key, **trouble.values)
            result.good = False
        except PhraseBroken as trouble:
            notes.error(row.at(column), trouble.key, found=trouble.found)
            result.good = False
        else:
            _note_full_width(row, column, cell, notes)
    result.code = result.fields.get("code")
    return result


def _note_full_width(row: Row, column: str, cell: Cell, notes: Notes) -> None:
    if isinstance(cell, str) and column in _HALF_WIDTH:
        read = _HALF_WIDTH[column](cell)
        if read != cell:
            notes.warning(row.at(column), "full_width", read=read)


def _needed(column: str) -> Callable[[Cell], dict[str, Any]]:
    read = limited(column)

    def read_needed(cell: Cell) -> dict[str, Any]:
        text = read(cell)
        if not text:
            raise Unreadable("missing")
        return {column: text}

    return read_needed


def _optional(column: str) -> Callable[[Cell], dict[str, Any]]:
    read = limited(column)
    return lambda cell: {column: read(cell) or None}


def _phone(column: str) -> Callable[[Cell], dict[str, Any]]:
    read = limited(column)
    return lambda cell: {column: half_digits(read(cell)) or None}


def _code(cell: Cell) -> dict[str, Any]:
    code, marked = code_of(cell)
    return {"code": code, "high_frequency": True} if marked else {"code": code}


def _number(name: str, most: int) -> Callable[[Cell], dict[str, Any]]:
    return lambda cell: {name: whole(cell, most)}


def _needed_number(name: str, most: int) -> Callable[[Cell], dict[str, Any]]:
    def read(cell: Cell) -> dict[str, Any]:
        number = whole(cell, most)
        if number is None:
            raise Unreadable("not_whole", found=text_of(cell))
        return {name: number}

    return read


def _yes_no(column: str) -> Callable[[Cell], dict[str, Any]]:
    return lambda cell: {column: yes_no(cell)}


def _list(column: str) -> Callable[[Cell], dict[str, Any]]:
    return lambda cell: {column: words(cell)}


def _modes(cell: Cell) -> dict[str, Any]:
    return {"modes": list(modes_of(words(cell)))}


def _audience(cell: Cell) -> dict[str, Any]:
    word = text_of(cell)
    if word not in AUDIENCES:
        raise Unreadable("audience_unknown", found=word)
    return {"audience": AUDIENCES[word]}


def _time(cell: Cell) -> dict[str, Any]:
    text = half_digits(limited("time")(cell))
    return {"time_text": text, **asdict(promise_of(text))}


_HALF_WIDTH: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("code", "promised_days", "statutory_days", "visits", "position"), half),
    **dict.fromkeys(("time", "enquiry_phone", "complaint_phone"), half_digits),
}
_READERS: dict[str, Callable[[Cell], dict[str, Any]]] = {
    "code": _code,
    "name": _needed("name"),
    "department": _needed("department"),
    "time": _time,
    "mode": _modes,
    "materials": lambda cell: {"materials": read_materials(cell)},
    "steps": lambda cell: {"steps": read_steps(cell)},
    "faq": lambda cell: {"faq": read_questions(cell)},
    "aliases": _list("aliases"),
    "life_events": _list("life_events"),
    "audience": _audience,
    "position": _needed_number("shelf_position", MOST_POSITION),
    "visits": _needed_number("visits", MOST_COUNT),
    "promised_days": _number("promised_days", MOST_DAYS),
    "statutory_days": _number("statutory_days", MOST_DAYS),
    "enquiry_phone": _phone("enquiry_phone"),
    "complaint_phone": _phone("complaint_phone"),
    **{
        name: _yes_no(name)
        for name in ("high_frequency", "on_the_spot", "natural_days", "in_person", "active")
    },
    **{
        name: _optional(name)
        for name in (
            "agencies", "name_en", "short_name", "conditions", "fee", "fee_basis", "place",
            "hours", "result", "result_validity", "category",
        )
    },
}  # fmt: skip
