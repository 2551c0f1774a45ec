"""A year of errands as they would lie in a store: written in bulk, for measuring and erasing."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kiosk.clock import Clock, local
from kiosk.data.tables import (
    Agent,
    AgentQualification,
    Center,
    Errand,
    ErrandDocument,
    ErrandHandover,
    ErrandMaterial,
    ErrandMove,
    ErrandPause,
    ErrandPerson,
    ErrandSignature,
    Village,
    new_id,
)
from kiosk.workdays import add_working_days

Row = dict[str, Any]
DAYS = 365
FAMILY, GIVEN = "林王陈郑叶方吴沈潘应项周", "小大春秋建国玉兰金水明芳志强桂花"
STROKES = [[[100 + 9 * n, 200 + 31 * n % 90] for n in range(40)] for _ in range(6)]
_LIFE = "submit accept entrust assign begin receive"
WAYS = (
    (
        70,
        "submit accept entrust assign begin receive step complete return deliver archive follow_up",
    ),
    (8, "submit accept entrust assign begin receive complete return deliver archive"),
    (6, "submit accept entrust assign begin suspend resume complete deliver archive"),
    (6, "submit decline"),
    (9, "submit accept entrust assign begin terminate"),
    (1, "submit accept entrust assign begin"),
)
"""Chances in a hundred and the way of an errand; of the last weeks it is cut where today is."""
AFTER = {
    "submit": "submitted",
    "accept": "accepted",
    "decline": "declined",
    "entrust": "entrusted",
    "assign": "assigned",
    "begin": "in_progress",
    "receive": "in_progress",
    "step": "in_progress",
    "suspend": "suspended",
    "resume": "in_progress",
    "complete": "completed",
    "return": "completed",
    "deliver": "delivered",
    "archive": "archived",
    "follow_up": "followed_up",
    "terminate": "terminated",
}
CLOSING = ("decline", "archive", "terminate")
SIGNED = {"submit": "consent", "entrust": "authority", "deliver": "delivery"}


@dataclass
class _Rows:
    """Rows by table, in an order in which they can be written."""

    errands: list[Row] = field(default_factory=list)
    people: list[Row] = field(default_factory=list)
    materials: list[Row] = field(default_factory=list)
    moves: list[Row] = field(default_factory=list)
    pauses: list[Row] = field(default_factory=list)
    handovers: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)
    signatures: list[Row] = field(default_factory=list)

    def write(self, session: Session) -> None:
        for table, rows in (
            (Errand, self.errands),
            (ErrandPerson, self.people),
            (ErrandMaterial, self.materials),
            (ErrandMove, self.moves),
            (ErrandPause, self.pauses),
            (ErrandHandover, self.handovers),
            (ErrandDocument, self.documents),
            (ErrandSignature, self.signatures),
        ):
            if rows:
                session.connection().execute(insert(table), rows)


@dataclass(frozen=True)
class _Who:
    """An agent with a login, and what they may take."""

    agent_id: UUID
    code: str
    staff_id: UUID
    items: tuple[str, ...]


def fill_year(
    session: Session,
    *,
    device_id: UUID,
    count: int,
    clock: Clock,
    days: int = DAYS,
    seed: int = 1,
) -> None:
    """Write `count` errands of the last `days` days into a founded center with agents' logins."""
    chance = random.Random(seed)
    agents = list(_agents(session))
    villages = session.scalars(select(Village.code)).all()
    here = session.scalars(select(Center.code)).one()
    now, rows = clock.now(), _Rows()
    for number in range(count):
        begun = now - timedelta(days=days * (1 - number / count), minutes=30)
        who = chance.choice(agents)
        _one(rows, chance, number, begun, now, who, chance.choice(villages), here, device_id)
    rows.write(session)


def _agents(session: Session) -> Iterator[_Who]:
    held: dict[UUID, list[str]] = {}
    for row in session.scalars(select(AgentQualification)):
        held.setdefault(row.agent_id, []).append(row.item_code)
    for agent in session.scalars(select(Agent).where(Agent.staff_id.is_not(None))):
        if agent.staff_id is not None and agent.id in held:
            yield _Who(agent.id, agent.code, agent.staff_id, tuple(sorted(held[agent.id])))


def _one(
    rows: _Rows,
    chance: random.Random,
    number: int,
    begun: datetime,
    now: datetime,
    who: _Who,
    village: str,
    here: str,
    device_id: UUID,
) -> None:
    errand_id, item = new_id(), chance.choice(who.items)
    (way,) = chance.choices([way for _, way in WAYS], [share for share, _ in WAYS])
    moves: list[Row] = []
    at, state = begun, ""
    for verb in way.split():
        at = at if verb == "submit" else at + timedelta(hours=chance.uniform(1, 60))
        if at > now:
            break
        moves.append(
            {
                "errand_id": errand_id,
                "at": at,
                "verb": verb,
                "from_state": state,
                "to_state": AFTER[verb],
                "actor": "resident" if verb == "submit" else "staff",
                "staff_id": None if verb == "submit" else who.staff_id,
                "device_id": device_id,
                "reason": "other" if verb in ("decline", "terminate") else None,
                "note": "家里人来问过,说月底前要用" if chance.random() < 0.4 else "",
                "detail": {"agent": who.code} if verb == "assign" else None,
            }
        )
        state = AFTER[verb]
    rows.moves += moves
    rows.errands.append(_errand(errand_id, number, item, moves, who, village, here, device_id))
    rows.people.append(_person(chance, errand_id))
    rows.materials.append(
        {
            "errand_id": errand_id,
            "position": 1,
            "name": "居民身份证",
            "originals": 1,
            "copies": 1,
            "ticked": True,
        }
    )
    _papers(rows, errand_id, moves, who)


def _errand(
    errand_id: UUID,
    number: int,
    item: str,
    moves: list[Row],
    who: _Who,
    village: str,
    here: str,
    device_id: UUID,
) -> Row:
    at = {move["verb"]: move["at"] for move in moves}
    state = moves[-1]["to_state"]
    accepted = at.get("accept")
    due = add_working_days(local(accepted).date(), 10) if accepted else None
    no_date = state in ("suspended", "terminated")
    return {
        "id": errand_id,
        "number": f"{local(moves[0]['at']):%y%m%d}{number % 100_000:05d}",
        "device_id": device_id,
        "item_code": item,
        "item_name": item,
        "kind": "proxy",
        "for_whom": "self",
        "help_wanted": False,
        "village_code": village,
        "intake_center": here,
        "handling_center": here,
        "state": state,
        "reason": "materials" if state == "suspended" else None,
        "submitted_at": moves[0]["at"],
        "accepted_at": accepted,
        "completed_at": at.get("complete"),
        "delivered_at": at.get("deliver"),
        "closed_at": next((at[verb] for verb in CLOSING if verb in at), None),
        "term_days": 10 if accepted else None,
        "term_natural": False,
        "term_months": 0,
        "term_text": "10",
        "due_on": None if no_date else due,
        "due_provisional": False,
        "agent_id": who.agent_id if "assign" in at else None,
        "authority_scope": "递交材料、领取结果" if "entrust" in at else None,
        "result": "已办结,款项下月到账" if "complete" in at else None,
    }


def _person(chance: random.Random, errand_id: UUID) -> Row:
    phone = f"130{chance.randrange(10**8):08d}"
    return {
        "errand_id": errand_id,
        "name": chance.choice(FAMILY) + chance.choice(GIVEN) + chance.choice(GIVEN),
        "phone": phone,
        "phone_tail": phone[-4:],
        "id_number": f"33000019{chance.randrange(10**10):010d}",
        "address": "云溪镇",
        "contact_name": "",
        "helper_name": "",
    }


def _papers(rows: _Rows, errand_id: UUID, moves: list[Row], who: _Who) -> None:
    """Documents in and out, signatures, and the pause of a suspension."""
    for move in moves:
        verb, at = move["verb"], move["at"]
        if verb in SIGNED:
            rows.signatures.append(_signature(errand_id, SIGNED[verb], at))
        elif verb in ("receive", "return"):
            handover = new_id()
            rows.handovers.append(
                {
                    "id": handover,
                    "errand_id": errand_id,
                    "direction": "in" if verb == "receive" else "out",
                    "at": at,
                    "staff_id": who.staff_id,
                }
            )
            rows.documents += [
                {
                    "handover_id": handover,
                    "position": position,
                    "name": name,
                    "originals": 1,
                    "copies": 1,
                }
                for position, name in enumerate(("居民身份证", "林小满的旧存折"), start=1)
            ]
            rows.signatures.append(_signature(errand_id, "handover", at, handover))
        elif verb in ("suspend", "resume"):
            day = local(at).date()
            if verb == "suspend":
                rows.pauses.append(
                    {"errand_id": errand_id, "kind": "materials", "from_day": day, "to_day": None}
                )
            else:
                rows.pauses[-1]["to_day"] = day


def _signature(errand_id: UUID, purpose: str, at: datetime, handover: UUID | None = None) -> Row:
    return {
        "id": new_id(),
        "errand_id": errand_id,
        "purpose": purpose,
        "party": "resident",
        "handover_id": handover,
        "strokes": STROKES,
        "at": at,
        "staff_id": None,
    }
