"""The spool with the emulated IPP printer: the faults of a real hall."""

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.data.store import Store
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Document, Fault
from kiosk.printing.ticket_slip import TicketLayout
from tests.printing.conftest import StartSpool
from tests.printing.hall import SLIP, TICKET, Ears, MovableClock, eventually, row


@pytest.fixture
def printer(emulator: IppEmulator) -> IppPrinter:
    return IppPrinter(emulator.url)  # closed by the spool it is given to


class PaperRunsOut:
    """The printer, its paper ending between the last look and the slip."""

    def __init__(self, emulator: IppEmulator) -> None:
        self._emulator = emulator
        self._printer = IppPrinter(emulator.url)
        for name in ("name", "state", "find", "job_state", "cancel", "close"):
            setattr(self, name, getattr(self._printer, name))

    def submit(self, document: Document, job_name: str) -> str:
        self._emulator.paper(out=True)
        return self._printer.submit(document, job_name)


def test_a_slip_comes_out_of_the_printer(
    start_spool: StartSpool,
    printer: IppPrinter,
    emulator: IppEmulator,
    ears: Ears,
    layout: TicketLayout,
) -> None:
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears_job(job_id, "printed")
    (printed,) = emulator.printed_files()
    assert printed.read_bytes() == layout.document(SLIP).pdf


@pytest.mark.parametrize("fault", [Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.GONE])
def test_a_fault_is_told_and_when_it_is_over_the_waiting_slip_comes_out(
    start_spool: StartSpool,
    printer: IppPrinter,
    emulator: IppEmulator,
    ears: Ears,
    fault: Fault,
) -> None:
    spool = start_spool(printer)
    ears.hears(lambda heard: bool(heard.printer) and heard.printer[-1].ready)
    break_down(emulator, fault)
    ears.hears(lambda heard: heard.printer[-1].faults == {fault}, within=3)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    repair(emulator, fault)
    ears.hears_job(job_id, "printed")
    assert len(emulator.printed_files()) == 1


@pytest.mark.parametrize("fault", [Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.GONE])
def test_a_fault_put_right_too_late_prints_nothing_stale(
    start_spool: StartSpool,
    printer: IppPrinter,
    emulator: IppEmulator,
    ears: Ears,
    movable: MovableClock,
    fault: Fault,
) -> None:
    break_down(emulator, fault)
    spool = start_spool(printer)
    stale = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    movable.pass_time(61)
    assert ears.hears_job(stale, "expired").reason == fault.value
    repair(emulator, fault)
    again = dataclasses.replace(SLIP, reprint=True)
    fresh = spool.print(again, ticket_id=TICKET).result(timeout=10)
    assert ears.hears_job(fresh, "printed").reprint_of == stale
    assert len(emulator.printed_files()) == 1


def test_a_slip_caught_inside_without_paper_does_not_come_out_at_the_refill(
    start_spool: StartSpool,
    emulator: IppEmulator,
    ears: Ears,
    movable: MovableClock,
    file_store: Store,
) -> None:
    spool = start_spool(PaperRunsOut(emulator))
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears_job(job_id, "printing")
    movable.pass_time(61)
    ears.hears_job(job_id, "expired")
    emulator.paper()
    eventually(lambda: not row(file_store, job_id).withdraw)
    assert row(file_store, job_id).state == "expired"
    assert emulator.printed_files() == []


def test_a_printer_killed_in_the_middle_of_a_slip_is_not_said_to_have_printed(
    start_spool: StartSpool, printer: IppPrinter, emulator: IppEmulator, ears: Ears
) -> None:
    emulator.hold(on=True)
    spool = start_spool(printer)
    job_id = spool.print(SLIP, ticket_id=TICKET).result(timeout=10)
    ears.hears_job(job_id, "printing")
    emulator.gone()
    ears.hears(lambda heard: heard.printer[-1].faults == {Fault.GONE})
    emulator.hold(on=False)
    emulator.start()
    assert ears.hears_job(job_id, "unknown").reason == "lost"
    assert emulator.printed_files() == []
    again = spool.print(dataclasses.replace(SLIP, reprint=True), ticket_id=TICKET)
    ears.hears_job(again.result(timeout=10), "printed")
    assert len(emulator.printed_files()) == 1


def test_two_spools_on_one_printer_print_every_slip_once(
    start_spool: StartSpool, emulator: IppEmulator, ears: Ears
) -> None:
    first = start_spool(IppPrinter(emulator.url))
    second = start_spool(IppPrinter(emulator.url))
    asked = [
        spool.print(SLIP, ticket_id=TICKET).result(timeout=10) for spool in (first, second) * 3
    ]
    for job_id in asked:
        ears.hears_job(job_id, "printed")
    assert len(emulator.printed_files()) == len(asked)


def test_the_emulator_leaves_nothing_behind(tmp_path: Path) -> None:
    with IppEmulator() as emulator:
        folder = emulator._folder
        assert folder.is_dir()
    assert not folder.exists()


def test_the_emulator_ends_with_the_process_that_started_it() -> None:
    owner = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from kiosk.printing.emulator import IppEmulator\n"
            "emulator = IppEmulator(); emulator.start()\n"
            "print(emulator.url, emulator._folder, flush=True); sys.stdin.read()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert owner.stdout is not None
    url, folder = owner.stdout.readline().decode().split()
    printer = IppPrinter(url)
    assert printer.state().ready
    owner.kill()
    owner.communicate()
    eventually(lambda: Fault.GONE in printer.state().faults)
    printer.close()
    shutil.rmtree(folder)


def break_down(emulator: IppEmulator, fault: Fault) -> None:
    if fault is Fault.PAPER_OUT:
        emulator.paper(out=True)
    elif fault is Fault.COVER_OPEN:
        emulator.cover(open=True)
    else:
        emulator.gone()


def repair(emulator: IppEmulator, fault: Fault) -> None:
    if fault is Fault.PAPER_OUT:
        emulator.paper()
    elif fault is Fault.COVER_OPEN:
        emulator.cover(open=False)
    else:
        emulator.start()
