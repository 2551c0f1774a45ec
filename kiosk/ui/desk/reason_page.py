"""A page that asks why, typed or tapped, and does what it is asked for with the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.text_line import text_line
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


class ReasonPage(SidePage):
    """`sent` carries the reason."""

    sent = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        name: str,
        *,
        field: str,
        phrases: Sequence[str],
        send: str,
        most: int,
    ) -> None:
        super().__init__(theme, words, name)
        self._what = Text("", "heading")
        self.body.addWidget(self._what)
        self.reason = text_line(f"{name}_reason", field, most)
        self.body.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        for place, phrase in enumerate(phrases):
            button = ActionButton(theme, f"reason.{place}", phrase, kind="quiet", role="strong")
            button.clicked.connect(lambda _checked=False, said=phrase: self.reason.setText(said))
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.send = ActionButton(theme, f"{name}_send", send, kind="primary", role="strong")
        self.send.clicked.connect(lambda: self.sent.emit(self.reason.text()))
        self.reason.returnPressed.connect(self.send.click)
        self.body.addWidget(self.send)

    def ask(self, title: str, hint: str, what: str) -> None:
        """Ask anew, about `what`."""
        self.remark.say("")
        self.reason.clear()
        self._ask(title, hint)
        self._what.setText(what)
        self.reason.setFocus()
