"""What can go wrong with a printer, on a real one."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from kiosk.errors import Unavailable
from kiosk.printing.emulator import IppEmulator
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Document, Fault, JobState, Refused, Unclear
from kiosk.printing.ticket_slip import TicketLayout
from tests.printing.hall import SLIP, eventually


@pytest.fixture
def printer(emulator: IppEmulator) -> Iterator[IppPrinter]:
    made = IppPrinter(emulator.url)
    yield made
    made.close()


@pytest.fixture
def document(layout: TicketLayout) -> Document:
    return layout.document(SLIP)


def test_paper_out_low_and_refilled_is_told(emulator: IppEmulator, printer: IppPrinter) -> None:
    emulator.paper(out=True)
    assert printer.state().faults == {Fault.PAPER_OUT}
    assert not printer.state().ready
    emulator.paper(low=True)
    assert printer.state().faults == {Fault.PAPER_LOW}
    assert printer.state().ready
    emulator.paper()
    assert printer.state().ready


@pytest.mark.parametrize(
    ("reason", "fault"),
    [("cover-open-error", Fault.COVER_OPEN), ("media-jam-warning", Fault.JAM)],
)
def test_what_the_engine_reports_is_told(
    emulator: IppEmulator, printer: IppPrinter, reason: str, fault: Fault
) -> None:
    emulator.report(reason, on=True)
    assert printer.state().faults == {fault}
    emulator.report(reason, on=False)
    assert printer.state().ready


def test_the_printer_gets_the_very_pdf_at_its_own_size(
    emulator: IppEmulator, printer: IppPrinter, document: Document
) -> None:
    job = printer.submit(document, "xinqiao-1")
    eventually(lambda: printer.job_state(job) is JobState.PRINTED)
    (printed,) = emulator.printed_files()
    assert printed.read_bytes() == document.pdf


def test_a_size_the_printer_does_not_know_is_left_to_it(
    emulator: IppEmulator, printer: IppPrinter, document: Document
) -> None:
    wide = Document(document.pdf, 210, 297)
    job = printer.submit(wide, "xinqiao-1")
    eventually(lambda: printer.job_state(job) is JobState.PRINTED)
    assert len(emulator.printed_files()) == 1


def test_a_job_waiting_for_paper_can_be_cancelled(
    emulator: IppEmulator, printer: IppPrinter, document: Document
) -> None:
    emulator.paper(out=True)
    job = printer.submit(document, "xinqiao-stale")
    assert printer.job_state(job) is JobState.WAITING

    def let_go() -> bool:
        printer.cancel(job)  # ippeveprinter overlooks it in the moment a job starts
        return printer.job_state(job) in {JobState.STOPPING, JobState.CANCELLED}

    eventually(let_go)
    emulator.paper()
    eventually(lambda: printer.job_state(job) is JobState.CANCELLED)
    assert emulator.printed_files() == []


def test_a_busy_printer_takes_nothing_and_says_so(
    emulator: IppEmulator, printer: IppPrinter, document: Document
) -> None:
    emulator.hold(on=True)
    printer.submit(document, "xinqiao-1")
    with pytest.raises(Unavailable, match=r"printer\.busy"):
        printer.submit(document, "xinqiao-2")
    assert printer.find("xinqiao-2") is None


def test_after_a_power_cut_job_numbers_are_not_mistaken_for_older_ones(
    emulator: IppEmulator, printer: IppPrinter, document: Document
) -> None:
    job = printer.submit(document, "xinqiao-before")
    eventually(lambda: printer.job_state(job) is JobState.PRINTED)
    emulator.gone()
    emulator.start()
    later = printer.submit(document, "xinqiao-after")
    assert later.split()[0] == job.split()[0]
    assert printer.job_state(job) is JobState.UNKNOWN


def test_a_printer_without_power_is_gone(emulator: IppEmulator, printer: IppPrinter) -> None:
    emulator.gone()
    assert printer.state().faults == {Fault.GONE}
    emulator.start()
    assert printer.state().ready


def test_nothing_was_taken_by_a_printer_that_is_not_there(
    emulator: IppEmulator, printer: IppPrinter, document: Document
) -> None:
    emulator.gone()
    with pytest.raises(Unavailable) as nobody:
        printer.submit(document, "xinqiao-1")
    assert not isinstance(nobody.value, (Unclear, Refused))
    with pytest.raises(Unavailable):
        printer.job_state("1 xinqiao-1")
    with pytest.raises(Unavailable):
        printer.cancel("1 xinqiao-1")


def test_a_name_nobody_knows_is_a_printer_that_is_gone() -> None:
    printer = IppPrinter("ipp://no-such-printer.invalid/ipp/print")
    assert printer.state().faults <= {Fault.NO_SUCH_HOST, Fault.GONE}  # GONE: nobody to ask
    printer.close()


class Mute:
    """Something on the port that takes the connection and everything sent, and never answers."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._held: list[socket.socket] = []
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        while True:
            try:
                self._held.append(self._socket.accept()[0])
            except OSError:
                return

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in self._held:
            connection.close()


@pytest.fixture
def mute() -> Iterator[Mute]:
    made = Mute()
    yield made
    made.close()


def test_a_printer_that_does_not_answer_is_gone_within_two_seconds(mute: Mute) -> None:
    printer = IppPrinter(f"ipp://127.0.0.1:{mute.port}/ipp/print")
    before = time.monotonic()
    assert printer.state().faults == {Fault.GONE}
    assert time.monotonic() - before < 2
    printer.close()


def test_a_job_sent_without_an_answer_is_unclear(mute: Mute, document: Document) -> None:
    printer = IppPrinter(f"ipp://127.0.0.1:{mute.port}/ipp/print", send_s=0.3)
    with pytest.raises(Unclear):
        printer.submit(document, "xinqiao-1")
    printer.close()


def test_a_web_server_is_told_to_be_no_printer() -> None:
    server = socket.create_server(("127.0.0.1", 0))
    port = server.getsockname()[1]

    def answer() -> None:
        connection, _ = server.accept()
        connection.recv(65536)
        connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\nContent-Type: text/html\r\n\r\n<html></html>"
        )
        connection.close()

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    printer = IppPrinter(f"ipp://127.0.0.1:{port}/ipp/print")
    assert printer.state().faults == {Fault.NOT_A_PRINTER}
    thread.join()
    server.close()
    printer.close()


@pytest.mark.parametrize("address", ["http://printer/", "ipp:///nowhere", "printer"])
def test_an_address_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="ipp://"):
        IppPrinter(address)
