"""The days of a room side by side: hours downwards, functions behind, bookings one can press."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.center.rooms.values import BookingView
from kiosk.center.rooms.views import RoomDay
from kiosk.clock import LOCAL, local
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.theme.painting import SURFACES, paint_card
from kiosk.ui.theme.theme import Theme

FIRST_HOUR, LAST_HOUR = 8, 22
"""Shown unless something lies outside."""
STEP = timedelta(minutes=30)
SHOWN = frozenset({"requested", "booked", "checked_in", "over", "no_show"})


class BookingBlock(QAbstractButton):
    """One booking on the grid: its time and who, as far as there is room."""

    def __init__(self, theme: Theme, words: RoomWords, booking: BookingView) -> None:
        super().__init__()
        self._theme, self.booking = theme, booking
        state, self._tone = words.state(booking)
        starts, ends = local(booking.starts_at), local(booking.ends_at)
        self._lines = (
            f"{starts:%H:%M} {words.who(booking)}",
            f"{starts:%H:%M}–{ends:%H:%M} {state}",
        )
        self.setObjectName(f"block.{booking.number}")
        self.setAccessibleName(" ".join(self._lines))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        surface = SURFACES[self._tone]
        line = "accent" if self.isChecked() or self.hasFocus() else surface.line
        paint_card(self, self._theme, ground=surface.ground, line=line, radius_mm=1)
        painter = QPainter(self)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour(surface.words or "ink"))
        metrics = QFontMetrics(self._theme.font("small"))
        pad = self._theme.px(1)
        room = self.width() - 2 * pad
        rows = max(1, (self.height() - 2) // metrics.height())
        for at, words in enumerate(self._lines[:rows]):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            top = 1 + at * metrics.height()
            height = metrics.height() if rows > 1 else self.height() - 2
            painter.drawText(QRect(pad, top, room, height), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class RoomGrid(QWidget):
    """Emits `chosen` with a booking, and `picked` with the half hour of an empty place."""

    chosen = Signal(object)
    picked = Signal(object)

    def __init__(self, theme: Theme, words: RoomWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._days: tuple[RoomDay, ...] = ()
        self._blocks: list[tuple[int, BookingBlock]] = []
        self._hours = (FIRST_HOUR, LAST_HOUR)

    @property
    def blocks(self) -> tuple[BookingBlock, ...]:
        """The bookings on it."""
        return tuple(block for _, block in self._blocks)

    def show_days(self, days: Sequence[RoomDay], chosen: object = None) -> None:
        """Show these days; the booking with the id `chosen` is marked."""
        for block in self.blocks:
            block.hide()
            block.deleteLater()
        self._days, self._blocks = tuple(days), []
        first, last = FIRST_HOUR, LAST_HOUR
        for at, day in enumerate(self._days):
            midnight = datetime.combine(day.day, time(), LOCAL)
            spans = [(each.starts, each.ends) for each in day.slices]
            spans += [(view.starts_at, view.ends_at) for view in day.bookings]
            for starts, ends in spans:
                first = min(first, max(0, int((starts - midnight).total_seconds() // 3600)))
                last = max(last, min(24, -int(-(ends - midnight).total_seconds() // 3600)))
            for view in day.bookings:
                if view.state not in SHOWN:
                    continue
                block = BookingBlock(self._theme, self._words, view)
                block.setParent(self)
                block.setChecked(view.id == chosen)
                block.clicked.connect(lambda _=False, view=view: self.chosen.emit(view))
                block.show()
                self._blocks.append((at, block))
        self._hours = (first, last)
        self._place()
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """An empty place was pressed: the half hour it belongs to."""
        left, top = self._margins()
        x, y = event.position().x() - left, event.position().y() - top
        if not self._days or x < 0 or y < 0:
            return
        at = min(len(self._days) - 1, int(x / (self.width() - left) * len(self._days)))
        first, last = self._hours
        hours = first + y / max(1, self.height() - top) * (last - first)
        midnight = datetime.combine(self._days[at].day, time(), LOCAL)
        self.picked.emit(midnight + STEP * int(hours * 2))

    def moment_at(self, day: int, hour: float) -> tuple[int, int]:
        """Where an hour of a day lies, in pixels: for the pointer, and for tests."""
        left, top = self._margins()
        wide = (self.width() - left) / max(1, len(self._days))
        return int(left + (day + 0.5) * wide), self._y(hour) + 2 if top else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        left, top = self._margins()
        first, last = self._hours
        for at, day in enumerate(self._days):
            box = self._column(at)
            painter.setPen(theme.colour("ink"))
            head = QRect(box.left(), 0, box.width(), top)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, self._words.day(day.day))
            painter.fillRect(box, theme.colour("sunken"))
            midnight = datetime.combine(day.day, time(), LOCAL)
            for each in day.slices:
                y, bottom = (
                    self._y((moment - midnight).total_seconds() / 3600)
                    for moment in (each.starts, each.ends)
                )
                part = QRect(box.left(), y, box.width(), bottom - y).intersected(box)
                painter.fillRect(part, theme.colour("card" if each.bookable else "line"))
                painter.setPen(theme.colour("muted"))
                words = QFontMetrics(theme.font("small")).elidedText(
                    each.function, Qt.TextElideMode.ElideRight, part.width() - 6
                )
                align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
                painter.drawText(part.adjusted(3, 1, -3, 0), align, words)
        for hour in range(first, last + 1, 2):
            painter.setPen(theme.colour("muted"))
            y = self._y(hour)
            tall = painter.fontMetrics().height()
            box = QRect(0, min(y, self.height() - tall), left - 4, tall)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, f"{hour}:00")
            painter.setPen(theme.colour("line"))
            painter.drawLine(left, y, self.width(), y)
        painter.end()

    def _margins(self) -> tuple[int, int]:
        metrics = QFontMetrics(self._theme.font("small"))
        return metrics.horizontalAdvance("00:00") + 10, round(metrics.height() * 1.5)

    def _column(self, at: int) -> QRect:
        left, top = self._margins()
        wide = (self.width() - left) / max(1, len(self._days))
        edge = round(left + at * wide)
        return QRect(edge + 2, top, round(left + (at + 1) * wide) - edge - 4, self.height() - top)

    def _y(self, hour: float) -> int:
        _, top = self._margins()
        first, last = self._hours
        within = min(max(hour, first), last)
        return round(top + (within - first) / (last - first) * (self.height() - top))

    def _place(self) -> None:
        for at, block in self._blocks:
            midnight = datetime.combine(self._days[at].day, time(), LOCAL)
            starts, ends = (
                self._y((moment - midnight).total_seconds() / 3600)
                for moment in (block.booking.starts_at, block.booking.ends_at)
            )
            box = self._column(at)
            block.setGeometry(
                QRect(box.left() + 2, starts + 1, box.width() - 4, max(12, ends - starts - 2))
            )
