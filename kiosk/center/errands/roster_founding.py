"""Puts villages, partner centers and red agents into a store when its center is founded."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from kiosk.center.errands.roster_file import AgentPart, Roster, day_of
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    Agent,
    AgentLeave,
    AgentQualification,
    AgentVillage,
    Base,
    Item,
    PartnerCenter,
    Staff,
    Village,
    new_id,
)
from kiosk.errors import RuleBroken

Row = dict[str, Any]


def put_roster(session: Session, *, roster: Roster, clock: Clock) -> None:
    """Put a roster into a store that has none, after its staff and its catalog.

    `RuleBroken`: `roster.login_unknown`, `roster.item_unknown`, `roster.dates_order`.
    """
    today = local_date(clock)
    ids = {agent.code: new_id() for agent in roster.agents}
    trained = list(_trained(roster, ids, today))
    _check_items(session, trained)
    _insert(
        session,
        Village,
        (
            village.model_dump() | {"position": number}
            for number, village in enumerate(roster.villages, start=1)
        ),
    )
    _insert(session, PartnerCenter, (partner.model_dump() for partner in roster.partner_centers))
    _insert(session, Agent, _agents(roster, ids, _logins(session)))
    # Only now: who stands in may be named further down.
    named = [
        {"of": ids[agent.code], "who": ids[agent.stand_in]}
        for agent in roster.agents
        if agent.stand_in is not None
    ]
    if named:
        session.connection().execute(
            update(Agent).where(Agent.id == bindparam("of")).values(stand_in_id=bindparam("who")),
            named,
        )
    _insert(
        session,
        AgentVillage,
        (
            {"agent_id": ids[agent.code], "village_code": village}
            for agent in roster.agents
            for village in agent.villages
        ),
    )
    _insert(session, AgentQualification, trained)
    _insert(session, AgentLeave, _leave(roster, ids, today))


def _logins(session: Session) -> dict[str, UUID]:
    return {row.login: row.id for row in session.execute(select(Staff.login, Staff.id))}


def _agents(roster: Roster, ids: Mapping[str, UUID], logins: Mapping[str, UUID]) -> Iterable[Row]:
    for agent in roster.agents:
        if agent.login is not None and agent.login not in logins:
            raise RuleBroken("roster.login_unknown", agent=agent.code, login=agent.login)
        yield {
            "id": ids[agent.code],
            "code": agent.code,
            "name": agent.name,
            "phone": agent.phone,
            "staff_id": logins[agent.login] if agent.login is not None else None,
            "stand_in_id": None,
            "active": True,
        }


def _trained(roster: Roster, ids: Mapping[str, UUID], today: date) -> Iterable[Row]:
    for agent in roster.agents:
        for course in agent.trained:
            first, last = _span(agent, course.on, course.until, today)
            for item in course.items:
                yield {
                    "agent_id": ids[agent.code],
                    "item_code": item,
                    "trained_on": first,
                    "expires_on": last,
                }


def _leave(roster: Roster, ids: Mapping[str, UUID], today: date) -> Iterable[Row]:
    for agent in roster.agents:
        for leave in agent.leave:
            first, last = _span(agent, leave.first, leave.last, today)
            yield {"agent_id": ids[agent.code], "from_day": first, "to_day": last}


def _span(agent: AgentPart, first: int | date, last: int | date, today: date) -> tuple[date, date]:
    begins, ends = day_of(first, today), day_of(last, today)
    if ends < begins:
        raise RuleBroken("roster.dates_order", agent=agent.code, first=begins, last=ends)
    return begins, ends


def _check_items(session: Session, trained: Iterable[Row]) -> None:
    known = frozenset(session.scalars(select(Item.code)))
    unknown = sorted({row["item_code"] for row in trained} - known)
    if unknown:
        raise RuleBroken("roster.item_unknown", codes=", ".join(unknown[:8]))


def _insert(session: Session, table: type[Base], rows: Iterable[Row]) -> None:
    values = list(rows)
    if values:
        session.connection().execute(insert(table), values)
