"""Words of any length in two lines at most; what does not fit ends in …"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
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
        return self.fontMetrics().lineSpacing() * max(
            1, len(two_lines(self._words, self.font(), width))
        )

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(30), self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour(self._colour))
        metrics = self.fontMetrics()
        for number, line in enumerate(two_lines(self._words, self.font(), self.width())):
            baseline = metrics.ascent() + number * metrics.lineSpacing()
            painter.drawText(QPointF(0, baseline), line)
        painter.end()


def two_lines(words: str, font: QFont, width: int) -> list[str]:
    """`words` in one or two lines of `width` pixels; what does not fit ends in …"""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = line.textStart()
        if len(lines) == LINES - 1:
            cut = Qt.TextElideMode.ElideRight
            lines.append(QFontMetrics(font).elidedText(words[start:], cut, width))
        else:
            lines.append(words[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines
