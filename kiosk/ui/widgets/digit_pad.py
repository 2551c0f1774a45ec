"""Ten large digits for a PIN, phone or card number; the page knows what they are typed into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role
from kiosk.ui.widgets.buttons import ActionButton

ROWS = ("123", "456", "789")


class DigitPad(QWidget):
    """Emits digits; never takes the focus away from the field being filled."""

    digit = Signal(str)
    backspace = Signal()
    clear = Signal()

    def __init__(
        self,
        theme: Theme,
        clear_words: str,
        back_words: str,
        *,
        tallest_mm: float | None = None,
        last_sign: str = "",
    ) -> None:
        """`tallest_mm`: keys grow with the room they are given, up to this.

        `last_sign`: one more key that emits itself, for numbers that may end in an X.
        """
        super().__init__()
        self._theme, self._tallest_mm = theme, tallest_mm
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(theme.tokens.size.tight))
        for row, digits in enumerate(ROWS):
            for column, digit in enumerate(digits):
                self._digit(digit, row, column)
        # With a sign beside the 0, what takes away stands in a column of its own.
        clear = self._key("key.clear", clear_words, *((2, 3, 2) if last_sign else (3, 0)))
        clear.clicked.connect(self.clear)
        back = self._key("key.back", back_words, *((0, 3, 2) if last_sign else (3, 2)))
        back.clicked.connect(self.backspace)
        if last_sign:
            self._digit("0", 3, 0, wide=2)
            self._digit(last_sign, 3, 2)
        else:
            self._digit("0", 3, 1)

    def _digit(self, digit: str, row: int, column: int, *, wide: int = 1) -> None:
        key = self._key(f"key.{digit}", digit, row, column, wide=wide)
        key.clicked.connect(lambda: self.digit.emit(digit))

    def _key(
        self, name: str, words: str, row: int, column: int, tall: int = 1, *, wide: int = 1
    ) -> ActionButton:
        role: Role = "heading" if len(words) == 1 else "strong"
        key = ActionButton(self._theme, name, words, kind="quiet", role=role)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setMinimumWidth(self._theme.px(24))
        if self._tallest_mm is not None:
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            between = (tall - 1) * self._grid.spacing()
            key.setMaximumHeight(tall * self._theme.px(self._tallest_mm) + between)
        elif tall > 1:
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._grid.addWidget(key, row, column, tall, wide)
        return key
