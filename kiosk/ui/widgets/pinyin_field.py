"""A field one types into with the on-screen keyboard, pinyin included."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from kiosk.ui.typing.mode_switch import Mode


class PinyinField(QLineEdit):
    """What has been typed, counting the pinyin that is not yet turned into hanzi."""

    typed = Signal(str)
    """The whole text: committed, plus what the input method still holds."""

    tapped = Signal()
    """Somebody wants to type."""

    begins_with: "Mode | None" = None
    """How the keyboard begins, where pinyin is not what is wanted."""

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        # Keeps the input method from learning what residents type.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMaxLength(40)
        self.textChanged.connect(self._say)

    @property
    def whole_text(self) -> str:
        """Committed text with the held pinyin where the cursor is, without its syllable gaps."""
        at = self.cursorPosition()
        return self.text()[:at] + self._held.replace(" ", "") + self.text()[at:]

    def wipe(self) -> None:
        """Forget everything, also what can be undone."""
        self._held = ""
        self.setText("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.tapped.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._held = event.preeditString()
        super().inputMethodEvent(event)
        self._say()

    def _say(self) -> None:
        self.typed.emit(self.whole_text)
