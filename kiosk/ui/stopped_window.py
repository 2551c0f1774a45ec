"""What a screen shows while there is no store behind it: calm, where to go, what staff can do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk.assets_folder import assets_folder
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.stopped_words import StoppedWords
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import STANDARD
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text

REFERENCE = 1080
"""Pixels of the shorter side at which it is laid out as it stands."""


class StoppedWindow(QWidget):
    """Says so in both languages, because nobody chose one; has nothing to tap."""

    def __init__(self, pitch_mm: float) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pitch_mm = pitch_mm
        self._family = load_fonts(assets_folder() / "fonts")
        folder = assets_folder() / "i18n"
        self._words = StoppedWords(OwnLanguage("zh", folder))
        self._english = StoppedWords(OwnLanguage("en", folder))
        self._key, self._center, self._phone = "", "", ""
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._body = QWidget()
        self._outer.addWidget(self._body)

    def say(self, key: str, *, center: str = "", phone: str = "") -> None:
        """Show what keeps the store away; the center's name and phone, as far as they are known."""
        if (key, center, phone) != (self._key, self._center, self._phone):
            self._key, self._center, self._phone = key, center, phone
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if min(self.width(), self.height()) < 2:
            return
        scale = min(self.width(), self.height()) / REFERENCE
        theme = Theme(STANDARD, self._pitch_mm / scale, family=self._family)
        self.setStyleSheet(theme.style_sheet)
        old, self._body = self._body, QWidget()
        self._outer.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._body)
        margin = theme.px(theme.tokens.size.margin)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.tokens.size.gap))
        if self._center:
            column.addWidget(Text(self._center, "strong"))
        column.addStretch(2)
        icon = Icon(theme, "clock", colour="accent", size_mm=theme.tokens.size.icon * 2.5)
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._words, self._english):
            column.addSpacing(theme.px(theme.tokens.size.gap))
            title = Text(words.stopped(self._key), "title" if words is self._words else "strong")
            for text in (title, Text(words.go_on(self._phone), "body")):
                text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                column.addWidget(text)
        column.addStretch(3)
        card = Card(theme, "gold")
        inside = card.column(gap_mm=1)
        inside.addWidget(Text(self._words.for_staff(), "strong", ink="gold"))
        inside.addWidget(Text(self._words.what_to_do(self._key), "body"))
        inside.addWidget(Text(self._english.what_to_do(self._key), "body", ink="muted"))
        column.addWidget(card)
        self._body.show()
