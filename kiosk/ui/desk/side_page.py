"""A page beside the console that asks one thing: head with a title, a hint and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.errors import XinqiaoError
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.messages import words_of
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.key_button import KeyButton
from kiosk.ui.widgets.remark import Remark
from kiosk.ui.widgets.text import Text


class SidePage(QWidget):
    """`head` is its first row, `body` the column of its card; `left` when the clerk goes back."""

    left = Signal()

    def __init__(self, theme: Theme, words: QueueWords, name: str) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        outer = QVBoxLayout(self)
        margin = theme.px(theme.tokens.size.margin)
        outer.setContentsMargins(margin, margin, margin, margin)
        outer.setSpacing(theme.px(theme.tokens.size.gap))
        head = self.head = QHBoxLayout()
        said = QVBoxLayout()
        said.setSpacing(0)
        self._title = Text("", "title")
        self._hint = Text("", "small", ink="muted")
        said.addWidget(self._title)
        said.addWidget(self._hint)
        head.setSpacing(theme.px(theme.tokens.size.tight))
        head.addLayout(said, 1)
        self.back = KeyButton(theme, f"{name}_back", words.back(), "Esc")
        self.back.clicked.connect(self.go_back)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(head)
        card = Card(theme)
        self.body = card.column(gap_mm=3)
        outer.addWidget(card, 1)
        self.remark = Remark(theme, f"{name}_remark")
        outer.addWidget(self.remark)

    @property
    def title(self) -> str:
        """What is asked."""
        return self._title.text()

    @property
    def hint(self) -> str:
        """What is said under the title."""
        return self._hint.text()

    def go_back(self) -> None:
        """One step back; pages with several steps override this."""
        self.left.emit()

    def show_refusal(self, error: XinqiaoError) -> None:
        """Say what stood in the way."""
        self.remark.say(words_of(error, self._words.translate), "accent")

    def _ask(self, title: str, hint: str) -> None:
        self._title.setText(title)
        self._hint.setText(hint)
