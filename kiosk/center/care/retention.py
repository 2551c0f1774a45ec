"""Takes personal data of children away once their care is long over; what was counted stays.

What goes: child, guardian, who fetched it, health, signatures, and why it was absent. What stays:
offer, dates, and how many came.
"""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kiosk.center.care.rows import enter, tell
from kiosk.center.care.standing import OPEN
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    CareAttendance,
    CareChild,
    CareCollector,
    CareOffer,
    CareRegistration,
    CareSignature,
)

AT_ONCE = 50


def erase_old_care(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Erase what is personal about registrations that ended so long ago; how many.

    At most `AT_ONCE` in one transaction: call again while any are told.
    """
    keep = timedelta(days=load_policy(session).retention_days)
    found = session.execute(
        select(CareRegistration.id, CareRegistration.offer_code)
        .join(CareOffer, CareOffer.code == CareRegistration.offer_code)
        .where(
            CareRegistration.erased_at.is_(None),
            (CareRegistration.closed_at < clock.now() - keep)
            | (CareOffer.last < local_date(clock) - keep),
        )
        .order_by(CareRegistration.made_at)
        .limit(AT_ONCE)
    ).all()
    for code in sorted({row.offer_code for row in found}):
        enter(session, code)
    ids = [row.id for row in found]
    _erase_parts(session, ids)
    for row in session.scalars(
        select(CareRegistration)
        .where(CareRegistration.id.in_(ids))
        .execution_options(populate_existing=True)
    ):
        if row.state in OPEN:
            row.state, row.reason, row.closed_at = "ended", "over", clock.now()
        row.child_key, row.erased_at = None, clock.now()
        session.flush()
        tell(session, row, "erased", device_id=device_id, at=clock.now())
    return len(ids)


def _erase_parts(session: Session, ids: list[UUID]) -> None:
    mine = CareAttendance.registration_id.in_(ids)
    session.execute(update(CareAttendance).where(mine).values(collector_id=None))
    session.execute(
        update(CareAttendance)
        .where(mine, CareAttendance.reason.is_not(None))
        .values(reason="other")
    )
    session.execute(delete(CareSignature).where(CareSignature.registration_id.in_(ids)))
    session.execute(delete(CareCollector).where(CareCollector.registration_id.in_(ids)))
    session.execute(delete(CareChild).where(CareChild.registration_id.in_(ids)))
