"""Prints a test slip and says what became of it; needs no store, so it serves the set-up too."""

import threading
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject

from kiosk.assets_folder import assets_folder
from kiosk.bridges.printer_notice import notice_of
from kiosk.clock import Clock
from kiosk.errors import RuleBroken, Unavailable
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.paper import Roll
from kiosk.printing.printer import JobState, Printer, Refused, Unclear, Width
from kiosk.printing.printer_address import open_printer
from kiosk.printing.slip_page import Pair
from kiosk.printing.trial_slip import TrialSlip, lay_out_trial
from kiosk.ui.printing_ports import PrinterTrials, TrialOutcome, TriedPrinter

WAIT_S = 30.0
"""A slip that is not out by then is taken back, if that is possible."""
LOOK_S = 0.1
OPEN = (JobState.WAITING, JobState.STOPPING)
UNNAMED = ("心桥", "Xinqiao")
OUTCOMES: dict[JobState, TrialOutcome] = {
    JobState.PRINTED: "printed",
    JobState.FAILED: "failed",
    JobState.CANCELLED: "failed",
}


@dataclass(frozen=True, slots=True)
class Trial:
    """What a test slip is printed with."""

    address: str
    roll: Width
    slips_folder: Path
    """What `folder:` alone means."""
    at: datetime
    center: Pair = UNNAMED
    qr_url: str = "https://xinqiao.invalid"
    wait_s: float = WAIT_S


def print_test_slip(trial: Trial) -> TriedPrinter:
    """Print one and wait for what becomes of it; half a minute at most, on any thread but the
    windows'.

    `RuleBroken`: `printer.address_unknown` or `printer.address_wrong`; nothing was tried.
    """
    printer = open_printer(trial.address, default_folder=trial.slips_folder, roll=trial.roll)
    try:
        state = printer.state()
        roll = state.roll or trial.roll
        outcome = _print(printer, trial, roll) if state.ready else "not_sent"
        after = state if outcome == "printed" else printer.state()
        return TriedPrinter(printer.name, outcome, notice_of(after), roll)
    finally:
        printer.close()


def _print(printer: Printer, trial: Trial, roll: Width) -> TrialOutcome:
    fonts = SlipFonts(assets_folder() / "fonts")
    fonts.load()
    slip = TrialSlip(trial.center, printer.name, trial.at, trial.qr_url)
    name = f"xinqiao-test-{uuid4()}"
    until = time.monotonic() + trial.wait_s
    job: str | None = None
    try:
        job = printer.submit(lay_out_trial(Roll(fonts, roll), slip), name)
    except Refused:
        return "failed"
    except Unclear:
        pass
    except Unavailable:
        return "not_sent"
    return _outcome(printer, job, name, until)


def _outcome(printer: Printer, job: str | None, name: str, until: float) -> TrialOutcome:
    while time.monotonic() < until:
        try:
            job = job or printer.find(name)
            found = JobState.UNKNOWN if job is None else printer.job_state(job)
        except Unavailable:
            found = JobState.WAITING
        if found not in OPEN:
            return OUTCOMES.get(found, "unknown")
        time.sleep(LOOK_S)
    try:
        if job is not None:
            printer.cancel(job)
    except Unavailable:
        return "unknown"
    return "failed" if job is not None else "unknown"


class TestSlipPrinting(PrinterTrials):
    """The port of the windows: each test on a thread of its own, one after the other."""

    def __init__(
        self,
        clock: Clock,
        slips_folder: Path,
        *,
        center: Pair = UNNAMED,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._folder, self._center = clock, slips_folder, center
        self._one_at_a_time = threading.Lock()

    def print_test(self, address: str, roll_mm: int) -> None:
        roll: Width = 58 if roll_mm == 58 else 80
        trial = Trial(address, roll, self._folder, self._clock.now(), self._center)
        threading.Thread(target=self._try, args=(trial,), name="test slip", daemon=True).start()

    def _try(self, trial: Trial) -> None:
        with self._one_at_a_time:
            try:
                told: object = print_test_slip(trial)
            except RuleBroken as wrong:
                told = wrong
            self.told.emit(told)
