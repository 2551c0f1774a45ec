"""What the spool asks of a printer, whatever stands behind it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, Protocol

from kiosk.errors import Unavailable

Width = Literal[58, 80]
"""Of a roll of paper, in millimetres."""


class Fault(Enum):
    """What somebody has to do something about."""

    PAPER_OUT = "paper_out"
    PAPER_LOW = "paper_low"
    COVER_OPEN = "cover_open"
    JAM = "jam"
    CUTTER = "cutter"
    """The knife does not move: what is printed still hangs in the printer."""
    INK = "ink"
    """No toner, ribbon or drum."""
    INK_LOW = "ink_low"
    TRAY_FULL = "tray_full"
    HOT = "hot"
    """Its head cools down; it goes on by itself."""
    PAUSED = "paused"
    """Somebody pressed its button, or stopped its queue."""
    REFUSING = "refusing"
    """It answers, but takes no jobs."""
    LOCKED = "locked"
    """It wants a password or PIN."""
    STUCK = "stuck"
    """It takes no more data, and does not say why."""
    NO_SUCH_HOST = "no_such_host"
    """Its name leads nowhere."""
    NOT_A_PRINTER = "not_a_printer"
    """Something answers at that address, but not as this kind of printer does."""
    GONE = "gone"
    OTHER = "other"


STILL_PRINTS = frozenset({Fault.PAPER_LOW, Fault.INK_LOW})
"""Faults with which a slip still comes out."""


@dataclass(frozen=True, slots=True)
class PrinterState:
    """How the printer is. `ready`: a slip sent now comes out now."""

    ready: bool
    faults: frozenset[Fault] = field(default_factory=frozenset)
    roll: Width | None = None
    """The roll that is in it; None: it does not say, or has none."""

    @property
    def silent(self) -> bool:
        """Whether nothing of it can be heard now."""
        return not self.faults.isdisjoint({Fault.GONE, Fault.NO_SUCH_HOST})


def state_with(faults: frozenset[Fault], roll: Width | None = None) -> PrinterState:
    """A printer with these faults: ready unless one of them keeps slips inside."""
    return PrinterState(ready=faults <= STILL_PRINTS, faults=faults, roll=roll)


GONE = PrinterState(ready=False, faults=frozenset({Fault.GONE}))


class JobState(Enum):
    """What the printer says about one job."""

    WAITING = "waiting"
    STOPPING = "stopping"
    """Cancelled, but the printer has not yet let go of it."""
    PRINTED = "printed"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """The printer does not know the job (any more)."""


@dataclass(frozen=True, slots=True)
class Document:
    """A slip laid out: one PDF page of that size."""

    pdf: bytes
    width_mm: float
    height_mm: float
    unprintable: tuple[str, ...] = ()
    """Characters no font has; the page shows their code points instead."""


class Unclear(Unavailable):
    """The printer may or may not have taken the job; only `find` can tell."""


class Refused(Unavailable):
    """The printer will never take this job; trying again is of no use."""


class Printer(Protocol):
    """One printer. Calls come from one thread and return within a few seconds at worst."""

    @property
    def name(self) -> str:
        """What it is called in logs and on the doctor's page."""
        ...

    def state(self) -> PrinterState:
        """How it is now. Never raises: a printer that does not answer is `GONE`."""
        ...

    def submit(self, document: Document, job_name: str) -> str:
        """Hand over one slip under a name used once; returns what the printer calls the job.

        `Unclear`: it may have been taken. `Refused`: it never will be. `Unavailable`: it was
        certainly not taken, try later.
        """
        ...

    def find(self, job_name: str) -> str | None:
        """The job handed over under that name, if the printer still knows it. `Unavailable`."""
        ...

    def job_state(self, job: str) -> JobState:
        """What became of it. `Unavailable` when the printer does not answer."""
        ...

    def cancel(self, job: str) -> None:
        """Ask the printer to drop a job; one that has ended is left alone. `Unavailable`."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...
