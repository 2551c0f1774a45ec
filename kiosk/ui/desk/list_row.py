"""One line of a list: what, about it, how it stands, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.text import Text

BUTTON_MM = 28


class ListRow(QWidget):
    """`buttons` by their names, in the order they were given."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        about: str,
        chip: tuple[str, Tone] | None = None,
        buttons: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(ElidedText(title, "strong"))
        said.addWidget(Text(about, "small", ink="muted"))
        said.addStretch(1)
        row.addLayout(said, 1)
        if chip is not None:
            row.addWidget(Chip(theme, *chip))
        self.buttons: dict[str, ActionButton] = {}
        for name, words in buttons:
            button = self.buttons[name] = ActionButton(theme, name, words, role="strong")
            button.setMinimumWidth(theme.px(BUTTON_MM))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
