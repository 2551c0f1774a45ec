"""Brings catalog files into the store: checked row by row, all in one transaction.

An error keeps a row out and leaves its item as it was; a warning lets it in. Items the file does
not name are left alone, unless whoever imports it asks to withdraw them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog_history import Counts, draft_values, keep_version, write_item
from kiosk.center.guides.departments import department_names
from kiosk.center.guides.import_report import ImportReport
from kiosk.center.imports.findings_report import in_order
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.catalog_files.rows import CatalogRows, Notes, Place
from kiosk.data.tables import Item
from kiosk.guide_rules.catalog_fields import ReadRow, read_row
from kiosk.guide_rules.catalog_lint import GuideDraft
from kiosk.guide_rules.drafting import draft_of, refuse_duplicates


@dataclass(slots=True)
class _Plan:
    report: ImportReport
    drafts: list[tuple[GuideDraft, Item | None]] = field(default_factory=list)
    """Items to add (None) or change."""
    withdrawn: list[Item] = field(default_factory=list)


def check_catalog(
    session: Session, *, rows: CatalogRows, withdraw_missing: bool = False
) -> ImportReport:
    """What importing `rows` would do; nothing is written."""
    return _plan(session, rows, withdraw_missing=withdraw_missing).report


def import_catalog(
    session: Session,
    *,
    device_id: UUID,
    rows: CatalogRows,
    clock: Clock,
    withdraw_missing: bool = False,
) -> ImportReport:
    """Import `rows`. Importing the same again changes nothing, not even a version.

    `withdraw_missing`: items the file does not name are withdrawn, unless a row could not be
    read and might have been theirs. What is replaced is kept (`center.guides.catalog_history`).
    """
    plan = _plan(session, rows, withdraw_missing=withdraw_missing)
    report = plan.report
    if not plan.drafts and not plan.withdrawn:
        return report
    replaced = {
        draft.code: None if item is None else draft_values(item) for draft, item in plan.drafts
    }
    replaced |= {item.code: draft_values(item) for item in plan.withdrawn}
    for draft, item in plan.drafts:
        write_item(session, draft_values(draft), item)
    for item in plan.withdrawn:
        write_item(session, draft_values(item) | {"active": False}, item)
    session.flush()
    number = keep_version(
        session,
        replaced,
        device_id=device_id,
        source=_file_of(rows),
        counts=Counts(len(report.added), len(report.changed), len(report.withdrawn)),
        clock=clock,
    )
    outbox.record(
        session,
        device_id,
        stream="catalog",
        type="catalog.imported",
        payload={
            "version": number,
            "added": list(report.added),
            "changed": list(report.changed),
            "withdrawn": list(report.withdrawn),
            "unchanged": report.unchanged,
            "rejected": report.rejected,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    return report


def _plan(session: Session, rows: CatalogRows, *, withdraw_missing: bool) -> _Plan:
    notes = Notes()
    notes.take_over(rows.findings, rows.unsaid)
    items = {item.code: item for item in session.scalars(select(Item))}
    departments = department_names(session)
    read = [read_row(row, notes) for row in rows.rows]
    refuse_duplicates(read, notes)
    position = max((item.shelf_position for item in items.values()), default=0)
    drafts: list[tuple[GuideDraft, Item | None]] = []
    kept: set[str] = set()
    for one in read:
        item = items.get(one.code or "")
        if item is None:
            position += 1
        known = None if item is None else draft_values(item)
        draft = draft_of(one, known, departments, position, notes) if one.good else None
        if draft is None:
            continue
        kept.add(draft.code)
        if known is None or known != draft_values(draft):
            drafts.append((draft, item))
    _note_same_names([one for one in read if one.code in kept], items, notes)
    named = {one.code for one in read}
    missing = [item for code, item in items.items() if item.active and code not in named]
    if withdraw_missing and missing and (rows.refused or None in named or not rows.rows):
        notes.error(Place(_file_of(rows)), "withdraw_unsafe")
        withdraw_missing = False
    gone = missing if withdraw_missing else []
    report = ImportReport(
        added=tuple(draft.code for draft, item in drafts if item is None),
        changed=tuple(draft.code for draft, item in drafts if item is not None),
        unchanged=len(kept) - len(drafts),
        rejected=rows.refused + len(read) - len(kept),
        untouched=len(items.keys() - kept) - len(gone),
        findings=in_order(notes.findings),
        unsaid=notes.unsaid,
        # Of a file without one readable row it would only bury what is wrong with the file.
        missing=() if gone or not rows.rows else tuple(sorted(item.code for item in missing)),
        withdrawn=tuple(sorted(item.code for item in gone)),
    )
    return _Plan(report, drafts, gone)


def _file_of(rows: CatalogRows) -> str:
    places = [row.place for row in rows.rows[:1]] + [each.place for each in rows.findings[:1]]
    return places[0].file if places else ""


def _note_same_names(read: list[ReadRow], items: Mapping[str, Item], notes: Notes) -> None:
    first = {item.name: code for code, item in items.items()}
    for one in read:
        code = first.setdefault(one.fields["name"], one.fields["code"])
        if code != one.code:
            notes.warning(one.row.at("name"), "duplicate_name", code=code)
