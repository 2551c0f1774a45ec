"""The pieces a slip is stacked from: each knows its height before anything is drawn.

All lengths are points. A block is drawn with its top-left corner at (x, top); `top` counts up from
the bottom of the page, as in a PDF. Paper is black or white, so what matters more is larger,
bolder or inverted, never grey.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, Protocol

from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.fonts import ASCENT, CAP_HEIGHT, DESCENT, SlipFonts, Weight, printable
from kiosk.printing.lines import break_lines

MM = 72 / 25.4
Align = Literal["left", "center"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; `leading` from line to line in parts of the size."""

    size: float
    weight: Weight = Weight.REGULAR
    leading: float = 1.35


class Block(Protocol):
    """Something with a height that can be drawn."""

    @property
    def height(self) -> float: ...

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw it with its top-left corner there."""
        ...


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, for so long."""

    height: float

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Leave it white."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across; `dashed` where one could tear."""

    width: float
    thickness: float = 0.75
    dashed: bool = False

    @property
    def height(self) -> float:
        return self.thickness

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.saveState()
        canvas.setLineWidth(self.thickness)
        if self.dashed:
            canvas.setDash(2.2, 2.2)
        middle = top - self.thickness / 2
        canvas.line(x, middle, x + self.width, middle)
        canvas.restoreState()


class Text:
    """A paragraph; `even`: its lines about equally long."""

    def __init__(
        self,
        fonts: SlipFonts,
        text: str,
        style: Style,
        width: float,
        align: Align = "center",
        *,
        even: bool = True,
    ) -> None:
        self._fonts = fonts
        self._style = style
        self._width = width
        self._align = align
        self.text = fonts.read_back(text)
        self.lines = break_lines(printable(text), width, self._measure, even=even)

    @property
    def first_baseline(self) -> float:
        """How far below its top the first line stands."""
        return self._style.size * ASCENT

    @property
    def height(self) -> float:
        style = self._style
        return style.size * ((ASCENT + DESCENT) + (len(self.lines) - 1) * style.leading)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        style = self._style
        for number, line in enumerate(self.lines):
            baseline = top - style.size * (ASCENT + number * style.leading)
            indent = (self._width - self._measure(line)) / 2 if self._align == "center" else 0
            self._fonts.draw(canvas, x + indent, baseline, line, style.weight, style.size)

    def _measure(self, text: str) -> float:
        return self._fonts.width(text, self._style.weight, self._style.size)


class Headline:
    """One short text as large as the width allows, without the space hanzi would need."""

    def __init__(self, fonts: SlipFonts, text: str, width: float, largest: float) -> None:
        self._fonts = fonts
        self._text = text
        self._width = width
        self._size = min(largest, width / max(1e-6, fonts.width(text, Weight.BOLD, 1.0)))

    @property
    def height(self) -> float:
        return self._size * (CAP_HEIGHT + 0.015)  # round digits reach a little below the line

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        own = self._fonts.width(self._text, Weight.BOLD, self._size)
        baseline = top - self._size * CAP_HEIGHT
        left = x + (self._width - own) / 2
        self._fonts.draw(canvas, left, baseline, self._text, Weight.BOLD, self._size)


class Badge:
    """White on black, so that it is not overlooked."""

    def __init__(self, fonts: SlipFonts, text: str, style: Style, width: float) -> None:
        self._fonts = fonts
        self._text = text
        self._style = style
        self._width = width

    @property
    def height(self) -> float:
        return self._style.size * 1.6

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        size = self._style.size
        own = self._fonts.width(self._text, self._style.weight, size)
        left = x + (self._width - own) / 2
        canvas.roundRect(
            left - size, top - self.height, own + 2 * size, self.height, size * 0.35, 0, 1
        )
        canvas.saveState()
        canvas.setFillGray(1)
        baseline = top - self.height / 2 - size * (ASCENT - DESCENT) / 2
        self._fonts.draw(canvas, left, baseline, self._text, self._style.weight, size)
        canvas.restoreState()


class Stack:
    """Blocks one below the other."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = tuple(blocks)

    @property
    def height(self) -> float:
        return sum(block.height for block in self._blocks)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for block in self._blocks:
            block.draw(canvas, x, top)
            top -= block.height


class Beside:
    """Two blocks next to each other, middles aligned."""

    def __init__(self, left: Block, right: Block, right_offset: float) -> None:
        self._left = left
        self._right = right
        self._offset = right_offset

    @property
    def height(self) -> float:
        return max(self._left.height, self._right.height)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for block, shift in ((self._left, 0.0), (self._right, self._offset)):
            block.draw(canvas, x + shift, top - (self.height - block.height) / 2)


class Value:
    """A number and its unit in one line, at the right end of `width`; words when there is none."""

    SIZE, ALONE = 22.0, 12.0

    def __init__(self, fonts: SlipFonts, value: str, unit: str, width: float) -> None:
        self._fonts = fonts
        self._value = value
        self._unit = f" {unit}" if unit else ""
        self.text = value + self._unit
        self._width = width
        self._size = self.SIZE if unit else self.ALONE
        if (own := self._own_width()) > width:
            self._size *= width / own

    @property
    def first_baseline(self) -> float:
        """How far below its top the line stands."""
        return self._size * CAP_HEIGHT

    @property
    def height(self) -> float:
        return self.first_baseline

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        baseline = top - self.first_baseline
        left = x + self._width - self._own_width()
        self._fonts.draw(canvas, left, baseline, self._value, Weight.BOLD, self._size)
        left += self._fonts.width(self._value, Weight.BOLD, self._size)
        self._fonts.draw(canvas, left, baseline, self._unit, Weight.REGULAR, self._size / 2)

    def _own_width(self) -> float:
        value = self._fonts.width(self._value, Weight.BOLD, self._size)
        return value + self._fonts.width(self._unit, Weight.REGULAR, self._size / 2)


class Row:
    """A label (and its translation below) and what it is, their first lines on one line.

    Small and large type on one line confuse programs that read a page back, so the row says
    itself what it reads as (ISO 32000-1, 14.9.4, replacement text).
    """

    def __init__(self, labels: Sequence[Text], said: Text | Value, offset: float) -> None:
        self._labels = tuple(labels)
        self._said = said
        self._offset = offset
        self._baseline = max(labels[0].first_baseline, said.first_baseline)

    @property
    def height(self) -> float:
        first = self._labels[0]
        labels = self._baseline - first.first_baseline + first.height
        labels += sum(2.5 + text.height for text in self._labels[1:])
        return max(labels, self._baseline - self._said.first_baseline + self._said.height)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        label_top = top - self._baseline + self._labels[0].first_baseline
        said_top = top - self._baseline + self._said.first_baseline
        read = " ".join([*(text.text for text in self._labels), self._said.text])
        spelled = (b"\xfe\xff" + read.encode("utf-16-be")).hex().upper()
        canvas.addLiteral(f"/Span << /ActualText <{spelled}> >> BDC")
        self._labels[0].draw(canvas, x, label_top)
        self._said.draw(canvas, x + self._offset, said_top)
        for before, text in pairwise(self._labels):
            label_top -= before.height + 2.5
            text.draw(canvas, x, label_top)
        canvas.addLiteral("EMC")
