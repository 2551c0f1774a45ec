"""A printer exchanged while the program runs: by its setting, or at its address."""

from pathlib import Path

import pytest

from kiosk.bridges.setting_watch import PrinterSetting
from kiosk.errors import RuleBroken
from kiosk.printing.escpos.emulator import EscposEmulator, SocketPlug
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.printer import Document, Fault, JobState
from kiosk.printing.printer_address import open_printer
from kiosk.printing.swapped import SwappedPrinter
from kiosk.printing.ticket_slip import TicketLayout
from kiosk.settings import Settings
from tests.printing.conftest import StartSpool
from tests.printing.hall import SLIP, TICKET, Ears


def test_the_file_is_read_again_when_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("KIOSK_PRINTER", raising=False)
    watched = PrinterSetting(Settings(data_dir=tmp_path))
    assert watched() == "folder:"
    file = tmp_path / "kiosk.toml"
    file.write_text('printer = "tcp://printer:9100"\n')
    assert watched() == "tcp://printer:9100"
    file.write_text("printer = \n")
    assert watched() == "tcp://printer:9100"
    file.unlink()
    assert watched() == "folder:"


def test_slips_go_to_the_printer_that_is_set_now_on_its_own_roll(
    start_spool: StartSpool, ears: Ears, tmp_path: Path
) -> None:
    address = ["folder:"]
    printer = SwappedPrinter(
        lambda: address[0], lambda where: open_printer(where, default_folder=tmp_path / "slips")
    )
    spool = start_spool(printer)
    ears.hears_job(spool.print(SLIP, ticket_id=TICKET).result(timeout=30), "printed", within=30)
    with EscposEmulator(SocketPlug(), dots=384) as emulator:
        address[0] = f"{emulator.address}?width=58"
        ears.hears(lambda all_: all_.printer[-1].roll == 58, within=30)
        again = spool.print(SLIP, ticket_id=TICKET).result(timeout=30)
        ears.hears_job(again, "printed", within=30)
        assert len(emulator.body.papers) == 1
        address[0] = "tcp://printer?cut=slowly"
        ears.hears(lambda all_: all_.printer[-1].faults == {Fault.NOT_A_PRINTER}, within=30)
        address[0] = "folder:"
        ears.hears(lambda all_: all_.printer[-1].ready, within=30)
    assert len(list((tmp_path / "slips").glob("*.pdf"))) == 1
    spool.stop()


def test_what_the_printer_before_had_is_unknown_and_a_wrong_first_address_is_refused(
    layout: TicketLayout, tmp_path: Path
) -> None:
    folders = {"a": FolderPrinter(tmp_path / "a"), "b": FolderPrinter(tmp_path / "b")}
    address = ["a"]
    printer = SwappedPrinter(lambda: address[0], folders.__getitem__)
    document: Document = layout.document(SLIP)
    job = printer.submit(document, "xinqiao-1")
    assert printer.job_state(job) is JobState.PRINTED
    address[0] = "b"
    assert printer.state().ready
    assert printer.job_state(job) is JobState.UNKNOWN
    assert printer.find("xinqiao-1") is None
    with pytest.raises(RuleBroken):
        SwappedPrinter(lambda: "lp0", lambda where: open_printer(where, default_folder=tmp_path))
