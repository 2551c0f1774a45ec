"""The pieces a printed report is stacked from, on A4: figures in tiles, bars by hour, tables.

Lengths are points. The colours are those of the product's day look; on a printer without colour
every fact can still be read, because each bar has its number beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.blocks import MM, Style, Text
from kiosk.printing.fonts import ASCENT, CAP_HEIGHT, SlipFonts, Weight

INK, MUTED, LINE, PAPER = (
    HexColor(value) for value in ("#1E2227", "#5A626C", "#E2DCD1", "#F5F2EC")
)
ACCENT, BLUE, GREEN, GOLD = (
    HexColor(value) for value in ("#A8201A", "#1D5A96", "#1C6E46", "#8A5A00")
)


class ReportHead:
    """Whose report it is, what it is called, and of which time."""

    def __init__(
        self, fonts: SlipFonts, center: str, title: str, period: str, width: float
    ) -> None:
        self._fonts, self._width = fonts, width
        self._center, self._title, self._period = center, title, period

    @property
    def height(self) -> float:
        return 62

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        fonts, right = self._fonts, x + self._width
        canvas.setFillColor(MUTED)
        fonts.draw(canvas, x, top - 10 * ASCENT, self._center, Weight.REGULAR, 10)
        canvas.setFillColor(INK)
        fonts.draw(canvas, x, top - 38, self._title, Weight.BOLD, 22)
        shift = fonts.width(self._period, Weight.BOLD, 13)
        fonts.draw(canvas, right - shift, top - 38, self._period, Weight.BOLD, 13)
        canvas.setFillColor(ACCENT)
        canvas.rect(x, top - 50, self._width, 2, stroke=0, fill=1)


class Heading:
    """What a section is about, with room above it and an accent before it."""

    SIZE, ABOVE, BELOW = 12.0, 16.0, 7.0

    def __init__(self, fonts: SlipFonts, text: str, remark: str = "") -> None:
        self._fonts, self._text, self._remark = fonts, text, remark

    @property
    def height(self) -> float:
        return self.ABOVE + self.SIZE + self.BELOW

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        baseline = top - self.ABOVE - self.SIZE * ASCENT
        canvas.setFillColor(ACCENT)
        canvas.rect(x, baseline - 1, 3, self.SIZE * 0.92, stroke=0, fill=1)
        canvas.setFillColor(INK)
        self._fonts.draw(canvas, x + 8, baseline, self._text, Weight.BOLD, self.SIZE)
        shift = 8 + self._fonts.width(self._text, Weight.BOLD, self.SIZE) + 8
        canvas.setFillColor(MUTED)
        self._fonts.draw(canvas, x + shift, baseline, self._remark, Weight.REGULAR, 8.5)


class Tiles:
    """The figures of the day side by side: what, how much, in what unit."""

    HEIGHT, GAP = 50.0, 6.0

    def __init__(
        self, fonts: SlipFonts, width: float, tiles: Sequence[tuple[str, str, str]]
    ) -> None:
        self._fonts, self._width, self._tiles = fonts, width, tuple(tiles)

    @property
    def height(self) -> float:
        return self.HEIGHT

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        count = len(self._tiles)
        width = (self._width - (count - 1) * self.GAP) / count
        for place, (label, value, unit) in enumerate(self._tiles):
            left = x + place * (width + self.GAP)
            canvas.setFillColor(PAPER)
            canvas.roundRect(left, top - self.HEIGHT, width, self.HEIGHT, 7, stroke=0, fill=1)
            canvas.setFillColor(MUTED)
            self._fonts.draw(canvas, left + 8, top - 16, label, Weight.REGULAR, 8.5)
            canvas.setFillColor(INK)
            size = 19.0
            room = width - 18 - self._fonts.width(unit, Weight.REGULAR, 8.5)
            size *= min(1.0, room / max(1.0, self._fonts.width(value, Weight.BOLD, size)))
            self._fonts.draw(canvas, left + 8, top - 39, value, Weight.BOLD, size)
            shift = 10 + self._fonts.width(value, Weight.BOLD, size)
            canvas.setFillColor(MUTED)
            self._fonts.draw(canvas, left + shift, top - 39, unit, Weight.REGULAR, 8.5)


class HourBars:
    """A bar an hour with its value above it; where there is nothing the hour stays empty."""

    HEIGHT, FOOT, HEAD = 118.0, 14.0, 20.0

    def __init__(
        self,
        fonts: SlipFonts,
        width: float,
        title: str,
        hours: Sequence[int],
        values: Mapping[int, float],
        colour: Color,
    ) -> None:
        self._fonts, self._width, self._title = fonts, width, title
        self._hours, self._values, self._colour = tuple(hours), dict(values), colour

    @property
    def height(self) -> float:
        return self.HEIGHT

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setFillColor(MUTED)
        self._fonts.draw(canvas, x, top - 9, self._title, Weight.REGULAR, 8.5)
        floor = top - self.HEIGHT + self.FOOT
        room = self.HEIGHT - self.FOOT - self.HEAD - 10
        most = max(self._values.values(), default=0) or 1
        step = self._width / len(self._hours)
        thick = min(step * 0.62, 20.0)
        for place, hour in enumerate(self._hours):
            middle = x + (place + 0.5) * step
            value = self._values.get(hour)
            if value:
                tall = max(1.0, room * value / most)
                canvas.setFillColor(self._colour)
                canvas.roundRect(middle - thick / 2, floor, thick, tall, min(2, tall / 2), 0, 1)
                self._centred(canvas, middle, floor + tall + 3, f"{value:.0f}", INK, 7.5)
            self._centred(canvas, middle, floor - 10, str(hour), MUTED, 7.5)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.8)
        canvas.line(x, floor, x + self._width, floor)

    def _centred(
        self, canvas: Canvas, middle: float, baseline: float, text: str, ink: Color, size: float
    ) -> None:
        canvas.setFillColor(ink)
        own = self._fonts.width(text, Weight.REGULAR, size)
        self._fonts.draw(canvas, middle - own / 2, baseline, text, Weight.REGULAR, size)


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's columns: the name, perhaps a bar after it, then figures set to the right."""

    heads: tuple[str, ...]
    name: float
    bar: float
    figure: float

    @property
    def width(self) -> float:
        """All of them."""
        return self.name + self.bar + self.figure * (len(self.heads) - 1)


class TableHead:
    """What the columns are, over a line."""

    def __init__(self, fonts: SlipFonts, columns: Columns) -> None:
        self._fonts, self._columns = fonts, columns

    @property
    def height(self) -> float:
        return 16

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setFillColor(MUTED)
        columns = self._columns
        for place, head in enumerate(columns.heads):
            left = x
            if place:
                right = x + columns.name + columns.bar + place * columns.figure
                left = right - self._fonts.width(head, Weight.REGULAR, 8)
            self._fonts.draw(canvas, left, top - 10, head, Weight.REGULAR, 8)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.8)
        canvas.line(x, top - self.height, x + columns.width, top - self.height)


class TableRow:
    """A name (in as many lines as it needs), a bar of a share of the longest, figures."""

    SIZE, AIR = 9.0, 4.0

    def __init__(
        self,
        fonts: SlipFonts,
        columns: Columns,
        name: str,
        figures: Sequence[str],
        share: float = 0.0,
        colour: Color = BLUE,
    ) -> None:
        self._fonts, self._columns = fonts, columns
        self._figures, self._share, self._colour = tuple(figures), share, colour
        style = Style(self.SIZE, leading=1.25)
        self._name = Text(fonts, name, style, columns.name - 8, "left", even=False)

    @property
    def height(self) -> float:
        return max(self._name.height, self.SIZE) + 2 * self.AIR

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        columns = self._columns
        canvas.setFillColor(INK)
        self._name.draw(canvas, x, top - self.AIR)
        baseline = top - self.AIR - self._name.first_baseline
        if columns.bar and self._share > 0:
            canvas.setFillColor(self._colour)
            length = max(1.5, (columns.bar - 6) * self._share)
            middle = baseline + self.SIZE * CAP_HEIGHT / 2
            canvas.roundRect(x + columns.name, middle - 3, length, 6, min(2, length / 2), 0, 1)
        canvas.setFillColor(INK)
        for place, figure in enumerate(self._figures, 1):
            right = x + columns.name + columns.bar + place * columns.figure
            own = self._fonts.width(figure, Weight.REGULAR, self.SIZE)
            self._fonts.draw(canvas, right - own, baseline, figure, Weight.REGULAR, self.SIZE)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.4)
        canvas.line(x, top - self.height, x + columns.width, top - self.height)


class Paragraph:
    """A muted text under what it explains."""

    ABOVE = 8.0

    def __init__(self, fonts: SlipFonts, text: str, width: float, size: float = 8.5) -> None:
        self._text = Text(fonts, text, Style(size, leading=1.4), width, "left", even=False)

    @property
    def height(self) -> float:
        return self.ABOVE + self._text.height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setFillColor(MUTED)
        self._text.draw(canvas, x, top - self.ABOVE)


MARGIN = 16 * MM
