"""Print jobs in the store: asked for in a use case's transaction, moved on by the spool.

    queued → printing → printed
       │         ├────→ failed    the printer gave it up, or would never take it
       │         ├────→ expired   too late to be of use; withdrawn from the printer
       │         └────→ unknown   nobody can tell whether it came out
       ├──────────────→ expired
       └──────────────→ failed

`expired` and `unknown` become `printed` if the printer says so afterwards. A job goes back from
printing to queued only when the printer has certainly not taken it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data.tables import PrintJob, new_id
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.paper_kinds import on_sheets
from kiosk.printing.repeats import latest
from kiosk.printing.slip import TicketSlip

TICKET = "ticket"
CHECKLIST = "checklist"
COMMITMENT = "commitment"
EXPIRES_AFTER_S = 60.0
"""A queue slip that comes out later than this confuses whoever finds it."""


@dataclass(frozen=True, slots=True)
class PrintJobView:
    """A print job as faces and logs see it: nothing of what is on the slip."""

    id: UUID
    kind: str
    subject: str
    state: str
    reason: str | None
    reprint_of: UUID | None
    requested_by: UUID | None
    queued_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class OpenJob:
    """What the spool needs to go on with a job."""

    id: UUID
    kind: str
    state: str
    content: dict[str, Any] | None
    printer_job: str | None
    queued_at: datetime
    expires_at: datetime

    @property
    def name_at_printer(self) -> str:
        """Its name in the printer's own list: the same after a crash, of nobody else."""
        return f"xinqiao-{self.id}"


def enqueue_ticket(
    session: Session,
    slip: TicketSlip,
    *,
    device_id: UUID,
    ticket_id: UUID,
    clock: Clock,
    requested_by: UUID | None = None,
    expires_after_s: float = EXPIRES_AFTER_S,
) -> UUID:
    """Ask `device_id`'s printer for a queue slip and return the job's id.

    May be part of the transaction that issues the ticket. Once that is committed,
    `Spool.wake` with the id makes it quick. A slip marked as a reprint is logged with the job it
    repeats and the staff member who asked for it; one of the same ticket still queued makes way.
    """
    now = clock.now()
    repeats = latest(session, TICKET, str(ticket_id)) if slip.reprint else None
    if slip.reprint:
        drop_queued(session, ticket_id, reason="reprinted", at=now)
    job = queued_job(TICKET, ticket_id, slip.to_json(), device_id, now, expires_after_s)
    job.reprint_of, job.requested_by = repeats, requested_by
    session.add(job)
    session.flush()
    return job.id


def enqueue_checklist(
    session: Session, slip: GuideSlip, *, device_id: UUID, subject: UUID, clock: Clock
) -> UUID:
    """Ask `device_id`'s printer for a checklist and return the job's id.

    `subject` is made by whoever asks, and news of the job comes under it.
    """
    job = queued_job(CHECKLIST, subject, slip.to_json(), device_id, clock.now(), EXPIRES_AFTER_S)
    session.add(job)
    session.flush()
    return job.id


def enqueue_commitment(
    session: Session, slip: GuideSlip, *, device_id: UUID, subject: UUID, clock: Clock
) -> tuple[UUID, UUID]:
    """Ask for both copies of a commitment, the applicant's first; returns the jobs' ids."""
    now = clock.now()
    copies = [
        queued_job(
            COMMITMENT, subject, replace(slip, copy=copy).to_json(), device_id, at, EXPIRES_AFTER_S
        )
        # A microsecond apart: jobs come out in the order they were asked for.
        for copy, at in ((1, now), (2, now + timedelta(microseconds=1)))
    ]
    session.add_all(copies)
    session.flush()
    first, second = copies
    return first.id, second.id


def queued_job(
    kind: str,
    subject: UUID | str,
    content: dict[str, Any],
    device_id: UUID,
    now: datetime,
    expires_after_s: float,
) -> PrintJob:
    """A job that waits, not yet in the store."""
    return PrintJob(
        id=new_id(),
        device_id=device_id,
        kind=kind,
        subject=str(subject),
        content=content,
        state="queued",
        withdraw=False,
        queued_at=now,
        expires_at=now + timedelta(seconds=expires_after_s),
    )


def slips_of(session: Session, *, ticket_id: UUID) -> tuple[PrintJobView, ...]:
    """Every slip asked for that ticket, the first one first."""
    rows = session.scalars(
        select(PrintJob)
        .where(PrintJob.kind == TICKET, PrintJob.subject == str(ticket_id))
        .order_by(PrintJob.queued_at)
    )
    return tuple(map(_view, rows))


def views(session: Session, job_ids: Iterable[UUID]) -> tuple[PrintJobView, ...]:
    """These jobs as they are now; unknown ids are left out."""
    rows = session.scalars(select(PrintJob).where(PrintJob.id.in_(list(job_ids))))
    return tuple(map(_view, rows))


def open_jobs(session: Session, *, device_id: UUID, sheets: bool = False) -> tuple[OpenJob, ...]:
    """What is to be printed here (`sheets`: on A5 and A4), printing first, then as asked."""
    rows = session.scalars(
        select(PrintJob)
        .where(PrintJob.device_id == device_id, PrintJob.state.in_(("printing", "queued")))
        .where(on_sheets(sheets=sheets))
        .order_by(PrintJob.state, PrintJob.queued_at)
    )
    return tuple(map(_open, rows))


def jobs_to_withdraw(
    session: Session, *, device_id: UUID, sheets: bool = False
) -> tuple[OpenJob, ...]:
    """Jobs that ended here but may still wait inside the printer."""
    rows = session.scalars(
        select(PrintJob)
        .where(
            PrintJob.device_id == device_id,
            PrintJob.state.in_(("expired", "unknown", "failed")),
            PrintJob.withdraw.is_(True),
            on_sheets(sheets=sheets),
        )
        .order_by(PrintJob.queued_at)
    )
    return tuple(map(_open, rows))


def begin(session: Session, job_id: UUID) -> PrintJobView | None:
    """Take a queued job in hand; None if somebody else did or it is over."""
    return _move(session, job_id, ("queued",), state="printing")


def taken(session: Session, job_id: UUID, printer_job: str) -> None:
    """Note what the printer calls it."""
    session.execute(update(PrintJob).where(PrintJob.id == job_id).values(printer_job=printer_job))


def put_back(session: Session, job_id: UUID) -> PrintJobView | None:
    """Queue a job again that the printer has certainly not taken."""
    return _move(session, job_id, ("printing",), state="queued")


def end(
    session: Session,
    job_id: UUID,
    state: str,
    *,
    at: datetime,
    reason: str | None = None,
    withdraw: bool = False,
) -> PrintJobView | None:
    """Close an open job and wipe what was on the slip; None if it was closed before."""
    return _move(
        session,
        job_id,
        ("queued", "printing"),
        state=state,
        reason=reason,
        ended_at=at,
        content=None,
        withdraw=withdraw,
    )


def settle(session: Session, job_id: UUID, *, printed: bool) -> PrintJobView | None:
    """The printer has let go of a job that ended here before; it may have printed it after all."""
    values: dict[str, object] = {"withdraw": False}
    if printed:
        values |= {"state": "printed", "reason": "late"}
    return _move(session, job_id, ("expired", "unknown", "failed"), **values)


def _move(
    session: Session, job_id: UUID, from_states: tuple[str, ...], **values: object
) -> PrintJobView | None:
    moved = session.scalars(
        update(PrintJob)
        .where(PrintJob.id == job_id, PrintJob.state.in_(from_states))
        .values(**values)
        .returning(PrintJob)
        .execution_options(synchronize_session=False, populate_existing=True)
    ).one_or_none()
    return None if moved is None else _view(moved)


def drop_queued(session: Session, ticket_id: UUID, *, reason: str, at: datetime) -> None:
    """Slips of this ticket that have not begun to print never will."""
    session.execute(
        update(PrintJob)
        .where(
            PrintJob.kind == TICKET,
            PrintJob.subject == str(ticket_id),
            PrintJob.state == "queued",
        )
        .values(state="expired", reason=reason, ended_at=at, content=None)
        .execution_options(synchronize_session=False)
    )


def _view(row: PrintJob) -> PrintJobView:
    return PrintJobView(
        id=row.id,
        kind=row.kind,
        subject=row.subject,
        state=row.state,
        reason=row.reason,
        reprint_of=row.reprint_of,
        requested_by=row.requested_by,
        queued_at=row.queued_at,
        ended_at=row.ended_at,
    )


def _open(row: PrintJob) -> OpenJob:
    return OpenJob(
        id=row.id,
        kind=row.kind,
        state=row.state,
        content=row.content,
        printer_job=row.printer_job,
        queued_at=row.queued_at,
        expires_at=row.expires_at,
    )
