"""A page as dots: the very same page that other printers take as PDF, drawn for one print head."""

import threading
from dataclasses import dataclass

import pypdfium2

from kiosk.printing.printer import Document

PDFIUM_FREE = threading.Lock()
"""PDFium is one for the whole process and lets one thread in at a time; there are two spools."""
POINTS_PER_INCH = 72
MM_PER_INCH = 25.4
BLACK_BELOW = 168
"""Of 255. Above the middle: thin strokes of small hanzi keep their two dots."""
_BITS = bytes(ord("1") if grey < BLACK_BELOW else ord("0") for grey in range(256))


@dataclass(frozen=True, slots=True)
class GreyPage:
    """Rows from the top, one byte a dot: 0 is black, 255 is paper."""

    width: int
    height: int
    dots: bytes

    def row(self, number: int) -> bytes:
        """One row from left to right."""
        return self.dots[number * self.width : (number + 1) * self.width]


def grey_page(document: Document, *, dpi: float) -> GreyPage:
    """The page at that many dots an inch. `ValueError`: no PDF, or not of one page."""
    with PDFIUM_FREE:
        try:
            pdf = pypdfium2.PdfDocument(document.pdf)
        except pypdfium2.PdfiumError as broken:
            raise ValueError("not a PDF") from broken
        try:
            if len(pdf) != 1:
                raise ValueError("not one page")
            bitmap = pdf[0].render(scale=dpi / POINTS_PER_INCH, grayscale=True)
            raw = bytes(bitmap.buffer)
            width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        finally:
            pdf.close()
    if stride != width:
        raw = b"".join(raw[row * stride : row * stride + width] for row in range(height))
    return GreyPage(width, height, raw)


@dataclass(frozen=True, slots=True)
class BlackPage:
    """Rows from the top, one bit a dot, the leftmost in the highest bit: 1 is black."""

    width: int
    rows: tuple[bytes, ...]


def black_page(document: Document, *, dots: int, dpi: float, printed_mm: float) -> BlackPage:
    """The middle `printed_mm` of the page on a head of `dots` dots; a multiple of eight.

    Where the head is narrower than that at its `dpi`, the page is made smaller to fit.
    """
    fitting = min(dpi, dots / printed_mm * MM_PER_INCH)
    page = grey_page(document, dpi=fitting)
    rows = (_bits(page.row(number), dots) for number in range(page.height))
    return BlackPage(dots, tuple(rows))


def _bits(row: bytes, dots: int) -> bytes:
    """The middle `dots` of a row as bits; white beside a row that is shorter."""
    over = len(row) - dots
    if over >= 0:
        row = row[over // 2 : over // 2 + dots]
    else:
        row = row.rjust(len(row) - over // 2, b"\xff").ljust(dots, b"\xff")
    return int(row.translate(_BITS), 2).to_bytes(dots // 8, "big")
