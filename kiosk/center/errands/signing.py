"""Signatures drawn on the glass: kept with an errand, given back for paper."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.signature import Strokes, strokes_as_kept
from kiosk.clock import Clock
from kiosk.data.tables import ErrandSignature, new_id

PURPOSES = ("consent", "authority", "handover", "delivery", "termination")


def sign(
    session: Session,
    *,
    errand_id: UUID,
    purpose: str,
    party: str,
    strokes: Strokes,
    clock: Clock,
    staff_id: UUID | None,
    handover_id: UUID | None = None,
) -> None:
    """Keep a signature with an errand, within the transaction of what was signed."""
    session.add(
        ErrandSignature(
            id=new_id(),
            errand_id=errand_id,
            purpose=purpose,
            party=party,
            handover_id=handover_id,
            strokes=strokes_as_kept(strokes),
            at=clock.now(),
            staff_id=staff_id,
        )
    )
    session.flush()


def signature_of(
    session: Session,
    *,
    errand_id: UUID,
    purpose: str,
    party: str = "resident",
    handover_id: UUID | None = None,
) -> Strokes:
    """The newest signature for a purpose; empty where there is none (any more)."""
    found = session.scalars(
        select(ErrandSignature.strokes)
        .where(
            ErrandSignature.errand_id == errand_id,
            ErrandSignature.purpose == purpose,
            ErrandSignature.party == party,
            ErrandSignature.handover_id.is_(None)
            if handover_id is None
            else ErrandSignature.handover_id == handover_id,
        )
        .order_by(ErrandSignature.at.desc())
        .limit(1)
    ).one_or_none()
    return tuple(tuple((x, y) for x, y in line) for line in found or ())
