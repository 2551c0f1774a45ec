"""Two parts beside each other where there is width, one above the other where there is height."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme


class Halves(QWidget):
    """`parts` is the layout to fill."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(theme.px(theme.tokens.size.pad))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self.parts.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
