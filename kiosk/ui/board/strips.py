"""The board's edges: whose hall it is and the time above, the hours and the phone below."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock, local
from kiosk.ui.board.words import BoardWords
from kiosk.ui.theme.lettering import Lettering

TICK_MS = 1000


class HeadStrip(QWidget):
    """Logo, name, a line that says what to do (or that news is missing), time and date."""

    def __init__(
        self, lettering: Lettering, words: BoardWords, clock: Clock, center_name: str
    ) -> None:
        super().__init__()
        self._letters, self._words, self._clock = lettering, words, clock
        self._name = center_name
        self.unit = 1.0
        self._stale = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        self._timer.start(TICK_MS)

    @property
    def line(self) -> str:
        """The line under the name."""
        return self._words.stale() if self._stale else self._words.follow_the_calls()

    def set_stale(self, stale: bool) -> None:
        """Whether the store cannot be read."""
        if stale != self._stale:
            self._stale = stale
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        letters, unit = self._letters, self.unit
        box = QRectF(self.rect())
        side = box.height()
        letters.card(painter, QRectF(0, 0, side, side), "accent", 16 * unit)
        icon_mm = letters.theme.mm(side * 0.58)
        icon = letters.theme.icon("building-community", "on_accent", icon_mm)
        offset = round((side - icon.width()) / 2)
        painter.drawPixmap(offset, offset, icon)
        now = self._clock.now()
        clock_width = min(box.width() * 0.34, 300 * unit)
        right = QRectF(box.right() - clock_width, 0, clock_width, box.height())
        left = QRectF(side + 22 * unit, 0, right.left() - side - 40 * unit, box.height())
        _upper(letters, painter, self._name, left, 32 * unit)
        _lower(
            letters, painter, self.line, left, 22 * unit, "highlight" if self._stale else "muted"
        )
        end = Qt.AlignmentFlag.AlignRight
        _upper(letters, painter, f"{local(now):%H:%M}", right, 42 * unit, end)
        _lower(letters, painter, self._words.day(now), right, 22 * unit, "muted", end)
        painter.end()


class InfoStrip(QWidget):
    """Today's hours and the phone to ask on."""

    def __init__(self, lettering: Lettering) -> None:
        super().__init__()
        self.setObjectName("info")
        self._letters = lettering
        self.unit = 1.0
        self._head = ""
        self._texts: tuple[str, str] = ("", "")

    @property
    def words(self) -> tuple[str, str, str]:
        """Heading, hours, phone."""
        return self._head, *self._texts

    def show_info(self, head: str, hours: str, phone: str) -> None:
        """Show these."""
        if (head, (hours, phone)) != (self._head, self._texts):
            self._head, self._texts = head, (hours, phone)
            self.setAccessibleName(" ".join(self.words))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        letters, unit = self._letters, self.unit
        box = QRectF(self.rect())
        letters.card(painter, box, "card", 14 * unit)
        inner = box.adjusted(24 * unit, 9 * unit, -24 * unit, -9 * unit)
        hours, phone = self._texts
        if box.width() < 600 * unit:
            head, middle, foot = _thirds(inner)
            letters.write(painter, self._head, head, 20 * unit, colour="muted")
            letters.write(painter, hours, middle, 30 * unit, colour="ink")
            letters.write(painter, phone, foot, 22 * unit, colour="muted")
        else:
            upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.42)
            lower = QRectF(inner.left(), upper.bottom(), inner.width(), inner.height() * 0.58)
            letters.write(painter, self._head, upper, 22 * unit, colour="muted")
            left, right = _halves(lower, 0.52)
            end = Qt.AlignmentFlag.AlignRight
            letters.write(painter, hours, left, 30 * unit, colour="ink")
            letters.write(painter, phone, right, 30 * unit, colour="ink", align=end)
        painter.end()


def _thirds(box: QRectF) -> tuple[QRectF, QRectF, QRectF]:
    """Three lines, the middle one the highest."""
    upper, middle = box.height() * 0.28, box.height() * 0.42
    return (
        QRectF(box.left(), box.top(), box.width(), upper),
        QRectF(box.left(), box.top() + upper, box.width(), middle),
        QRectF(box.left(), box.top() + upper + middle, box.width(), box.height() * 0.3),
    )


def _halves(box: QRectF, share: float) -> tuple[QRectF, QRectF]:
    left = QRectF(box.left(), box.top(), box.width() * share - 8, box.height())
    right = QRectF(left.right() + 8, box.top(), box.width() * (1 - share), box.height())
    return left, right


def _upper(
    letters: Lettering,
    painter: QPainter,
    text: str,
    box: QRectF,
    pixels: float,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    room = QRectF(box.left(), box.top() - 4, box.width(), box.height() * 0.62 + 4)
    letters.write(painter, text, room, pixels, colour="ink", bold=True, align=align)


def _lower(
    letters: Lettering,
    painter: QPainter,
    text: str,
    box: QRectF,
    pixels: float,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    room = QRectF(box.left(), box.top() + box.height() * 0.6, box.width(), box.height() * 0.42)
    letters.write(painter, text, room, pixels, colour=colour, align=align)
