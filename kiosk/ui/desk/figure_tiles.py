"""Figures side by side, large enough to be read at arm's length."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme

LEAST_MM = 30
"""Narrower than this a tile goes to the next row."""


class FigureTiles(QWidget):
    """Each tile says what, how much, in what unit; as many in a row as fit."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._theme = theme
        self._tiles: tuple[tuple[str, str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._height())

    @property
    def tiles(self) -> tuple[tuple[str, str, str], ...]:
        """What is shown."""
        return self._tiles

    def show_tiles(self, tiles: Sequence[tuple[str, str, str]]) -> None:
        """Show these in this order."""
        self._tiles = tuple(tiles)
        self.setFixedHeight(self._height())
        self.setAccessibleName("\n".join(" ".join(tile) for tile in self._tiles))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(6 * LEAST_MM), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(2 * LEAST_MM), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._tiles:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns(self.width())
        width = (self.width() - (columns - 1) * self._gap()) / columns
        for place, tile in enumerate(self._tiles):
            row, column = divmod(place, columns)
            box = QRectF(
                column * (width + self._gap()), row * (self._tall() + self._gap()), width,
                self._tall(),
            )  # fmt: skip
            self._paint(painter, box, *tile)
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, what: str, value: str, unit: str) -> None:
        theme = self._theme
        corner = theme.px(theme.tokens.size.radius * 0.7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(box, corner, corner)
        inner = box.adjusted(theme.px(3.5), theme.px(2.5), -theme.px(2), -theme.px(3))
        small = QFontMetricsF(theme.font("small"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        shown = small.elidedText(what, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QPointF(inner.left(), inner.top() + small.ascent()), shown)
        font = theme.font("display")
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(QPointF(inner.left(), inner.bottom() - small.descent()), value)
        left = inner.left() + QFontMetricsF(font).horizontalAdvance(value) + theme.px(1.5)
        if left + small.horizontalAdvance(unit) <= box.right():
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(QPointF(left, inner.bottom() - small.descent()), unit)

    def _height(self) -> int:
        rows = -(-len(self._tiles) // self._columns(self.width())) if self._tiles else 1
        return rows * self._tall() + (rows - 1) * self._gap()

    def _columns(self, width: int) -> int:
        fit = max(1, (width + self._gap()) // (self._theme.px(LEAST_MM) + self._gap()))
        count = max(1, len(self._tiles))
        rows = -(-count // min(fit, count))
        return -(-count // rows)  # rows about equally full

    def _tall(self) -> int:
        type_ = self._theme.tokens.type
        return self._theme.px(type_.small * 1.4 + type_.display * 1.15 + 5.5)

    def _gap(self) -> int:
        return self._theme.px(self._theme.tokens.size.tight)
