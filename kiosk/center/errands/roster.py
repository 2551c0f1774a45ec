"""Keeping the roster of red agents: who they are, what they serve, when they are away.

Each change needs `agents.keep`, is written to the audit log, and is a fact for the hub, which
hears an agent's number and never their name. `staff_id` None is the operator at the command line.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import BUSY_STATES
from kiosk.center.errands.rows import check_staff, wanted
from kiosk.center.people.audit import audit
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Agent, AgentVillage, Errand, Staff, Village, new_id
from kiosk.errors import RuleBroken

_CODE = re.compile(r"^[A-Za-z0-9-]{1,32}$")
_PHONE = re.compile(r"^[0-9+() -]{5,24}$")
NAME_AT_MOST = 40


def add_agent(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    name: str,
    phone: str,
    staff_id: UUID | None,
    clock: Clock,
) -> UUID:
    """Put somebody on the roster, trained for nothing yet.

    `RuleBroken`: `agent.code_form`, `agent.code_taken`, `agent.name_missing`, `agent.phone_form`.
    """
    check_keeper(session, staff_id)
    plain = checked_code(code)
    if session.scalar(select(Agent.id).where(Agent.code == plain)) is not None:
        raise RuleBroken("agent.code_taken", agent=plain)
    row = Agent(id=new_id(), code=plain, name=checked_name(name), phone=checked_phone(phone))
    session.add(row)
    session.flush()
    tell_of(session, row.code, "added", device_id=device_id, staff_id=staff_id, clock=clock)
    return row.id


def change_agent(
    session: Session,
    *,
    device_id: UUID,
    agent_id: UUID,
    name: str,
    phone: str,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Correct a name or phone. `RuleBroken`: `agent.name_missing`, `agent.phone_form`."""
    row = kept_agent(session, agent_id, staff_id)
    row.name, row.phone = checked_name(name), checked_phone(phone)
    session.flush()
    tell_of(session, row.code, "changed", device_id=device_id, staff_id=staff_id, clock=clock)


def set_villages(
    session: Session,
    *,
    device_id: UUID,
    agent_id: UUID,
    village_codes: Iterable[str],
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Say which villages they serve, instead of those before.

    `RuleBroken`: `agent.village_unknown`.
    """
    row = kept_agent(session, agent_id, staff_id)
    codes = sorted(set(village_codes))
    known = session.scalars(select(Village.code).where(Village.code.in_(codes)))
    unknown = sorted(set(codes) - set(known))
    if unknown:
        raise RuleBroken("agent.village_unknown", code=unknown[0])
    session.execute(delete(AgentVillage).where(AgentVillage.agent_id == row.id))
    if codes:
        session.execute(
            insert(AgentVillage), [{"agent_id": row.id, "village_code": code} for code in codes]
        )
    tell_of(
        session,
        row.code,
        "villages_set",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"villages": codes},
    )


def name_stand_in(
    session: Session,
    *,
    device_id: UUID,
    agent_id: UUID,
    stand_in_id: UUID | None,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Say who usually stands in for them. `RuleBroken`: `agent.stand_in_self`, `agent.unknown`."""
    row = kept_agent(session, agent_id, staff_id)
    if stand_in_id == row.id:
        raise RuleBroken("agent.stand_in_self")
    stand_in = None if stand_in_id is None else session.get(Agent, stand_in_id)
    if stand_in_id is not None and (stand_in is None or not stand_in.active):
        raise RuleBroken("agent.unknown")
    row.stand_in_id = stand_in_id
    session.flush()
    tell_of(
        session,
        row.code,
        "stand_in_named",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"stand_in": stand_in.code if stand_in else None},
    )


def link_login(
    session: Session,
    *,
    device_id: UUID,
    agent_id: UUID,
    login: str | None,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Join an agent to the login they work under at a desk; None: they have none.

    `RuleBroken`: `agent.login_unknown`, `agent.login_taken` (it is another agent's).
    """
    row = kept_agent(session, agent_id, staff_id)
    row.staff_id = None if login is None else free_login(session, login, row.id)
    session.flush()
    tell_of(
        session,
        row.code,
        "login_linked",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"linked": login is not None},
    )


def deactivate(
    session: Session, *, device_id: UUID, agent_id: UUID, staff_id: UUID | None, clock: Clock
) -> None:
    """Take somebody off the roster. What they did stays theirs; whom they stood in for has nobody.

    `RuleBroken`: `agent.has_errands` while errands are on their hands.
    """
    row = kept_agent(session, agent_id, staff_id)
    check_free(session, row)
    row.active = False
    session.execute(update(Agent).where(Agent.stand_in_id == row.id).values(stand_in_id=None))
    session.flush()
    tell_of(session, row.code, "taken_off", device_id=device_id, staff_id=staff_id, clock=clock)


def reactivate(
    session: Session, *, device_id: UUID, agent_id: UUID, staff_id: UUID | None, clock: Clock
) -> None:
    """Put somebody back on the roster, with villages and training as they were."""
    row = kept_agent(session, agent_id, staff_id)
    row.active = True
    session.flush()
    tell_of(session, row.code, "put_back", device_id=device_id, staff_id=staff_id, clock=clock)


def check_keeper(session: Session, staff_id: UUID | None) -> None:
    """Refuse whoever may not keep the roster; lets desks look again."""
    if staff_id is not None:
        check_staff(session, staff_id, "agents.keep")
    beat(session)


def kept_agent(session: Session, agent_id: UUID, staff_id: UUID | None) -> Agent:
    """The agent to be changed. `RuleBroken`: `agent.unknown`, `staff.not_allowed`."""
    check_keeper(session, staff_id)
    row = session.get(Agent, agent_id)
    if row is None:
        raise RuleBroken("agent.unknown")
    return row


def check_free(session: Session, row: Agent) -> None:
    """Refuse to let somebody go while errands are on their hands."""
    count = session.scalar(
        select(func.count())
        .select_from(Errand)
        .where(Errand.agent_id == row.id, Errand.state.in_(BUSY_STATES))
    )
    if count:
        raise RuleBroken("agent.has_errands", agent=row.code, count=count)


def free_login(session: Session, login: str, agent_id: UUID) -> UUID:
    """The id behind a login that no other agent has."""
    found = session.scalar(select(Staff.id).where(Staff.login == login.strip(), Staff.active))
    if found is None:
        raise RuleBroken("agent.login_unknown", login=login)
    taken = select(Agent.code).where(Agent.staff_id == found, Agent.id != agent_id)
    owner = session.scalar(taken)
    if owner is not None:
        raise RuleBroken("agent.login_taken", login=login, agent=owner)
    return found


def checked_code(code: str) -> str:
    """A number for the roster: letters, digits and bars."""
    plain = code.strip()
    if not _CODE.match(plain):
        raise RuleBroken("agent.code_form")
    return plain


def checked_name(name: str) -> str:
    """A name as it is kept."""
    return wanted(name, "agent.name_missing", most=NAME_AT_MOST)


def checked_phone(phone: str) -> str:
    """A phone as it is kept."""
    plain = phone.strip()
    if not _PHONE.match(plain):
        raise RuleBroken("agent.phone_form")
    return plain


def checked_span(first: date, last: date) -> None:
    """Refuse a span that ends before it begins."""
    if last < first:
        raise RuleBroken("agent.dates_order", first=first, last=last)


def tell_of(
    session: Session,
    code: str,
    fact: str,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Record a change for the hub (`agent.<fact>`) and in the audit log; no name in either."""
    outbox.record(
        session,
        device_id,
        stream=f"agent:{code}",
        type=f"agent.{fact}",
        payload={
            "agent": code,
            "staff": str(staff_id) if staff_id else None,
            "detail": dict(detail or {}),
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"agent.{fact}",
        subject=f"agent:{code}",
        clock=clock,
        detail=detail,
    )
