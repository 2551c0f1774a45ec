"""差评处置: the cases that bad ratings open, and every step with who took it and why."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.evaluation.case_file import CaseFile, case_file, check_handler
from kiosk.center.evaluation.rating_rules import (
    CLOSED,
    FIRST_STATE,
    RatingPolicy,
    case_after,
    checked_note,
)
from kiosk.center.evaluation.rating_upload import Fields
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.audit import audit
from kiosk.clock import Clock, local_date
from kiosk.data import outbox
from kiosk.data.tables import Rating, RatingCase, RatingCaseMove, new_id
from kiosk.errors import RuleBroken
from kiosk.workdays import add_working_days

REF_FIELDS = ("areaCode", "deptCode", "taskCode", "projectNo", "assessNumber", "satisfaction")
"""What the province needs to know which assessment a step of a case belongs to."""


def open_case(
    session: Session,
    *,
    device_id: UUID,
    rating: Rating,
    fields: Fields,
    policy: RatingPolicy,
    clock: Clock,
) -> bool:
    """Open a case for a bad rating; False where one of this visit is open already."""
    standing = select(RatingCase.id).where(
        RatingCase.ticket_id == rating.ticket_id, RatingCase.state != CLOSED
    )
    if session.scalar(standing) is not None:
        return False
    now = clock.now()
    due_on = add_working_days(local_date(clock), policy.case_days, closures=closed_days(session))
    row = RatingCase(
        id=new_id(),
        rating_id=rating.id,
        ticket_id=rating.ticket_id,
        state=FIRST_STATE,
        opened_at=now,
        due_on=due_on,
    )
    session.add(row)
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{rating.ticket_id}",
        type="rating_case.opened",
        payload={
            "case": str(row.id),
            "rating": str(rating.id),
            "due_on": due_on.isoformat(),
            "at": now.isoformat(),
            "upload": {name: fields[name] for name in REF_FIELDS},
        },
        occurred_at=now,
    )
    return True


def move_case(
    session: Session,
    *,
    device_id: UUID,
    case_id: UUID,
    verb: str,
    note: str,
    staff_id: UUID,
    clock: Clock,
) -> CaseFile:
    """Take one step with a case. `RuleBroken` for an illegal one, without a note, or by a clerk."""
    check_handler(session, staff_id)
    plain = checked_note(note)
    case = session.scalars(
        select(RatingCase).where(RatingCase.id == case_id).with_for_update()
    ).one_or_none()
    if case is None:
        raise RuleBroken("rating_case.unknown")
    was, now = case.state, clock.now()
    case.state = case_after(was, verb)
    if case.state == CLOSED:
        case.closed_at = now
    session.add(
        RatingCaseMove(
            case_id=case.id,
            at=now,
            verb=verb,
            from_state=was,
            to_state=case.state,
            staff_id=staff_id,
            device_id=device_id,
            note=plain,
        )
    )
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{case.ticket_id}",
        type="rating_case.moved" if case.state != CLOSED else "rating_case.closed",
        payload={
            "case": str(case.id),
            "verb": verb,
            "from": was,
            "to": case.state,
            "staff": str(staff_id),
            "note": plain,
            "at": now.isoformat(),
        },
        occurred_at=now,
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"rating_case.{verb}",
        subject=f"rating_case:{case.id}",
        clock=clock,
        detail={"from": was, "to": case.state},
    )
    return case_file(session, case_id=case_id, staff_id=staff_id, clock=clock)


def answer_to(session: Session, *, ticket_id: UUID) -> str | None:
    """What the center answered to a bad rating of this visit; None: nothing yet."""
    return session.scalar(
        select(RatingCaseMove.note)
        .join(RatingCase, RatingCase.id == RatingCaseMove.case_id)
        .where(RatingCase.ticket_id == ticket_id, RatingCaseMove.verb == "feed_back")
        .order_by(RatingCaseMove.id.desc())
        .limit(1)
    )
