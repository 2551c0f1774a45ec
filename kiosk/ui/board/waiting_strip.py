"""How many people wait: all together, and for the departments with most of them."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.board.busiest import Waiting, busiest
from kiosk.ui.board.words import BoardWords
from kiosk.ui.theme.lettering import Lettering

NAME, COUNT, CALM = 22, 46, 34
"""Ems in units."""
DIGITS = 1.2
"""A line of digits may be so much higher than its room: they reach neither up nor down in it."""


class WaitingStrip(QWidget):
    """One card of cells that stay where they are, however the counts change.

    The first cell is for all who wait, then a cell a department while there are cells; the last
    one is for the others if need be. Where nobody waits the card says so.
    """

    def __init__(self, lettering: Lettering, words: BoardWords) -> None:
        super().__init__()
        self.setObjectName("waiting")
        self._letters, self._words = lettering, words
        self.unit = 1.0
        self.cells = (1, 1)
        """Columns and rows."""
        self._waiting: tuple[Waiting, ...] = ()

    @property
    def total(self) -> int:
        """How many people wait."""
        return sum(count for _, count in self._waiting)

    @property
    def tiles(self) -> tuple[Waiting, ...]:
        """What stands beside the total: departments, most first, and the others together."""
        columns, rows = self.cells
        named, others = busiest(self._waiting, columns * rows - 1)
        return (*named, (self._words.others(), others)) if others else named

    @property
    def calm(self) -> str:
        """What is said when nobody waits; empty while somebody does."""
        return "" if self.total else self._words.nobody_waits()

    def show_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        """Show these, in the order of the house."""
        if waiting != self._waiting:
            self._waiting = waiting
            self.setAccessibleName(
                self.calm or "\n".join(f"{name} {count}" for name, count in self._cells())
            )
            self.update()

    def _cells(self) -> tuple[Waiting, ...]:
        every = (self._words.all_waiting(), self.total)
        return (every, *self.tiles) if self.total else ()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        letters, unit = self._letters, self.unit
        card = QRectF(self.rect())
        letters.card(painter, card, "card", 14 * unit)
        if self.calm:
            room = card.adjusted(28 * unit, 0, -28 * unit, 0)
            letters.write(painter, self.calm, room, CALM * unit, colour="muted")
        else:
            for place, (name, count) in enumerate(self._cells()):
                self._paint_cell(painter, place, name, count)
        painter.end()

    def _paint_cell(self, painter: QPainter, place: int, name: str, count: int) -> None:
        unit, letters = self.unit, self._letters
        columns, rows = self.cells
        row, column = divmod(place, columns)
        width, height = self.width() / columns, self.height() / rows
        cell = QRectF(column * width, row * height, width, height)
        if column:
            painter.setPen(QPen(letters.theme.colour("line"), max(1.0, unit)))
            inset = QPointF(0, 20 * unit)
            painter.drawLine(cell.topLeft() + inset, cell.bottomLeft() - inset)
        inner = cell.adjusted(20 * unit, 9 * unit, -10 * unit, -11 * unit)
        upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.58)
        lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() * 0.42)
        letters.write(painter, name, upper, NAME * unit, colour="muted", wrap=True)
        self._paint_count(painter, lower, str(count))

    def _paint_count(self, painter: QPainter, room: QRectF, count: str) -> None:
        """The count, on the base line all cells of a row have."""
        usual = self._letters.font(COUNT * self.unit, bold=True)
        line = QRectF(0, 0, room.width(), room.height() * DIGITS)
        font = self._letters.fitted(count, line, usual.pixelSize(), bold=True)
        digits = QFontMetricsF(usual).tightBoundingRect("0")
        painter.setFont(font)
        painter.setPen(self._letters.theme.colour("ink"))
        painter.drawText(QPointF(room.left(), room.center().y() + digits.height() / 2), count)
