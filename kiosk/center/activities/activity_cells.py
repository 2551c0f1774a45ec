"""Activities, their sessions ahead and their booths as rows of sheets."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.activity_import import plans_of
from kiosk.center.activities.activity_rows import AUDIENCES_ZH, KINDS_ZH
from kiosk.center.activities.values import ActivityPlan
from kiosk.clock import Clock, local
from kiosk.data.catalog_files.activity_columns import ACTIVITIES, BOOTHS, SESSIONS
from kiosk.data.tables import Activity, ActivitySession


def activity_cells(session: Session, *, clock: Clock) -> dict[str, list[dict[str, str]]]:
    """Everything that was not called off; importing it again changes nothing."""
    states = {row.code: row.state for row in session.execute(select(Activity.code, Activity.state))}
    plans = [plan for plan in plans_of(session).values() if states[plan.code] != "cancelled"]
    codes = [plan.code for plan in plans]
    sessions = session.scalars(
        select(ActivitySession)
        .where(
            ActivitySession.activity_code.in_(codes),
            ActivitySession.state == "planned",
            ActivitySession.starts_at > clock.now(),
        )
        .order_by(ActivitySession.activity_code, ActivitySession.starts_at)
    )
    return {
        ACTIVITIES.sheet: [_activity(plan, states[plan.code]) for plan in plans],
        SESSIONS.sheet: [_session(row) for row in sessions],
        BOOTHS.sheet: [
            {
                "activity": plan.code,
                "booth": str(booth.number),
                "booth_name": booth.name,
                "booth_name_en": booth.name_en,
                "places": _number(booth.capacity),
            }
            for plan in plans
            for booth in plan.booths
        ],
    }


def _activity(plan: ActivityPlan, state: str) -> dict[str, str]:
    kind = next(word for word, meant in KINDS_ZH.items() if meant == plan.kind)
    audience = next(word for word, meant in AUDIENCES_ZH.items() if meant == plan.audience)
    return {
        "activity": plan.code,
        "activity_name": plan.name,
        "activity_name_en": plan.name_en,
        "activity_kind": kind,
        "activity_audience": audience,
        "organizer": plan.organizer,
        "description": plan.description,
        "bring": plan.bring,
        "poster": plan.poster,
        "age_min": _number(plan.age_min),
        "age_max": _number(plan.age_max),
        "guardian": "是" if plan.guardian else "否",
        "places": _number(plan.capacity),
        "waitlist": "是" if plan.waitlist else "否",
        "heads_most": str(plan.heads_most),
        "signs_from": _moment(plan.opens_at),
        "signs_until": _moment(plan.closes_at),
        "activity_phone": plan.phone,
        "published": "是" if state == "published" else "否",
    }


def _session(row: ActivitySession) -> dict[str, str]:
    starts, ends = local(row.starts_at), local(row.ends_at)
    return {
        "activity": row.activity_code,
        "day": starts.date().isoformat(),
        "opens": f"{starts:%H:%M}",
        "closes": f"{ends:%H:%M}",
        "weekdays": "",
        "until": "",
        "room": row.room_code or "",
        "place": row.place,
        "village": row.village_code or "",
    }


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _moment(value: datetime | None) -> str:
    return "" if value is None else f"{local(value):%Y-%m-%d %H:%M}"
