"""What became of sessions that are over, counted once and told; who has completed a course."""

from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from kiosk.center.activities.rows import Actor, enter, tell, tell_of
from kiosk.clock import Clock
from kiosk.data.tables import (
    Activity,
    ActivityAttendance,
    ActivitySession,
    ActivitySignUp,
)

COMPLETED = (2, 3)
"""A course is completed by whoever came to two thirds of its sessions."""
AT_ONCE = 20


def tell_of_past_sessions(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Count the sessions that have ended since, and tell the hub; how many. Any moment will do.

    With the last session of a course `activity.attended` is told of everybody who completed it:
    certificates and points hang on that fact.
    """
    actor = Actor(device_id, None, clock)
    codes = session.scalars(
        select(ActivitySession.activity_code)
        .join(Activity, Activity.code == ActivitySession.activity_code)
        .where(*_untold(clock))
        .order_by(ActivitySession.ends_at)
        .limit(AT_ONCE)
    ).all()
    done = 0
    # All of them before the first is told of, in the order everybody takes them in.
    for activity in [enter(session, code) for code in sorted(set(codes))]:
        code = activity.code
        rows = session.scalars(
            select(ActivitySession)
            .join(Activity, Activity.code == ActivitySession.activity_code)
            .where(ActivitySession.activity_code == code, *_untold(clock))
            .order_by(ActivitySession.ends_at)
        ).all()
        for row in rows:
            row.told_at = clock.now()
            facts = _figures(session, activity, row)
            tell(session, code, "session_over", actor, facts, session_id=row.id)
        if activity.kind == "course" and not _ahead(session, code, clock):
            _tell_of_completed(session, activity, actor)
        done += len(rows)
    return done


def _untold(clock: Clock) -> tuple[ColumnElement[bool], ...]:
    return (
        ActivitySession.told_at.is_(None),
        ActivitySession.ends_at <= clock.now(),
        ActivitySession.state == "planned",
        Activity.state == "published",
    )


def _ahead(session: Session, code: str, clock: Clock) -> bool:
    return bool(
        session.scalar(
            select(func.count()).where(
                ActivitySession.activity_code == code,
                ActivitySession.state == "planned",
                ActivitySession.ends_at > clock.now(),
            )
        )
    )


def _figures(session: Session, activity: Activity, row: ActivitySession) -> dict[str, object]:
    lot = None if activity.kind == "course" else row.id
    signed = session.scalar(
        select(func.coalesce(func.sum(ActivitySignUp.heads), 0)).where(
            ActivitySignUp.activity_code == activity.code,
            ActivitySignUp.session_id.is_(None)
            if lot is None
            else ActivitySignUp.session_id == lot,
            ActivitySignUp.state == "signed",
        )
    )
    came = session.scalar(
        select(func.coalesce(func.sum(ActivityAttendance.heads), 0)).where(
            ActivityAttendance.session_id == row.id
        )
    )
    return {
        "starts_at": row.starts_at.isoformat(),
        "village": row.village_code,
        "signed": signed,
        "came": came,
        "visitors": row.visitors,
    }


def _tell_of_completed(session: Session, activity: Activity, actor: Actor) -> None:
    held = session.scalar(
        select(func.count()).where(
            ActivitySession.activity_code == activity.code, ActivitySession.state == "planned"
        )
    )
    rows = session.execute(
        select(ActivitySignUp, func.count())
        .join(ActivityAttendance, ActivityAttendance.sign_up_id == ActivitySignUp.id)
        .where(ActivitySignUp.activity_code == activity.code, ActivitySignUp.state == "signed")
        .group_by(ActivitySignUp.id)
        .order_by(ActivitySignUp.place)
    ).all()
    least, of = COMPLETED
    for row, came in rows:
        if came * of >= (held or 0) * least:
            detail = {"sessions": came, "held": held}
            tell_of(session, row, "attended", actor, was=row.state, detail=detail)
