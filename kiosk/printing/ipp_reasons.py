"""What a printer's state, reasons and job states mean to the hall (RFC 8011, PWG 5100.9)."""

from collections.abc import Iterable

from kiosk.printing.printer import Fault, JobState, PrinterState

PRINTER_STOPPED = 5

FAULTS = {
    "media-empty": Fault.PAPER_OUT,
    "media-needed": Fault.PAPER_OUT,
    "input-tray-missing": Fault.PAPER_OUT,
    "input-media-supply-empty": Fault.PAPER_OUT,
    "media-low": Fault.PAPER_LOW,
    "input-media-supply-low": Fault.PAPER_LOW,
    "cover-open": Fault.COVER_OPEN,
    "door-open": Fault.COVER_OPEN,
    "interlock-open": Fault.COVER_OPEN,
    "media-jam": Fault.JAM,
    "media-path-jam": Fault.JAM,
    "cutter-jam": Fault.JAM,
    "shutdown": Fault.GONE,
    "timed-out": Fault.GONE,
    "offline": Fault.GONE,
    "connecting-to-device": Fault.GONE,
    "paused": Fault.OTHER,
    "moving-to-paused": Fault.OTHER,
    "spool-area-full": Fault.OTHER,
    "fuser-over-temp": Fault.OTHER,
    "marker-supply-empty": Fault.OTHER,
    "toner-empty": Fault.OTHER,
}
"""By the bare keyword; one that is missing here is no fault while the printer is not stopped."""

JOB_STATES = {
    3: JobState.WAITING,  # pending
    4: JobState.WAITING,  # held
    5: JobState.WAITING,  # processing
    6: JobState.WAITING,  # stopped in the middle; may go on
    7: JobState.CANCELLED,
    8: JobState.FAILED,
    9: JobState.PRINTED,
}


def bare(reason: str) -> str:
    """The keyword alone: its suffix tells how it is reported, not how bad it is."""
    for suffix in ("-report", "-warning", "-error"):
        if reason.endswith(suffix):
            return reason.removesuffix(suffix)
    return reason


def printer_state(state: int, accepting: bool, reasons: Iterable[str]) -> PrinterState:
    """The state of a printer that answered."""
    faults = {FAULTS[name] for name in map(bare, reasons) if name in FAULTS}
    blocked = bool(faults - {Fault.PAPER_LOW})
    if not blocked and (state == PRINTER_STOPPED or not accepting):
        faults.add(Fault.OTHER)
        blocked = True
    return PrinterState(ready=not blocked, faults=frozenset(faults))


def job_state(state: int, reasons: Iterable[str]) -> JobState:
    """What became of a job the printer knows."""
    names = set(reasons)
    if state == 9 and "job-completed-with-errors" in names:
        return JobState.FAILED
    found = JOB_STATES.get(state, JobState.UNKNOWN)
    if found is JobState.WAITING and "processing-to-stop-point" in names:
        return JobState.STOPPING
    return found
