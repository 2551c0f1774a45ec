"""What a printer's keywords mean to the hall."""

import pytest

from kiosk.printing.ipp_reasons import bare, job_state, printer_state
from kiosk.printing.printer import Fault, JobState

IDLE, PROCESSING, STOPPED = 3, 4, 5


@pytest.mark.parametrize("suffix", ["", "-report", "-warning", "-error"])
def test_a_suffix_says_nothing_about_how_bad_it_is(suffix: str) -> None:
    assert bare(f"media-empty{suffix}") == "media-empty"
    state = printer_state(IDLE, True, [f"media-empty{suffix}"])
    assert state.faults == {Fault.PAPER_OUT}
    assert not state.ready


def test_little_paper_is_a_fault_that_still_prints() -> None:
    state = printer_state(IDLE, True, ["media-low-error"])
    assert state.faults == {Fault.PAPER_LOW}
    assert state.ready


def test_several_faults_are_all_told() -> None:
    state = printer_state(STOPPED, True, ["cover-open-report", "media-needed-error"])
    assert state.faults == {Fault.COVER_OPEN, Fault.PAPER_OUT}


@pytest.mark.parametrize("reasons", [["none"], [], ["toner-low-report"], ["vendor-light-blinks"]])
def test_what_needs_nobody_is_no_fault(reasons: list[str]) -> None:
    assert printer_state(IDLE, True, reasons).ready
    assert printer_state(PROCESSING, True, reasons).ready


def test_a_printer_that_stopped_for_an_unknown_reason_is_not_ready() -> None:
    state = printer_state(STOPPED, True, ["vendor-light-blinks-error"])
    assert not state.ready
    assert state.faults == {Fault.OTHER}


def test_a_printer_that_takes_no_jobs_is_not_ready() -> None:
    assert not printer_state(IDLE, False, ["none"]).ready


@pytest.mark.parametrize(
    ("number", "reasons", "state"),
    [
        (3, ["none"], JobState.WAITING),
        (5, ["job-printing"], JobState.WAITING),
        (5, ["processing-to-stop-point"], JobState.STOPPING),
        (6, ["printer-stopped"], JobState.WAITING),
        (7, ["job-canceled-by-user"], JobState.CANCELLED),
        (8, ["aborted-by-system"], JobState.FAILED),
        (9, ["job-completed-successfully"], JobState.PRINTED),
        (9, ["job-completed-with-errors"], JobState.FAILED),
        (0, [], JobState.UNKNOWN),
    ],
)
def test_only_a_completed_job_is_printed(number: int, reasons: list[str], state: JobState) -> None:
    assert job_state(number, reasons) is state
