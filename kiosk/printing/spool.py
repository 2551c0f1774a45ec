"""Brings print jobs to paper in a thread of its own, and says truthfully what became of them."""

import queue
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

import structlog

from kiosk.clock import Clock
from kiosk.data.machine_lock import MachineLock
from kiosk.data.store import Store
from kiosk.errors import XinqiaoError
from kiosk.printing import jobs
from kiosk.printing.jobs import OpenJob, PrintJobView
from kiosk.printing.printer import Document, Fault, Printer, PrinterState, Width
from kiosk.printing.slip import TicketSlip
from kiosk.printing.tracking import Tracker

log = structlog.get_logger()

BROKEN = PrinterState(ready=False, faults=frozenset({Fault.OTHER}))
ENDED = ("printed", "failed", "expired", "unknown")


class Layout(Protocol):
    """Makes pages of what jobs contain. Used by the spool's thread only."""

    def prepare(self) -> None:
        """Read fonts and the like, so that the first slip is as quick as the others."""
        ...

    def lay_out(self, kind: str, content: Mapping[str, Any], roll: Width | None = None) -> Document:
        """One page, for the roll the printer holds, if it says. `ValueError`: never possible."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How often the spool looks, in seconds."""

    store: float = 0.4
    """For jobs other processes asked for; its own are told by `wake`."""
    printer: float = 1.2
    """At the printer's state while nothing is printing."""
    job: float = 0.1
    """At the job that is printing."""


class Spool:
    """The print jobs of one device, its printer and a thread between them.

    `sheets`: the jobs are those on A5 and A4, which have a printer and a spool of their own.

    Only one process of a machine prints: the one that holds the lock on `lock_file`. The others
    watch, tell their listeners all the same, and take over when it ends. Stop the spool before
    the store is closed; it closes the printer.

    `on_printer` hears of every change of the printer's state, `on_job` of every change of a job
    this process asked for or prints. Both are called from the spool's thread and must return at
    once.
    """

    def __init__(
        self,
        store: Store,
        printer: Printer,
        clock: Clock,
        layout: Layout,
        *,
        device_id: UUID,
        lock_file: Path,
        sheets: bool = False,
        on_printer: Callable[[PrinterState], None] = lambda _: None,
        on_job: Callable[[PrintJobView], None] = lambda _: None,
        pace: Pace = Pace(),
    ) -> None:
        self._store = store
        self._printer = printer
        self._clock = clock
        self._layout = layout
        self._device_id, self._sheets = device_id, sheets
        self._lock = MachineLock(lock_file)
        self._on_printer = on_printer
        self._on_job = on_job
        self._pace = pace
        self._state: PrinterState | None = None
        self._state_at: float | None = None
        self._asked: queue.SimpleQueue[UUID] = queue.SimpleQueue()
        self._watched: dict[UUID, str | None] = {}
        self._tracker = Tracker(
            store, printer, clock, device_id=device_id, sheets=sheets, tell=self._tell
        )
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="spool", daemon=True)

    def start(self) -> None:
        """Begin to print."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the step in hand and end the thread; open jobs wait in the store."""
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()
        self._lock.release()
        self._printer.close()

    def state(self) -> PrinterState | None:
        """The printer as it was last seen; None before the first look."""
        return self._state

    def print(
        self,
        slip: TicketSlip,
        *,
        ticket_id: UUID,
        requested_by: UUID | None = None,
        expires_after_s: float = jobs.EXPIRES_AFTER_S,
    ) -> Future[UUID]:
        """Ask for a slip in a transaction of its own; done with the job's id once it is kept."""
        asked = self._store.write(
            lambda session: jobs.enqueue_ticket(
                session,
                slip,
                device_id=self._device_id,
                ticket_id=ticket_id,
                clock=self._clock,
                requested_by=requested_by,
                expires_after_s=expires_after_s,
            )
        )
        asked.add_done_callback(
            lambda done: None if done.cancelled() or done.exception() else self.wake(done.result())
        )
        return asked

    def wake(self, job_id: UUID) -> None:
        """A job was asked for and committed: look now, and tell what becomes of it."""
        self._asked.put(job_id)
        self._wake.set()

    def _run(self) -> None:
        try:
            self._work()
        finally:
            if not self._stopping.is_set():  # a bug: nothing will be printed, so nobody may wait
                self._on_printer(BROKEN)

    def _work(self) -> None:
        pause = self._turn()  # the printer's state first: people are told before they ask
        self._layout.prepare()
        while not self._stopping.is_set():
            self._wake.wait(pause)
            self._wake.clear()
            if not self._stopping.is_set():
                pause = self._turn()

    def _turn(self) -> float:
        """Do what can be done now; returns after how many seconds to look again."""
        try:
            self._hear_who_asked()
            self._look_at_printer(max_age=self._pace.printer)
            printing = self._lock.take() and self._serve()
            if not self._lock.held:
                self._stand_by()
        except XinqiaoError as trouble:
            log.warning("spool.waits", cause=trouble.key)
            return self._pace.store
        return self._pace.job if printing else min(self._pace.store, self._pace.printer)

    def _hear_who_asked(self) -> None:
        asked = []
        while not self._asked.empty():
            asked.append(self._asked.get())
            self._watched.setdefault(asked[-1], None)
        if asked:  # a slip that lay in the store may have come out before anybody asked
            for view in self._store.read(lambda session: jobs.views(session, asked)).result():
                if view.state in ENDED:
                    self._tell(view)

    def _look_at_printer(self, *, max_age: float) -> PrinterState:
        now = self._clock.monotonic()
        known = self._state
        if known is not None and self._state_at is not None and now - self._state_at < max_age:
            return known
        state = self._printer.state()
        self._state_at = self._clock.monotonic()
        if state != known:
            self._state = state
            log.info("printer.state", faults=sorted(fault.value for fault in state.faults))
            self._on_printer(state)
            self._tracker.printer_changed(state)
        return state

    def _serve(self) -> bool:
        """One step for every open job; whether one is printing."""
        self._tracker.withdraw()
        waiting = self._open_jobs()
        still_printing = [self._tracker.follow(job) for job in waiting if job.state == "printing"]
        if any(still_printing):
            return True
        for job in waiting:
            if job.state != "queued" or self._tracker.expire(job):
                continue
            now = self._look_at_printer(max_age=0)
            if not now.ready:
                return False
            if self._tracker.send(job, partial(self._layout.lay_out, roll=now.roll)):
                return True
        return False

    def _stand_by(self) -> None:
        """While another process prints: end what it leaves lying, pass on what it does."""
        for job in self._open_jobs():
            if job.state == "queued":
                self._tracker.expire(job)
        if self._watched:
            watched = list(self._watched)
            for view in self._store.read(lambda session: jobs.views(session, watched)).result():
                self._tell(view)

    def _open_jobs(self) -> tuple[OpenJob, ...]:
        found = self._store.read(
            lambda session: jobs.open_jobs(session, device_id=self._device_id, sheets=self._sheets)
        ).result()
        self._tracker.keep(found)
        return found

    def _tell(self, job: PrintJobView) -> None:
        if self._watched.get(job.id) == job.state:
            return
        self._watched[job.id] = job.state
        if job.state in ENDED:
            del self._watched[job.id]
        self._on_job(job)
