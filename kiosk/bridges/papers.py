"""Joins the windows to the papers of errands: the port of `kiosk.ui`, with the spools behind it."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, cast
from uuid import UUID

import structlog
from PySide6.QtCore import QObject, Qt, Signal, Slot
from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.printing.jobs import PrintJobView
from kiosk.printing.paper_kinds import SHEET_SIZES, Size, form_and_size
from kiosk.terminal import Terminal
from kiosk.ui.printing_ports import ROUNDS, VISITS, PaperDesk

if TYPE_CHECKING:
    from kiosk.center.errands.paper_parts import Language
    from kiosk.center.errands.paper_values import DaySheet, ErrandPaper
    from kiosk.printing.paper_jobs import QueuedPaper

    Read = Callable[[Session], ErrandPaper | DaySheet]

log = structlog.get_logger(__name__)
ENDED = ("printed", "failed", "expired", "unknown")


@dataclass(slots=True)
class _Asked:
    """One paper on its way: printed once all its copies are."""

    subject: UUID
    open: set[UUID]
    told: str = "queued"


class PaperPrinting(PaperDesk):
    """The paper desk in front of the spools of slips and of sheets.

    Papers are taken before the spools run; `wake_slips` and `wake_sheets` are set once they do.
    `tell_job` is what the spools' listeners call, from whatever thread.
    """

    job_heard = Signal(object)
    asked_for = Signal(object)

    def __init__(self, terminal: Terminal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wake_slips: Callable[[UUID], None] = lambda _job: None
        self.wake_sheets: Callable[[UUID], None] = lambda _job: None
        self._terminal = terminal
        self._asked: dict[UUID, _Asked] = {}
        queued = Qt.ConnectionType.QueuedConnection
        self.asked_for.connect(self._hear_asked, queued)
        self.job_heard.connect(self._hear_job, queued)

    def prints_sheets(self) -> bool:
        return self._terminal.settings.paper_printer is not None

    def print_paper(
        self,
        form: str,
        errand_id: UUID,
        *,
        staff_id: UUID | None,
        size: str = "slip",
        language: str = "zh",
        handover_id: UUID | None = None,
    ) -> None:
        terminal = self._terminal

        def read(session: Session) -> "ErrandPaper":
            # Imported here: it brings cryptography along, which the first frame does without.
            from kiosk.center.errands.paper_content import Wanted, paper_of

            return paper_of(
                session,
                Wanted(form, errand_id, _language(language), handover_id),
                staff_id=staff_id,
                clock=terminal.clock,
                phone_url=terminal.settings.phone_url,
            )

        self._print(errand_id, read, size, staff_id)

    def print_day_sheet(self, day: date, village_code: str | None, *, staff_id: UUID) -> None:
        clock = self._terminal.clock

        def read(session: Session) -> "DaySheet":
            from kiosk.center.errands.home_visits import day_sheet

            return day_sheet(
                session, day=day, village_code=village_code, staff_id=staff_id, clock=clock
            )

        self._print(VISITS, read, "a4", staff_id)

    def print_rounds(self, first: date, days: int, *, staff_id: UUID) -> None:
        clock = self._terminal.clock

        def read(session: Session) -> "DaySheet":
            from kiosk.center.services.rounds import rounds_sheet

            return rounds_sheet(session, first=first, days=days, staff_id=staff_id, clock=clock)

        self._print(ROUNDS, read, "a4", staff_id)

    def _print(self, subject: UUID, read: "Read", size: str, staff_id: UUID | None) -> None:
        """Read a paper, queue it and write it down, in one transaction; then tell how it goes."""
        terminal = self._terminal
        narrowed = size in SHEET_SIZES and not self.prints_sheets()
        taken = cast("Size", "slip" if narrowed else size)

        def keep(session: Session) -> "QueuedPaper":
            from kiosk.center.errands.paper_content import record_printing
            from kiosk.printing.paper_jobs import enqueue_paper

            paper = read(session)
            self._check_printer(session, paper.form, taken)
            queued = enqueue_paper(
                session,
                replace(paper, head=replace(paper.head, narrowed=narrowed)),
                size=taken,
                device_id=terminal.device_id,
                clock=terminal.clock,
                requested_by=staff_id,
            )
            record_printing(
                session,
                queued.paper,
                device_id=terminal.device_id,
                staff_id=staff_id,
                clock=terminal.clock,
            )
            return queued

        def kept(done: "Future[QueuedPaper]") -> None:
            trouble = done.exception()
            if trouble is not None:
                cause = trouble.key if isinstance(trouble, XinqiaoError) else type(trouble).__name__
                log.warning("paper not queued", cause=cause)
                self.asked_for.emit((subject, (), trouble))
                return
            jobs = done.result().jobs
            self.asked_for.emit((subject, jobs, None))
            wake = self.wake_slips if taken == "slip" else self.wake_sheets
            for job_id in jobs:
                wake(job_id)

        terminal.store.write(keep).add_done_callback(kept)

    def _check_printer(self, session: Session, form: str, size: Size) -> None:
        """Refuse full personal data where slips become files; a demo's people are invented."""
        from kiosk.center.errands.paper_values import FULL_DATA

        to_a_folder = size == "slip" and self._terminal.settings.printer.startswith("folder:")
        if to_a_folder and form in FULL_DATA and not center(session).demo:
            raise RuleBroken("errand.paper_no_printer")

    def tell_job(self, job: PrintJobView) -> None:
        """The spools' listener, for jobs of errands."""
        self.job_heard.emit(job)

    @Slot(object)
    def _hear_asked(self, news: tuple[UUID, tuple[UUID, ...], BaseException | None]) -> None:
        subject, jobs, trouble = news
        asked = _Asked(subject, set(jobs))
        self._asked |= dict.fromkeys(jobs, asked)
        if isinstance(trouble, RuleBroken):
            self.paper_refused.emit(subject, trouble)
        self.paper_changed.emit(subject, "queued" if jobs else "failed")

    @Slot(object)
    def _hear_job(self, job: PrintJobView) -> None:
        asked = self._asked.get(job.id) or _Asked(_subject(job), {job.id})
        if job.state in ENDED:
            self._asked.pop(job.id, None)
            asked.open.discard(job.id)
        if job.state == asked.told or (job.state == "printed" and asked.open):
            return  # the other copy is still to come
        if asked.told in ("failed", "expired", "unknown"):
            return  # one copy is missing; that the other came out does not mend it
        asked.told = job.state
        self.paper_changed.emit(asked.subject, job.state)


def _subject(job: PrintJobView) -> UUID:
    """Whose paper it is, of a job somebody asked for before this process began."""
    form, _ = form_and_size(job.kind)
    sheets = {"day_sheet": VISITS, "rounds_sheet": ROUNDS}
    return sheets[form] if form in sheets else UUID(job.subject.partition(":")[0])


def _language(language: str) -> "Language":
    chosen: Literal["zh", "en"] = "en" if language == "en" else "zh"
    return chosen
