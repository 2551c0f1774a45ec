"""Prints the slips of what people come for: from what the store says to a job of the spool."""

from collections.abc import Callable
from concurrent.futures import Future
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from kiosk.bridges.slips import SlipPrinting
from kiosk.data.tables import PrintJob
from kiosk.printing.paper_kinds import is_on_sheet
from kiosk.printing.repeats import note_repeat
from kiosk.terminal import Terminal
from kiosk.ui.printing_ports import EntrySlipDesk

log = structlog.get_logger(__name__)

MakeJob = Callable[[Session, Terminal, UUID, str], PrintJob]
"""What is printed, by its id and the language."""


class EntrySlipPrinting(EntrySlipDesk):
    """In front of the spool of `slips`, which tells how it goes."""

    def __init__(self, terminal: Terminal, slips: SlipPrinting, make_job: MakeJob) -> None:
        super().__init__()
        self._terminal, self._slips, self._make_job = terminal, slips, make_job

    def print_slip(self, subject_id: UUID, language: str) -> None:
        slips = self._slips

        def kept(done: "Future[tuple[UUID, bool]]") -> None:
            trouble = done.exception()
            if trouble is None:
                job_id, sheet = done.result()
                slips.job_heard.emit((subject_id, "queued"))
                (slips.wake_sheets if sheet else slips.wake)(job_id)
                return
            log.warning("slip not queued", cause=type(trouble).__name__)
            slips.job_heard.emit((subject_id, "failed"))

        def enqueue(session: Session) -> tuple[UUID, bool]:
            job = self._make_job(session, self._terminal, subject_id, language)
            note_repeat(session, job)
            session.add(job)
            session.flush()
            return job.id, is_on_sheet(job.kind)

        self._terminal.store.write(enqueue).add_done_callback(kept)
