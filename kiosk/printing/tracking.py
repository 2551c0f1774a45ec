"""Takes one print job through the printer step by step, believing only what the printer says."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog

from kiosk.clock import Clock
from kiosk.data.store import Store
from kiosk.errors import Unavailable
from kiosk.printing import jobs
from kiosk.printing.fonts import code_point
from kiosk.printing.jobs import OpenJob, PrintJobView
from kiosk.printing.printer import (
    Document,
    Fault,
    JobState,
    Printer,
    PrinterState,
    Refused,
    Unclear,
)

log = structlog.get_logger()

GIVE_UP_AFTER = timedelta(hours=24)
"""A printer that comes back later than this has long forgotten the job."""

LayOut = Callable[[str, Mapping[str, Any]], Document]


class Tracker:
    """The steps of a job. Used by the spool's thread only."""

    def __init__(
        self,
        store: Store,
        printer: Printer,
        clock: Clock,
        *,
        device_id: UUID,
        sheets: bool,
        tell: Callable[[PrintJobView], None],
    ) -> None:
        self._store = store
        self._printer = printer
        self._clock = clock
        self._device_id, self._sheets = device_id, sheets
        self._tell = tell
        self._faults: frozenset[Fault] = frozenset()
        self._deadlines: dict[UUID, float] = {}
        self._marked: dict[UUID, str] = {}

    def printer_changed(self, state: PrinterState) -> None:
        """How the printer is now; it goes into the reasons of jobs that fail."""
        self._faults = state.faults

    def keep(self, open_jobs: Iterable[OpenJob]) -> None:
        """Forget what was remembered of all other jobs."""
        known = {job.id for job in open_jobs}
        self._deadlines = {one: at for one, at in self._deadlines.items() if one in known}
        self._marked = {one: text for one, text in self._marked.items() if one in known}

    def expire(self, job: OpenJob) -> bool:
        """End a queued job that is of no use any more; whether it was."""
        if not self._stale(job):
            return False
        self._end(job, "expired", reason=self._reason())
        return True

    def send(self, job: OpenJob, lay_out: LayOut) -> bool:
        """Hand a queued job to the printer; whether it is printing now."""
        begun = self._store.write(lambda session: jobs.begin(session, job.id)).result()
        if begun is None:
            return False
        try:
            document = lay_out(job.kind, job.content or {})
        except ValueError:
            self._end(job, "failed", reason="layout")
            return False
        if document.unprintable:
            marks = " ".join(map(code_point, document.unprintable))
            self._marked[job.id] = f"unprintable {marks}"
            log.warning("slip.unprintable", kind=job.kind, characters=len(document.unprintable))
        if not self._submit(job, document):
            return False
        self._tell(begun)
        return True

    def _submit(self, job: OpenJob, document: Document) -> bool:
        try:
            printer_job = self._printer.submit(document, job.name_at_printer)
        except Refused as refused:
            self._end(job, "failed", reason=refused.key)
            return False
        except Unclear:
            return True  # `follow` finds out
        except Unavailable:
            self._store.write(lambda session: jobs.put_back(session, job.id)).result()
            return False
        self._store.write(lambda session: jobs.taken(session, job.id, printer_job)).result()
        return True

    def follow(self, job: OpenJob) -> bool:
        """Ask the printer about a job in print; whether it still is."""
        stale = self._stale(job)
        try:
            printer_job, found = self._ask(job)
            if found is JobState.WAITING and stale and printer_job is not None:
                self._printer.cancel(printer_job)
        except Unavailable:
            if stale:
                self._end(job, "unknown", reason=Fault.GONE.value, withdraw=True)
            return not stale
        if found is JobState.WAITING and not stale:
            if job.printer_job is None and printer_job is not None:
                self._store.write(lambda session: jobs.taken(session, job.id, printer_job)).result()
            return True
        self._close(job, found)
        return False

    def _ask(self, job: OpenJob) -> tuple[str | None, JobState]:
        printer_job = job.printer_job or self._printer.find(job.name_at_printer)
        if printer_job is None:
            return None, JobState.UNKNOWN
        return printer_job, self._printer.job_state(printer_job)

    def _close(self, job: OpenJob, found: JobState) -> None:
        if found is JobState.PRINTED:
            self._end(job, "printed", reason=self._marked.get(job.id))
        elif found is JobState.WAITING:
            self._end(job, "expired", reason=self._reason(), withdraw=True)
        elif found is JobState.UNKNOWN:
            self._end(job, "unknown", reason="lost")
        else:
            self._end(job, "failed", reason=found.value, withdraw=found is JobState.STOPPING)

    def withdraw(self) -> None:
        """See to it that jobs which ended here do not come out of the printer later."""
        if not self._faults.isdisjoint({Fault.GONE, Fault.NO_SUCH_HOST}):
            return
        ended = self._store.read(
            lambda session: jobs.jobs_to_withdraw(
                session, device_id=self._device_id, sheets=self._sheets
            )
        ).result()
        for job in ended:
            try:
                self._withdraw(job)
            except Unavailable:
                return

    def _withdraw(self, job: OpenJob) -> None:
        printer_job, state = self._ask(job)
        if state is JobState.WAITING and printer_job is not None:
            self._printer.cancel(printer_job)
        too_old = self._clock.now() - job.queued_at > GIVE_UP_AFTER
        if state in (JobState.WAITING, JobState.STOPPING) and not too_old:
            return
        settled = self._store.write(
            lambda session: jobs.settle(session, job.id, printed=state is JobState.PRINTED)
        ).result()
        if settled is not None and settled.state == "printed":
            self._tell(settled)

    def _stale(self, job: OpenJob) -> bool:
        """Whether its time is up, by the wall or, should that be set back, by its age here."""
        lifetime = (job.expires_at - job.queued_at).total_seconds()
        now = self._clock.monotonic()
        deadline = self._deadlines.setdefault(job.id, now + lifetime)
        return now >= deadline or self._clock.now() >= job.expires_at

    def _reason(self) -> str:
        return " ".join(sorted(fault.value for fault in self._faults)) or "late"

    def _end(self, job: OpenJob, state: str, *, reason: str | None, withdraw: bool = False) -> None:
        now = self._clock.now()
        ended = self._store.write(
            lambda session: jobs.end(
                session, job.id, state, at=now, reason=reason, withdraw=withdraw
            )
        ).result()
        log.info("slip.ended", job=str(job.id), kind=job.kind, state=state, reason=reason)
        if ended is not None:
            self._tell(ended)
