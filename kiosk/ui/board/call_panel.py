"""The panel that calls: one number and its desk, as large as the room allows."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.center.queue.views import BoardCall
from kiosk.ui.board.words import BoardWords
from kiosk.ui.theme.lettering import Lettering

FLASH_MS = 300
FLASHES = 8
"""Changes of light: four flashes at 1.7 a second, under the three that can harm (WCAG 2.3.1)."""

NAMED, NAMELESS = (0.13, 0.48, 0.25, 0.14), (0.14, 0.54, 0.32, 0.0)
"""Shares of the height: the first word, the number, the desk, the desk's name if it has one."""


class CallPanel(QWidget):
    """Shows a call on red, or a quiet message on grey."""

    def __init__(self, lettering: Lettering, words: BoardWords) -> None:
        super().__init__()
        self.setObjectName("call_panel")
        self._letters, self._words = lettering, words
        self.unit = 1.0
        self._call: BoardCall | None = None
        self._message = ("", "")
        self._left = 0
        self._flash = QTimer(self)
        self._flash.setInterval(FLASH_MS)
        self._flash.timeout.connect(self._blink)

    @property
    def call(self) -> BoardCall | None:
        """The call shown; None while there is a message instead."""
        return self._call

    @property
    def message(self) -> tuple[str, str]:
        """The quiet message; two empty lines while a call is shown."""
        return self._message

    @property
    def flashing(self) -> bool:
        """Whether it is drawing attention just now."""
        return self._left > 0

    @property
    def digit_height(self) -> float:
        """How high, in pixels, the digits of the number called stand; 0 without a call."""
        if self._call is None:
            return 0.0
        font = self._number_font(self._call.label, self._bands(self._call)[1])
        return QFontMetricsF(font).tightBoundingRect("0").height()

    def show_call(self, call: BoardCall, *, flash: bool) -> None:
        """Call; `flash` draws eyes to it, also when the same number is called again."""
        self._call, self._message = call, ("", "")
        self.setAccessibleName(self._words.spoken(call))
        if flash:
            self._left = FLASHES
            self._flash.start()
        self.update()

    def show_message(self, title: str, detail: str) -> None:
        """Say something quiet instead of a call."""
        if (title, detail) != self._message or self._call is not None:
            self._call, self._message = None, (title, detail)
            self._left = 0
            self._flash.stop()
            self.setAccessibleName(f"{title} {detail}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._call is not None:
            self._paint_call(painter, self._call)
        else:
            self._paint_message(painter)
        painter.end()

    def _paint_call(self, painter: QPainter, call: BoardCall) -> None:
        letters, unit = self._letters, self.unit
        box = QRectF(self.rect())
        lit = self._left % 2 == 1
        letters.card(painter, box, "accent", 22 * unit)
        if lit:
            width = 10 * unit
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(letters.theme.colour("on_accent"), width))
            inset = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(inset, 18 * unit, 18 * unit)
        please, number, desk, name = self._bands(call)
        middle = Qt.AlignmentFlag.AlignHCenter
        letters.write(
            painter, self._words.please(), please, 50 * unit, colour="on_accent", align=middle
        )
        self._paint_number(painter, call.label, number)
        self._paint_desk(painter, call.desk_number, desk)
        if call.desk_name:
            letters.write(
                painter,
                call.desk_name,
                name,
                40 * unit,
                colour="on_accent",
                wrap=True,
                align=middle,
            )

    def _bands(self, call: BoardCall) -> list[QRectF]:
        """Room for the first word, the number, the desk and its name."""
        unit = self.unit
        inner = QRectF(self.rect()).adjusted(30 * unit, 20 * unit, -30 * unit, -20 * unit)
        return _split(inner, NAMED if call.desk_name else NAMELESS)

    def _number_font(self, label: str, room: QRectF) -> QFont:
        """The largest in which the number is as wide, and its digits as high, as the room."""
        sample = QFontMetricsF(self._letters.font(1000, bold=True))
        wide = room.width() / sample.horizontalAdvance(label)
        high = room.height() * 0.84 / sample.tightBoundingRect("0").height()
        return self._letters.font(int(1000 * min(wide, high)), bold=True)

    def _paint_number(self, painter: QPainter, label: str, room: QRectF) -> None:
        font = self._number_font(label, room)
        metrics = QFontMetricsF(font)
        left = room.center().x() - metrics.horizontalAdvance(label) / 2
        baseline = room.center().y() + metrics.tightBoundingRect("0").height() / 2
        painter.setFont(font)
        painter.setPen(self._letters.theme.colour("on_accent"))
        painter.drawText(QPointF(left, baseline), label)

    def _paint_desk(self, painter: QPainter, number: int, room: QRectF) -> None:
        """到 2 号窗口, the 2 larger than the words, all on one base line."""
        before, after = self._words.to_desk()
        scale = 1.0
        while True:
            small = self._letters.font(min(76 * self.unit, room.height() * 0.55) * scale)
            large = self._letters.font(
                min(150 * self.unit, room.height() * 0.92) * scale, bold=True
            )
            space = small.pixelSize() * 0.3
            parts = [(before, small), (str(number), large), (after, small)]
            widths = [QFontMetricsF(font).horizontalAdvance(text) for text, font in parts]
            total = sum(widths) + space * sum(bool(text) for text, _ in parts) - space
            if total <= room.width() or scale < 0.2:
                break
            scale *= 0.94
        digits = QFontMetricsF(large).tightBoundingRect("0")
        baseline = room.center().y() + digits.height() / 2
        left = room.left() + (room.width() - total) / 2
        painter.setPen(self._letters.theme.colour("on_accent"))
        for (text, font), width in zip(parts, widths, strict=True):
            if text:
                painter.setFont(font)
                painter.drawText(round(left), round(baseline), text)
                left += width + space

    def _paint_message(self, painter: QPainter) -> None:
        letters, unit = self._letters, self.unit
        box = QRectF(self.rect())
        letters.card(painter, box, "card", 22 * unit)
        inner = box.adjusted(48 * unit, 30 * unit, -48 * unit, -30 * unit)
        _, title, detail, _ = _split(inner, (0.16, 0.34, 0.34, 0.16))
        middle = Qt.AlignmentFlag.AlignHCenter
        letters.write(
            painter, self._message[0], title, 84 * unit, colour="ink", bold=True, align=middle
        )
        letters.write(
            painter, self._message[1], detail, 38 * unit, colour="muted", wrap=True, align=middle
        )

    def _blink(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._left = 0
            self._flash.stop()
        self.update()


def _split(box: QRectF, shares: tuple[float, ...]) -> list[QRectF]:
    """Cut `box` into bands from top to bottom."""
    bands, top = [], box.top()
    for share in shares:
        bands.append(QRectF(box.left(), top, box.width(), box.height() * share))
        top += box.height() * share
    return bands
