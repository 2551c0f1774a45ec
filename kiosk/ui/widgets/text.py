"""A piece of text in one of the theme's roles."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.ui.theme.tokens import Role

Ink = Literal["", "muted", "accent", "green", "blue", "gold", "on_accent", "on_dark", "highlight"]


class Text(QLabel):
    """Plain text; wraps where it must. Never takes a tap away from the card it stands on."""

    def __init__(
        self,
        words: str = "",
        role: Role = "body",
        *,
        ink: Ink | str = "",
        wrap: bool = True,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("ink", ink)
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(words)

    def set_ink(self, ink: Ink | str) -> None:
        """Change the colour it is written in."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)
