"""The box that shows whether the card it stands on is ticked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.theme.theme import Theme


class TickBox(QWidget):
    """Green with a tick while `card` is checked; never takes a tap of its own."""

    def __init__(self, theme: Theme, card: QAbstractButton) -> None:
        super().__init__()
        self._theme, self._card = theme, card
        self._side_mm = theme.tokens.type.heading * 1.3
        side = theme.px(self._side_mm)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked = self._card.isChecked()
        width = theme.px(theme.tokens.size.line) * 1.5
        pen = QPen(theme.colour("green" if ticked else "muted"), width)
        painter.setPen(pen)
        painter.setBrush(theme.colour("green" if ticked else "card"))
        inset = round(width / 2) + 1
        box = self.rect().adjusted(inset, inset, -inset, -inset)
        corner = theme.px(theme.tokens.size.radius * 0.4)
        painter.drawRoundedRect(box, corner, corner)
        if ticked:
            inner = self._side_mm * 0.7
            mark = theme.icon("check", "card", inner, ratio=self.devicePixelRatioF())
            offset = (self.width() - theme.px(inner)) // 2
            painter.drawPixmap(offset, offset, mark)
        painter.end()
