"""The veil over a page with one card on it: the page waits behind until the card is gone."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Card


class Veil(QWidget):
    """Covers `over` while it stands. Its card stays out of the uppermost `above` pixels.

    `low`: the card stands at the foot, where also those who sit can tap it, not in the middle.
    """

    withdrawn = Signal()

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        *,
        name: str,
        widest_mm: float,
        above: int = 0,
        low: bool = False,
    ) -> None:
        super().__init__(over)
        self._theme, self._over, self._above = theme, over, above
        self._widest = theme.px(widest_mm)
        self.setObjectName(name)
        self.card = Card(theme)
        column = QVBoxLayout(self)
        margin = theme.px(theme.tokens.size.margin)
        column.setContentsMargins(margin, margin + above, margin, margin)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        if not low:
            column.addStretch(1)
        over.installEventFilter(self)

    def fall(self) -> None:
        """Let it fall over the page, once the card is laid out."""
        self._fit()
        self.show()
        self.raise_()

    def room(self) -> int:
        """How high the card may be, in pixels."""
        margin = self._theme.px(self._theme.tokens.size.margin)
        return self._over.height() - self._above - 2 * margin

    def withdraw(self) -> None:
        """Take it away."""
        self.withdrawn.emit()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the page behind must not feel it

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.palette.veil))
        painter.end()

    def _fit(self) -> None:
        margin = self._theme.px(self._theme.tokens.size.margin)
        self.card.setFixedWidth(min(self._widest, self._over.width() - 2 * margin))
        self.setGeometry(self._over.rect())
