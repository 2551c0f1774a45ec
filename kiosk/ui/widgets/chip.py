"""A small pill that states one fact: 窗口正在办理, 可容缺."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.theme.painting import SURFACES, paint_card
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text


class Chip(QWidget):
    """Words, optionally after an icon, on the soft ground of their tone."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        tone: Tone = "green",
        *,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone = theme, tone
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        em = theme.tokens.type.small
        side, upright = theme.px(em * 0.75), theme.px(em * 0.22)
        row.setContentsMargins(side, upright, side, upright)
        row.setSpacing(theme.px(em * 0.3))
        if icon is not None:
            row.addWidget(Icon(theme, icon, colour=SURFACES[tone].ink, size_mm=em * 1.05))
        self._words = Text(words, "tag", ink=SURFACES[tone].words or "", wrap=False)
        row.addWidget(self._words)

    @property
    def words(self) -> str:
        """What it states."""
        return self._words.text()

    def say(self, words: str, tone: Tone) -> None:
        """State something else; the icon, if there is one, stays."""
        self._tone = tone
        self._words.setText(words)
        self._words.set_ink(SURFACES[tone].words or "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_card(self, self._theme, ground=SURFACES[self._tone].ground, line=None, radius_mm=1000)
