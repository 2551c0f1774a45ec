"""A card that says one thing that matters now, and what follows from it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text


class Notice(Card):
    """Icon, a bold line, and optionally a second line; text can change while it shows."""

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        detail: str = "",
        *,
        tone: Tone = "gold",
        icon: str = "alert-circle",
        snug: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, tone, parent=parent)
        row = self.row(pad_mm=theme.tokens.size.pad * (0.5 if snug else 0.8), gap_mm=5)
        self._icon = Icon(
            theme, icon, colour=SURFACES[tone].ink, size_mm=theme.tokens.size.icon * 1.15
        )
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.4))
        self._title = Text(title, "strong")
        self._detail = Text(detail, "small")
        words.addWidget(self._title)
        words.addWidget(self._detail)
        row.addLayout(words, 1)
        self._detail.setVisible(bool(detail))

    @property
    def words(self) -> str:
        """What it says, both lines."""
        return "\n".join(filter(None, (self._title.text(), self._detail.text())))

    def say(self, title: str, detail: str = "", *, tone: Tone, icon: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._icon.show_icon(icon, SURFACES[tone].ink)
        self.set_tone(tone)
