"""Print jobs of long ago go: what was printed they do not say any more, only that it was."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data.tables import PrintJob
from kiosk.data.tables.printing import JOB_STATES, OPEN_JOB_STATES

KEPT = timedelta(days=400)
"""Reprints are asked about for a year at most."""
AT_ONCE = 200
ENDED = tuple(state for state in JOB_STATES if state not in OPEN_JOB_STATES)


def forget_old_jobs(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Remove up to `AT_ONCE` jobs of this device that ended so long ago; how many there were."""
    # By the columns of an index: a year of jobs is not looked through for this.
    old = (
        select(PrintJob.id)
        .where(
            PrintJob.device_id == device_id,
            PrintJob.state.in_(ENDED),
            PrintJob.queued_at < clock.now() - KEPT,
        )
        .limit(AT_ONCE)
    )
    ids = session.scalars(old).all()
    if ids:
        session.execute(
            delete(PrintJob)
            .where(PrintJob.id.in_(ids))
            .execution_options(synchronize_session=False)
        )
    return len(ids)
