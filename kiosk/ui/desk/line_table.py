"""The list of those who wait, as many rows as fit, a page at a time."""

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.center.queue.policy import DEFAULTS, Policy
from kiosk.center.queue.views import QueuedTicket
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role, Tone

LEAST_ROWS = 3


class LineTable(QWidget):
    """Number, business, priority, minutes waited; painted: a refresh every second is nothing."""

    paged = Signal(int, int)
    """page from 0, pages"""

    def __init__(self, theme: Theme, words: DeskWords, queue_words: QueueWords) -> None:
        super().__init__()
        self.setObjectName("line")
        self._theme, self._words, self._queue_words = theme, words, queue_words
        self._policy = DEFAULTS
        self._line: tuple[QueuedTicket, ...] = ()
        self._now: datetime | None = None
        self._page = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """The rows in sight: number, business, waited."""
        first = self._page * self._fit()
        return tuple(
            (ticket.label, self._words.item(ticket), self._waited(ticket))
            for ticket in self._line[first : first + self._fit()]
        )

    @property
    def chips(self) -> tuple[str, ...]:
        """What the rows in sight say of priority, appointment or transfer; empty for none."""
        return tuple("" if chip is None else chip[0] for chip in self._chips())

    @property
    def pages(self) -> int:
        """How many pages there are; 1 if all fit."""
        return max(1, -(-len(self._line) // self._fit()))

    def show_line(
        self, line: tuple[QueuedTicket, ...], now: datetime, policy: Policy = DEFAULTS
    ) -> None:
        """Show who waits as of `now`."""
        self._line, self._now, self._policy = line, now, policy
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
        heads = self._words.line_heads()
        self._paint_row(painter, 0, self._head(), heads, head=True)
        self._paint_head_of_chips(painter)
        top = self._head()
        for cells, chip in zip(self.rows, self._chips(), strict=True):
            self._paint_row(painter, top, self._row(), cells, head=False)
            if chip is not None:
                self._paint_chip(painter, top, *chip)
            top += self._row()
        painter.end()

    def _paint_row(
        self, painter: QPainter, top: int, height: int, cells: tuple[str, str, str], *, head: bool
    ) -> None:
        columns = self._columns()[:3]
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

    def _paint_head_of_chips(self, painter: QPainter) -> None:
        left, width = self._columns()[3]
        if width:
            painter.setFont(self._theme.font("small"))
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(
                QRect(left, 0, width, self._head()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                self._queue_words.priority_head(),
            )

    def _paint_chip(self, painter: QPainter, top: int, words: str, tone: Tone) -> None:
        theme, surface = self._theme, SURFACES[tone]
        left, width = self._columns()[3]
        font = theme.font("tag")
        metrics = QFontMetrics(font)
        air = theme.px(theme.tokens.type.small * 0.6)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width - 2 * air)
        height = round(metrics.height() * 1.25)
        box = QRect(
            left,
            top + (self._row() - height) // 2,
            metrics.horizontalAdvance(shown) + 2 * air,
            height,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(surface.ground or "sunken"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme.colour(surface.words or "ink"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _chips(self) -> tuple[tuple[str, Tone] | None, ...]:
        first = self._page * self._fit()
        return tuple(
            self._queue_words.chip(ticket, self._policy)
            for ticket in self._line[first : first + self._fit()]
        )

    def _columns(self) -> tuple[tuple[int, int], ...]:
        """Left edge and width of number, business, waited, and of the chips before the last.

        There is a column of chips while anybody in the line has one.
        """
        label = QFontMetrics(self._theme.font("heading")).horizontalAdvance("M0000")
        longest = max(self._words.minutes(888), self._words.line_heads()[2], key=len)
        waited = QFontMetrics(self._theme.font("body")).horizontalAdvance(longest)
        gap = self._theme.px(4)
        middle = label + gap
        right = self.width() - waited - 2
        chip = self._chip_room(right - gap - middle)
        business = right - gap - middle - (chip + gap if chip else 0)
        return (
            (0, label),
            (middle, business),
            (right, waited + 2),
            (right - gap - chip, chip),
        )

    def _chip_room(self, most: int) -> int:
        chips = [chip for chip in self._chips() if chip is not None]
        if not chips:
            return 0
        metrics = QFontMetrics(self._theme.font("tag"))
        air = 2 * self._theme.px(self._theme.tokens.type.small * 0.6)
        # Letters are measured in parts of a pixel: one more, or the last word is cut.
        widest = max(metrics.horizontalAdvance(words) for words, _ in chips) + air + 1
        return int(min(widest, most * 0.48))

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
