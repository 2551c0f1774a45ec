"""Where an errand stands, for the resident: by the slip's QR, or by number and phone tail."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.papers import originals_held
from kiosk.center.people.masking import masked_name
from kiosk.data.tables import Agent, Errand, ErrandMove, ErrandPerson, ErrandStep, Item
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Standing:
    """What a resident sees of their errand; nothing of it tells whose it is."""

    id: UUID
    number: str
    item_name: str
    item_name_en: str | None
    kind: str
    state: str
    masked_name: str
    submitted_at: datetime
    accepted_at: datetime | None
    completed_at: datetime | None
    delivered_at: datetime | None
    due_on: date | None
    term_text: str
    steps_done: int
    steps: int
    needed: str
    """What is waited for from the resident, in the words of who suspended it; often nothing."""
    reason: str | None
    agent_name: str | None
    agent_phone: str | None
    originals_held: int
    """Originals of theirs that lie here."""
    result: str | None


def standing(session: Session, *, errand_id: UUID) -> Standing:
    """How it stands. `RuleBroken`: `errand.unknown`."""
    row = session.get(Errand, errand_id)
    if row is None:
        raise RuleBroken("errand.unknown")
    return _view(session, row)


def _view(session: Session, row: Errand) -> Standing:
    person = session.get(ErrandPerson, row.id)
    agent = session.get(Agent, row.agent_id) if row.agent_id else None
    steps = session.scalars(select(ErrandStep.done_at).where(ErrandStep.errand_id == row.id)).all()
    return Standing(
        id=row.id,
        number=row.number,
        item_name=row.item_name,
        item_name_en=session.get_one(Item, row.item_code).name_en,
        kind=row.kind,
        state=row.state,
        masked_name=masked_name(person.name) if person else "",
        submitted_at=row.submitted_at,
        accepted_at=row.accepted_at,
        completed_at=row.completed_at,
        delivered_at=row.delivered_at,
        due_on=row.due_on,
        term_text=row.term_text,
        steps_done=sum(done is not None for done in steps),
        steps=len(steps),
        needed=_needed(session, row),
        reason=row.reason,
        agent_name=agent.name if agent else None,
        agent_phone=agent.phone if agent else None,
        originals_held=originals_held(session, row.id),
        result=row.result,
    )


def _needed(session: Session, row: Errand) -> str:
    verb = {"suspended": "suspend", "declined": "decline", "terminated": "terminate"}.get(row.state)
    if verb is None:
        return ""
    note = session.scalar(
        select(ErrandMove.note)
        .where(ErrandMove.errand_id == row.id, ErrandMove.verb == verb)
        .order_by(ErrandMove.id.desc())
        .limit(1)
    )
    return note or ""
