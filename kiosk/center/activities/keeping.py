"""Keeping activities: writing one down, changing it, publishing it, calling it off."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from kiosk.center.activities.plan_rules import check_plan
from kiosk.center.activities.rows import Actor, check_staff, enter, lot_of, promote, tell
from kiosk.center.activities.values import ActivityPlan
from kiosk.clock import Clock
from kiosk.data.tables import (
    Activity,
    ActivityBooth,
    ActivitySession,
    ActivityShare,
    ActivitySignUp,
)
from kiosk.errors import RuleBroken


def add_activity(
    session: Session,
    *,
    device_id: UUID,
    plan: ActivityPlan,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Write an activity down as a draft; sessions follow, then `publish`.

    `RuleBroken`: `activity.exists`, and of `check_plan`.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "activity.keep")
    check_plan(plan)
    if session.get(Activity, plan.code) is not None:
        raise RuleBroken("activity.exists", code=plan.code)
    session.add(Activity(code=plan.code, state="draft", **_columns(plan)))
    session.flush()
    _put_booths(session, plan)
    tell(session, plan.code, "written", Actor(device_id, staff_id, clock), _facts(plan))


def change_activity(
    session: Session,
    *,
    device_id: UUID,
    plan: ActivityPlan,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Replace what is written of an activity; whoever waits moves up into places it has more.

    `RuleBroken`: `activity.unknown`, `activity.kind_fixed` once there are sessions,
    `activity.capacity_taken` (taken) when more have a place already, `activity.booth_taken`, and of
    `check_plan`.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "activity.keep")
    check_plan(plan)
    row, actor = enter(session, plan.code), Actor(device_id, staff_id, clock)
    sessions = session.scalars(
        select(ActivitySession.id).where(ActivitySession.activity_code == plan.code)
    ).all()
    if sessions and (row.kind == "course") != (plan.kind == "course"):
        raise RuleBroken("activity.kind_fixed")
    _check_taken(session, plan)
    for name, value in _columns(plan).items():
        setattr(row, name, value)
    session.execute(delete(ActivityBooth).where(ActivityBooth.activity_code == plan.code))
    session.flush()
    _put_booths(session, plan)
    tell(session, plan.code, "changed", actor, _facts(plan))
    if sessions:
        for session_id in [None] if plan.kind == "course" else sessions:
            promote(session, lot_of(session, row, session_id), actor)


def publish(
    session: Session, *, device_id: UUID, code: str, staff_id: UUID | None, clock: Clock
) -> None:
    """Show it to everybody. Twice is once. `RuleBroken`: `activity.no_sessions`,
    `activity.called_off`."""
    if staff_id is not None:
        check_staff(session, staff_id, "activity.keep")
    row = enter(session, code)
    if row.state == "cancelled":
        raise RuleBroken("activity.called_off", reason=row.reason)
    if row.state == "published":
        return
    held = session.scalar(
        select(func.count()).where(
            ActivitySession.activity_code == code, ActivitySession.state == "planned"
        )
    )
    if not held:
        raise RuleBroken("activity.no_sessions")
    row.state = "published"
    facts: Mapping[str, object] = {"name": row.name, "kind": row.kind, "sessions": held}
    tell(session, code, "published", Actor(device_id, staff_id, clock), facts)


def _columns(plan: ActivityPlan) -> dict[str, object]:
    same = (
        *("kind", "audience", "poster", "age_min", "age_max", "guardian", "capacity", "waitlist"),
        *("heads_most", "opens_at", "closes_at"),
    )
    words = ("name", "name_en", "organizer", "description", "bring", "phone")
    found: dict[str, object] = {name: getattr(plan, name) for name in same}
    return found | {name: getattr(plan, name).strip() for name in words}


def _put_booths(session: Session, plan: ActivityPlan) -> None:
    for booth in plan.booths:
        session.add(
            ActivityBooth(
                activity_code=plan.code,
                number=booth.number,
                name=booth.name.strip(),
                name_en=booth.name_en.strip(),
                capacity=booth.capacity,
            )
        )
    session.flush()


def _check_taken(session: Session, plan: ActivityPlan) -> None:
    """Nobody who has a place loses it because the activity was made smaller, and what the hub may
    give away stays there."""
    lots: dict[UUID | None, int] = {
        share.session_id: share.units
        for share in session.scalars(
            select(ActivityShare).where(ActivityShare.activity_code == plan.code)
        )
    }
    booths: dict[tuple[UUID | None, int], int] = {}
    for session_id, booth, heads in session.execute(
        select(ActivitySignUp.session_id, ActivitySignUp.booth, func.sum(ActivitySignUp.heads))
        .where(
            ActivitySignUp.activity_code == plan.code,
            ActivitySignUp.state == "signed",
            ~ActivitySignUp.hub_seat,
        )
        .group_by(ActivitySignUp.session_id, ActivitySignUp.booth)
    ):
        lots[session_id] = lots.get(session_id, 0) + heads
        if booth is not None:
            booths[session_id, booth] = heads
    taken = max(lots.values(), default=0)
    if plan.capacity is not None and taken > plan.capacity:
        raise RuleBroken("activity.capacity_taken", taken=taken)
    known = {booth.number: booth for booth in plan.booths}
    for (_, number), heads in booths.items():
        kept = known.get(number)
        if kept is None or (kept.capacity is not None and heads > kept.capacity):
            raise RuleBroken("activity.booth_taken", booth=number, taken=heads)


def _facts(plan: ActivityPlan) -> dict[str, object]:
    return {
        "name": plan.name,
        "kind": plan.kind,
        "audience": plan.audience,
        "capacity": plan.capacity,
        "booths": len(plan.booths),
    }
