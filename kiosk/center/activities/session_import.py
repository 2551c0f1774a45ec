"""Brings the rows of the sheet 场次 in: sessions, and weekly classes by their rule."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from kiosk.center.activities.activity_rows import SessionRow, read_session
from kiosk.center.activities.sessions import add_sessions
from kiosk.center.activities.values import SessionPlan
from kiosk.center.activities.weekly import days_of
from kiosk.center.hours.by_subject import load_hours
from kiosk.center.imports.bringing import Bringing, finding_of
from kiosk.center.imports.sheets_report import SheetPart
from kiosk.clock import local
from kiosk.data.catalog_files.activity_columns import SESSIONS
from kiosk.data.catalog_files.wording import TEXTS, in_language
from kiosk.data.tables import Activity, ActivitySession, Village
from kiosk.errors import RuleBroken

SKIPPED = {"closure": "闭馆", "holiday": "放假", "swapped": "调休", "exception": "写明不上"}
Known = dict[tuple[str, datetime, str, str], str]
"""Activity, start, village and place of a session to its room."""


def bring_sessions(bringing: Bringing) -> SheetPart:
    """Add what is not there yet; what is there stays as it is."""
    sheet, notes = SESSIONS.sheet, bringing.notes
    codes = set(bringing.session.scalars(select(Activity.code)))
    villages = _villages(bringing)
    added: list[str] = []
    kept = same = 0
    for row in bringing.rows(sheet):
        read = read_session(row, codes, notes)
        plans = None if read is None else _plans(bringing, read, villages)
        if read is None or plans is None:
            continue
        known = _known(bringing, read.activity)
        fresh = [plan for plan in plans if not _is_there(bringing, read, plan, known)]
        if fresh and not _add(bringing, read, fresh, added):
            continue
        kept += 1
        same += not fresh
    return SheetPart(sheet, tuple(added), (), same, bringing.count(sheet) - kept)


def _plans(
    bringing: Bringing, read: SessionRow, villages: dict[str, str]
) -> list[SessionPlan] | None:
    """The sessions of a row that are still ahead; None after noting why there are none."""
    notes, row = bringing.notes, read.row
    plans: Iterable[SessionPlan]
    if read.rule is not None:
        try:
            days = days_of(read.rule, load_hours(bringing.session))
        except RuleBroken:
            notes.error(row.at("until"), "rule.activity.weekly_form")
            return None
        plans = days.sessions
        for each in days.skipped:
            why = f"{SKIPPED[each.why]} {each.words}".strip()
            notes.warning(row.at("day"), "session_left_out", when=each.day, why=why)
    else:
        plan = read.plan
        if plan is None:
            return None
        if plan.village_code:
            if plan.village_code not in villages:
                notes.error(row.at("village"), "village_unknown", found=plan.village_code)
                return None
            plan = replace(plan, village_code=villages[plan.village_code])
        plans = [plan]
    ahead = [plan for plan in plans if plan.starts_at > bringing.clock.now()]
    if not ahead:
        notes.warning(row.at("day"), "day_past", day=row.cells["day"])
    return ahead


def _is_there(bringing: Bringing, read: SessionRow, plan: SessionPlan, known: Known) -> bool:
    key = (read.activity, plan.starts_at, plan.village_code, plan.place.strip())
    if key not in known:
        return False
    if known[key] != plan.room_code:
        bringing.notes.warning(
            read.row.at("room"),
            "session_elsewhere",
            when=_when(plan),
            there=known[key] or "别处",
        )
    return True


def _add(bringing: Bringing, read: SessionRow, plans: list[SessionPlan], added: list[str]) -> bool:
    """Add sessions of one row; of a weekly class those that clash are left out and named."""
    weekly, notes = read.rule is not None, bringing.notes
    tried = bringing.session.begin_nested()
    try:
        report = add_sessions(
            bringing.session,
            device_id=bringing.device_id,
            code=read.activity,
            plans=plans,
            staff_id=bringing.staff_id,
            clock=bringing.clock,
            leave_out_clashes=weekly,
        )
    except RuleBroken as why:
        tried.rollback()
        if why.key == "room.unknown":
            notes.error(read.row.at("room"), "room_unknown", room=plans[0].room_code)
        else:
            key, values = finding_of(why)
            notes.error(read.row.at("day"), key, **values)
        return False
    tried.commit()
    for clash in report.clashes:
        key, values = finding_of(clash.why)
        if weekly:
            said = in_language(TEXTS[key], "zh", values)
            notes.warning(read.row.at("room"), "session_left_out", when=_when(clash.plan), why=said)
        else:
            notes.error(read.row.at("room"), key, **values)
    clashed = {clash.plan for clash in report.clashes}
    names = [f"{read.activity} {_when(plan)}" for plan in plans if plan not in clashed]
    added += names if report.added else []
    return bool(report.added)


def _known(bringing: Bringing, code: str) -> Known:
    rows = bringing.session.scalars(
        select(ActivitySession).where(
            ActivitySession.activity_code == code, ActivitySession.state == "planned"
        )
    )
    return {
        (code, row.starts_at, row.village_code or "", row.place): row.room_code or ""
        for row in rows
    }


def _villages(bringing: Bringing) -> dict[str, str]:
    """Every way to name a village that means one only, to its code."""
    found: dict[str, set[str]] = {}
    for row in bringing.session.execute(select(Village.code, Village.name, Village.town)):
        for word in (row.code, row.name, row.town + row.name):
            found.setdefault(word, set()).add(row.code)
    return {word: codes.pop() for word, codes in found.items() if len(codes) == 1}


def _when(plan: SessionPlan) -> str:
    return f"{local(plan.starts_at):%Y-%m-%d %H:%M}"
