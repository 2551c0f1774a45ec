"""One booking on the grid of rooms: pressed to see it, dragged to move it."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.center.rooms.values import BookingView
from kiosk.clock import local
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.theme.painting import SURFACES, paint_card
from kiosk.ui.theme.theme import Theme

MOVABLE = frozenset({"requested", "booked"})


class BookingBlock(QAbstractButton):
    """Its time and who, as far as there is room; `dropped` where a finger or mouse let it go."""

    dropped = Signal()

    def __init__(self, theme: Theme, words: RoomWords, booking: BookingView) -> None:
        super().__init__()
        self._theme, self.booking = theme, booking
        state, self._tone = words.state(booking)
        starts, ends = local(booking.starts_at), local(booking.ends_at)
        who, span = words.who(booking), f"{starts:%H:%M}–{ends:%H:%M}"
        self._lines = (f"{starts:%H:%M} {who}", f"{span} {state}")
        self._narrow_lines = (who, span, state)
        self.setObjectName(f"block.{booking.number}")
        self.setAccessibleName(" ".join(self._lines))
        self.setToolTip("\n".join(self._lines))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pressed: QPoint | None = None
        self._dragged = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed, self._dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the finger once it has clearly moved."""
        if self._pressed is None or self.booking.state not in MOVABLE:
            return
        way = event.position().toPoint() - self._pressed
        if self._dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self.raise_()
            self.move(self.pos() + way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._dragged:
            self._dragged = False
            self.setDown(False)
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        surface = SURFACES[self._tone]
        line = "accent" if self.isChecked() or self.hasFocus() else surface.ink
        paint_card(self, self._theme, ground=surface.ground, line=line, radius_mm=1)
        painter = QPainter(self)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour(surface.words or "ink"))
        metrics = QFontMetrics(self._theme.font("small"))
        pad = self._theme.px(1)
        room = self.width() - 2 * pad
        rows = max(1, (self.height() - 2) // metrics.height())
        fits = metrics.horizontalAdvance(self._lines[0]) <= room
        for at, words in enumerate((self._lines if fits else self._narrow_lines)[:rows]):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            top = 1 + at * metrics.height()
            height = metrics.height() if rows > 1 else self.height() - 2
            painter.drawText(QRect(pad, top, room, height), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
