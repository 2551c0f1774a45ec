"""A card that fills its place with one thing: a large sign, a line, and what follows from it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.lobby.page import PageKit
from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text


class Statement(Card):
    """Says nothing until it is told what."""

    def __init__(self, kit: PageKit, name: str) -> None:
        super().__init__(kit.theme)
        self.setObjectName(name)
        theme = kit.theme
        row = self.row(gap_mm=6)
        side = theme.tokens.size.tile_icon * (0.6 if kit.compact else 0.8)
        self._icon = Icon(theme, "info-circle", size_mm=side)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(2))
        self._title, self._detail = Text("", "heading"), Text("", "body")
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._detail)
        lines.addStretch(1)
        row.addLayout(lines, 1)

    @property
    def words(self) -> str:
        """What it says, both lines."""
        return "\n".join(filter(None, (self._title.text(), self._detail.text())))

    def say(self, title: str, detail: str, *, tone: Tone, icon: str) -> None:
        """Say this from now on."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._icon.show_icon(icon, SURFACES[tone].ink)
        self.set_tone(tone)
