"""The last calls: number, desk, business; the one on the panel stands out."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.center.queue.views import BoardCall
from kiosk.ui.board.words import BoardWords
from kiosk.ui.theme.lettering import Lettering

ROW = 68
"""Height of a row in units, at least."""
MOST = 6
"""Rows on however high a screen: older calls help nobody, larger ones do."""
HEAD = 58
SHARES = (0.28, 0.4, 0.32)


class CallTable(QWidget):
    """As many calls as fit, newest first."""

    def __init__(self, lettering: Lettering, words: BoardWords) -> None:
        super().__init__()
        self.setObjectName("call_table")
        self._letters, self._words = lettering, words
        self.unit = 1.0
        self._calls: tuple[tuple[BoardCall, str], ...] = ()
        self._marked: int | None = None

    @property
    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """The rows in sight: number, desk, business."""
        return tuple(
            (call.label, self._words.desk(call.desk_number), department)
            for call, department in self._calls[: self._fit()]
        )

    @property
    def marked(self) -> int | None:
        """The order of the call that stands out."""
        return self._marked

    def show_calls(
        self, calls: tuple[tuple[BoardCall, str], ...], current: BoardCall | None
    ) -> None:
        """Show calls (each with its department's name); `current` is on the panel."""
        marked = None if current is None else current.order
        if (calls, marked) != (self._calls, self._marked):
            self._calls, self._marked = calls, marked
            self.setAccessibleName("\n".join(" ".join(row) for row in self.rows))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        unit, letters = self.unit, self._letters
        box = QRectF(self.rect())
        letters.card(painter, box, "card", 22 * unit)
        inner = box.adjusted(32 * unit, 14 * unit, -32 * unit, -10 * unit)
        head = QRectF(inner.left(), inner.top(), inner.width(), HEAD * unit)
        for cell, text in zip(_cells(head, unit), self._words.heads(), strict=True):
            letters.write(painter, text, cell, 26 * unit, colour="muted")
        if not self._calls:
            room = inner.adjusted(0, head.height(), 0, 0)
            letters.write(painter, self._words.no_calls(), room, 30 * unit, colour="muted")
        height = (inner.height() - head.height()) / self._fit()
        top = head.bottom()
        for call, department in self._calls[: self._fit()]:
            row = QRectF(inner.left(), top, inner.width(), height)
            painter.setPen(QPen(letters.theme.colour("line"), max(1.0, unit)))
            painter.drawLine(row.topLeft(), row.topRight())
            self._paint_row(painter, row, call, department)
            top += height
        painter.end()

    def _paint_row(self, painter: QPainter, row: QRectF, call: BoardCall, department: str) -> None:
        letters, unit = self._letters, self.unit
        colour = "highlight" if call.order == self._marked else "ink"
        number, desk, business = _cells(row, unit)
        size = min(56 * unit, row.height() * 0.66)
        letters.write(painter, call.label, number, size, colour=colour, bold=True)
        desk_words = self._words.desk(call.desk_number)
        letters.write(painter, desk_words, desk, size * 0.96, colour=colour, bold=True)
        quiet = colour if colour == "highlight" else "muted"
        letters.write(painter, department, business, size * 0.64, colour=quiet, wrap=True)

    def _fit(self) -> int:
        room = self.height() - (HEAD + 24) * self.unit
        return min(MOST, max(1, int(room / (ROW * self.unit))))


def _cells(row: QRectF, unit: float) -> list[QRectF]:
    cells, left = [], row.left()
    for share in SHARES:
        width = row.width() * share
        cells.append(QRectF(left, row.top(), width - 24 * unit, row.height()))
        left += width
    return cells
