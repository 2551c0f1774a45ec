"""A QR code as vectors whose modules are whole dots of a 203 dpi printer."""

import re
from typing import cast

import segno
from reportlab.pdfgen.canvas import Canvas
from segno.consts import MODE_ALPHANUMERIC, MODE_BYTE

from kiosk.printing.blocks import MM

DOT = MM / 8
"""One dot of a 203 dpi head: an eighth of a millimetre."""
QUIET = 4
"""White modules all around (ISO/IEC 18004)."""
DENSE_TAIL = re.compile(r"[0-9A-Z $%*+\-./:]{12,}\Z")


class QrCode:
    """The code for `text` at error level M, as large as fits into `largest` points.

    Its height and width are those of the dark part; the quiet zone is around it, and who places
    it must leave `quiet` points white on every side.
    """

    def __init__(self, text: str, largest: float) -> None:
        self._rows = [bytes(row) for row in _make(text).matrix]
        dots = max(2, min(6, int(largest / DOT / len(self._rows))))
        self._module = dots * DOT

    @property
    def height(self) -> float:
        return len(self._rows) * self._module

    @property
    def width(self) -> float:
        return self.height

    @property
    def quiet(self) -> float:
        return QUIET * self._module

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        # The page is a whole number of dots high and wide, so the grid starts at its corner.
        left, up = round(x / DOT) * DOT, round(top / DOT) * DOT
        path = canvas.beginPath()
        for row, modules in enumerate(self._rows):
            bottom = up - (row + 1) * self._module
            for run in re.finditer(b"\x01+", modules):
                start, end = run.span()
                path.rect(
                    left + start * self._module, bottom, (end - start) * self._module, self._module
                )
        canvas.drawPath(path, stroke=0, fill=1)


def _make(text: str) -> segno.QRCode:
    dense = DENSE_TAIL.search(text)
    if dense is None or dense.start() == 0:
        return segno.make_qr(text, error="m", boost_error=False)
    # The token at the end fits the alphanumeric mode; that saves a size of code.
    parts = [(text[: dense.start()], MODE_BYTE), (dense.group(), MODE_ALPHANUMERIC)]
    # segno takes parts with their modes, though its annotations do not say so.
    return segno.make_qr(cast("str", parts), error="m", boost_error=False)
