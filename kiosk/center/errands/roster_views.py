"""The roster as whoever keeps it reads it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session, aliased

from kiosk.center.errands.agents import workload
from kiosk.center.errands.rows import check_staff
from kiosk.center.errands.values import AgentView
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    Agent,
    AgentLeave,
    AgentQualification,
    AgentVillage,
    Item,
    Staff,
    Village,
)
from kiosk.errors import RuleBroken

EXPIRES_SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One agent in the list."""

    agent: AgentView
    active: bool
    login: str | None
    villages: tuple[str, ...]
    """Names, in the order of the roster."""
    items: int
    """Items they may take today."""
    expiring: int
    """Of these, training that ends within 30 days."""
    expired: int
    away_until: date | None
    """None: here today."""
    load: int
    """Errands on their hands."""
    stand_in: str | None
    """Name of who usually stands in for them."""


@dataclass(frozen=True, slots=True)
class Training:
    """An item an agent was trained for."""

    item_code: str
    item_name: str
    trained_on: date
    expires_on: date
    days_left: int
    """Negative: expired."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Days an agent is away, both ends included."""

    id: int
    from_day: date
    to_day: date


@dataclass(frozen=True, slots=True)
class AgentCard:
    """Everything the roster knows of one agent."""

    line: RosterLine
    village_codes: tuple[str, ...]
    stand_in_id: UUID | None
    training: tuple[Training, ...]
    """What ends soonest first."""
    leave: tuple[Leave, ...]
    """Today's and later ones."""


def roster(
    session: Session,
    *,
    staff_id: UUID | None,
    clock: Clock,
    query: str = "",
    village_code: str | None = None,
    with_inactive: bool = False,
) -> tuple[RosterLine, ...]:
    """The agents by their numbers; `query` is a part of name, number or phone.

    Only for whoever keeps the roster (`agents.keep`); None: the operator at the command line.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "agents.keep")
    return _lines(session, clock, query.strip(), village_code, None, with_inactive=with_inactive)


def agent_card(
    session: Session, *, agent_id: UUID, staff_id: UUID | None, clock: Clock
) -> AgentCard:
    """One agent with training and leave. `RuleBroken`: `agent.unknown`, `staff.not_allowed`."""
    if staff_id is not None:
        check_staff(session, staff_id, "agents.keep")
    lines = _lines(session, clock, "", None, agent_id, with_inactive=True)
    if not lines:
        raise RuleBroken("agent.unknown")
    today = local_date(clock)
    trained = session.execute(
        select(AgentQualification, Item.name)
        .join(Item, Item.code == AgentQualification.item_code)
        .where(AgentQualification.agent_id == agent_id)
        .order_by(AgentQualification.expires_on, AgentQualification.item_code)
    )
    leave = session.scalars(
        select(AgentLeave)
        .where(AgentLeave.agent_id == agent_id, AgentLeave.to_day >= today)
        .order_by(AgentLeave.from_day)
    )
    served = select(AgentVillage.village_code).where(AgentVillage.agent_id == agent_id)
    return AgentCard(
        line=lines[0],
        village_codes=tuple(session.scalars(served.order_by(AgentVillage.village_code))),
        stand_in_id=session.get_one(Agent, agent_id).stand_in_id,
        training=tuple(
            Training(
                row.item_code,
                name,
                row.trained_on,
                row.expires_on,
                (row.expires_on - today).days,
            )
            for row, name in trained
        ),
        leave=tuple(Leave(row.id, row.from_day, row.to_day) for row in leave),
    )


def _lines(
    session: Session,
    clock: Clock,
    query: str,
    village_code: str | None,
    agent_id: UUID | None,
    *,
    with_inactive: bool,
) -> tuple[RosterLine, ...]:
    other = aliased(Agent)
    found = (
        select(Agent, Staff.login, other.name)
        .outerjoin(Staff, Staff.id == Agent.staff_id)
        .outerjoin(other, other.id == Agent.stand_in_id)
        .order_by(Agent.code)
    )
    if not with_inactive:
        found = found.where(Agent.active)
    if agent_id is not None:
        found = found.where(Agent.id == agent_id)
    if query:
        found = found.where(
            or_(
                *(
                    column.contains(query, autoescape=True)
                    for column in (Agent.name, Agent.code, Agent.phone)
                )
            )
        )
    if village_code is not None:
        served = select(AgentVillage.agent_id).where(AgentVillage.village_code == village_code)
        found = found.where(Agent.id.in_(served))
    today = local_date(clock)
    names, counts = _villages(session), _training(session, today)
    away, loads = _away(session, today), workload(session)
    lines = []
    for row, login, stand_in in session.execute(found):
        items, expiring, expired = counts.get(row.id, (0, 0, 0))
        lines.append(
            RosterLine(
                agent=AgentView(row.id, row.code, row.name, row.phone),
                active=row.active,
                login=login,
                villages=tuple(names.get(row.id, ())),
                items=items,
                expiring=expiring,
                expired=expired,
                away_until=away.get(row.id),
                load=loads.get(row.id, 0),
                stand_in=stand_in,
            )
        )
    return tuple(lines)


def _villages(session: Session) -> dict[UUID, list[str]]:
    names: dict[UUID, list[str]] = defaultdict(list)
    for agent_id, name in session.execute(
        select(AgentVillage.agent_id, Village.name)
        .join(Village, Village.code == AgentVillage.village_code)
        .order_by(Village.position, Village.code)
    ):
        names[agent_id].append(name)
    return names


def _training(session: Session, today: date) -> dict[UUID, tuple[int, int, int]]:
    ends = AgentQualification.expires_on
    return {
        row[0]: (row[1], row[2], row[3])
        for row in session.execute(
            select(
                AgentQualification.agent_id,
                func.sum(case((ends >= today, 1), else_=0)),
                func.sum(case(((ends >= today) & (ends <= today + EXPIRES_SOON), 1), else_=0)),
                func.sum(case((ends < today, 1), else_=0)),
            ).group_by(AgentQualification.agent_id)
        )
    }


def _away(session: Session, today: date) -> dict[UUID, date]:
    rows = session.execute(
        select(AgentLeave.agent_id, func.max(AgentLeave.to_day))
        .where(AgentLeave.from_day <= today, AgentLeave.to_day >= today)
        .group_by(AgentLeave.agent_id)
    )
    return {row[0]: row[1] for row in rows}
