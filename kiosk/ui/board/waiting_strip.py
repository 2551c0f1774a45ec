"""How many people wait, department by department."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.board.lettering import Lettering
from kiosk.ui.board.words import BoardWords

LEAST = 8
"""Pixels of an em below which nothing is made smaller."""


class WaitingStrip(QWidget):
    """A tile for each department with how many wait there; those without anybody stay dim."""

    def __init__(self, lettering: Lettering, words: BoardWords) -> None:
        super().__init__()
        self.setObjectName("waiting")
        self._letters, self._words = lettering, words
        self.unit = 1.0
        self.columns = 1
        self._tiles: tuple[tuple[str, int], ...] = ()

    @property
    def tiles(self) -> tuple[tuple[str, int], ...]:
        """Department and people waiting, in the order of the house."""
        return self._tiles

    def show_tiles(self, tiles: tuple[tuple[str, int], ...]) -> None:
        """Show these."""
        if tiles != self._tiles:
            self._tiles = tiles
            people = self._words.people_waiting()
            self.setAccessibleName("\n".join(f"{name} {count} {people}" for name, count in tiles))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._tiles:
            return
        painter = QPainter(self)
        rows = -(-len(self._tiles) // self.columns)
        gap = 12 * self.unit
        width = (self.width() - gap * (self.columns - 1)) / self.columns
        height = (self.height() - gap * (rows - 1)) / rows
        for place, (name, count) in enumerate(self._tiles):
            row, column = divmod(place, self.columns)
            tile = QRectF(column * (width + gap), row * (height + gap), width, height)
            self._letters.card(painter, tile, "card", 14 * self.unit)
            if height > 90 * self.unit:
                self._paint_tall(painter, tile, name, count)
            else:
                self._paint_low(painter, tile, name, count)
        painter.end()

    def _paint_tall(self, painter: QPainter, tile: QRectF, name: str, count: int) -> None:
        unit = self.unit
        inner = tile.adjusted(22 * unit, 12 * unit, -14 * unit, -10 * unit)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.42)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() * 0.58)
        self._letters.write(painter, name, upper, 24 * unit, colour="muted", wrap=True)
        self._paint_count(painter, lower, count, 44 * unit, at_the_end=False)

    def _paint_low(self, painter: QPainter, tile: QRectF, name: str, count: int) -> None:
        unit = self.unit
        inner = tile.adjusted(18 * unit, 4 * unit, -18 * unit, -4 * unit)
        taken = self._paint_count(painter, inner, count, 40 * unit, at_the_end=True)
        room = inner.adjusted(0, 0, -taken - 10 * unit, 0)
        self._letters.write(painter, name, room, 25 * unit, colour="muted", wrap=True)

    def _paint_count(
        self, painter: QPainter, room: QRectF, count: int, pixels: float, *, at_the_end: bool
    ) -> float:
        """The count, large, and what it counts, small, on one base line; the width they take."""
        letters = self._letters
        large, small = letters.font(pixels, bold=True), letters.font(pixels * 0.48)
        number, words = str(count), self._words.people_waiting()
        digits = QFontMetricsF(large)
        gap = pixels * 0.18
        number_width = digits.horizontalAdvance(number)
        total = number_width + gap + QFontMetricsF(small).horizontalAdvance(words)
        if total > room.width() and pixels > LEAST:
            smaller = max(LEAST, pixels * 0.9)
            return self._paint_count(painter, room, count, smaller, at_the_end=at_the_end)
        left = room.right() - total if at_the_end else room.left()
        baseline = room.center().y() + digits.tightBoundingRect("0").height() / 2
        painter.setPen(letters.theme.colour("ink" if count else "muted"))
        painter.setFont(large)
        painter.drawText(QPointF(left, baseline), number)
        painter.setPen(letters.theme.colour("muted"))
        painter.setFont(small)
        painter.drawText(QPointF(left + number_width + gap, baseline), words)
        return total
