"""Brings catalog files into the store: checked row by row, all in one transaction.

An error keeps a row out and leaves its item as it was; a warning lets it in. Items the file does
not name are left alone: withdrawing one takes a row with `active` set to no.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.catalog_fields import ReadRow, read_row
from kiosk.center.catalog_lint import GuideDraft, faults_of
from kiosk.center.guide_phrases import half_marks
from kiosk.center.pinyin import spell
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.catalog_files.rows import CatalogRows, Finding, Notes, Severity
from kiosk.data.tables import Department, Item

_DRAFT_FIELDS = tuple(part.name for part in fields(GuideDraft))
_FIRST_NAME = re.compile(r"[^、,/;(]*")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do. Findings are in the order of the file."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    rejected: int
    """Rows kept out by an error."""
    untouched: int
    """Items of the store that the file does not name or whose rows were rejected."""
    findings: tuple[Finding, ...]
    unsaid: int
    """Findings beyond the first 500."""

    @property
    def ok(self) -> bool:
        """Whether nothing was refused."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    def lines(self, language: str = "zh") -> tuple[str, ...]:
        """The findings, a line each, and what came of it all on the last line."""
        counts = (len(self.added), len(self.changed), self.unchanged, self.rejected, self.untouched)
        said = [finding.text(language) for finding in self.findings]
        if language == "en":
            more = [f"… and {self.unsaid} more"] if self.unsaid else []
            last = "{} added, {} changed, {} unchanged, {} rows rejected; {} other items left alone"
        else:
            more = [f"……另有 {self.unsaid} 条"] if self.unsaid else []
            last = "新增 {} 项,更新 {} 项,未变 {} 项,拒绝 {} 行;其余 {} 项保持原样"
        return (*said, *more, last.format(*counts))


@dataclass(slots=True)
class _Plan:
    report: ImportReport
    drafts: list[tuple[GuideDraft, Item | None]] = field(default_factory=list)
    """Items to add (None) or change."""


def check_catalog(session: Session, *, rows: CatalogRows) -> ImportReport:
    """What importing `rows` would do; nothing is written."""
    return _plan(session, rows).report


def import_catalog(
    session: Session, *, device_id: UUID, rows: CatalogRows, clock: Clock
) -> ImportReport:
    """Import `rows`. Importing the same again changes nothing, not even a version."""
    plan = _plan(session, rows)
    for draft, item in plan.drafts:
        _write(session, draft, item)
    session.flush()
    if plan.drafts:
        report = plan.report
        outbox.record(
            session,
            device_id,
            stream="catalog",
            type="catalog.imported",
            payload={
                "added": list(report.added),
                "changed": list(report.changed),
                "unchanged": report.unchanged,
                "rejected": report.rejected,
                "at": clock.now().isoformat(),
            },
            occurred_at=clock.now(),
        )
    return plan.report


def _plan(session: Session, rows: CatalogRows) -> _Plan:
    notes = Notes()
    notes.findings, notes.unsaid = list(rows.findings), rows.unsaid
    items = {item.code: item for item in session.scalars(select(Item))}
    departments = _department_names(session)
    read = [read_row(row, notes) for row in rows.rows]
    _refuse_duplicates(read, notes)
    position = max((item.shelf_position for item in items.values()), default=0)
    drafts: list[tuple[GuideDraft, Item | None]] = []
    kept: set[str] = set()
    for one in read:
        item = items.get(one.code or "")
        if item is None:
            position += 1
        draft = _checked(one, item, departments, position, notes) if one.good else None
        if draft is None:
            continue
        kept.add(draft.code)
        if item is None or _draft_values(item) != _draft_values(draft):
            drafts.append((draft, item))
    _note_same_names([one for one in read if one.code in kept], items, notes)
    report = ImportReport(
        added=tuple(draft.code for draft, item in drafts if item is None),
        changed=tuple(draft.code for draft, item in drafts if item is not None),
        unchanged=len(kept) - len(drafts),
        rejected=rows.refused + len(read) - len(kept),
        untouched=len(items.keys() - kept),
        findings=tuple(notes.findings),
        unsaid=notes.unsaid,
    )
    return _Plan(report, drafts)


def _department_names(session: Session) -> dict[str, str]:
    """Every name a department goes by, with the one it is kept under."""
    names: dict[str, str] = {}
    rows = session.scalars(select(Department).order_by(Department.position)).all()
    for row in rows:
        names |= dict.fromkeys(row.other_names, row.name)
    return names | {row.name: row.name for row in rows}


def _refuse_duplicates(read: list[ReadRow], notes: Notes) -> None:
    """Of rows with one code nobody can say which is meant: none is taken."""
    by_code: dict[str, list[ReadRow]] = {}
    for one in read:
        if one.code is not None:
            by_code.setdefault(one.code, []).append(one)
    for code, same in by_code.items():
        if len(same) == 1:
            continue
        lines = [str(one.row.place.line) for one in same[:6]]
        shown = ", ".join(lines) + ("…" if len(same) > len(lines) else "")
        for one in same:
            one.good = False
            notes.error(one.row.at("code"), "duplicate_code", code=code, lines=shown)


def _checked(
    one: ReadRow, item: Item | None, departments: Mapping[str, str], position: int, notes: Notes
) -> GuideDraft | None:
    """The item as it would be, or None after noting why it cannot."""
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
        notes.error(one.row.at("department"), "department_unknown", found=written)
        return None
    said["department"] = owner
    if said.get("agencies") is None:
        said["agencies"] = written
    draft = GuideDraft(**{**_fresh(position), **(_draft_values(item) if item else {}), **said})
    faults = faults_of(draft)
    for fault in faults:
        note = notes.error if fault.severity is Severity.ERROR else notes.warning
        note(one.row.at(fault.column), fault.key, **fault.values)
    return None if any(fault.severity is Severity.ERROR for fault in faults) else draft


def _note_same_names(read: list[ReadRow], items: Mapping[str, Item], notes: Notes) -> None:
    first = {item.name: code for code, item in items.items()}
    for one in read:
        code = first.setdefault(one.fields["name"], one.fields["code"])
        if code != one.code:
            notes.warning(one.row.at("name"), "duplicate_name", code=code)


def _fresh(position: int) -> dict[str, Any]:
    """An item nothing was said about yet."""
    empty: dict[str, Any] = dict.fromkeys(_DRAFT_FIELDS)
    empty |= {name: [] for name in ("aliases", "life_events", "modes", "materials", "steps")}
    empty |= dict.fromkeys(("on_the_spot", "natural_days", "high_frequency", "in_person"), False)
    return empty | {
        "shelf_position": position,
        "time_text": "",
        "audience": "person",
        "visits": 1,
        "active": True,
    }


def _draft_values(source: Item | GuideDraft) -> dict[str, Any]:
    return {name: getattr(source, name) for name in _DRAFT_FIELDS}


def _write(session: Session, draft: GuideDraft, item: Item | None) -> None:
    if item is None:
        item = Item(version=0, readings={})
        session.add(item)
    for name, value in _draft_values(draft).items():
        if getattr(item, name) != value:
            setattr(item, name, value)
    item.version += 1
    texts = [draft.name, *([draft.short_name] if draft.short_name else []), *draft.aliases]
    texts += draft.life_events
    known = item.readings
    item.readings = {text: known.get(text) or spell(text) for text in texts}
