"""The square a character is written into with a finger."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.center.people.signature import Strokes
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.signature_pad import SignaturePad

DOT = 12
"""A tap is a short stroke down, in thousandths of the width."""


class WritingPad(SignaturePad):
    """Emits `written` after every stroke, and when one is taken back."""

    written = Signal()
    base_line = False

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height_mm=40)
        self.setObjectName("writing_pad")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def all_strokes(self) -> Strokes:
        """Every stroke, dots too."""
        return tuple(
            tuple(line) if len(line) > 1 else (line[0], (line[0][0] + DOT, line[0][1] + DOT))
            for line in self._lines
        )

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._lines:
            self.show_strokes(tuple(tuple(line) for line in self._lines[:-1]))
            self.written.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(40))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was = self._drawing
        super().mouseReleaseEvent(event)
        if was and not self._drawing:
            self.written.emit()
