"""The foot of every page: the few buttons that are always in the same place."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

WRITTEN_SMALLER = 0.85
"""What words and their signs take where the words are written as small as they may be."""


class FooterBar(QWidget):
    """A white band with buttons from left to right; `add` them in order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[ActionButton] = []
        self._row = QHBoxLayout(self)
        margin, upright = theme.px(theme.tokens.size.margin), theme.px(theme.tokens.size.gap)
        self._row.setContentsMargins(margin, upright, margin, upright)
        self._row.setSpacing(theme.px(max(3.2, theme.tokens.size.tight)))

    def add(self, button: ActionButton) -> ActionButton:
        """Put `button` after the others; `fit` gives each its width."""
        self._buttons.append(button)
        self._row.addWidget(button, 1)
        return button

    def fit(self, width: int, *, low: bool) -> None:
        """Signs above their words, all of them, where they have no room beside.

        `low`: every millimetre of height counts; rather they stand close together.
        """
        margins = self._row.contentsMargins()
        room = width - margins.left() - margins.right()
        room -= self._row.spacing() * (len(self._buttons) - 1)
        if sum(button.sizeHint().width() for button in self._buttons) > room:
            for button in self._buttons:
                button.tighten()
            tight = sum(button.tight_width() for button in self._buttons)
            if not low or tight * WRITTEN_SMALLER > room:
                for button in self._buttons:
                    button.stack()
        for at, button in enumerate(self._buttons):
            self._row.setStretch(at, button.tight_width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        line = self._theme.px(self._theme.tokens.size.line)
        painter.fillRect(0, 0, self.width(), line, self._theme.colour("line"))
        painter.end()
