"""A button that a key of the keyboard presses too, with the key's cap printed after its words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role
from kiosk.ui.widgets.buttons import ActionButton, Kind


class KeyButton(ActionButton):
    """`key` ("F2") clicks the button wherever the focus is in its window, while it is enabled.

    A key that is held down counts once. `snug`: with less air beside the words.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        words: str,
        key: str,
        *,
        kind: Kind = "secondary",
        role: Role = "strong",
        snug: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, words, kind=kind, role=role, parent=parent)
        self.key = key
        self._snug = snug
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._press)

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        air = self._theme.px(3) if self._kind == "quiet" else self._theme.px(-4 * self._snug)
        return QSize(plain.width() + self._gap() + self._cap().width() + air, plain.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _press(self) -> None:
        # Only enabled buttons get here: Qt mutes the shortcuts of the others and of hidden pages.
        self.click()

    def _gap(self) -> int:
        return self._theme.px(2)

    def _cap(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("small"))
        height = round(metrics.height() * 1.1)
        return QSize(max(height, metrics.horizontalAdvance(self.key) + height // 2), height)

    def _draw_content(self, painter: QPainter, ink: str) -> None:
        theme, cap = self._theme, self._cap()
        painter.setFont(theme.font(self._role))
        words = QFontMetrics(theme.font(self._role)).horizontalAdvance(self.text())
        left = (self.width() - words - self._gap() - cap.width()) // 2
        painter.drawText(
            QRect(left, 0, words + 2, self.height()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )
        box = QRect(
            left + words + self._gap(),
            (self.height() - cap.height()) // 2,
            cap.width(),
            cap.height(),
        )
        outline = theme.colour(ink)
        outline.setAlphaF(0.55)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(outline, max(1, theme.px(theme.tokens.size.line) // 2)))
        painter.setFont(theme.font("small"))
        corner = cap.height() / 4
        painter.drawRoundedRect(box, corner, corner)
        painter.setPen(theme.colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)
