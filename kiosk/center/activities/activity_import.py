"""Brings sheets of activities into the store, row by row through the same use cases as the desk.

A check does the very same and takes all of it back. Nothing is called off or taken away by an
import: whoever has signed up keeps their place, and sessions that no row names stay.
"""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.activity_rows import activity_code, read_activity, read_booth
from kiosk.center.activities.keeping import add_activity, change_activity, publish
from kiosk.center.activities.rows import Actor, check_staff
from kiosk.center.activities.session_import import bring_sessions
from kiosk.center.activities.values import ActivityPlan, BoothPlan
from kiosk.center.activities.views import activities, booths_of
from kiosk.center.imports.bringing import Bringing
from kiosk.center.imports.findings_report import in_order
from kiosk.center.imports.row_reading import unique_rows
from kiosk.center.imports.sheets_report import SheetPart, SheetsReport
from kiosk.center.imports.telling import tell_import
from kiosk.clock import Clock
from kiosk.data.catalog_files.activity_columns import ACTIVITIES, ACTIVITY_SHEETS, BOOTHS, SESSIONS
from kiosk.data.catalog_files.rows import Notes, Row, SheetRows
from kiosk.data.tables import Activity

_COLUMN_OF = {
    "activity.capacity_taken": "places",
    "activity.booth_taken": "activity",
    "activity.ages": "age_min",
    "activity.kind_fixed": "activity_kind",
    "activity.sign_up_times": "signs_from",
    "activity.no_sessions": "published",
}
"""Which column a refusal is about."""


def check_activities(
    session: Session, *, device_id: UUID, sheets: SheetRows, clock: Clock
) -> SheetsReport:
    """What importing `sheets` would do. Needs a session that may write; nothing of it stays."""
    tried = session.begin_nested()
    try:
        return _bring(session, sheets, Actor(device_id, None, clock))
    finally:
        tried.rollback()


def import_activities(
    session: Session,
    *,
    device_id: UUID,
    sheets: SheetRows,
    staff_id: UUID | None,
    clock: Clock,
) -> SheetsReport:
    """Import `sheets`. Importing the same again changes nothing."""
    if staff_id is not None:
        check_staff(session, staff_id, "activity.keep")
    report = _bring(session, sheets, Actor(device_id, staff_id, clock))
    if any(part.added or part.changed for part in report.parts):
        tell_import(
            session,
            "activities",
            device_id=device_id,
            files=sheets.files,
            report=report,
            staff_id=staff_id,
            clock=clock,
        )
    return report


def _bring(session: Session, sheets: SheetRows, actor: Actor) -> SheetsReport:
    notes = Notes()
    notes.take_over(sheets.findings, sheets.unsaid)
    bringing = Bringing(session, sheets, actor.device_id, actor.staff_id, actor.clock, notes)
    wanted, activity_part = _activities(bringing)
    booth_part = _booths(bringing)
    session_part = bring_sessions(bringing)
    _publish(bringing, wanted)
    parts = {
        ACTIVITIES.sheet: activity_part,
        SESSIONS.sheet: session_part,
        BOOTHS.sheet: booth_part,
    }
    return SheetsReport(
        findings=in_order(notes.findings),
        unsaid=notes.unsaid,
        parts=tuple(parts[kind.sheet] for kind in ACTIVITY_SHEETS if kind.sheet in sheets.rows),
    )


def plans_of(session: Session) -> dict[str, ActivityPlan]:
    """Every activity as it is written down, with its booths."""
    found = {plan.code: plan for plan in activities(session)}
    for code, plan in found.items():
        if plan.kind == "fair":
            found[code] = _with_booths(plan, booths_of(session, code))
    return found


def _activities(bringing: Bringing) -> tuple[dict[str, tuple[Row, bool]], SheetPart]:
    """Which are to be published, and what came of the sheet."""
    sheet, notes = ACTIVITIES.sheet, bringing.notes
    before = plans_of(bringing.session)
    rows = unique_rows(bringing.rows(sheet), "activity", activity_code, notes)
    added: list[str] = []
    changed: list[str] = []
    kept = 0
    wanted: dict[str, tuple[Row, bool]] = {}
    for code, row in rows.items():
        read = read_activity(row, code, before.get(code), notes)
        if read is None:
            continue
        if code not in before:
            good, done = bringing.do(row, _COLUMN_OF, add_activity, plan=read.plan), added
        elif read.plan != before[code]:
            good, done = bringing.do(row, _COLUMN_OF, change_activity, plan=read.plan), changed
        else:
            good, done = True, []
        if not good:
            continue
        kept += 1
        done.append(code)
        if read.published is not None:
            wanted[code] = row, read.published
    part = SheetPart(
        sheet,
        tuple(added),
        tuple(changed),
        kept - len(added) - len(changed),
        bringing.count(sheet) - kept,
    )
    return wanted, part


def _booths(bringing: Bringing) -> SheetPart:
    """Booths become what their rows say; those that no row names stay."""
    sheet, notes = BOOTHS.sheet, bringing.notes
    before = plans_of(bringing.session)
    read: dict[str, list[tuple[Row, BoothPlan]]] = {}
    for row in bringing.rows(sheet):
        found = read_booth(row, before, notes)
        if found is not None:
            read.setdefault(found[0], []).append((row, found[1]))
    added: list[str] = []
    changed: list[str] = []
    kept = 0
    for code, rows in read.items():
        there = {booth.number: booth for booth in before[code].booths}
        after = there | {booth.number: booth for _, booth in rows}
        numbers = [booth.number for _, booth in rows]
        plan = _with_booths(before[code], tuple(after[number] for number in sorted(after)))
        if len(set(numbers)) < len(numbers):
            for row, _ in rows:
                notes.error(row.at("booth"), "rule.activity.booths_form")
            continue
        if plan != before[code] and not bringing.do(
            rows[0][0], _COLUMN_OF, change_activity, plan=plan
        ):
            continue
        kept += len(rows)
        added += [f"{code}#{n}" for n in numbers if n not in there]
        changed += [f"{code}#{n}" for n in numbers if n in there and there[n] != after[n]]
    return SheetPart(
        sheet,
        tuple(added),
        tuple(changed),
        kept - len(added) - len(changed),
        bringing.count(sheet) - kept,
    )


def _publish(bringing: Bringing, wanted: dict[str, tuple[Row, bool]]) -> None:
    """After its sessions are there an activity can be shown; none is taken back."""
    states = {
        row.code: row.state
        for row in bringing.session.execute(select(Activity.code, Activity.state))
    }
    for code, (row, published) in wanted.items():
        if published and states[code] == "draft":
            bringing.do(row, _COLUMN_OF, publish, code=code)
        elif not published and states[code] == "published":
            bringing.notes.warning(row.at("published"), "still_published")


def _with_booths(plan: ActivityPlan, booths: tuple[BoothPlan, ...]) -> ActivityPlan:
    return replace(plan, booths=booths)
