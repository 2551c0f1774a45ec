"""An outline icon, alone or on a soft rounded square."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.painting import paint_card
from kiosk.ui.theme.theme import Theme


class Icon(QWidget):
    """Icon `name` in a palette colour, `size_mm` wide; with `ground`, on a square around it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        colour: str = "ink",
        size_mm: float | None = None,
        ground: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._colour, self._ground = theme, name, colour, ground
        self._side_mm = theme.tokens.size.icon if size_mm is None else size_mm
        side = theme.px(self._side_mm)
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon in the same place."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        inner = self._side_mm
        if self._ground is not None:
            radius = self._theme.tokens.size.radius
            paint_card(self, self._theme, ground=self._ground, line=None, radius_mm=radius)
            inner *= 0.56
        pixmap = self._theme.icon(self._name, self._colour, inner, ratio=self.devicePixelRatioF())
        offset = (self.width() - self._theme.px(inner)) // 2
        painter = QPainter(self)
        painter.drawPixmap(offset, offset, pixmap)
        painter.end()
