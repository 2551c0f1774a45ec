"""Bands above the desk's page: a call for help from the lobby, a store that cannot be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text


class Banner(QWidget):
    """A bold line, a second line and one button; hidden until there is something to say.

    `inside`: it stands within a page that keeps its own distance from the edges.
    """

    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        button: str,
        *,
        tone: Tone,
        icon: str,
        inside: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        margin = 0 if inside else theme.px(theme.tokens.size.margin)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, 0 if inside else theme.px(2), margin, 0)
        card = Card(theme, tone)
        outer.addWidget(card)
        row: QHBoxLayout = card.row(pad_mm=1.5, gap_mm=4)
        ink = SURFACES[tone].words or ""
        row.addSpacing(theme.px(2))
        row.addWidget(
            Icon(theme, icon, colour=SURFACES[tone].ink, size_mm=theme.tokens.size.icon * 1.4)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = Text("", "strong", ink=ink)
        self._detail = Text("", "small", ink=ink)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row.addLayout(words, 1)
        self.button = ActionButton(theme, f"{name}.button", button, role="strong")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.setFixedHeight(theme.px(theme.tokens.size.target))
        self.button.clicked.connect(self.pressed)
        row.addWidget(self.button)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, both lines."""
        return "\n".join(filter(None, (self._title.text(), self._detail.text())))

    def say(self, title: str, detail: str = "") -> None:
        """Show itself with these words."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.show()
