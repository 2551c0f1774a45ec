"""One fact of a file: its head above, its value below, and a button where it is masked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


class FactRow(QWidget):
    """`pressed` when the button at its right is; without `button` there is none."""

    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        head: str,
        value: str,
        *,
        ink: str = "",
        button: str = "",
        name: str = "",
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.tokens.size.tight))
        column = QVBoxLayout()
        column.setSpacing(0)
        if head:
            column.addWidget(Text(head, "small", ink="muted"))
        self.value = Text(value, "body", ink=ink)
        column.addWidget(self.value)
        row.addLayout(column, 1)
        if button:
            self.button = ActionButton(theme, name, button, kind="quiet", role="tag")
            self.button.setFixedHeight(theme.px(theme.tokens.size.target))
            self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.button.clicked.connect(self.pressed)
            row.addWidget(self.button)
