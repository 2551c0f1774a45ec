"""Red agents: who they are, and who may take an errand, with the reason for whoever may not."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.errands.values import AgentView
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    Agent,
    AgentLeave,
    AgentQualification,
    AgentVillage,
    Errand,
    Staff,
)
from kiosk.errors import RuleBroken

BUSY_STATES = ("assigned", "in_progress", "suspended", "completed")
"""States in which an errand is on its agent's hands."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agent who may take an errand."""

    agent: AgentView
    load: int
    """Errands on their hands now."""
    serves_village: bool
    stand_in_id: UUID | None
    """Their usual stand-in."""


def agent_of_staff(session: Session, staff_id: UUID) -> AgentView | None:
    """The agent behind a login; None for staff who are no agents."""
    row = session.scalars(
        select(Agent).where(Agent.staff_id == staff_id, Agent.active)
    ).one_or_none()
    return agent_view(row) if row else None


def agent_view(row: Agent) -> AgentView:
    """An agent's row as a value."""
    return AgentView(row.id, row.code, row.name, row.phone)


def trained_items(session: Session, agent_id: UUID, *, on: date) -> frozenset[str]:
    """Codes of the items an agent may work on that day."""
    return frozenset(
        session.scalars(
            select(AgentQualification.item_code).where(
                AgentQualification.agent_id == agent_id, AgentQualification.expires_on >= on
            )
        )
    )


def candidates(session: Session, *, errand_id: UUID, clock: Clock) -> tuple[Candidate, ...]:
    """Who may take it, trained and not away: those of the village first, then the least busy."""
    errand = session.get(Errand, errand_id)
    if errand is None:
        raise RuleBroken("errand.unknown")
    today = local_date(clock)
    away = select(AgentLeave.agent_id).where(
        AgentLeave.from_day <= today, AgentLeave.to_day >= today
    )
    trained = select(AgentQualification.agent_id).where(
        AgentQualification.item_code == errand.item_code, AgentQualification.expires_on >= today
    )
    rows = session.scalars(
        select(Agent)
        .where(Agent.active, Agent.id.in_(trained), Agent.id.not_in(away))
        .order_by(Agent.code)
    ).all()
    loads = workload(session)
    serving = frozenset(
        session.scalars(
            select(AgentVillage.agent_id).where(AgentVillage.village_code == errand.village_code)
        )
    )
    found = [
        Candidate(agent_view(row), loads.get(row.id, 0), row.id in serving, row.stand_in_id)
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (not one.serves_village, one.load)))


def workload(session: Session) -> dict[UUID, int]:
    """How many errands each agent has on their hands; those without any are left out."""
    rows = session.execute(
        select(Errand.agent_id, func.count())
        .where(Errand.state.in_(BUSY_STATES))
        .group_by(Errand.agent_id)
    )
    return {row[0]: row[1] for row in rows if row[0] is not None}


def check_agent(session: Session, agent_id: UUID, item_code: str, *, on: date) -> Agent:
    """The agent, if they may work on the item on that day.

    `RuleBroken`: `agent.unknown`, `agent.locked_out` (their login is switched off),
    `agent.not_trained`, `agent.training_expired`, `agent.on_leave`.
    """
    row = session.get(Agent, agent_id)
    if row is None or not row.active:
        raise RuleBroken("agent.unknown")
    if row.staff_id is not None:
        staff = session.get(Staff, row.staff_id)
        if staff is None or not staff.active:
            raise RuleBroken("agent.locked_out", agent=row.code)
    held = session.get(AgentQualification, (agent_id, item_code))
    if held is None:
        raise RuleBroken("agent.not_trained", agent=row.code, code=item_code)
    if held.expires_on < on:
        raise RuleBroken("agent.training_expired", agent=row.code, day=held.expires_on)
    leave = session.scalars(
        select(AgentLeave.to_day).where(
            AgentLeave.agent_id == agent_id, AgentLeave.from_day <= on, AgentLeave.to_day >= on
        )
    ).first()
    if leave is not None:
        raise RuleBroken("agent.on_leave", agent=row.code, until=leave)
    return row
