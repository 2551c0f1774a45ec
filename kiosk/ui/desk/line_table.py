"""The list of those who wait, as many rows as fit, a page at a time."""

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.center.queue_views import QueuedTicket
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role

LEAST_ROWS = 3


class LineTable(QWidget):
    """Number, business and minutes waited; painted, so that a refresh every second is nothing."""

    paged = Signal(int, int)
    """page from 0, pages"""

    def __init__(self, theme: Theme, words: DeskWords) -> None:
        super().__init__()
        self.setObjectName("line")
        self._theme, self._words = theme, words
        self._line: tuple[QueuedTicket, ...] = ()
        self._now: datetime | None = None
        self._page = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """The rows in sight: number, business, waited."""
        first = self._page * self._fit()
        return tuple(
            (ticket.label, ticket.item_name, self._waited(ticket))
            for ticket in self._line[first : first + self._fit()]
        )

    @property
    def pages(self) -> int:
        """How many pages there are; 1 if all fit."""
        return max(1, -(-len(self._line) // self._fit()))

    def show_line(self, line: tuple[QueuedTicket, ...], now: datetime) -> None:
        """Show who waits as of `now`."""
        self._line, self._now = line, now
        self._turn_to(self._page)

    def turn(self, by: int) -> None:
        """Go on or back some pages, as far as there are any."""
        self._turn_to(self._page + by)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self._head() + LEAST_ROWS * self._row())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self._head() + LEAST_ROWS * self._row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_to(self._page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._line:
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words.nobody_waits())
            painter.end()
            return
        self._paint_row(painter, 0, self._head(), self._words.line_heads(), head=True)
        top = self._head()
        for cells in self.rows:
            self._paint_row(painter, top, self._row(), cells, head=False)
            top += self._row()
        painter.end()

    def _paint_row(
        self, painter: QPainter, top: int, height: int, cells: tuple[str, str, str], *, head: bool
    ) -> None:
        columns = self._columns()
        roles: tuple[Role, ...] = ("small",) * 3 if head else ("heading", "body", "body")
        for (left, width), role, text in zip(columns, roles, cells, strict=True):
            font = self._theme.font(role)
            painter.setFont(font)
            painter.setPen(self._theme.colour("muted" if head else "ink"))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(
                QRect(left, top, width, height),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                shown,
            )
        line = max(1, self._theme.px(self._theme.tokens.size.line) // 2)
        painter.fillRect(0, top + height - line, self.width(), line, self._theme.colour("line"))

    def _columns(self) -> tuple[tuple[int, int], ...]:
        """Left edge and width of the three columns."""
        label = QFontMetrics(self._theme.font("heading")).horizontalAdvance("M0000")
        longest = max(self._words.minutes(888), self._words.line_heads()[2], key=len)
        waited = QFontMetrics(self._theme.font("body")).horizontalAdvance(longest)
        gap = self._theme.px(4)
        middle = label + gap
        right = self.width() - waited - 2
        return (0, label), (middle, right - gap - middle), (right, waited + 2)

    def _turn_to(self, page: int) -> None:
        self._page = min(max(0, page), self.pages - 1)
        self.paged.emit(self._page, self.pages)
        self.setAccessibleName("\n".join(" ".join(row) for row in self.rows))
        self.update()

    def _fit(self) -> int:
        return max(1, (self.height() - self._head()) // self._row())

    def _row(self) -> int:
        return self._theme.px(self._theme.tokens.type.heading * 1.9)

    def _head(self) -> int:
        return self._theme.px(self._theme.tokens.type.small * 2)

    def _waited(self, ticket: QueuedTicket) -> str:
        now = self._now or ticket.issued_at
        seconds = max(0, int((now - ticket.issued_at).total_seconds()))
        return self._words.minutes(seconds // 60)
