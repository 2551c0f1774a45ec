"""Signatures drawn on the glass: checked, kept, given back for paper."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.values import Strokes
from kiosk.clock import Clock
from kiosk.data.tables import ErrandSignature, new_id
from kiosk.errors import RuleBroken

POINTS_AT_LEAST = 4
"""Fewer is a slip of the finger."""
POINTS_AT_MOST = 6000
PURPOSES = ("consent", "authority", "handover", "delivery", "termination")


def checked_strokes(strokes: Strokes) -> Strokes:
    """A signature as it is kept. `RuleBroken`: `errand.signature_missing`, `…_broken`."""
    count = sum(len(line) for line in strokes)
    if count < POINTS_AT_LEAST:
        raise RuleBroken("errand.signature_missing")
    inside = all(0 <= x <= 1000 and 0 <= y <= 1000 for line in strokes for x, y in line)
    if count > POINTS_AT_MOST or not inside:
        raise RuleBroken("errand.signature_broken")
    return strokes


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
            strokes=[[list(point) for point in line] for line in checked_strokes(strokes)],
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
