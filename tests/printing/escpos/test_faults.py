"""Everything that can go wrong with a receipt printer: what is told, and how many papers came."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.bridges.printer_notice import notice_of
from kiosk.errors import Unavailable
from kiosk.printing.escpos.body import ENDLESS
from kiosk.printing.escpos.commands import RESET, raster_band
from kiosk.printing.escpos.emulator import EscposEmulator, SerialPlug, SocketPlug
from kiosk.printing.escpos.opening import open_escpos
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.escpos.sending import Patience
from kiosk.printing.escpos.wire import open_socket
from kiosk.printing.printer import Document, Fault, JobState
from kiosk.printing.ticket_slip import TicketLayout
from kiosk.ui.printing_ports import PrinterNotice
from tests.printing.hall import SLIP, eventually

ROWS_TO_THE_KNIFE = 141 * 203 // 25.4 + 1 + 8
"""As many as the sample slip has, with the way to the knife."""
BRISK = Patience(look=0.05, first_answer=0.5, settle=0.2, slowest_mm_s=2000)


@pytest.fixture(scope="module")
def document(layout: TicketLayout) -> Document:
    return layout.document(SLIP)


@pytest.fixture(params=["socket", "serial"])
def emulator(request: pytest.FixtureRequest) -> Iterator[EscposEmulator]:
    with EscposEmulator(SocketPlug() if request.param == "socket" else SerialPlug()) as running:
        yield running


@pytest.fixture
def printer(emulator: EscposEmulator) -> Iterator[EscposPrinter]:
    made = open_escpos(emulator.address)
    yield made
    made.close()


def ended(printer: EscposPrinter, job: str) -> JobState:
    eventually(lambda: printer.job_state(job) not in (JobState.WAITING, JobState.STOPPING))
    return printer.job_state(job)


@dataclass(frozen=True)
class Case:
    """A fault, how it is told, and how it is mended."""

    fault: dict[str, object]
    told: Fault
    notice: PrinterNotice
    mended: dict[str, object]


BEFORE = [
    Case({"rows_left": 0}, Fault.PAPER_OUT, PrinterNotice.PAPER_OUT, {"rows_left": ENDLESS}),
    Case({"cover_open": True}, Fault.COVER_OPEN, PrinterNotice.COVER_OPEN, {"cover_open": False}),
    Case({"cutter_stuck": True}, Fault.CUTTER, PrinterNotice.CUTTER, {"cutter_stuck": False}),
    Case({"broken": True}, Fault.OTHER, PrinterNotice.FAULT, {"broken": False}),
    Case({"too_hot": True}, Fault.HOT, PrinterNotice.HOT, {"too_hot": False}),
    Case({"paused": True}, Fault.PAUSED, PrinterNotice.PAUSED, {"paused": False}),
    Case({"mute": True}, Fault.STUCK, PrinterNotice.STUCK, {"mute": False}),
    Case({"stops_reading": True}, Fault.STUCK, PrinterNotice.STUCK, {"stops_reading": False}),
    Case({"babbles": True}, Fault.NOT_A_PRINTER, PrinterNotice.NOT_A_PRINTER, {"babbles": False}),
]


@pytest.mark.parametrize("case", BEFORE, ids=lambda case: next(iter(case.fault)))
def test_a_fault_is_told_nothing_is_sent_and_once_mended_the_slip_comes_out_once(
    emulator: EscposEmulator, printer: EscposPrinter, document: Document, case: Case
) -> None:
    emulator.switch(**case.fault)
    eventually(lambda: printer.state().faults == {case.told})
    state = printer.state()
    assert (state.ready, notice_of(state)) == (False, case.notice)
    with pytest.raises(Unavailable):
        printer.submit(document, "xinqiao-1")
    assert printer.find("xinqiao-1") is None
    emulator.switch(**case.mended)
    eventually(lambda: printer.state().ready)
    assert ended(printer, printer.submit(document, "xinqiao-1")) is JobState.PRINTED
    assert (len(emulator.body.papers), emulator.body.misread) == (1, [])


MIDWAY = [
    ({"rows_left": 400}, JobState.FAILED, {"rows_left": ENDLESS}),
    ({"cover_open": True}, JobState.FAILED, {"cover_open": False}),
    ({"broken": True}, JobState.FAILED, {"broken": False}),
    ({"drops_after": 300}, JobState.UNKNOWN, {}),
    ({"loses_power_after": 300}, JobState.UNKNOWN, {}),
]


@pytest.mark.parametrize(("fault", "outcome", "mended"), MIDWAY, ids=lambda one: str(one)[:20])
def test_a_slip_broken_off_is_never_said_to_be_printed_and_never_comes_out_again(
    document: Document, fault: dict[str, object], outcome: JobState, mended: dict[str, object]
) -> None:
    with EscposEmulator(SocketPlug()) as emulator:
        printer, body = open_escpos(emulator.address), emulator.body
        emulator.switch(rows_a_second=2000.0)
        job = printer.submit(document, "xinqiao-1")
        eventually(lambda: len(body.hanging.rows) > 100)
        emulator.switch(**fault)
        assert ended(printer, job) is outcome
        assert not body.papers
        emulator.switch(rows_a_second=None, **mended)
        eventually(lambda: printer.state().ready)
        assert ended(printer, printer.submit(document, "xinqiao-2")) is JobState.PRINTED
        torn, whole = body.papers
        assert (len(whole.rows) > len(torn.rows) > 100, body.misread) == (True, [])
        printer.close()


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ({"cutter_stuck": True}, JobState.UNKNOWN),
        ({"rows_left": ROWS_TO_THE_KNIFE}, JobState.UNKNOWN),
    ],
)
def test_a_fault_behind_the_last_row_leaves_it_unknown(
    document: Document, fault: dict[str, object], outcome: JobState
) -> None:
    with EscposEmulator(SocketPlug()) as emulator:
        printer = open_escpos(emulator.address)
        emulator.switch(rows_a_second=3000.0)
        job = printer.submit(document, "xinqiao-1")
        emulator.switch(**fault)
        assert ended(printer, job) is outcome
        printer.close()


def test_low_paper_is_told_and_prints(
    emulator: EscposEmulator, printer: EscposPrinter, document: Document
) -> None:
    emulator.switch(rows_left=4000)
    assert printer.state().ready
    emulator.switch(rows_left=1300)
    assert ended(printer, printer.submit(document, "xinqiao-1")) is JobState.PRINTED
    state = printer.state()
    assert (state.ready, state.faults) == (True, {Fault.PAPER_LOW})


def test_a_printer_that_never_answers_leaves_every_slip_unknown(
    emulator: EscposEmulator, document: Document
) -> None:
    emulator.switch(mute=True)
    printer = open_escpos(f"{emulator.address}?status=no")
    assert printer.state().ready
    assert ended(printer, printer.submit(document, "xinqiao-1")) is JobState.UNKNOWN
    eventually(lambda: len(emulator.body.papers) == 1)
    printer.close()


def test_a_printer_without_answers_in_turn_is_unknown_unless_its_state_is_trusted(
    emulator: EscposEmulator, document: Document
) -> None:
    emulator.switch(in_turn_unknown=True)
    cautious = open_escpos(emulator.address, patience=BRISK)
    for name in ("xinqiao-1", "xinqiao-2"):
        assert ended(cautious, cautious.submit(document, name)) is JobState.UNKNOWN
    assert cautious.proof == "unproven"
    trusting = open_escpos(f"{emulator.address}?proof=state", patience=BRISK)
    assert ended(trusting, trusting.submit(document, "xinqiao-3")) is JobState.PRINTED


def test_a_slip_taken_back_stops_and_what_waits_inside_is_dropped(document: Document) -> None:
    with EscposEmulator(SocketPlug()) as emulator:
        printer = open_escpos(emulator.address)
        job = printer.submit(document, "xinqiao-1")
        emulator.switch(paused=True)
        eventually(lambda: Fault.PAUSED in printer.state().faults)
        printer.cancel(job)
        assert ended(printer, job) is JobState.CANCELLED
        emulator.switch(paused=False)
        assert ended(printer, printer.submit(document, "xinqiao-2")) is JobState.PRINTED
        printer.close()


def test_what_a_killed_program_left_half_sent_does_not_spoil_the_next_slip(
    document: Document, tmp_path: Path
) -> None:
    plug = SocketPlug()
    with EscposEmulator(plug) as emulator:
        killed = open_socket("127.0.0.1", int(emulator.address.rpartition(":")[2]))
        rows = [b"\x55" * 72] * 24
        killed.send_some(RESET + raster_band(rows) + raster_band(rows)[:700], within_s=5)
        eventually(lambda: len(emulator.body.hanging.rows) > 30)
        killed.drop()
        printer = open_escpos(emulator.address)
        assert printer.job_state("xinqiao-of-the-killed-one") is JobState.UNKNOWN
        assert ended(printer, printer.submit(document, "xinqiao-2")) is JobState.PRINTED
        _torn, whole = emulator.body.papers
        assert emulator.body.misread == []
        assert scanned(whole.save(tmp_path / "paper.png")) == f"QR-Code:{SLIP.qr_url}"
        printer.close()


def test_a_printer_switched_off_is_gone_and_a_name_nobody_has_is_told(document: Document) -> None:
    plug = SocketPlug()
    with EscposEmulator(plug) as emulator:
        printer = open_escpos(emulator.address)
        plug.unplug()
        assert printer.state().faults == {Fault.GONE}
        with pytest.raises(Unavailable):
            printer.submit(document, "xinqiao-1")
        plug.plug_in()
        eventually(lambda: printer.state().ready)
    nobody = open_escpos("tcp://printer.invalid")
    assert nobody.state().faults <= {Fault.NO_SUCH_HOST, Fault.GONE}
    gone = open_escpos("usb:/dev/usb/lp-none")
    assert gone.state().faults == {Fault.GONE}
    assert open_escpos("usb:04b8:0202").state().faults == {Fault.GONE}


@pytest.mark.parametrize(
    ("options", "dots", "cut"),
    [
        ("", 576, "full"),
        ("?mode=columns&cut=partial", 576, "partial"),
        ("?dpi=180&feed=5", 512, "full"),
        ("?density=3", 576, "full"),
    ],
)
def test_what_comes_out_can_be_read_and_scanned(
    document: Document, tmp_path: Path, options: str, dots: int, cut: str
) -> None:
    with EscposEmulator(SocketPlug(), dots=dots) as emulator:
        printer = open_escpos(emulator.address + options)
        assert ended(printer, printer.submit(document, "xinqiao-1")) is JobState.PRINTED
        (paper,) = emulator.body.papers
        assert (paper.cut, emulator.body.misread, emulator.body.drawer_kicks) == (cut, [], 0)
        picture = paper.save(tmp_path / "paper.png")
        assert scanned(picture) == f"QR-Code:{SLIP.qr_url}"
        printer.close()


def test_a_narrow_roll_is_printed_with_its_own_layout(layout: TicketLayout, tmp_path: Path) -> None:
    with EscposEmulator(SocketPlug(), dots=384) as emulator:
        printer = open_escpos(f"{emulator.address}?width=58&cut=none")
        roll = printer.state().roll
        assert roll == 58
        narrow = layout.lay_out("ticket", SLIP.to_json(), roll)
        assert ended(printer, printer.submit(narrow, "xinqiao-1")) is JobState.PRINTED
        assert not emulator.body.papers
        picture = emulator.body.hanging.save(tmp_path / "paper.png")
        assert scanned(picture) == f"QR-Code:{SLIP.qr_url}"
        printer.close()


def scanned(picture: Path) -> str:
    found = subprocess.run(
        ["zbarimg", "-q", str(picture)], capture_output=True, check=True, text=True
    )
    return found.stdout.strip()
