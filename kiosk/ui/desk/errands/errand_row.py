"""One errand in a list: number and item, whose and where it stands, and when it is due."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.errands.values import ErrandCard
from kiosk.ui.desk.errands.words import ErrandWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.text import Text

ROW_MM = 16.5


class ErrandRow(Tappable):
    """Opens the errand, by tap or Enter."""

    def __init__(self, theme: Theme, words: ErrandWords, card: ErrandCard) -> None:
        super().__init__(theme, f"errand.{card.number}")
        item = words.item(card)
        self.setFixedHeight(theme.px(ROW_MM))
        self.setAccessibleName(f"{card.number} {item}")
        row = QHBoxLayout(self)
        pad = theme.px(3)
        row.setContentsMargins(pad, 0, pad, 0)
        row.setSpacing(theme.px(2.5))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(theme.px(2.5))
        first.addWidget(Text(card.number, "strong", ink="muted", wrap=False))
        first.addWidget(ElidedText(item, "strong"), 1)
        said.addLayout(first)
        said.addWidget(ElidedText(words.about(card), "small", ink="muted"))
        said.addStretch(1)
        row.addLayout(said, 1)
        if card.help_wanted:
            row.addWidget(Chip(theme, words.help_wanted(), "gold", icon="lifebuoy"))
        due = words.due(card)
        if due is not None:
            said_due, tone, icon = due
            row.addWidget(Chip(theme, said_due, tone, icon=icon))
        elif card.state == "submitted" and not card.help_wanted:
            row.addWidget(Chip(theme, words.submitted(card), "plain", icon="clock"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)
