"""Other printers than the emulated one: formats, paper, versions, doors, refusals."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from kiosk.errors import Unavailable
from kiosk.printing.dots import grey_page
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.ipp_message import Operation
from kiosk.printing.printer import Document, Fault, JobState, Refused
from kiosk.printing.ticket_slip import TicketLayout
from tests.printing.escpos.test_faults import scanned
from tests.printing.hall import SLIP
from tests.printing.odd_printer import Habits, OddPrinter

A4 = (210.0, 297.0)


@pytest.fixture(scope="module")
def document(layout: TicketLayout) -> Document:
    return layout.document(SLIP)


@pytest.mark.parametrize("form", ["image/pwg-raster", "image/urf", "image/jpeg"])
@pytest.mark.parametrize("paper", ["roll", "sheets"])
def test_a_printer_that_takes_no_pdf_gets_a_picture_that_can_be_scanned(
    document: Document, tmp_path: Path, form: str, paper: str
) -> None:
    habits = Habits(formats=("application/octet-stream", form))
    habits.roll, habits.sheets = (80, ()) if paper == "roll" else (None, (A4, (148.0, 210.0)))
    with OddPrinter(habits) as odd:
        printer = IppPrinter(odd.url)
        state = printer.state()
        assert (state.ready, state.roll) == (True, 80 if paper == "roll" else None)
        job = printer.submit(document, "xinqiao-1")
        assert printer.job_state(job) is JobState.PRINTED
        (got,) = odd.got
        picture = decoded(form, got.document)
        width_mm, height_mm = (80, document.height_mm) if paper == "roll" else A4
        assert picture.width == pytest.approx(width_mm / 25.4 * 300, abs=2)
        assert picture.height == pytest.approx(height_mm / 25.4 * 300, abs=2)
        picture.save(tmp_path / "page.png")
        assert scanned(tmp_path / "page.png") == f"QR-Code:{SLIP.qr_url}"
        printer.close()


def test_a_slip_on_a_printer_of_sheets_goes_onto_one_as_it_is(document: Document) -> None:
    with OddPrinter(Habits(sheets=(A4,))) as odd:
        printer = IppPrinter(odd.url)
        printer.state()
        printer.submit(document, "xinqiao-1")
        (got,) = odd.got
        assert got.document == document.pdf
        assert got.paper["media-size"] == [{"x-dimension": [21000], "y-dimension": [29700]}]
        printer.close()


@pytest.mark.parametrize(
    "habits",
    [
        Habits(needs_margins=True, roll=80),
        Habits(only_version_1_1=True),
        Habits(says_little=True),
        Habits(answers="chunked"),
        Habits(answers="continue"),
        Habits(answers="redirect"),
        Habits(password="reader:1234"),
    ],
    ids=lambda habits: str(habits)[:60],
)
def test_a_printer_with_habits_gets_its_slip(document: Document, habits: Habits) -> None:
    with OddPrinter(habits) as odd:
        login = f"//{habits.password}@" if habits.password else "//"
        printer = IppPrinter(odd.url.replace("//", login))
        assert "1234" not in printer.name
        assert printer.state().ready
        job = printer.submit(document, "xinqiao-1")
        assert printer.job_state(job) is JobState.PRINTED
        assert len(odd.got) == 1
        printer.close()


def test_a_certificate_of_its_own_is_taken_unless_another_is_asked_for(
    document: Document, tmp_path: Path
) -> None:
    with OddPrinter(Habits(), tls=tmp_path) as odd:
        for ca in ("", f"?ca={tmp_path / 'printer.pem'}"):
            printer = IppPrinter(odd.url + ca)
            assert printer.state().ready
            printer.submit(document, "xinqiao-1")
            printer.close()
        other = tmp_path / "other"
        other.mkdir()
        with OddPrinter(Habits(), tls=other):
            stranger = IppPrinter(f"{odd.url}?ca={other / 'printer.pem'}")
            assert stranger.state().faults == {Fault.NOT_A_PRINTER}
            stranger.close()


def test_a_printer_that_wants_tls_is_asked_again_with_it(tmp_path: Path) -> None:
    with OddPrinter(Habits(answers="upgrade")) as odd:
        printer = IppPrinter(odd.url)
        # There is no TLS behind the same port here, as there is on a real one.
        assert printer.state().faults == {Fault.NOT_A_PRINTER}
        printer.close()


@pytest.mark.parametrize(
    ("habits", "fault"),
    [
        (Habits(accepting=False), Fault.REFUSING),
        (Habits(state=5, reasons=("paused",)), Fault.PAUSED),
        (Habits(state=5), Fault.OTHER),
        (Habits(password="nobody:knows"), Fault.LOCKED),
        (Habits(http_status=403), Fault.LOCKED),
        (Habits(http_status=404), Fault.NOT_A_PRINTER),
        (Habits(http_status=503), Fault.STUCK),
        (Habits(answers="lost"), Fault.NOT_A_PRINTER),
        (Habits(status={Operation.GET_PRINTER_ATTRIBUTES: 0x0403}), Fault.LOCKED),
        (Habits(status={Operation.GET_PRINTER_ATTRIBUTES: 0x0406}), Fault.NOT_A_PRINTER),
        (Habits(status={Operation.GET_PRINTER_ATTRIBUTES: 0x0502}), Fault.STUCK),
        (Habits(status={Operation.GET_PRINTER_ATTRIBUTES: 0x0506}), Fault.REFUSING),
    ],
)
def test_what_keeps_a_printer_from_printing_is_told(habits: Habits, fault: Fault) -> None:
    with OddPrinter(habits) as odd:
        printer = IppPrinter(odd.url)
        state = printer.state()
        assert (state.ready, state.faults) == (False, {fault})
        printer.close()


@pytest.mark.parametrize(
    ("status", "raised"),
    [(0x0507, Unavailable), (0x0506, Unavailable), (0x0505, Unavailable), (0x0400, Refused)],
)
def test_a_job_not_taken_waits_or_is_refused(
    document: Document, status: int, raised: type[Unavailable]
) -> None:
    with OddPrinter(Habits(status={Operation.PRINT_JOB: status})) as odd:
        printer = IppPrinter(odd.url)
        with pytest.raises(Unavailable) as caught:
            printer.submit(document, "xinqiao-1")
        assert caught.type is raised
        printer.close()


def test_another_printer_or_roll_at_the_same_address_is_noticed(document: Document) -> None:
    with OddPrinter(Habits(roll=80)) as odd:
        printer = IppPrinter(odd.url)
        assert printer.state().roll == 80
        odd.habits.roll = 58
        assert printer.state().roll == 58
        odd.habits.roll, odd.habits.model = None, "Odd 2"
        odd.habits.formats, odd.habits.sheets = ("image/jpeg",), (A4,)
        assert printer.state().roll is None
        printer.submit(document, "xinqiao-1")
        assert odd.got[-1].form == "image/jpeg"
        printer.close()


def decoded(form: str, data: bytes) -> Image.Image:
    """The picture, read as its standard says."""
    if form == "image/jpeg":
        return Image.open(io.BytesIO(data))
    if form == "image/urf":
        assert data[:12] == b"UNIRAST\0\0\0\0\1"
        width, height, dpi = struct.unpack(">III", data[24:36])
        assert (data[12:16], dpi) == (b"\x08\x00\x01\x04", 300)
        rows = data[44:]
    else:
        assert data[:13] == b"RaS2PwgRaster"
        head = data[4:1800]
        width, height, bits, _, line, order, space = struct.unpack(">II4xIIIII", head[372:404])
        assert (bits, line, order, space) == (8, width, 0, 18)
        assert struct.unpack(">II", head[276:284]) == (300, 300)
        rows = data[1800:]
    return Image.frombytes("L", (width, height), unpacked(rows, width, height))


def unpacked(data: bytes, width: int, height: int) -> bytes:
    lines, at, count = [], 0, 0
    while count < height:
        again, at, line = data[at] + 1, at + 1, b""
        while len(line) < width:
            head, at = data[at], at + 1
            assert head != 128
            if head < 128:
                line, at = line + data[at : at + 1] * (head + 1), at + 1
            else:
                line, at = line + data[at : at + 257 - head], at + 257 - head
        assert len(line) == width
        lines.append(line * again)
        count += again
    assert (count, at) == (height, len(data))
    return b"".join(lines)


def test_dots_are_those_of_the_page(document: Document) -> None:
    page = grey_page(document, dpi=203)
    assert (page.width, page.height) == (640, 1127)
    assert min(page.dots) == 0
    with pytest.raises(ValueError, match="PDF"):
        grey_page(Document(b"no page", 80, 100), dpi=203)
