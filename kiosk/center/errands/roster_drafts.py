"""The roster as whole entries: read from the store, written as table rows, put back again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from kiosk.center.errands.roster_cells import Span, leave_cell, training_cell
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    Agent,
    AgentLeave,
    AgentQualification,
    AgentVillage,
    Staff,
    Village,
    new_id,
)


@dataclass(frozen=True, slots=True)
class AgentDraft:
    """Everything a table says of one agent."""

    code: str
    name: str
    phone: str
    login: str | None = None
    villages: frozenset[str] = frozenset()
    """Codes."""
    stand_in: str | None = None
    training: Mapping[str, Span] = field(default_factory=dict)
    leave: tuple[Span, ...] = ()
    """Today's and later ones."""
    active: bool = True


def roster_drafts(session: Session, *, today: date) -> dict[str, AgentDraft]:
    """Everybody ever on the roster, by number."""
    rows = session.execute(
        select(Agent, Staff.login).outerjoin(Staff, Staff.id == Agent.staff_id).order_by(Agent.code)
    ).all()
    codes = {row.id: row.code for row, _ in rows}
    villages: dict[UUID, set[str]] = defaultdict(set)
    for served in session.execute(select(AgentVillage.agent_id, AgentVillage.village_code)):
        villages[served.agent_id].add(served.village_code)
    training: dict[UUID, dict[str, Span]] = defaultdict(dict)
    for held in session.scalars(select(AgentQualification)):
        training[held.agent_id][held.item_code] = (held.trained_on, held.expires_on)
    leave: dict[UUID, list[Span]] = defaultdict(list)
    for away in session.scalars(select(AgentLeave).where(AgentLeave.to_day >= today)):
        leave[away.agent_id].append((away.from_day, away.to_day))
    return {
        row.code: AgentDraft(
            code=row.code,
            name=row.name,
            phone=row.phone,
            login=login,
            villages=frozenset(villages[row.id]),
            stand_in=codes.get(row.stand_in_id) if row.stand_in_id else None,
            training=training[row.id],
            leave=tuple(sorted(leave[row.id])),
            active=row.active,
        )
        for row, login in rows
    }


def roster_cells(session: Session, *, clock: Clock) -> list[dict[str, str]]:
    """The roster as rows of a table; importing them again changes nothing."""
    names = _village_names(session)
    return [
        {
            "agent": draft.code,
            "agent_name": draft.name,
            "agent_phone": draft.phone,
            "login": draft.login or "",
            "villages": "、".join(names[code] for code in sorted(draft.villages)),
            "stand_in": draft.stand_in or "",
            "training": training_cell(draft.training),
            "leave": leave_cell(draft.leave),
            "on_roster": "是" if draft.active else "否",
        }
        for draft in roster_drafts(session, today=local_date(clock)).values()
    ]


def put_drafts(
    session: Session, drafts: Iterable[AgentDraft], *, logins: Mapping[str, UUID], today: date
) -> None:
    """Write whole entries; those there are become what the draft says. Checked before."""
    wanted = list(drafts)
    ids = {row.code: row.id for row in session.execute(select(Agent.code, Agent.id))}
    changed = [ids[draft.code] for draft in wanted if draft.code in ids]
    # First nobody has a login, so that two may swap theirs.
    session.execute(update(Agent).where(Agent.id.in_(changed)).values(staff_id=None))
    for draft in wanted:
        row = session.get(Agent, ids[draft.code]) if draft.code in ids else None
        if row is None:
            row = Agent(id=new_id(), code=draft.code)
            session.add(row)
            ids[draft.code] = row.id
        row.name, row.phone, row.active = draft.name, draft.phone, draft.active
        row.staff_id = logins[draft.login] if draft.login is not None else None
    session.flush()
    for draft in wanted:
        row = session.get_one(Agent, ids[draft.code])
        row.stand_in_id = ids[draft.stand_in] if draft.stand_in is not None else None
    session.flush()
    session.execute(delete(AgentVillage).where(AgentVillage.agent_id.in_(changed)))
    session.execute(delete(AgentQualification).where(AgentQualification.agent_id.in_(changed)))
    session.execute(
        delete(AgentLeave).where(AgentLeave.agent_id.in_(changed), AgentLeave.to_day >= today)
    )
    _insert_parts(session, wanted, ids)


def _insert_parts(session: Session, drafts: list[AgentDraft], ids: Mapping[str, UUID]) -> None:
    villages = [
        {"agent_id": ids[draft.code], "village_code": code}
        for draft in drafts
        for code in draft.villages
    ]
    training = [
        {"agent_id": ids[draft.code], "item_code": code, "trained_on": first, "expires_on": last}
        for draft in drafts
        for code, (first, last) in draft.training.items()
    ]
    leave = [
        {"agent_id": ids[draft.code], "from_day": span[0], "to_day": span[1]}
        for draft in drafts
        for span in draft.leave
    ]
    for table, rows in (
        (AgentVillage, villages),
        (AgentQualification, training),
        (AgentLeave, leave),
    ):
        if rows:
            session.connection().execute(insert(table), rows)


def _village_names(session: Session) -> dict[str, str]:
    """Code to the name a person knows it by: with its town where two villages share one."""
    rows = session.execute(select(Village.code, Village.name, Village.town)).all()
    count: dict[str, int] = defaultdict(int)
    for row in rows:
        count[row.name] += 1
    return {row.code: row.name if count[row.name] == 1 else row.town + row.name for row in rows}
