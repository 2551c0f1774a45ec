"""Brings a table of red agents into the roster: checked row by row, all in one transaction.

An error keeps a row out and leaves its agent as they were. Agents the table does not name are
left alone, and so is every column it does not have; an empty cell means none.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.offer import offer_of
from kiosk.center.errands.roster import check_free, check_keeper, checked_code, tell_of
from kiosk.center.errands.roster import checked_name as name_of
from kiosk.center.errands.roster import checked_phone as phone_of
from kiosk.center.errands.roster_cells import Span, read_leave, read_training, village_words
from kiosk.center.errands.roster_drafts import AgentDraft, put_drafts, roster_drafts
from kiosk.center.guides.catalog import guide
from kiosk.center.imports.findings_report import FindingsReport, in_order
from kiosk.center.imports.row_reading import unique_rows
from kiosk.clock import Clock, local_date
from kiosk.data.catalog_files.rows import CatalogRows, Notes, Row
from kiosk.data.tables import Agent, Item, Staff, Village
from kiosk.errors import RuleBroken
from kiosk.guide_rules.catalog_cells import Unreadable, half, yes_no


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterReport(FindingsReport):
    """What an import of the roster did, or would do; numbers of agents."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    rejected: int

    def lines(self, language: str = "zh") -> tuple[str, ...]:
        """The findings, a line each, and what came of it all on the last."""
        english = language == "en"
        counts = (len(self.added), len(self.changed), self.unchanged, self.rejected)
        total = "{} agents added, {} changed, {} unchanged, {} rows rejected"
        return (
            *self.said(language),
            (total if english else "新增 {} 人,更新 {} 人,未变 {} 人,拒绝 {} 行").format(*counts),
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the store has that a row may name."""

    villages: Mapping[str, tuple[str, ...]]
    """Every way to name a village to the codes it may mean."""
    offered: frozenset[str]
    items: frozenset[str]
    logins: Mapping[str, UUID]


def check_roster(session: Session, *, rows: CatalogRows, clock: Clock) -> RosterReport:
    """What importing `rows` would do; nothing is written."""
    return _plan(session, rows, _known(session), local_date(clock))[0]


def import_roster(
    session: Session,
    *,
    device_id: UUID,
    rows: CatalogRows,
    staff_id: UUID | None,
    clock: Clock,
) -> RosterReport:
    """Import `rows`. Importing the same again changes nothing."""
    check_keeper(session, staff_id)
    known, today = _known(session), local_date(clock)
    report, drafts = _plan(session, rows, known, today)
    if drafts:
        put_drafts(session, drafts, logins=known.logins, today=today)
        tell_of(
            session,
            "roster",
            "roster_imported",
            device_id=device_id,
            staff_id=staff_id,
            clock=clock,
            detail={
                "added": list(report.added),
                "changed": list(report.changed),
                "unchanged": report.unchanged,
                "rejected": report.rejected,
            },
        )
    return report


def _known(session: Session) -> _Known:
    villages: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in session.execute(select(Village.code, Village.name, Village.town)):
        for word in (row.code, row.name, row.town + row.name):
            villages[word] += (row.code,)
    items = session.execute(select(Item.code, Item.active)).all()
    offered = frozenset(
        row.code for row in items if row.active and offer_of(guide(session, code=row.code)).kinds
    )
    logins = session.execute(select(Staff.login, Staff.id).where(Staff.active))
    return _Known(
        villages,
        offered,
        frozenset(row.code for row in items),
        {row.login: row.id for row in logins},
    )


def _plan(
    session: Session, rows: CatalogRows, known: _Known, today: date
) -> tuple[RosterReport, list[AgentDraft]]:
    notes = Notes()
    notes.take_over(rows.findings, rows.unsaid)
    before = roster_drafts(session, today=today)
    read: dict[str, tuple[Row, AgentDraft]] = {}
    for code, row in unique_rows(rows.rows, "agent", _code, notes).items():
        draft = _draft(row, code, before.get(code), known, notes)
        if draft is not None and _may_leave(session, draft, before.get(code), row, notes):
            read[code] = (row, draft)
    _refuse_logins(read, before, notes)
    _refuse_stand_ins(read, before, notes)
    changes = [draft for code, (_, draft) in read.items() if before.get(code) != draft]
    report = RosterReport(
        added=tuple(draft.code for draft in changes if draft.code not in before),
        changed=tuple(draft.code for draft in changes if draft.code in before),
        unchanged=len(read) - len(changes),
        rejected=rows.refused + len(rows.rows) - len(read),
        findings=in_order(notes.findings),
        unsaid=notes.unsaid,
    )
    return report, changes


def _code(cell: object) -> str:
    return _checked(checked_code, half("" if cell is None else str(cell)), "agent_form")


def _draft(
    row: Row, code: str, before: AgentDraft | None, known: _Known, notes: Notes
) -> AgentDraft | None:
    """What the row says, over what the roster says; None after noting why not."""
    said: dict[str, Any] = {}
    good = True
    for column in row.cells:
        if column == "agent":
            continue
        try:
            said |= _cell(column, row.cells[column], known, before)
        except Unreadable as trouble:
            notes.error(row.at(column), trouble.key, **trouble.values)
            good = False
    if before is None and "phone" not in said and good:
        notes.error(row.at("agent_phone"), "missing")
        good = False
    if not good:
        return None
    return replace(before, **said) if before is not None else AgentDraft(code=code, **said)


def _cell(column: str, cell: object, known: _Known, before: AgentDraft | None) -> dict[str, Any]:
    text = half("" if cell is None else str(cell))
    match column:
        case "agent_name":
            return {"name": _checked(name_of, text, "missing")}
        case "agent_phone":
            return {"phone": _checked(phone_of, text, "agent_phone_form")}
        case "login":
            return {"login": _login(text, known)}
        case "villages":
            return {"villages": frozenset(_village(word, known) for word in village_words(cell))}
        case "stand_in":
            return {"stand_in": text or None}
        case "training":
            return {"training": _training(cell, known, before)}
        case "leave":
            return {"leave": read_leave(cell)}
        case _:
            return {"active": yes_no(text or "是")}


def _login(text: str, known: _Known) -> str | None:
    if text and text not in known.logins:
        raise Unreadable("login_unknown", found=text)
    return text or None


def _training(cell: object, known: _Known, before: AgentDraft | None) -> dict[str, Span]:
    training = read_training(cell)
    # What they hold already may stay, though the item is not offered any more.
    for code in training.keys() - (before.training.keys() if before else set()):
        if code not in known.offered:
            key = "item_not_offered" if code in known.items else "item_unknown"
            raise Unreadable(key, code=code)
    return training


def _checked(read: Callable[[str], str], text: str, key: str) -> str:
    try:
        return read(text)
    except RuleBroken:
        raise Unreadable(key) from None


def _village(word: str, known: _Known) -> str:
    codes = known.villages.get(word, ())
    if len(codes) != 1:
        raise Unreadable("village_several" if codes else "village_unknown", found=word)
    return codes[0]


def _may_leave(
    session: Session, draft: AgentDraft, before: AgentDraft | None, row: Row, notes: Notes
) -> bool:
    """Nobody is taken off the roster with errands on their hands."""
    if draft.active or before is None or not before.active:
        return True
    agent = session.scalars(select(Agent).where(Agent.code == draft.code)).one()
    try:
        check_free(session, agent)
    except RuleBroken as busy:
        notes.error(row.at("on_roster"), "agent_has_errands", count=busy.values["count"])
        return False
    return True


def _refuse_logins(
    read: dict[str, tuple[Row, AgentDraft]], before: Mapping[str, AgentDraft], notes: Notes
) -> None:
    """A login is one agent's: counted as it would be after the import."""
    owners: dict[str, list[str]] = defaultdict(list)
    for code in {*before, *read}:
        draft = read[code][1] if code in read else before[code]
        if draft.login is not None:
            owners[draft.login].append(code)
    for login, codes in owners.items():
        for code in codes if len(codes) > 1 else ():
            if code in read:
                row, _ = read.pop(code)
                notes.error(row.at("login"), "login_twice", found=login)


def _refuse_stand_ins(
    read: dict[str, tuple[Row, AgentDraft]], before: Mapping[str, AgentDraft], notes: Notes
) -> None:
    """Who stands in must be on the roster after the import; refusing one may refuse another."""
    while True:
        there = {code for code, draft in before.items() if draft.active and code not in read}
        there |= {code for code, (_, draft) in read.items() if draft.active}
        bad = [
            (code, row, draft.stand_in)
            for code, (row, draft) in read.items()
            if draft.stand_in is not None
            and (draft.stand_in == code or draft.stand_in not in there)
            and draft.active
        ]
        if not bad:
            return
        for code, row, named in bad:
            key = "stand_in_self" if named == code else "stand_in_unknown"
            notes.error(row.at("stand_in"), key, found=named)
            del read[code]
