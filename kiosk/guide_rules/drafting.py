"""From what a row says and what an item is to what it would be, checked: the same everywhere."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from kiosk.data.catalog_files.rows import Notes, Place, Severity
from kiosk.guide_rules.catalog_fields import ReadRow
from kiosk.guide_rules.catalog_lint import GuideDraft, faults_of
from kiosk.guide_rules.guide_phrases import half_marks

DRAFT_FIELDS = tuple(part.name for part in fields(GuideDraft))
_FIRST_NAME = re.compile(r"[^、,/;(]*")


def draft_of(
    one: ReadRow,
    known: Mapping[str, Any] | None,
    departments: Mapping[str, str],
    position: int,
    notes: Notes,
) -> GuideDraft | None:
    """The item as it would be, or None after noting why it cannot.

    `known`: its fields so far, None for a new one, which comes at `position` on the shelf.
    `departments`: every name a department goes by, with the one it is kept under.
    """
    said = dict(one.fields)
    missing = [name for name in ("code", "name", "department") if name not in said]
    for column in missing:
        notes.error(one.row.at(column), "missing")
    if missing:
        return None
    written = said["department"]
    first = _FIRST_NAME.match(half_marks(written))
    owner = departments.get(written) or departments.get(first[0].strip() if first else "")
    if owner is None:
        there_are = "、".join(dict.fromkeys(departments.values()))
        notes.error(one.row.at("department"), "department_unknown", found=written, known=there_are)
        return None
    said["department"] = owner
    if said.get("agencies") is None:
        said["agencies"] = written
    draft = GuideDraft(**{**_fresh(position), **(known or {}), **said})
    faults = faults_of(draft)
    for fault in faults:
        note = notes.error if fault.severity is Severity.ERROR else notes.warning
        note(one.row.at(fault.column), fault.key, **fault.values)
    if any(fault.severity is Severity.ERROR for fault in faults):
        return None
    if not draft.active and "active" not in said:
        notes.warning(one.row.at("code"), "still_withdrawn")
    return draft


def refuse_duplicates(read: list[ReadRow], notes: Notes) -> None:
    """Of rows with one code nobody can say which is meant: none is taken."""
    by_code: dict[str, list[ReadRow]] = {}
    for one in read:
        if one.code is not None:
            by_code.setdefault(one.code, []).append(one)
    for code, same in by_code.items():
        if len(same) == 1:
            continue
        several = len({one.row.place.sheet for one in same}) > 1
        lines = [_line_of(one.row.place, several=several) for one in same[:6]]
        shown = ", ".join(lines) + ("…" if len(same) > len(lines) else "")
        for one in same:
            one.good = False
            notes.error(one.row.at("code"), "duplicate_code", code=code, lines=shown)


def _line_of(place: Place, *, several: bool) -> str:
    """A row by its number, and by its sheet where there are several."""
    return f"{place.sheet}!{place.line}" if several else str(place.line)


def _fresh(position: int) -> dict[str, Any]:
    """An item nothing was said about yet."""
    empty: dict[str, Any] = dict.fromkeys(DRAFT_FIELDS)
    empty |= {name: [] for name in ("aliases", "life_events", "modes", "materials", "steps", "faq")}
    empty |= dict.fromkeys(("on_the_spot", "natural_days", "high_frequency", "in_person"), False)
    return empty | {
        "shelf_position": position,
        "time_text": "",
        "audience": "person",
        "visits": 1,
        "active": True,
    }
