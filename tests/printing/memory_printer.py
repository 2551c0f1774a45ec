"""A printer in memory: passes the same contract as the real ones, and breaks down on command."""

import itertools
import threading
from dataclasses import dataclass, field

from kiosk.errors import Unavailable
from kiosk.printing.printer import (
    GONE,
    Document,
    Fault,
    JobState,
    PrinterState,
    Refused,
    Unclear,
)


@dataclass
class Kept:
    """A job inside the printer."""

    name: str
    document: Document
    state: JobState = JobState.WAITING


@dataclass
class MemoryPrinter:
    """Prints at once while nothing is wrong; keeps what it took while something is."""

    faults: set[Fault] = field(default_factory=set)
    refuses: bool = False
    swallows_answer: bool = False
    """Takes the next job and then does not say so."""
    busy: bool = False
    runs_out_at_submit: bool = False
    """The paper ends between the last look and the job."""
    jobs: dict[str, Kept] = field(default_factory=dict)
    submitted: int = 0
    closed: bool = False

    def __post_init__(self) -> None:
        self._lock = threading.RLock()
        self._ids = itertools.count(1)

    @property
    def name(self) -> str:
        return "memory"

    @property
    def printed(self) -> list[str]:
        return [job.name for job in self.jobs.values() if job.state is JobState.PRINTED]

    def set_faults(self, *faults: Fault) -> None:
        """From now on these are wrong; without one, what waits inside comes out."""
        with self._lock:
            self.faults = set(faults)
            self._work()

    def power_cycle(self) -> None:
        """Switched off and on: it forgets its jobs."""
        with self._lock:
            self.jobs.clear()

    def state(self) -> PrinterState:
        with self._lock:
            if Fault.GONE in self.faults:
                return GONE
            ready = not (self.faults - {Fault.PAPER_LOW})
            return PrinterState(ready=ready, faults=frozenset(self.faults))

    def submit(self, document: Document, job_name: str) -> str:
        with self._lock:
            self._reach()
            if self.refuses:
                raise Refused("printer.refused")
            if self.busy:
                raise Unavailable("printer.busy")
            if self.runs_out_at_submit:
                self.faults = {Fault.PAPER_OUT}
            job = str(next(self._ids))
            self.jobs[job] = Kept(job_name, document)
            self.submitted += 1
            self._work()
            if self.swallows_answer:
                self.swallows_answer = False
                raise Unclear("printer.unclear")
            return job

    def find(self, job_name: str) -> str | None:
        with self._lock:
            self._reach()
            return next((ref for ref, job in self.jobs.items() if job.name == job_name), None)

    def job_state(self, job: str) -> JobState:
        with self._lock:
            self._reach()
            return self.jobs[job].state if job in self.jobs else JobState.UNKNOWN

    def cancel(self, job: str) -> None:
        with self._lock:
            self._reach()
            if job in self.jobs and self.jobs[job].state is JobState.WAITING:
                self.jobs[job].state = JobState.CANCELLED

    def close(self) -> None:
        self.closed = True

    def _reach(self) -> None:
        if Fault.GONE in self.faults:
            raise Unavailable("printer.gone")

    def _work(self) -> None:
        if self.faults - {Fault.PAPER_LOW}:
            return
        for job in self.jobs.values():
            if job.state is JobState.WAITING:
                job.state = JobState.PRINTED
