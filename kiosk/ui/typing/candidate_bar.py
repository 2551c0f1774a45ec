"""The words one may mean, large, on pages to turn: tapped, one of them is written."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

GAP_MM = 1.2
"""They touch nearly, like the keys below them: each is a target of its own by its width."""
LEAST_MM = 15.5


class CandidateBar(QWidget):
    """Emits the place of the word that was tapped. Keeps only what it shows."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidates")
        self._theme = theme
        self._words: tuple[str, ...] = ()
        self._starts = [0]
        self._page = 0
        self._keys: list[ActionButton] = []
        self._lead = Text("", "heading", ink="accent", wrap=False, parent=self)
        self._back = self._turner("candidates.back", "chevron-left", -1)
        self._on = self._turner("candidates.on", "chevron-right", 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(max(LEAST_MM, theme.tokens.type.heading * 1.7)))

    @property
    def words(self) -> tuple[str, ...]:
        """All that is offered."""
        return self._words

    @property
    def shown(self) -> tuple[str, ...]:
        """What is offered on this page."""
        return tuple(key.text() for key in self._keys if not key.isHidden())

    def offer(self, words: Sequence[str], lead: str = "") -> None:
        """Offer these, the first ones first; `lead` is what they are offered for."""
        if (tuple(words), lead) != (self._words, self._lead.text()):
            self._words, self._page = tuple(words), 0
            self._lead.setText(lead)
            self._lay_out()

    def clear(self) -> None:
        """Offer nothing, and keep nothing of what was offered."""
        self._words, self._page = (), 0
        self._lead.setText("")
        for key in self._keys:
            key.hide()
            key.deleteLater()
        self._keys = []
        self._lay_out()

    def turn(self, pages: int) -> None:
        """So many pages on, or back."""
        self._page = min(max(0, self._page + pages), len(self._starts) - 1)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _turner(self, name: str, icon: str, pages: int) -> ActionButton:
        translate = QCoreApplication.translate
        earlier = translate("CandidateBar", "前面的字")
        later = translate("CandidateBar", "后面的字")
        key = ActionButton(self._theme, name, "", kind="quiet", icon=icon, parent=self)
        key.setAccessibleName(earlier if pages < 0 else later)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: self.turn(pages))
        return key

    def _lead_wide(self) -> int:
        lead = self._lead.text()
        words = QFontMetrics(self._theme.font("heading")).horizontalAdvance(lead)
        return words + self._theme.px(6) if lead else 0

    def _wide(self, word: str) -> int:
        words = QFontMetrics(self._theme.font("heading")).horizontalAdvance(word)
        return max(self._theme.px(LEAST_MM), words + self._theme.px(6))

    def _lay_out(self) -> None:
        """Divide the words into pages of what stands side by side."""
        gap, turner = self._theme.px(GAP_MM), self._theme.px(LEAST_MM)
        room = self.width() - 2 * (turner + gap) - self._lead_wide()
        self._starts, used = [0], 0
        for at, word in enumerate(self._words):
            wide = min(self._wide(word), room)
            if used and used + wide > room:
                self._starts.append(at)
                used = 0
            used += wide + gap
        self._page = min(self._page, len(self._starts) - 1)
        self._show()

    def _show(self) -> None:
        theme = self._theme
        gap, turner, tall = theme.px(GAP_MM), theme.px(LEAST_MM), self.height()
        start = self._starts[self._page]
        end = (*self._starts[1:], len(self._words))[self._page]
        left = self._lead_wide()
        room = self.width() - 2 * (turner + gap) - left
        self._lead.setGeometry(QRect(theme.px(2), 0, max(0, left - theme.px(2)), tall))
        self._lead.setVisible(left > 0)
        for place in range(max(end - start, len(self._keys))):
            key = self._key(place)
            if place >= end - start:
                key.setText("")
                key.hide()
                continue
            word = self._words[start + place]
            wide = min(self._wide(word), room)
            key.setText(word)
            key.setAccessibleName(word)
            key.setGeometry(QRect(left, 0, wide, tall))
            key.show()
            left += wide + gap
        many = len(self._starts) > 1
        for key, at, ready in (
            (self._back, self.width() - 2 * turner - gap, self._page > 0),
            (self._on, self.width() - turner, self._page < len(self._starts) - 1),
        ):
            key.setGeometry(QRect(at, 0, turner, tall))
            key.setEnabled(ready)
            key.setVisible(many)

    def _key(self, place: int) -> ActionButton:
        while place >= len(self._keys):
            name = f"candidate.{len(self._keys)}"
            key = ActionButton(self._theme, name, "", kind="quiet", role="heading", parent=self)
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            at = len(self._keys)
            key.clicked.connect(lambda _=False, at=at: self._tapped(at))
            self._keys.append(key)
        return self._keys[place]

    def _tapped(self, place: int) -> None:
        at = self._starts[self._page] + place
        if at < len(self._words):
            self.chosen.emit(at)
