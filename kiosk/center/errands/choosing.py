"""Whom an errand can be given to, and beside them those it cannot, each with the reason."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import Candidate, agent_view, candidates, check_agent
from kiosk.center.errands.values import AgentView
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Agent, AgentQualification, AgentVillage, Errand
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Unavailable:
    """An agent one may think of, and why they cannot take it today."""

    agent: AgentView
    why: RuleBroken


@dataclass(frozen=True, slots=True)
class Choice:
    """Who may take an errand, the best first, and who may not."""

    candidates: tuple[Candidate, ...]
    others: tuple[Unavailable, ...]


def choice_of_agents(session: Session, *, errand_id: UUID, clock: Clock) -> Choice:
    """Everybody one may think of: trained for the item once, or serving the village.

    `RuleBroken`: `errand.unknown`.
    """
    errand = session.get(Errand, errand_id)
    if errand is None:
        raise RuleBroken("errand.unknown")
    trained = select(AgentQualification.agent_id).where(
        AgentQualification.item_code == errand.item_code
    )
    serving = select(AgentVillage.agent_id).where(AgentVillage.village_code == errand.village_code)
    reasons: dict[UUID, Unavailable] = {}
    for row in session.scalars(
        select(Agent)
        .where(Agent.active, or_(Agent.id.in_(trained), Agent.id.in_(serving)))
        .order_by(Agent.code)
    ):
        try:
            check_agent(session, row.id, errand.item_code, on=local_date(clock))
        except RuleBroken as why:
            reasons[row.id] = Unavailable(agent_view(row), why)
    able = candidates(session, errand_id=errand_id, clock=clock)
    return Choice(
        tuple(each for each in able if each.agent.id not in reasons), tuple(reasons.values())
    )
