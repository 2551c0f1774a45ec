"""Calling those who have to be told: a place has come free for them, a session is off or moved."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from kiosk.center.activities.rows import Actor, check_staff, enter_of_sign_up, tell_of
from kiosk.center.activities.values import CallLine
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.clock import Clock
from kiosk.data.tables import (
    Activity,
    ActivityCall,
    ActivityPerson,
    ActivitySession,
    ActivitySignUp,
)
from kiosk.errors import RuleBroken

RESULTS = ("reached", "not_reached")
TO_CALL = ("open", "not_reached")


def call_list(session: Session) -> tuple[CallLine, ...]:
    """Whom to call: those whose session comes first, first; nobody reached stays on the list."""
    rows = session.execute(
        select(
            ActivityCall,
            ActivitySignUp,
            Activity.name,
            Activity.name_en,
            ActivitySession.starts_at,
            ActivitySession.reason,
            ActivityPerson.name,
            ActivityPerson.phone,
            ActivityPerson.guardian_name,
            ActivityPerson.guardian_phone,
        )
        .join(ActivitySignUp, ActivitySignUp.id == ActivityCall.sign_up_id)
        .join(Activity, Activity.code == ActivitySignUp.activity_code)
        .outerjoin(ActivitySession, ActivitySession.id == ActivityCall.session_id)
        .outerjoin(ActivityPerson, ActivityPerson.sign_up_id == ActivitySignUp.id)
        .where(ActivityCall.state.in_(TO_CALL))
        .order_by(ActivitySession.starts_at, ActivityCall.id)
    ).all()
    return tuple(map(_line, rows))


def note_call(
    session: Session, *, device_id: UUID, call_id: int, result: str, staff_id: UUID, clock: Clock
) -> None:
    """Write down how a call ended: reached, or not_reached, which keeps it on the list.

    `RuleBroken`: `activity.call_closed` when somebody else has reached them by now.
    """
    check_staff(session, staff_id)
    sign_up_id = session.scalar(select(ActivityCall.sign_up_id).where(ActivityCall.id == call_id))
    if sign_up_id is None or result not in RESULTS:
        raise RuleBroken("activity.call_closed")
    _, row = enter_of_sign_up(session, sign_up_id)
    call = session.get_one(ActivityCall, call_id, populate_existing=True)
    if call.state not in TO_CALL:
        raise RuleBroken("activity.call_closed")
    call.state, call.called_at = result, clock.now()
    call.tries += 1
    detail = {"result": result, "cause": call.cause, "tries": call.tries}
    actor = Actor(device_id, staff_id, clock)
    tell_of(session, row, "called", actor, was=row.state, detail=detail)


def _line(found: Row[*tuple[Any, ...]]) -> CallLine:
    call, row, title, title_en, starts_at, reason, name, phone, guardian, guardian_phone = found
    return CallLine(
        id=call.id,
        sign_up_id=row.id,
        code=row.code,
        activity_code=row.activity_code,
        name=title,
        name_en=title_en,
        cause=call.cause,
        reason=reason or "",
        state=call.state,
        tries=call.tries,
        starts_at=starts_at,
        # Of a child the guardian is called.
        masked_name=masked_name(guardian or name or ""),
        masked_phone=masked_phone(guardian_phone or phone or ""),
        made_at=call.made_at,
    )
