"""A line of text that ends in … rather than pushing its neighbours aside."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyleOption, QStylePainter

from kiosk.ui.theme.tokens import Role
from kiosk.ui.widgets.text import Text


class ElidedText(Text):
    """One line; what does not fit is cut in the middle, where a path can spare it most.

    Before that it is written smaller, down to `least` of its size.
    """

    def __init__(self, words: str, role: Role, *, ink: str = "", least: float = 1.0) -> None:
        super().__init__(words, role, ink=ink, wrap=False)
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 2, QLabel.minimumSizeHint(self).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOption()
        option.initFrom(self)
        font = self._fitted()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        line = metrics.elidedText(
            self._shortened(metrics), Qt.TextElideMode.ElideMiddle, self.width()
        )
        self.style().drawItemText(
            painter,
            self.rect(),
            int(self.alignment().value),
            option.palette,
            self.isEnabled(),
            line,
            self.foregroundRole(),
        )
        painter.end()

    def _fitted(self) -> QFont:
        font, words = QFont(self.font()), self.text()
        least = font.pixelSize() * self._least
        while font.pixelSize() > least:
            if QFontMetrics(font).horizontalAdvance(words) <= self.width():
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _shortened(self, _metrics: QFontMetrics) -> str:
        """What is to be written; where it is too long, what says the same in fewer words."""
        return self.text()


class TrailText(ElidedText):
    """Where one is, as steps with a sign between them: the first steps give way to the last."""

    STEP = " › "

    def _shortened(self, metrics: QFontMetrics) -> str:
        steps = self.text().split(self.STEP)
        fits = metrics.horizontalAdvance
        while len(steps) > 1 and fits(self.STEP.join(steps)) > self.width():
            steps.pop(0)
        return self.STEP.join(steps)
