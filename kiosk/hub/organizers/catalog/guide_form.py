"""The form of a guide: what its fields are, from a guide to fields and back to cells. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kiosk.data.catalog_files.rows import Cell
from kiosk.data.catalog_files.table import tidy
from kiosk.guide_rules.catalog_cells import Unreadable, words
from kiosk.guide_rules.guide_cells import read_materials, read_questions, read_steps
from kiosk.guide_rules.guide_phrases import MODE_NAMES, PhraseBroken, modes_of, promise_of
from kiosk.hub.posted_fields import number_in

Kind = Literal["text", "area", "yes", "said", "department", "audience", "modes", "number"]
FORM_AT_MOST, FIELDS_AT_MOST = 512 * 1024, 1500
"""Of a posted guide: sixty materials, steps and questions with every field filled."""
BLANK_ROWS, MORE_ROWS = 2, 5
YES = "1"

ROWS_AT_MOST = 200
"""No guide has so many materials; a form that says so is not ours."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form, or a part's: how it is filled in."""

    name: str
    kind: Kind = "text"
    wide: bool = False
    needed: bool = False
    rare: bool = False
    """Folded away until it is asked for, or filled in."""


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading, or (`parts`) as many of the same as there are."""

    name: str
    fields: tuple[Field, ...]
    parts: bool = False


SECTIONS = (
    Section(
        "identity",
        (
            Field("code", needed=True),
            Field("department", "department", needed=True),
            Field("name", wide=True, needed=True),
            Field("name_en", wide=True),
            Field("short_name"),
            Field("agencies"),
            Field("aliases", wide=True),
            Field("life_events"),
            Field("category"),
            Field("audience", "audience"),
            Field("position", "number"),
            Field("high_frequency", "yes"),
        ),
    ),
    Section(
        "handling",
        (
            Field("mode", "modes", wide=True),
            Field("in_person", "yes"),
            Field("visits", "number"),
            Field("conditions", "area", wide=True),
        ),
    ),
    Section(
        "time",
        (
            Field("time"),
            Field("promised_days", "number"),
            Field("statutory_days", "number"),
            Field("on_the_spot", "said"),
            Field("natural_days", "said"),
            Field("hours"),
        ),
    ),
    Section(
        "materials",
        (
            Field("name"),
            Field("originals", "number"),
            Field("copies", "number"),
            Field("note"),
            Field("optional", "yes"),
            Field("can_defer", "yes"),
            Field("name_en", rare=True),
            Field("note_en", rare=True),
            Field("form", rare=True),
            Field("source", rare=True),
        ),
        parts=True,
    ),
    Section(
        "steps",
        (
            Field("name"),
            Field("who"),
            Field("days", "number"),
            Field("name_en", rare=True),
            Field("standard", rare=True),
            Field("result", rare=True),
        ),
        parts=True,
    ),
    Section(
        "money",
        (Field("fee"), Field("fee_basis"), Field("result"), Field("result_validity")),
    ),
    Section("where", (Field("place"), Field("enquiry_phone"), Field("complaint_phone"))),
    Section("faq", (Field("question", wide=True), Field("answer", "area", wide=True)), parts=True),
)
_PARTS = tuple(section for section in SECTIONS if section.parts)
_FLAT = tuple(field for section in SECTIONS if not section.parts for field in section.fields)
_FROM_TIME = ("promised_days", "statutory_days", "on_the_spot", "natural_days")
_READERS: Mapping[str, Callable[[Cell], list[Any]]] = {
    "materials": read_materials,
    "steps": read_steps,
    "faq": read_questions,
}


def fields_of(body: Mapping[str, Any]) -> dict[str, str]:
    """The form filled in with a guide. What the time in words says already stays empty."""
    fields: dict[str, str] = {}
    promise = promise_of(str(body.get("time") or ""))
    for field in _FLAT:
        value = body.get(field.name)
        if field.name in _FROM_TIME and value == getattr(promise, field.name):
            continue
        fields |= _filled(field, value)
    for section in _PARTS:
        for number, part in enumerate(_listed(body.get(section.name), section.name)):
            fields |= _part_fields(section, number, part)
    return fields


def cells_of(fields: Mapping[str, str]) -> dict[str, Cell]:
    """What the form says, as the cells of a catalog's row."""
    cells: dict[str, Cell] = {"active": True}
    for field in _FLAT:
        said = tidy(fields.get(field.name, "").replace("\r\n", "\n"))
        if field.kind == "modes":
            cells["mode"] = [mode for mode in MODE_NAMES if f"mode-{mode}" in fields]
        elif field.kind == "yes":
            cells[field.name] = bool(said)
        else:
            cells[field.name] = said
    for section in _PARTS:
        rows = (_part(section, fields, number) for number in range(rows_in(fields, section.name)))
        cells[section.name] = [row for row in rows if row]
    return cells


def rows_in(fields: Mapping[str, str], part: str) -> int:
    """How many rows of materials, steps or questions the form has been filled in with."""
    numbers = [name.split("-")[1] for name in fields if name.startswith(f"{part}-")]
    found = max((each + 1 for each in map(number_in, numbers) if each is not None), default=0)
    return min(found, ROWS_AT_MOST)


def rows_shown(fields: Mapping[str, str]) -> dict[str, int]:
    """How many rows of each part the form shows: those filled in, and blank ones behind them."""
    more = fields.get("more")
    return {
        section.name: last_filled(fields, section)
        + (MORE_ROWS if more == section.name else BLANK_ROWS)
        for section in _PARTS
    }


def last_filled(fields: Mapping[str, str], section: Section) -> int:
    """The number of the last row in which something was typed; 0 for none."""
    rows = range(rows_in(fields, section.name), 0, -1)
    return next((row for row in rows if _part(section, fields, row - 1)), 0)


def _filled(field: Field, value: Any) -> dict[str, str]:
    if field.kind == "modes":
        return {f"mode-{mode}": YES for mode in _modes(value)}
    if field.kind == "yes":
        return {field.name: YES} if value in (True, "是") else {}
    if field.kind == "said" and isinstance(value, bool):
        return {field.name: "是" if value else "否"}
    if isinstance(value, list):
        return {field.name: "、".join(map(str, value))}
    return {} if value is None else {field.name: str(value)}


def _part_fields(section: Section, number: int, part: Mapping[str, Any]) -> dict[str, str]:
    part = {**part, "optional": part.get("required") is False}
    return {
        f"{section.name}-{number}-{name}": text
        for field in section.fields
        for name, text in _filled(field, part.get(field.name)).items()
    }


def _part(section: Section, fields: Mapping[str, str], number: int) -> dict[str, object]:
    """A row of a part as the catalog's files have it; empty where nothing was typed."""
    said = {
        field.name: tidy(fields.get(f"{section.name}-{number}-{field.name}", ""))
        for field in section.fields
    }
    part: dict[str, object] = {name: text for name, text in said.items() if text}
    if not part.keys() - {"optional", "can_defer"}:
        return {}
    if section.name == "materials":
        part["required"] = not part.pop("optional", "")
        part["can_defer"] = bool(said["can_defer"])
    if part.get("days") == "当场":
        part["days"] = "0"
    return part


def _modes(cell: Any) -> tuple[str, ...]:
    try:
        return modes_of(words(cell))
    except (Unreadable, PhraseBroken):
        return ()


def _listed(cell: Any, column: str) -> list[Mapping[str, Any]]:
    """The parts of a cell, be it a list, short-hand, or neither."""
    if isinstance(cell, list) and all(isinstance(part, dict) for part in cell):
        return cell
    try:
        return _READERS[column](cell)
    except (Unreadable, PhraseBroken):
        return [{_NAMES[column]: str(cell)}]


_NAMES = {"materials": "name", "steps": "name", "faq": "question"}
