"""Checks what an organizer wrote of an item, by the rules and in the words of the terminals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from kiosk.data.catalog_files.rows import Cell, Finding, Notes, Place, Row, Severity
from kiosk.data.catalog_files.table import trouble_in
from kiosk.guide_rules.catalog_fields import read_row
from kiosk.guide_rules.catalog_lint import GuideDraft
from kiosk.guide_rules.draft_writing import object_of
from kiosk.guide_rules.drafting import draft_of
from kiosk.hub.catalog.items import name_of
from kiosk.hub.editions.editions import Edition
from kiosk.hub.projections.tables import CenterDepartments

STEP_ON_THE_SHELF = 10


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a guide that was written: the guide, unless something forbids it."""

    guide: GuideDraft | None
    body: Mapping[str, Any]
    """To keep: typed where all of it could be read, else as it was written."""
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether it may be published: there are warnings at most."""
        return self.guide is not None


def departments(connection: Connection) -> dict[str, str]:
    """Every name a department goes by at any center, with the one it is kept under there."""
    found: dict[str, str] = {}
    rows = connection.scalars(
        select(CenterDepartments.names).order_by(CenterDepartments.center_code)
    )
    for names in rows:
        found = {**names, **found}
    return found


def check_guide(
    cells: Mapping[str, Cell], *, known: Mapping[str, str], others: Iterable[Edition]
) -> Checked:
    """The guide these cells say. `known`: as `departments`; where no center has said what its
    departments are, any may be named. `others`: the catalog, for what two items may not share."""
    notes = Notes()
    row = Row(Place(""), cells)
    whole = [_whole(row, column, cell, notes) for column, cell in cells.items()]
    others = tuple(other for other in others if other.key != cells.get("code"))
    guide = None
    one = read_row(row, notes) if all(whole) else None
    if one is not None and one.good:
        named = str(one.fields.get("department", ""))
        guide = draft_of(one, None, known or {named: named}, next_position(others), notes)
    if guide is not None:
        _note_same_name(guide, others, row, notes)
    body = dict(cells) if guide is None else object_of(guide)
    return Checked(guide, body, tuple(notes.findings))


def check_again(edition: Edition, *, known: Mapping[str, str]) -> Checked:
    """What is to be said of an item as it is now."""
    return check_guide(edition.body, known=known, others=())


def next_position(items: Iterable[Edition]) -> int:
    """The place at the end of the shelf."""
    places = [item.body.get("position") for item in items]
    return max((place for place in places if isinstance(place, int)), default=0) + STEP_ON_THE_SHELF


def errors(findings: Iterable[Finding]) -> int:
    """How many of them forbid publishing."""
    return sum(finding.severity is Severity.ERROR for finding in findings)


def _whole(row: Row, column: str, cell: Cell, notes: Notes) -> bool:
    """Whether every text in the cell can be kept; a note where not."""
    trouble = next(filter(None, map(trouble_in, _texts(cell))), None)
    if trouble is not None:
        notes.error(row.at(column), trouble[0], **trouble[1])
    return trouble is None


def _texts(cell: object) -> Iterable[str]:
    if isinstance(cell, str):
        yield cell
    elif isinstance(cell, list):
        for part in cell:
            yield from _texts(part)
    elif isinstance(cell, dict):
        for part in cell.values():
            yield from _texts(part)


def _note_same_name(guide: GuideDraft, others: Iterable[Edition], row: Row, notes: Notes) -> None:
    for other in others:
        if name_of(other) == guide.name and other.state != "withdrawn":
            notes.warning(row.at("name"), "duplicate_name", code=other.key)
            return
