"""After the sign-up: giving it back, checking in, and those who come without one."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.activities.rows import (
    Actor,
    check_staff,
    drop_calls,
    enter_of_session,
    enter_of_sign_up,
    lot_of,
    promote,
    tell,
    tell_of,
)
from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.standing import EARLY
from kiosk.center.activities.values import SignUpView
from kiosk.clock import Clock, local
from kiosk.data.tables import ActivityAttendance, ActivitySession, ActivitySignUp
from kiosk.errors import RuleBroken


def cancel(
    session: Session,
    *,
    device_id: UUID,
    sign_up_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
) -> SignUpView:
    """Give the place back; whoever waits first gets it. A second time changes nothing.

    `RuleBroken`: `activity.sign_up_unknown`, `activity.over` once all of it is over, and
    `activity.came` for somebody who was there.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    activity, row = enter_of_sign_up(session, sign_up_id)
    if row.state != "cancelled":
        actor = Actor(device_id, staff_id, clock)
        lot = lot_of(session, activity, row.session_id)
        if not lot.sessions or clock.now() >= lot.ends:
            raise RuleBroken("activity.over")
        if session.query(ActivityAttendance).filter_by(sign_up_id=row.id).first() is not None:
            raise RuleBroken("activity.came")
        was, row.state, row.closed_at = row.state, "cancelled", clock.now()
        drop_calls(session, row.id)
        tell_of(session, row, "cancelled", actor, was=was)
        promote(session, lot, actor)
    return sign_up_view(session, sign_up_id=sign_up_id, clock=clock)


def check_in(
    session: Session,
    *,
    device_id: UUID,
    sign_up_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
    session_id: UUID | None = None,
    heads: int | None = None,
) -> SignUpView:
    """They are here; of a course, at the session that is on, or `session_id`. Twice is once.

    `heads`: as many as came, if staff count fewer. `RuleBroken`: `activity.early` (opens),
    `activity.over`, `activity.still_waiting`, `activity.was_cancelled`, `activity.heads`.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    activity, row = enter_of_sign_up(session, sign_up_id)
    refusals = {"waiting": "activity.still_waiting", "cancelled": "activity.was_cancelled"}
    if row.state in refusals:
        raise RuleBroken(refusals[row.state])
    lot = lot_of(session, activity, row.session_id)
    here = session_on(lot.sessions, clock.now(), session_id)
    people = row.heads if heads is None else heads
    if not 1 <= people <= row.heads:
        raise RuleBroken("activity.heads", most=row.heads)
    if session.get(ActivityAttendance, (row.id, here.id)) is None:
        _note_arrival(session, row, here, people, Actor(device_id, staff_id, clock))
    return sign_up_view(session, sign_up_id=sign_up_id, clock=clock)


def _note_arrival(
    session: Session, row: ActivitySignUp, here: ActivitySession, heads: int, actor: Actor
) -> None:
    session.add(
        ActivityAttendance(
            sign_up_id=row.id,
            session_id=here.id,
            heads=heads,
            at=actor.clock.now(),
            staff_id=actor.staff_id,
        )
    )
    drop_calls(session, row.id)
    detail = {"session": str(here.id), "heads": heads}
    tell_of(session, row, "checked_in", actor, was=row.state, detail=detail)


def session_on(
    sessions: tuple[ActivitySession, ...], now: datetime, wanted: UUID | None = None
) -> ActivitySession:
    """The session one can check in to now: the first that is not over. `RuleBroken`:
    `activity.early` (opens), `activity.over`."""
    ahead = [each for each in sessions if each.ends_at > now and wanted in (None, each.id)]
    if not ahead:
        raise RuleBroken("activity.over")
    opens = ahead[0].starts_at - EARLY
    if now < opens:
        raise RuleBroken("activity.early", opens=local(opens))
    return ahead[0]


def count_visitors(
    session: Session,
    *,
    device_id: UUID,
    session_id: UUID,
    people: int,
    staff_id: UUID | None,
    clock: Clock,
) -> int:
    """`people` more have come without having signed up (fewer, if negative: a miscount).

    Returns how many there are now. `RuleBroken`: `activity.early`, `activity.visitors_form`,
    `activity.session_cancelled`.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    activity, row = enter_of_session(session, session_id)
    if row.state == "cancelled":
        raise RuleBroken("activity.session_cancelled")
    opens = row.starts_at - EARLY
    if clock.now() < opens:
        raise RuleBroken("activity.early", opens=local(opens))
    if not 0 <= row.visitors + people <= 9999:
        raise RuleBroken("activity.visitors_form")
    row.visitors += people
    facts = {"people": people, "visitors": row.visitors}
    actor = Actor(device_id, staff_id, clock)
    tell(session, activity.code, "visitors_counted", actor, facts, session_id=row.id)
    return row.visitors
