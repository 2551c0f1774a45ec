"""Print jobs of the papers of errands: a copy for each side, reprints known as such."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.center.errands.paper_parts import Copy
from kiosk.center.errands.paper_values import TWO_COPIES, DaySheet, ErrandPaper
from kiosk.clock import Clock
from kiosk.data.tables import PrintJob
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.printing.paper_kinds import Size, kind_of_paper, on_sheets

EXPIRES: Mapping[Size, float] = MappingProxyType(
    {"slip": EXPIRES_AFTER_S, "a5": 300.0, "a4": 300.0}
)
"""Seconds; an office printer wakes up slowly, and takes a page after the other."""


@dataclass(frozen=True, slots=True)
class QueuedPaper:
    """A paper on its way."""

    jobs: tuple[UUID, ...]
    """One a copy, the resident's first."""
    paper: ErrandPaper | DaySheet
    """As it will be printed, marked as a reprint where it is one."""


def enqueue_paper(
    session: Session,
    paper: ErrandPaper | DaySheet,
    *,
    size: Size,
    device_id: UUID,
    clock: Clock,
    requested_by: UUID | None,
) -> QueuedPaper:
    """Ask `device_id`'s printer for a paper, within the transaction that read it.

    The same paper about the same subject again, in whatever size or language, is a reprint,
    unless what was asked for before certainly never came out.
    """
    now = clock.now()
    before = _before(session, paper.form, paper.head.subject)
    marked = replace(paper, head=replace(paper.head, reprint=before is not None))
    copies: tuple[Copy | None, ...] = ("party", "office") if paper.form in TWO_COPIES else (None,)
    rows = [
        _row(marked, copy, size, device_id, now + timedelta(microseconds=place))
        # A microsecond apart: jobs come out in the order they were asked for.
        for place, copy in enumerate(copies)
    ]
    for row in rows:
        row.reprint_of, row.requested_by = before, requested_by
    session.add_all(rows)
    session.flush()
    return QueuedPaper(tuple(row.id for row in rows), marked)


def drop_sheets(session: Session, *, device_id: UUID, clock: Clock) -> None:
    """End what was asked for on sheets: this machine has no printer for them any more."""
    session.execute(
        update(PrintJob)
        .where(
            PrintJob.device_id == device_id,
            PrintJob.state.in_(("queued", "printing")),
            on_sheets(sheets=True),
        )
        .values(state="expired", reason="no printer", ended_at=clock.now(), content=None)
        .execution_options(synchronize_session=False)
    )


def _row(
    paper: ErrandPaper | DaySheet, copy: Copy | None, size: Size, device_id: UUID, at: datetime
) -> PrintJob:
    content = replace(paper, head=replace(paper.head, copy=copy)).to_json()
    kind = kind_of_paper(paper.form, size)
    return queued_job(kind, paper.head.subject, content, device_id, at, EXPIRES[size])


def _before(session: Session, form: str, subject: str) -> UUID | None:
    kinds = [kind_of_paper(form, size) for size in EXPIRES]
    return session.scalars(
        select(PrintJob.id)
        .where(
            PrintJob.kind.in_(kinds),
            PrintJob.subject == subject,
            PrintJob.state.not_in(("failed", "expired")),
        )
        .order_by(PrintJob.queued_at.desc())
        .limit(1)
    ).one_or_none()
