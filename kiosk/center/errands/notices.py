"""Telling people that an errand's date comes near or has passed: once each, and who has seen it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, literal, or_, select, true
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_of_staff
from kiosk.center.errands.lists import PAGE, by_date, cards_of
from kiosk.center.errands.rows import check_staff
from kiosk.center.errands.states import RUNNING
from kiosk.center.errands.values import ErrandCard
from kiosk.center.people.audit import audit
from kiosk.center.people.roles import may
from kiosk.center.profile import center
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Agent, Errand, ErrandNotice, Staff

KINDS = ("due_soon", "overdue")
AT_ONCE = 25
"""Errands told of in one transaction."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One errand whose date comes near or has passed."""

    id: int
    kind: str
    """due_soon or overdue"""
    due_on: date
    told_at: datetime
    seen_at: datetime | None
    mine: bool
    """Whether it is for the reader to see to; who leads reads the others' as well."""
    errand: ErrandCard


def tell_of_dates(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Write down and tell the hub of every running errand due soon or overdue; how many were new.

    At most `AT_ONCE` in one transaction: call it again while it returns more than 0. The same
    errand, kind and date are told once, however often this runs.
    """
    if not any(session.execute(_untold(session, kind, clock).limit(1)).first() for kind in KINDS):
        return 0
    beat(session)  # one terminal after the other, and desks look again
    told = 0
    for kind in KINDS:
        rows = session.execute(_untold(session, kind, clock).limit(AT_ONCE - told)).all()
        for errand, agent in rows:
            _tell(session, errand, agent, kind, device_id, clock)
        told += len(rows)
    session.flush()
    return told


def notices(
    session: Session, *, staff_id: UUID, clock: Clock, limit: int = PAGE
) -> tuple[Notice, ...]:
    """What stands now: an agent's own, for a lead everybody's; unseen and overdue ones first.

    What was done, suspended or got another date since is not among them.
    """
    staff = check_staff(session, staff_id, "errand.intake")
    mine = _mine(session, staff)
    rows = session.execute(
        select(ErrandNotice, mine.label("mine"))
        .join(Errand, Errand.id == ErrandNotice.errand_id)
        .where(_stands(session, clock), true() if _leads(staff) else mine)
        .order_by(ErrandNotice.seen_at.is_not(None), ErrandNotice.due_on, ErrandNotice.id)
        .limit(limit)
    ).all()
    cards = {card.id: card for card in cards_of(session, {row.errand_id for row, _ in rows}, clock)}
    return tuple(
        Notice(
            row.id,
            row.kind,
            row.due_on,
            row.told_at,
            row.seen_at,
            bool(own),
            cards[row.errand_id],
        )
        for row, own in rows
    )


def mark_seen(
    session: Session,
    *,
    device_id: UUID,
    notice_ids: Collection[int],
    staff_id: UUID,
    clock: Clock,
) -> int:
    """The reader has seen these; how many were theirs to see and unseen.

    Only whose errand it is can have seen it, for one without an agent who leads: so a lead who
    looks at the list does not silence what an agent was told.
    """
    staff = check_staff(session, staff_id, "errand.intake")
    rows = session.scalars(
        select(ErrandNotice)
        .join(Errand, Errand.id == ErrandNotice.errand_id)
        .where(
            ErrandNotice.id.in_(list(notice_ids)),
            ErrandNotice.seen_at.is_(None),
            _mine(session, staff),
        )
    ).all()
    if not rows:
        return 0
    beat(session)
    for row in rows:
        row.seen_at, row.seen_by = clock.now(), staff_id
    session.flush()
    for row in rows:
        outbox.record(
            session,
            device_id,
            stream=f"errand:{row.errand_id}",
            type="errand.notice_seen",
            payload={
                "errand": str(row.errand_id),
                "kind": row.kind,
                "due_on": row.due_on.isoformat(),
                "staff": str(staff_id),
                "at": clock.now().isoformat(),
            },
            occurred_at=clock.now(),
        )
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action="errand.notice_seen",
            subject=f"errand:{row.errand_id}",
            clock=clock,
            detail={"kind": row.kind, "due_on": row.due_on.isoformat()},
        )
    return len(rows)


def _untold(session: Session, kind: str, clock: Clock) -> Select[Errand, str | None]:
    told = select(ErrandNotice.id).where(
        ErrandNotice.errand_id == Errand.id,
        ErrandNotice.kind == kind,
        ErrandNotice.due_on == Errand.due_on,
    )
    return (
        select(Errand, Agent.code)
        .outerjoin(Agent, Agent.id == Errand.agent_id)
        .where(
            Errand.handling_center == center(session).code,
            Errand.state.in_(RUNNING),
            by_date(session, kind, clock),
            ~told.exists(),
        )
        .order_by(Errand.due_on, Errand.number)
    )


def _tell(
    session: Session, errand: Errand, agent: str | None, kind: str, device_id: UUID, clock: Clock
) -> None:
    due_on = errand.due_on
    assert due_on is not None  # noqa: S101 - by_date asks for it
    session.add(
        ErrandNotice(
            errand_id=errand.id,
            kind=kind,
            due_on=due_on,
            agent_id=errand.agent_id,
            told_at=clock.now(),
        )
    )
    outbox.record(
        session,
        device_id,
        stream=f"errand:{errand.id}",
        type=f"errand.{kind}",
        payload={
            "errand": str(errand.id),
            "number": errand.number,
            "item": errand.item_code,
            "village": errand.village_code,
            "state": errand.state,
            "due_on": due_on.isoformat(),
            "agent": agent,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )


def _stands(session: Session, clock: Clock) -> ColumnElement[bool]:
    """Whether a notice still says how things are."""
    return and_(
        Errand.handling_center == center(session).code,
        Errand.state.in_(RUNNING),
        ErrandNotice.due_on == Errand.due_on,
        or_(
            *(
                and_(ErrandNotice.kind == literal(kind), by_date(session, kind, clock))
                for kind in KINDS
            )
        ),
    )


def _mine(session: Session, staff: Staff) -> ColumnElement[bool]:
    me = agent_of_staff(session, staff.id)
    own = or_(Errand.agent_id == me.id, Errand.stand_in_id == me.id) if me else false()
    return or_(own, Errand.agent_id.is_(None)) if _leads(staff) else own


def _leads(staff: Staff) -> bool:
    return may(staff.role, "errand.assign")
