"""What a printer's state, reasons and job states mean to the hall (RFC 8011, PWG 5100.9)."""

from collections.abc import Iterable

from kiosk.printing.printer import STILL_PRINTS, Fault, JobState, PrinterState, state_with

PRINTER_STOPPED = 5

FAULTS = {
    "media-empty": Fault.PAPER_OUT,
    "media-needed": Fault.PAPER_OUT,
    "input-tray-missing": Fault.PAPER_OUT,
    "input-media-supply-empty": Fault.PAPER_OUT,
    "input-cannot-feed-size-selected": Fault.PAPER_OUT,
    "media-low": Fault.PAPER_LOW,
    "input-media-supply-low": Fault.PAPER_LOW,
    "cover-open": Fault.COVER_OPEN,
    "door-open": Fault.COVER_OPEN,
    "interlock-open": Fault.COVER_OPEN,
    "input-media-tray-open": Fault.COVER_OPEN,
    "media-jam": Fault.JAM,
    "media-path-jam": Fault.JAM,
    "media-path-media-tray-jam": Fault.JAM,
    "output-area-full": Fault.TRAY_FULL,
    "output-tray-missing": Fault.TRAY_FULL,
    "marker-supply-empty": Fault.INK,
    "marker-supply-missing": Fault.INK,
    "marker-ribbon-empty": Fault.INK,
    "marker-waste-full": Fault.INK,
    "toner-empty": Fault.INK,
    "opc-life-over": Fault.INK,
    "developer-empty": Fault.INK,
    "marker-supply-low": Fault.INK_LOW,
    "toner-low": Fault.INK_LOW,
    "fuser-over-temp": Fault.HOT,
    "print-head-over-temp": Fault.HOT,
    "paused": Fault.PAUSED,
    "moving-to-paused": Fault.PAUSED,
    "hold-new-jobs": Fault.PAUSED,
    "spool-area-full": Fault.REFUSING,
    "account-authorization-failed": Fault.LOCKED,
    "shutdown": Fault.GONE,
    "power-down": Fault.GONE,
    "timed-out": Fault.GONE,
    "offline": Fault.GONE,
    "connecting-to-device": Fault.GONE,
    "fuser-under-temp": Fault.OTHER,
    "interpreter-resource-unavailable": Fault.OTHER,
}
"""By the bare keyword; one that is missing here is no fault while the printer is not stopped."""
KNIVES = ("cutter-", "trimmer-", "guillotine-")
SMALL_THINGS = ("almost-empty", "almost-full", "low", "opened", "closed", "added", "-on", "-off")
"""Of a knife: what is no fault."""

STATUS_FAULTS = {
    0x0401: Fault.LOCKED,  # client-error-forbidden
    0x0402: Fault.LOCKED,  # not-authenticated
    0x0403: Fault.LOCKED,  # not-authorized
    0x0501: None,  # server-error-operation-not-supported: it prints, and says nothing of itself
    0x0502: Fault.STUCK,  # service-unavailable
    0x0504: Fault.OTHER,  # device-error
    0x0505: None,  # temporary-error
    0x0506: Fault.REFUSING,  # not-accepting-jobs
    0x0507: None,  # busy
}
REFUSED_ABOVE = 0x0400

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


def fault_of_status(status: int) -> Fault | None:
    """What a status says of the printer; None where it can be asked to print."""
    if status < REFUSED_ABOVE:
        return None
    return STATUS_FAULTS.get(status, Fault.NOT_A_PRINTER)


def _fault(reason: str) -> Fault | None:
    if reason.startswith(KNIVES) and not reason.endswith(SMALL_THINGS):
        return Fault.CUTTER
    return FAULTS.get(reason)


def printer_state(state: int, accepting: bool, reasons: Iterable[str]) -> PrinterState:
    """The state of a printer that answered."""
    faults = {fault for fault in map(_fault, map(bare, reasons)) if fault is not None}
    if faults <= STILL_PRINTS and not accepting:
        faults.add(Fault.REFUSING)
    if faults <= STILL_PRINTS and state == PRINTER_STOPPED:
        faults.add(Fault.OTHER)
    return state_with(frozenset(faults))


def job_state(state: int, reasons: Iterable[str]) -> JobState:
    """What became of a job the printer knows."""
    names = set(reasons)
    if state == 9 and "job-completed-with-errors" in names:
        return JobState.FAILED
    found = JOB_STATES.get(state, JobState.UNKNOWN)
    if found is JobState.WAITING and "processing-to-stop-point" in names:
        return JobState.STOPPING
    return found
