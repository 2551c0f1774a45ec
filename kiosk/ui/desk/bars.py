"""Simple painted bars: one an hour upright, or one a name lying, each with its figure beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure with its name; `detail` is a second line under the name."""

    name: str
    value: int
    detail: str = ""
    colour: str = "blue"


class Bars(QWidget):
    """A title and bars below it; `empty` is said while there are none."""

    def __init__(self, theme: Theme, name: str, title: str, empty: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._theme, self._title, self._empty = theme, title, empty
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown, or would be if there were more room."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these in this order."""
        self._bars = tuple(bars)
        said = [f"{bar.name} {bar.value} {bar.detail}".strip() for bar in self._bars]
        self.setAccessibleName("\n".join((self._title, *(said or [self._empty]))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(70))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(50), self._theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(self._theme.font("strong"))
        self._write(painter, 0, metrics.ascent(), self._title, "strong", room=self.width())
        top = metrics.height() + self._theme.px(2.5)
        room = QRectF(0, top, self.width(), self.height() - top)
        if self._bars:
            self._paint(painter, room)
        else:
            line = room.top() + QFontMetricsF(self._theme.font("body")).ascent()
            self._write(painter, 0, line, self._empty, "body", "muted", room=self.width())
        painter.end()

    def _paint(self, painter: QPainter, room: QRectF) -> None:
        raise NotImplementedError

    def _write(
        self,
        painter: QPainter,
        left: float,
        baseline: float,
        words: str,
        role: Role,
        colour: str = "ink",
        *,
        room: float | None = None,
    ) -> None:
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        if room is not None:
            words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, baseline), words)

    def _fill(self, painter: QPainter, box: QRectF, colour: str) -> None:
        corner = min(self._theme.px(1), box.width() / 2, box.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(colour))
        painter.drawRoundedRect(box, corner, corner)


class UprightBars(Bars):
    """For hours: all in a row, the highest as high as there is room."""

    def _paint(self, painter: QPainter, room: QRectF) -> None:
        theme = self._theme
        small = QFontMetricsF(theme.font("small"))
        floor = room.bottom() - small.height() - theme.px(0.8)
        tallest = floor - room.top() - small.height()
        most = max((bar.value for bar in self._bars), default=0) or 1
        step = room.width() / len(self._bars)
        thick = min(step * 0.64, theme.px(9))
        every = self._every(step, small)
        for place, bar in enumerate(self._bars):
            middle = room.left() + (place + 0.5) * step
            if bar.value:
                tall = max(2.0, tallest * bar.value / most)
                box = QRectF(middle - thick / 2, floor - tall, thick, tall)
                self._fill(painter, box, bar.colour)
                left = middle - small.horizontalAdvance(str(bar.value)) / 2
                self._write(painter, left, box.top() - small.descent(), str(bar.value), "small")
            if place % every == 0:
                left = middle - small.horizontalAdvance(bar.name) / 2
                self._write(
                    painter, left, room.bottom() - small.descent(), bar.name, "small", "muted"
                )
        line = max(1, theme.px(theme.tokens.size.line) // 2)
        painter.fillRect(QRectF(room.left(), floor, room.width(), line), theme.colour("line"))

    def _every(self, step: float, small: QFontMetricsF) -> int:
        """Every how many bars a name fits below."""
        widest = max(small.horizontalAdvance(bar.name) for bar in self._bars)
        return max(1, -(-int(widest + self._theme.px(1)) // max(1, int(step))))


class LyingBars(Bars):
    """For names: a line for the name and its detail, a bar below, the figure at its right."""

    def __init__(
        self, theme: Theme, name: str, title: str, empty: str, more: Callable[[int], str]
    ) -> None:
        super().__init__(theme, name, title, empty)
        self._more = more

    @property
    def fits(self) -> int:
        """How many bars there is room for now."""
        title = QFontMetricsF(self._theme.font("strong")).height() + self._theme.px(2.5)
        room = self.height() - title
        if len(self._bars) * self._row() <= room + self._theme.px(3.2):
            return len(self._bars)
        more = QFontMetricsF(self._theme.font("small")).height()
        return max(1, int((room - more) // self._row()))

    def _paint(self, painter: QPainter, room: QRectF) -> None:
        most = max((bar.value for bar in self._bars), default=0) or 1
        for place, bar in enumerate(self._bars[: self.fits]):
            self._paint_bar(painter, room.top() + place * self._row(), bar, most)
        left_out = len(self._bars) - self.fits
        if left_out:
            small = QFontMetricsF(self._theme.font("small"))
            baseline = room.top() + self.fits * self._row() + small.ascent()
            if baseline + small.descent() <= room.bottom():
                self._write(painter, 0, baseline, self._more(left_out), "small", "muted")

    def _paint_bar(self, painter: QPainter, top: float, bar: Bar, most: int) -> None:
        theme = self._theme
        body, small = (QFontMetricsF(theme.font(role)) for role in ("body", "small"))
        figure = QFontMetricsF(theme.font("strong")).horizontalAdvance("000")
        room = self.width() - figure - theme.px(2)
        baseline = top + body.ascent()
        self._write(painter, 0, baseline, bar.name, "body", room=room)
        after = min(room, body.horizontalAdvance(bar.name)) + theme.px(2.5)
        if room - after > small.horizontalAdvance("000"):
            self._write(painter, after, baseline, bar.detail, "small", "muted", room=room - after)
        under = QRectF(0, top + body.height() + theme.px(0.4), room, theme.px(2.2))
        self._fill(painter, under, "sunken")
        if bar.value:
            length = max(under.height(), under.width() * bar.value / most)
            self._fill(
                painter, QRectF(under.topLeft(), QPointF(length, under.bottom())), bar.colour
            )
        strong = QFontMetricsF(theme.font("strong"))
        left = self.width() - strong.horizontalAdvance(str(bar.value))
        middle = top + self._row() / 2 - theme.px(1.2)
        self._write(painter, left, middle + strong.capHeight() / 2, str(bar.value), "strong")

    def _row(self) -> float:
        body = QFontMetricsF(self._theme.font("body")).height()
        return body + self._theme.px(0.4 + 2.2 + 3.2)
