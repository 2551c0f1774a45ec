"""Erasing what is personal about errands closed long ago; the counts stay.

What goes: the person, signatures, pictures, notes, the scope of the authority, the result's
wording, and the names of documents nobody finds in the guide. What stays: item, village, agent,
states, dates and moves, how many documents, fees with their receipts.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, case, delete, func, select, update
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.queue.business_day import beat
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock, local
from kiosk.data import outbox
from kiosk.data.tables import (
    Errand,
    ErrandAttachment,
    ErrandDocument,
    ErrandHandover,
    ErrandMaterial,
    ErrandMove,
    ErrandPerson,
    ErrandSignature,
)

AT_ONCE = 15
"""Errands erased in one transaction, so that nobody in the hall waits for it."""
OTHER_DOCUMENT = "其他材料"
"""What a document is called whose name somebody typed: it may have named a person."""


@dataclass(frozen=True, slots=True)
class RetentionOutlook:
    """What retention has done and has to do."""

    days: int
    """How long personal data is kept after an errand is closed."""
    due: int
    """Errands to be erased now."""
    held: int
    """Due, but originals still lie here: their owner must be found first."""
    erased: int
    oldest: date | None
    """Day on which the oldest of those due was closed."""


def retention_outlook(session: Session, *, clock: Clock) -> RetentionOutlook:
    """How things stand; nothing is erased."""
    days = load_policy(session).retention_days
    over = _over(clock.now() - timedelta(days=days))
    due, oldest = session.execute(
        select(func.count(), func.min(Errand.closed_at)).where(over, _nothing_held())
    ).one()
    held = session.scalar(select(func.count()).where(over, ~_nothing_held()))
    erased = session.scalar(select(func.count()).where(Errand.erased_at.is_not(None)))
    return RetentionOutlook(
        days, due, held or 0, erased or 0, local(oldest).date() if oldest else None
    )


def erase_some(
    session: Session, *, device_id: UUID, clock: Clock, grace: timedelta = timedelta()
) -> int:
    """Erase the oldest `AT_ONCE` errands that are due; how many there were.

    Each call is whole in itself: after a power cut the next one goes on where it stopped. `grace`
    leaves those alone that became due less than so long ago.
    """
    now = clock.now()
    before = now - timedelta(days=load_policy(session).retention_days) - grace
    wanted = select(Errand.id).where(_over(before), _nothing_held()).order_by(Errand.closed_at)
    if session.scalar(wanted.limit(1)) is None:
        return 0
    beat(session)  # one terminal after the other
    ids = list(session.scalars(wanted.limit(AT_ONCE)))
    rows = session.scalars(
        select(Errand).where(Errand.id.in_(ids)).order_by(Errand.closed_at).with_for_update()
    ).all()
    _erase_parts(session, ids)
    for row in rows:
        row.authority_scope, row.result, row.erased_at = None, None, now
    session.flush()
    for row in rows:
        outbox.record(
            session,
            device_id,
            stream=f"errand:{row.id}",
            type="errand.erased",
            payload={"errand": str(row.id), "number": row.number, "at": now.isoformat()},
            occurred_at=now,
        )
    audit(
        session,
        device_id=device_id,
        actor=None,
        action="errand.erased",
        subject="retention",
        clock=clock,
        detail={"errands": len(ids), "closed_before": local(before).date().isoformat()},
    )
    return len(ids)


def _erase_parts(session: Session, ids: list[UUID]) -> None:
    for table in (ErrandPerson, ErrandSignature, ErrandAttachment):
        session.execute(delete(table).where(table.errand_id.in_(ids)))
    session.execute(
        update(ErrandMove)
        .where(ErrandMove.errand_id.in_(ids), ErrandMove.note != "")
        .values(note="")
    )
    known = (
        select(ErrandMaterial.name)
        .join(ErrandHandover, ErrandHandover.errand_id == ErrandMaterial.errand_id)
        .where(
            ErrandHandover.id == ErrandDocument.handover_id,
            ErrandMaterial.name == ErrandDocument.name,
        )
    )
    handovers = select(ErrandHandover.id).where(ErrandHandover.errand_id.in_(ids))
    session.execute(
        update(ErrandDocument)
        .where(ErrandDocument.handover_id.in_(handovers), ~known.exists())
        .values(name=OTHER_DOCUMENT)
        .execution_options(synchronize_session=False)
    )


def _over(before: datetime) -> ColumnElement[bool]:
    return (Errand.closed_at < before) & Errand.erased_at.is_(None)


def _nothing_held() -> ColumnElement[bool]:
    """No original is left here: whose they are must stay known until they are back."""
    sign = case((ErrandHandover.direction == "in", 1), else_=-1)
    balance = (
        select(func.coalesce(func.sum(sign * ErrandDocument.originals), 0))
        .select_from(ErrandHandover)
        .join(ErrandDocument, ErrandDocument.handover_id == ErrandHandover.id)
        .where(ErrandHandover.errand_id == Errand.id)
        .correlate(Errand)
        .scalar_subquery()
    )
    return balance <= 0
