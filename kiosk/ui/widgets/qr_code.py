"""A QR code drawn crisp: whole pixels a module, four modules of quiet around it."""

import segno
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.theme import Theme

QUIET = 4


class QrCode(QWidget):
    """`text` as a code about `side_mm` wide, dark on white whatever the look is."""

    def __init__(
        self, theme: Theme, text: str, *, side_mm: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._modules = tuple(segno.make_qr(text, error="m").matrix)
        count = len(self._modules) + 2 * QUIET
        self._pixel = max(2, round(theme.px(side_mm) / count))
        self.setFixedSize(QSize(count, count) * self._pixel)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), "#FFFFFF")
        side = self._pixel
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect((x + QUIET) * side, (y + QUIET) * side, side, side, "#000000")
        painter.end()
