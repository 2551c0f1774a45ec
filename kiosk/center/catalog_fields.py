"""Reads the cells of one catalog row into the fields of an item, and notes what it cannot read.

A column the file lacks says nothing: the item keeps what it has. An empty cell empties the field.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from kiosk.center.catalog import Material, Step
from kiosk.center.guide_phrases import (
    PhraseBroken,
    materials_of,
    modes_of,
    promise_of,
    steps_of,
    words_of,
)
from kiosk.data.catalog_files.rows import Cell, Notes, Row

CODE_LENGTH = 32
MOST_DAYS = 3650
MOST_COUNT = 99
MOST_POSITION = 1_000_000
LENGTHS = {"name": 100, "name_en": 200, "short_name": 20, "department": 60, "agencies": 100}
LONGEST_TEXT = 2_000
LONGEST_WORD = 60
MOST_IN_A_LIST = 60
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_WHOLE = re.compile(r"[+-]?\d{1,30}", re.ASCII)
_YES = frozenset({"是", "有", "y", "yes", "true", "1", "√", "★"})
_NO = frozenset({"否", "无", "n", "no", "false", "0", "×", ""})
_SILENT_WHEN_EMPTY = frozenset(
    {"active", "visits", "position", "on_the_spot", "natural_days"}
    | {"promised_days", "statutory_days"}  # then the time in words says it
)
AUDIENCES = {"person": "person", "个人": "person", "自然人": "person", "": "person"} | {
    "legal": "legal", "法人": "legal", "企业": "legal", "both": "both", "个人和法人": "both",
}  # fmt: skip


class Unreadable(ValueError):
    """A cell says something that cannot be taken: the key and values of the finding."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


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
            if isinstance(cell, str) and column in _HALF_WIDTH and _half(cell) != cell:
                notes.warning(row.at(column), "full_width", read=_half(cell))
    result.code = result.fields.get("code")
    return result


def _half(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool | list | dict):
        raise Unreadable("not_text")
    return " ".join(str(cell).split())


def _limited(column: str) -> Callable[[Cell], str]:
    longest = LENGTHS.get(column, LONGEST_TEXT)

    def read(cell: Cell) -> str:
        text = _text(cell)
        if len(text) > longest:
            raise Unreadable("cell_too_long", limit=longest)
        return text

    return read


def _needed(column: str) -> Callable[[Cell], dict[str, Any]]:
    read = _limited(column)

    def read_needed(cell: Cell) -> dict[str, Any]:
        text = read(cell)
        if not text:
            raise Unreadable("missing")
        return {column: text}

    return read_needed


def _optional(column: str) -> Callable[[Cell], dict[str, Any]]:
    read = _limited(column)
    return lambda cell: {column: read(cell) or None}


def _code(cell: Cell) -> dict[str, Any]:
    text = _half(_text(cell))
    marked = text.endswith("★")
    code = text.rstrip("★ ")
    if not code:
        raise Unreadable("missing")
    if len(code) > CODE_LENGTH or not _CODE.fullmatch(code):
        raise Unreadable("code_form", limit=CODE_LENGTH)
    return {"code": code, "high_frequency": True} if marked else {"code": code}


def _whole(cell: Cell, most: int) -> int | None:
    if isinstance(cell, bool | list | dict):
        raise Unreadable("not_whole", found=str(cell))
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = _half("" if cell is None else str(cell))
    if not text:
        return None
    if not _WHOLE.fullmatch(text):
        raise Unreadable("not_whole", found=text)
    number = int(text)
    if number < 0:
        raise Unreadable("negative", found=number)
    if number > most:
        raise Unreadable("too_large", found=number, limit=most)
    return number


def _number(name: str, most: int) -> Callable[[Cell], dict[str, Any]]:
    return lambda cell: {name: _whole(cell, most)}


def _yes_no(column: str) -> Callable[[Cell], dict[str, Any]]:
    def read(cell: Cell) -> dict[str, Any]:
        text = str(cell) if isinstance(cell, bool) else _text(cell)
        word = _half(text).casefold()
        if word not in _YES | _NO:
            raise Unreadable("not_yes_no", found=text)
        return {column: word in _YES}

    return read


def _words(cell: Cell) -> list[str]:
    if isinstance(cell, list):
        words = [_text(part if isinstance(part, str) else []) for part in cell]
    else:
        words = words_of(_text(cell))
    words = list(dict.fromkeys(word for word in words if word))
    if len(words) > MOST_IN_A_LIST:
        raise Unreadable("too_large", found=len(words), limit=MOST_IN_A_LIST)
    if any(len(word) > LONGEST_WORD for word in words):
        raise Unreadable("cell_too_long", limit=LONGEST_WORD)
    return words


def _list(column: str) -> Callable[[Cell], dict[str, Any]]:
    return lambda cell: {column: _words(cell)}


def _modes(cell: Cell) -> dict[str, Any]:
    return {"modes": list(modes_of(_words(cell)))}


def _audience(cell: Cell) -> dict[str, Any]:
    word = _text(cell)
    if word not in AUDIENCES:
        raise Unreadable("audience_unknown", found=word)
    return {"audience": AUDIENCES[word]}


def _time(cell: Cell) -> dict[str, Any]:
    text = _half_digits(_limited("time")(cell))
    return {"time_text": text, **asdict(promise_of(text))}


def _half_digits(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", c) if c.isdigit() else c for c in text)


def _materials(cell: Cell) -> dict[str, Any]:
    found: list[Material] = []
    for part in _parts(cell):
        found += [_material(part)] if isinstance(part, dict) else materials_of(part)
    _short_names("material_form", found)
    return {"materials": [asdict(material) for material in found]}


def _steps(cell: Cell) -> dict[str, Any]:
    found: list[Step] = []
    for part in _parts(cell):
        found += [_step(part)] if isinstance(part, dict) else steps_of(part)
    _short_names("step_form", found)
    return {"steps": [asdict(step) for step in found]}


def _parts(cell: Cell) -> list[dict[str, Any] | str]:
    """The entries of a JSON list, or the lines of a text."""
    if isinstance(cell, str) or cell is None:
        return [" ".join(line.split()) for line in (cell or "").splitlines() if line.strip()]
    if not isinstance(cell, list):
        raise Unreadable("not_list")
    if len(cell) > MOST_IN_A_LIST:
        raise Unreadable("too_large", found=len(cell), limit=MOST_IN_A_LIST)
    parts = [part for part in cell if isinstance(part, dict | str)]
    if len(parts) < len(cell):
        raise Unreadable("not_list")
    return parts


def _short_names(key: str, found: Sequence[Material | Step]) -> None:
    if len(found) > MOST_IN_A_LIST:
        raise Unreadable("too_large", found=len(found), limit=MOST_IN_A_LIST)
    for part in found:
        if not part.name or len(part.name) > LONGEST_WORD:
            raise PhraseBroken(key, part.name)


def _material(part: dict[str, Any]) -> Material:
    name = _text(part.get("name"))
    if part.keys() - Material.__dataclass_fields__.keys():
        raise PhraseBroken("material_form", name or str(part))
    originals = _whole(part.get("originals", 1), MOST_COUNT)
    return Material(
        name=name,
        originals=1 if originals is None else originals,
        copies=_whole(part.get("copies"), MOST_COUNT) or 0,
        note=_limited("note")(part.get("note")),
        required=bool(_yes_no("required")(part.get("required", True))["required"]),
        can_defer=bool(_yes_no("can_defer")(part.get("can_defer", False))["can_defer"]),
    )


def _step(part: dict[str, Any]) -> Step:
    name = _text(part.get("name"))
    if part.keys() - Step.__dataclass_fields__.keys():
        raise PhraseBroken("step_form", name or str(part))
    return Step(name, _limited("who")(part.get("who")), _whole(part.get("days"), MOST_DAYS))


_HALF_WIDTH = frozenset({"code", "promised_days", "statutory_days", "visits", "position"})
_READERS: dict[str, Callable[[Cell], dict[str, Any]]] = {
    "code": _code,
    "name": _needed("name"),
    "department": _needed("department"),
    "time": _time,
    "mode": _modes,
    "materials": _materials,
    "steps": _steps,
    "aliases": _list("aliases"),
    "life_events": _list("life_events"),
    "audience": _audience,
    "position": _number("shelf_position", MOST_POSITION),
    "visits": _number("visits", MOST_COUNT),
    "promised_days": _number("promised_days", MOST_DAYS),
    "statutory_days": _number("statutory_days", MOST_DAYS),
    **{
        name: _yes_no(name)
        for name in ("high_frequency", "on_the_spot", "natural_days", "in_person", "active")
    },
    **{
        name: _optional(name)
        for name in (
            "agencies", "name_en", "short_name", "conditions", "fee", "place",
            "enquiry_phone", "complaint_phone", "result",
        )
    },
}  # fmt: skip
