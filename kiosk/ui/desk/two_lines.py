"""Words of any length in two lines at most; what does not fit ends in …"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role

LINES = 2


class TwoLines(QWidget):
    """Grows from one line to two with its words; the whole is its tooltip and accessible name."""

    def __init__(self, theme: Theme, role: Role, *, colour: str = "ink") -> None:
        super().__init__()
        self._theme, self._role, self._colour = theme, role, colour
        self._words = ""
        self.setFont(theme.font(role))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, words: str) -> None:
        """Show these words."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.setToolTip(words)
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """All of the words."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.fontMetrics().lineSpacing() * max(1, len(self._lines(width)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(30), self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(self._colour))
        metrics = self.fontMetrics()
        for number, line in enumerate(self._lines(self.width())):
            baseline = metrics.ascent() + number * metrics.lineSpacing()
            painter.drawText(QPointF(0, baseline), line)
        painter.end()

    def _lines(self, width: int) -> list[str]:
        layout = QTextLayout(self._words, self.font())
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            start = line.textStart()
            if len(lines) == LINES - 1:
                rest = self._words[start:]
                lines.append(
                    self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
                )
            else:
                lines.append(self._words[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return lines
