"""A piece of text in one of the theme's roles."""

import re
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kiosk.ui.theme.tokens import Role

Ink = Literal["", "muted", "accent", "green", "blue", "gold", "on_accent", "on_dark", "highlight"]

BREAK = "\u200b"
"""A place where a line may end, and that nobody sees."""
BREAK_EVERY = 5
"""Letters of a word that fits no line, between places where it may be broken."""
_LONG_WORD = re.compile(r"[^\s\u2e80-\uffff]{24,}")


class Text(QLabel):
    """Plain text; wraps where it must. Never takes a tap away from the card it stands on.

    Qt keeps room for a line too many of long texts. `snug`: as high as its width makes it, on
    cards that are asked how high they are at a width.
    """

    def __init__(
        self,
        words: str = "",
        role: Role = "body",
        *,
        ink: Ink | str = "",
        wrap: bool = True,
        snug: bool = False,
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
        vertical = QSizePolicy.Policy.Preferred if snug else QSizePolicy.Policy.Minimum
        policy.setVerticalPolicy(vertical)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Words; one too long for any line may be broken anywhere."""
        super().setText(_LONG_WORD.sub(_may_break, words) if self.wordWrap() else words)

    def text(self) -> str:
        """The words as they were given."""
        return super().text().replace(BREAK, "")

    def set_role(self, role: Role) -> None:
        """Change how large it is written."""
        if self.property("role") != role:
            self.setProperty("role", role)
            self._restyle()

    def set_ink(self, ink: Ink | str) -> None:
        """Change the colour it is written in."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self._restyle()

    def _restyle(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)


def _may_break(word: re.Match[str]) -> str:
    """The word with places, which nobody sees, where a line may end."""
    return BREAK.join(word[0][at : at + BREAK_EVERY] for at in range(0, len(word[0]), BREAK_EVERY))
