"""Who had which slip printed again, and why: from the print jobs, without names."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kiosk.center.queue.numbering import label
from kiosk.data.tables import PrintJob, Staff, Ticket

MOST = 300


@dataclass(frozen=True, slots=True)
class Reprint:
    """One slip asked for again. No name, no phone."""

    at: datetime
    kind: str
    """As the spool calls it: ticket, errand.receipt, room.booking.a4."""
    number: str | None
    """A ticket's number; None for what has none to show."""
    login: str | None
    """The staff member's; None: the resident asked at the terminal."""
    state: str
    """What became of it: queued, printing, printed, failed, expired or unknown."""
    before: str | None
    """What became of the one before; None: that is not known any more."""
    before_reason: str | None
    """Why that one did not come out: `paper_out`, several with spaces."""

    @property
    def lost(self) -> bool:
        """Whether the one before had come out: it was lost, or another one was wanted."""
        return self.before == "printed"


def reprints(session: Session, *, since: datetime, most: int = MOST) -> tuple[Reprint, ...]:
    """Those since then of all machines, the newest first."""
    first = aliased(PrintJob)
    rows = session.execute(
        select(PrintJob, first.state, first.reason, Staff.login)
        .outerjoin(first, first.id == PrintJob.reprint_of)
        .outerjoin(Staff, Staff.id == PrintJob.requested_by)
        .where(PrintJob.reprint_of.is_not(None), PrintJob.queued_at >= since)
        .order_by(PrintJob.queued_at.desc())
        .limit(most)
    ).all()
    numbers = _numbers(session, [job.subject for job, *_ in rows if job.kind == "ticket"])
    return tuple(
        Reprint(
            at=job.queued_at,
            kind=job.kind,
            number=numbers.get(job.subject),
            login=login,
            state=job.state,
            before=before,
            before_reason=reason,
        )
        for job, before, reason, login in rows
    )


def _numbers(session: Session, subjects: list[str]) -> dict[str, str]:
    ids = [UUID(subject) for subject in set(subjects)]
    found = session.scalars(select(Ticket).where(Ticket.id.in_(ids)))
    return {str(ticket.id): label(ticket.prefix, ticket.number) for ticket in found}
