"""What agents are trained for until when, and the days they are away."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.offer import offer_of
from kiosk.center.errands.roster import check_keeper, checked_span, kept_agent, tell_of
from kiosk.center.guides.catalog import guide
from kiosk.clock import Clock
from kiosk.data.tables import Agent, AgentLeave, AgentQualification
from kiosk.errors import RuleBroken


def set_qualification(
    session: Session,
    *,
    device_id: UUID,
    agent_id: UUID,
    item_code: str,
    trained_on: date,
    expires_on: date,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Write down what they were trained for; the training before is replaced.

    `RuleBroken`: `catalog.item_unknown`, `agent.item_not_offered`, `agent.dates_order`.
    """
    row = kept_agent(session, agent_id, staff_id)
    if not offer_of(guide(session, code=item_code)).kinds:
        raise RuleBroken("agent.item_not_offered", code=item_code)
    checked_span(trained_on, expires_on)
    session.merge(
        AgentQualification(
            agent_id=row.id, item_code=item_code, trained_on=trained_on, expires_on=expires_on
        )
    )
    session.flush()
    tell_of(
        session,
        row.code,
        "trained",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"item": item_code, "until": expires_on.isoformat()},
    )


def drop_qualification(
    session: Session,
    *,
    device_id: UUID,
    agent_id: UUID,
    item_code: str,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """They may not take this item any more. `RuleBroken`: `agent.not_trained`."""
    row = kept_agent(session, agent_id, staff_id)
    held = session.get(AgentQualification, (row.id, item_code))
    if held is None:
        raise RuleBroken("agent.not_trained", agent=row.code, code=item_code)
    session.delete(held)
    session.flush()
    tell_of(
        session,
        row.code,
        "training_dropped",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"item": item_code},
    )


def add_leave(
    session: Session,
    *,
    device_id: UUID,
    agent_id: UUID,
    from_day: date,
    to_day: date,
    staff_id: UUID | None,
    clock: Clock,
) -> int:
    """They are away from the first to the last day, both included; the leave's id.

    `RuleBroken`: `agent.dates_order`, `agent.leave_overlaps`.
    """
    row = kept_agent(session, agent_id, staff_id)
    checked_span(from_day, to_day)
    clash = session.scalars(
        select(AgentLeave)
        .where(
            AgentLeave.agent_id == row.id,
            AgentLeave.from_day <= to_day,
            AgentLeave.to_day >= from_day,
        )
        .limit(1)
    ).first()
    if clash is not None:
        raise RuleBroken("agent.leave_overlaps", first=clash.from_day, last=clash.to_day)
    leave = AgentLeave(agent_id=row.id, from_day=from_day, to_day=to_day)
    session.add(leave)
    session.flush()
    tell_of(
        session,
        row.code,
        "away",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"from": from_day.isoformat(), "to": to_day.isoformat()},
    )
    return leave.id


def end_leave(
    session: Session,
    *,
    device_id: UUID,
    leave_id: int,
    back_on: date,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """They are back on that day; a leave that has not begun by then is taken out altogether.

    `RuleBroken`: `agent.leave_unknown`, `agent.leave_over` (they were back before).
    """
    check_keeper(session, staff_id)
    leave = session.get(AgentLeave, leave_id)
    if leave is None:
        raise RuleBroken("agent.leave_unknown")
    if leave.to_day < back_on:
        raise RuleBroken("agent.leave_over", last=leave.to_day)
    code = session.get_one(Agent, leave.agent_id).code
    if leave.from_day >= back_on:
        session.delete(leave)
    else:
        leave.to_day = back_on - timedelta(days=1)
    session.flush()
    tell_of(
        session,
        code,
        "back",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"on": back_on.isoformat()},
    )
