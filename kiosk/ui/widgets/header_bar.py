"""The head of a page: whose hall this is, where one is in it, and the time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.clock import Clock
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.clock_face import ClockFace
from kiosk.ui.widgets.elided_text import ElidedText, TrailText
from kiosk.ui.widgets.icon import Icon

LEAST_MM, LEAST_LARGE_MM = 5.6, 11
"""Em of the smallest print, standard and large."""


class HeaderBar(QWidget):
    """Logo, the center's name over a line of place, and the clock; room for a button before it."""

    def __init__(
        self, theme: Theme, clock: Clock, center_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        size, type_ = theme.tokens.size, theme.tokens.type
        row = self._row = QHBoxLayout(self)
        margin = theme.px(size.margin)
        row.setContentsMargins(margin, theme.px(size.margin * 0.6), margin, theme.px(2))
        row.setSpacing(theme.px(size.margin * 0.5))
        side = (type_.heading + type_.small) * 1.36
        row.addWidget(
            Icon(theme, "building-community", colour="on_accent", ground="accent", size_mm=side)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        # As small as this look's print gets, and no smaller.
        least = LEAST_LARGE_MM if theme.tokens.elder else LEAST_MM
        self._name = ElidedText(center_name, "heading", least=least / type_.heading)
        self._place = TrailText("", "small", ink="muted", least=min(1, least / type_.small))
        words.addWidget(self._name)
        words.addWidget(self._place)
        row.addLayout(words, 1)
        self.clock_face = ClockFace(clock)
        row.addWidget(self.clock_face, 0, Qt.AlignmentFlag.AlignRight)

    def add(self, widget: QWidget) -> None:
        """Put something between the name and the clock."""
        self._row.insertWidget(self._row.count() - 1, widget)

    @property
    def place(self) -> str:
        """The line under the name."""
        return self._place.text()

    def show_place(self, words: str) -> None:
        """Say where one is: 办事 › 民政 › 高龄津贴."""
        self._place.setText(words)
