"""Rows of a table become drafts or, for the hub's operator, what residents see at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.data.catalog_files.rows import CatalogRows, Finding, Notes
from kiosk.guide_rules.catalog_fields import ReadRow, read_row
from kiosk.guide_rules.catalog_lint import GuideDraft
from kiosk.guide_rules.draft_writing import object_of
from kiosk.guide_rules.drafting import DRAFT_FIELDS, draft_of, refuse_duplicates
from kiosk.hub.catalog import checking
from kiosk.hub.catalog.checking import check_again
from kiosk.hub.catalog.items import ITEMS, all_items
from kiosk.hub.editions.editions import NEW, Edition, Hand
from kiosk.hub.feeds.publishing import Published


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the rows of a table."""

    saved: tuple[str, ...]
    """Codes of the items that have a new draft."""
    same: int
    refused: int
    kept: tuple[str, ...]
    """Codes left alone, because somebody has a draft of them that says something else."""
    findings: tuple[Finding, ...]


def keep_rows(connection: Connection, rows: CatalogRows, *, by: Hand) -> Kept:
    """Keep every good row as a draft of its item. Somebody's draft is never written over."""
    every = {item.key: item for item in all_items(connection)}
    guides, findings, refused = read_rows(rows, every, checking.departments(connection))
    saved: list[str] = []
    left: list[str] = []
    for guide in guides:
        item = every.get(guide.code)
        body = object_of(guide)
        if item is not None and item.body == body:
            continue
        if item is not None and item.state == "draft" and item.login != by.login:
            left.append(guide.code)
            continue
        seen = item.number if item else NEW
        ITEMS.save(connection, guide.code, body, seen=seen, by=by)
        saved.append(guide.code)
    same = len(guides) - len(saved) - len(left)
    return Kept(tuple(saved), same, refused, tuple(left), findings)


def publish_table(
    connection: Connection, rows: CatalogRows, *, now: datetime
) -> tuple[Published | None, tuple[Finding, ...]]:
    """Let the county's catalog be exactly this table, at once: the operator's word, not a draft's.

    None: a row was refused, or there is none; nothing was changed. A draft somebody has of an item
    stays in its history.
    """
    every = {item.key: item for item in all_items(connection)}
    offered = ITEMS.shown(connection).keys()
    guides, findings, refused = read_rows(rows, every, checking.departments(connection))
    if refused or not guides:
        return None, findings
    changed, by = 0, Hand("", now)
    for guide in guides:
        item, body = every.get(guide.code), object_of(guide)
        if item is not None and item.state == "published" and item.body == body:
            continue
        changed += 1
        seen = item.number if item else NEW
        kept = ITEMS.save(connection, guide.code, body, seen=seen, by=by)
        ITEMS.publish(connection, guide.code, seen=kept.number, by=by)
    gone = offered - {guide.code for guide in guides}
    for code in sorted(gone):
        ITEMS.withdraw(connection, code, seen=every[code].number, by=by)
    return Published(changed, len(gone), len(guides) - changed), findings


def read_rows(
    rows: CatalogRows, every: dict[str, Edition], known: dict[str, str]
) -> tuple[list[GuideDraft], tuple[Finding, ...], int]:
    """The guides of the good rows, all there is to say, and how many rows were refused."""
    notes = Notes()
    notes.take_over(rows.findings, rows.unsaid)
    read = [read_row(row, notes) for row in rows.rows]
    refuse_duplicates(read, notes)
    position = checking.next_position(every.values())
    guides: list[GuideDraft] = []
    for one in read:
        guide = _guide(one, every.get(one.code or ""), known, position, notes)
        if guide is not None:
            guides.append(guide)
            position += checking.STEP_ON_THE_SHELF
    return guides, tuple(notes.findings), rows.refused + len(read) - len(guides)


def _guide(
    one: ReadRow, item: Edition | None, known: dict[str, str], position: int, notes: Notes
) -> GuideDraft | None:
    """The item as the row would make it; what the row does not speak of stays."""
    if not one.good:
        return None
    before: dict[str, Any] | None = None
    found = check_again(item, known=known).guide if item is not None else None
    if found is not None:
        before = {name: getattr(found, name) for name in DRAFT_FIELDS}
    named = str(one.fields.get("department", ""))
    return draft_of(one, before, known or {named: named}, position, notes)
