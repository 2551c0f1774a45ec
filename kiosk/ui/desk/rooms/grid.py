"""Days of a room or rooms of a day side by side: hours downwards, functions behind, bookings."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.center.rooms.standing import LIVE
from kiosk.center.rooms.values import BookingView
from kiosk.center.rooms.views import RoomDay
from kiosk.clock import LOCAL
from kiosk.ui.desk.rooms.booking_block import BookingBlock
from kiosk.ui.desk.rooms.hour_axis import HourAxis
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.desk.two_lines import two_lines
from kiosk.ui.theme.theme import Theme

FIRST_HOUR, LAST_HOUR = 8, 22
"""Shown unless something lies outside."""
STEP = timedelta(minutes=30)
SHOWN = frozenset({"requested", "booked", "checked_in", "over", "no_show"})


@dataclass(frozen=True, slots=True)
class Column:
    """A day of a room: one of the days of a week, or one of the rooms of a day."""

    head: str
    day: RoomDay


class RoomGrid(QWidget):
    """Emits `chosen` with a booking, `picked` with the column and half hour of an empty place,
    `dropped` with a booking and the column and half hour it was dragged to."""

    chosen = Signal(object)
    picked = Signal(object, object)
    dropped = Signal(object, object, object)

    def __init__(self, theme: Theme, words: RoomWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._columns: tuple[Column, ...] = ()
        self._blocks: list[tuple[int, BookingBlock]] = []
        self._axis = HourAxis(FIRST_HOUR, LAST_HOUR, ())

    @property
    def columns(self) -> tuple[Column, ...]:
        """What stands side by side."""
        return self._columns

    @property
    def blocks(self) -> tuple[BookingBlock, ...]:
        """The bookings on it."""
        return tuple(block for _, block in self._blocks)

    def show_columns(self, columns: Sequence[Column], chosen: object = None) -> None:
        """Show these; the booking with the id `chosen` is marked."""
        for block in self.blocks:
            block.hide()
            block.deleteLater()
        self._columns, self._blocks = tuple(columns), []
        first, last, busy = FIRST_HOUR, LAST_HOUR, set[int]()
        for at, column in enumerate(self._columns):
            spans = [(each.starts, each.ends) for each in column.day.slices]
            spans += [(view.starts_at, view.ends_at) for view in column.day.bookings]
            for starts, ends in spans:
                first = min(first, max(0, int(self._hour(at, starts))))
                last = max(last, min(24, math.ceil(self._hour(at, ends))))
            # What is over may lie under what was booked in its place.
            for view in sorted(column.day.bookings, key=lambda view: view.state in LIVE):
                if view.state in SHOWN:
                    self._blocks.append((at, self._block(view, marked=view.id == chosen)))
                    until = math.ceil(self._hour(at, view.ends_at))
                    busy |= set(range(int(self._hour(at, view.starts_at)), until))
        self._axis = HourAxis(first, last, busy)
        self._place()
        self.update()

    def put_back(self) -> None:
        """What was dragged stays where it is booked."""
        self._place()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """An empty place was pressed: the half hour it belongs to."""
        where = event.position().toPoint()
        found = self._found(where, int)
        if found is not None:
            self.picked.emit(*found)

    def moment_at(self, day: int, hour: float) -> tuple[int, int]:
        """Where an hour of a day lies, in pixels: for the pointer, and for tests."""
        left, top = self._margins()
        wide = (self.width() - left) / max(1, len(self._columns))
        return int(left + (day + 0.5) * wide), self._y(hour) + 2 if top else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        left, _ = self._margins()
        for at in range(len(self._columns)):
            self._paint_column(painter, at)
        tall, free = painter.fontMetrics().height(), 0
        for hour in range(self._axis.first, self._axis.last + 1, 2):
            y = self._y(hour)
            box = QRect(0, min(y, self.height() - tall), left - 4, tall)
            if box.top() >= free:
                painter.setPen(theme.colour("muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignRight, f"{hour}:00")
                free = box.bottom()
            painter.setPen(theme.colour("line"))
            painter.drawLine(left, y, self.width(), y)
        painter.end()

    def _paint_column(self, painter: QPainter, at: int) -> None:
        theme, column, box = self._theme, self._columns[at], self._column(at)
        metrics, cut = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        painter.setPen(theme.colour("ink"))
        head = QRect(box.left(), 0, box.width(), self._margins()[1])
        lines = "\n".join(two_lines(column.head, painter.font(), head.width()))
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, lines)
        painter.fillRect(box, theme.colour("sunken"))
        for each in column.day.slices:
            y, bottom = (self._y(self._hour(at, moment)) for moment in (each.starts, each.ends))
            part = QRect(box.left(), y, box.width(), bottom - y).intersected(box)
            painter.fillRect(part, theme.colour("card" if each.bookable else "line"))
            name = QRect(part.left() + 3, part.top() + 1, part.width() - 6, metrics.height())
            if any(block.geometry().intersects(name) for _, block in self._blocks):
                continue  # half a word says less than none
            painter.setPen(theme.colour("muted"))
            words = metrics.elidedText(self._words.use(each), cut, name.width())
            painter.drawText(name, Qt.AlignmentFlag.AlignRight, words)

    def _block(self, view: BookingView, *, marked: bool) -> BookingBlock:
        block = BookingBlock(self._theme, self._words, view)
        block.setParent(self)
        block.setChecked(marked)
        block.clicked.connect(lambda: self.chosen.emit(view))
        block.dropped.connect(lambda: self._drop(block))
        block.show()
        return block

    def _drop(self, block: BookingBlock) -> None:
        box = block.geometry()
        found = self._found(QPoint(box.center().x(), box.top()), round)
        if found is None:
            self.put_back()
        else:
            self.dropped.emit(block.booking, *found)

    def _found(
        self, where: QPoint, to_half: Callable[[float], int]
    ) -> tuple[Column, datetime] | None:
        """The column at a place and the half hour there; None beside them."""
        left, top = self._margins()
        x, y = where.x() - left, where.y() - top
        if not self._columns or not 0 <= x < self.width() - left or y < 0:
            return None
        column = self._columns[int(x / (self.width() - left) * len(self._columns))]
        hours = self._axis.hour(y / max(1, self.height() - top))
        return column, _midnight(column) + STEP * to_half(hours * 2)

    def _hour(self, at: int, moment: datetime) -> float:
        return (moment - _midnight(self._columns[at])).total_seconds() / 3600

    def _margins(self) -> tuple[int, int]:
        metrics = QFontMetrics(self._theme.font("small"))
        wide = (self.width() - metrics.horizontalAdvance("00:00") - 10) / max(1, len(self._columns))
        heads = (metrics.horizontalAdvance(column.head) for column in self._columns)
        lines = 2.2 if max(heads, default=0) > wide - 8 else 1.3
        return metrics.horizontalAdvance("00:00") + 10, round(metrics.height() * lines)

    def _column(self, at: int) -> QRect:
        left, top = self._margins()
        wide = (self.width() - left) / max(1, len(self._columns))
        edge = round(left + at * wide)
        return QRect(edge + 2, top, round(left + (at + 1) * wide) - edge - 4, self.height() - top)

    def _y(self, hour: float) -> int:
        _, top = self._margins()
        return round(top + self._axis.share(hour) * (self.height() - top))

    def _place(self) -> None:
        for at, block in self._blocks:
            starts, ends = (
                self._y(self._hour(at, moment))
                for moment in (block.booking.starts_at, block.booking.ends_at)
            )
            box = self._column(at)
            block.setGeometry(
                QRect(box.left() + 2, starts + 1, box.width() - 4, max(12, ends - starts - 2))
            )


def _midnight(column: Column) -> datetime:
    return datetime.combine(column.day.day, time(), LOCAL)
