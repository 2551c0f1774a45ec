"""One contract for all printers: the folder, IPP, ESC/POS, the tests' own printer in memory."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.errors import RuleBroken
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.escpos.emulator import EscposEmulator, SerialPlug, SocketPlug
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Fault, JobState, Printer
from kiosk.printing.printer_address import open_printer
from kiosk.printing.ticket_slip import TicketLayout
from tests.printing.hall import SLIP, eventually
from tests.printing.memory_printer import MemoryPrinter


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture(params=["folder", "ipp", "tcp", "serial", "memory"])
def printer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Printer]:
    made: Printer
    if request.param == "folder":
        made = FolderPrinter(tmp_path / "slips")
    elif request.param == "memory":
        made = MemoryPrinter()
    elif request.param in ("tcp", "serial"):
        plug = SocketPlug() if request.param == "tcp" else SerialPlug()
        receipts = request.getfixturevalue("stack").enter_context(EscposEmulator(plug))
        made = open_printer(receipts.address, default_folder=tmp_path)
    else:
        emulator: IppEmulator = request.getfixturevalue("emulator")
        made = IppPrinter(emulator.url)
    yield made
    made.close()


def test_a_printer_with_nothing_wrong_is_ready(printer: Printer) -> None:
    state = printer.state()
    assert state.ready
    assert not state.faults


def test_a_slip_handed_over_is_printed_in_the_end(printer: Printer, layout: TicketLayout) -> None:
    job = printer.submit(layout.document(SLIP), "xinqiao-1")
    eventually(lambda: printer.job_state(job) is JobState.PRINTED)


def test_a_job_is_found_by_its_name(printer: Printer, layout: TicketLayout) -> None:
    assert printer.find("xinqiao-1") is None
    job = printer.submit(layout.document(SLIP), "xinqiao-1")
    eventually(lambda: printer.job_state(job) is JobState.PRINTED)
    assert printer.find("xinqiao-1") == job
    assert printer.find("xinqiao-2") is None


def test_cancelling_a_printed_job_changes_nothing(printer: Printer, layout: TicketLayout) -> None:
    job = printer.submit(layout.document(SLIP), "xinqiao-1")
    eventually(lambda: printer.job_state(job) is JobState.PRINTED)
    printer.cancel(job)
    assert printer.job_state(job) is JobState.PRINTED


def test_a_job_the_printer_never_had_is_unknown(printer: Printer) -> None:
    assert printer.job_state("999 xinqiao-never") is JobState.UNKNOWN
    printer.cancel("999 xinqiao-never")


def test_a_job_of_another_kind_of_printer_is_unknown(printer: Printer) -> None:
    for job in ("xinqiao-01932e5b-7f00", "12 xinqiao-1", "0 ", ""):
        assert printer.job_state(job) is JobState.UNKNOWN
        printer.cancel(job)


def test_every_printer_has_a_name(printer: Printer) -> None:
    assert printer.name


def test_a_slip_in_the_folder_is_the_very_pdf(tmp_path: Path, layout: TicketLayout) -> None:
    printer = FolderPrinter(tmp_path / "slips")
    document = layout.document(SLIP)
    job = printer.submit(document, "xinqiao-1")
    assert printer.file(job).read_bytes() == document.pdf
    assert [path.name for path in (tmp_path / "slips").iterdir()] == ["xinqiao-1.pdf"]


def test_a_folder_that_cannot_be_made_is_a_printer_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    state = FolderPrinter(tmp_path / "file" / "slips").state()
    assert not state.ready
    assert state.faults == {Fault.GONE}


def test_a_job_name_cannot_lead_out_of_the_folder(tmp_path: Path, layout: TicketLayout) -> None:
    printer = FolderPrinter(tmp_path / "slips")
    printer.submit(layout.document(SLIP), "../escaped")
    assert not (tmp_path / "escaped.pdf").exists()


def test_the_setting_names_the_printer(tmp_path: Path) -> None:
    folder = open_printer("folder:", default_folder=tmp_path)
    named = open_printer(f"folder:{tmp_path}/other", default_folder=tmp_path)
    ipp = open_printer("ipp://printer.example/ipp/print", default_folder=tmp_path)
    assert folder.name == f"folder:{tmp_path}"
    assert named.name == f"folder:{tmp_path}/other"
    assert ipp.name == "ipp://printer.example:631/ipp/print"
    ipp.close()
    with pytest.raises(RuleBroken, match=r"printer\.address_unknown"):
        open_printer("lp0", default_folder=tmp_path)
