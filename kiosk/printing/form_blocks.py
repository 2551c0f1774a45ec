"""Pieces of slips that are ticked, filled in and signed; lengths are points as in `blocks`."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.blocks import Stack, Text

GAP = 2.5


class TickBox:
    """An empty box beside texts, or one with a tick in it; they begin at one height."""

    SIDE = 11.0
    OFFSET = 17.0
    """Where the texts begin."""

    def __init__(self, texts: Sequence[Text], *, ticked: bool) -> None:
        self._texts = tuple(texts)
        self._ticked = ticked

    @property
    def height(self) -> float:
        gaps = GAP * (len(self._texts) - 1)
        return max(self.SIDE, sum(text.height for text in self._texts) + gaps)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        side = self.SIDE
        bottom = top - self._texts[0].first_baseline - side * 0.12
        canvas.saveState()
        canvas.setLineWidth(1.1)
        canvas.rect(x + 0.6, bottom, side, side)
        if self._ticked:
            canvas.setLineWidth(2)
            tick = canvas.beginPath()
            tick.moveTo(x + 0.6 + side * 0.18, bottom + side * 0.52)
            tick.lineTo(x + 0.6 + side * 0.42, bottom + side * 0.25)
            tick.lineTo(x + 0.6 + side * 0.84, bottom + side * 0.80)
            canvas.drawPath(tick)
        canvas.restoreState()
        for text in self._texts:
            text.draw(canvas, x + self.OFFSET, top)
            top -= text.height + GAP


class Blank:
    """A label and a line to write on, as tall as handwriting needs."""

    HEIGHT = 27.0

    def __init__(self, label: Text, width: float, offset: float) -> None:
        self._label = label
        self._width = width
        self._offset = offset

    @property
    def height(self) -> float:
        return max(self.HEIGHT, self._label.height + 8)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        bottom = top - self.height
        self._label.draw(canvas, x, bottom + self._label.height + 1)
        canvas.saveState()
        canvas.setLineWidth(0.75)
        canvas.line(x + self._offset, bottom + 0.5, x + self._width, bottom + 0.5)
        canvas.restoreState()


class Numbered:
    """A numbered paragraph, its text clear of the number."""

    def __init__(self, number: Text, body: Stack, offset: float) -> None:
        self._number = number
        self._body = body
        self._offset = offset

    @property
    def height(self) -> float:
        return max(self._number.height, self._body.height)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        self._number.draw(canvas, x, top)
        self._body.draw(canvas, x + self._offset, top)
