"""Which print job repeats which: the log of reprints hangs on it."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import PrintJob


def note_repeat(session: Session, job: PrintJob) -> None:
    """Tie a job not yet in the store to the last one of its kind about the same, if any."""
    job.reprint_of = latest(session, job.kind, job.subject)


def latest(session: Session, kind: str, subject: str) -> UUID | None:
    """The last job of that kind about `subject`."""
    return session.scalars(
        select(PrintJob.id)
        .where(PrintJob.kind == kind, PrintJob.subject == subject)
        .order_by(PrintJob.queued_at.desc())
        .limit(1)
    ).one_or_none()
