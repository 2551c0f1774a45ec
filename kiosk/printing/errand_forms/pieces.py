"""The pieces forms of errands are made of: lines of a form, tables, signatures.

Lengths are points as in `blocks`; everything is black on white, for any printer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from kiosk.center.people.signature import Strokes
from kiosk.printing.blocks import MM, Block, Text

HAIR = 0.4
PEN = 1.3
"""How thick a signature is drawn."""
LARGEST = 0.25
"""Points a thousandth of the pad is wide at most: a short name is not blown up."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Blocks side by side, their tops at one height, with a hairline below."""

    cells: Sequence[tuple[float, Block]]
    """How far from the left, and what."""
    width: float
    air: float = 4.5
    line: float = HAIR
    uprights: Sequence[float] = ()
    """Where lines run down through the whole row."""
    least: float = 0.0
    roofed: bool = False
    """With a line above as well."""

    @property
    def height(self) -> float:
        tallest = max((block.height for _, block in self.cells), default=0.0)
        return max(self.least, tallest + 2 * self.air)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for offset, block in self.cells:
            block.draw(canvas, x + offset, top - self.air)
        canvas.saveState()
        canvas.setLineWidth(self.line)
        bottom = top - self.height
        if self.line:
            canvas.line(x, bottom, x + self.width, bottom)
        if self.roofed:
            canvas.line(x, top, x + self.width, top)
        for offset in self.uprights:
            canvas.line(x + offset, bottom, x + offset, top)
        canvas.restoreState()


class RightText:
    """A short text at the right end of its column."""

    def __init__(self, text: Text, own: float, width: float) -> None:
        self._text, self._own, self._width = text, own, width

    @property
    def height(self) -> float:
        return self._text.height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        self._text.draw(canvas, x + max(0.0, self._width - self._own), top)


class Signature:
    """A signature as it was drawn, on a line to sign on; without strokes there is only the line.

    Strokes are lines through points in thousandths of the pad's width, from its upper left. They
    keep their shape and stand on the line together, whatever part of the pad was written on.
    """

    def __init__(self, strokes: Strokes, width: float, height: float) -> None:
        self._strokes, self._width = strokes, width
        self.height = height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        bottom = top - self.height
        canvas.saveState()
        canvas.setLineWidth(0.75)
        canvas.line(x, bottom + 0.5, x + self._width, bottom + 0.5)
        points = [point for stroke in self._strokes for point in stroke]
        if points:
            self._draw_strokes(canvas, x, bottom, points)
        canvas.restoreState()

    def _draw_strokes(
        self, canvas: Canvas, x: float, bottom: float, points: Sequence[tuple[int, int]]
    ) -> None:
        left, right = min(px for px, _ in points), max(px for px, _ in points)
        high, low = min(py for _, py in points), max(py for _, py in points)
        inset = 2 * MM
        scale = min(
            (self._width - 2 * inset) / max(1, right - left),
            (self.height - inset) / max(1, low - high),
            LARGEST,
        )
        canvas.setLineWidth(PEN)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        for stroke in self._strokes:
            places = [
                (x + inset + (px - left) * scale, bottom + inset / 2 + (low - py) * scale)
                for px, py in stroke
            ]
            for number, place in enumerate(places):
                if number:
                    path.lineTo(*place)
                else:
                    path.moveTo(*place)
        canvas.drawPath(path, stroke=1, fill=0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: where it begins, how wide, figures to the right."""

    offset: float
    width: float
    figures: bool = False
