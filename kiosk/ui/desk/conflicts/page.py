"""One conflict: what happened, which side was kept and why, what can be done, and that it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kiosk.center.conflicts.worklist import REMARK_AT_MOST, ConflictView
from kiosk.ui.desk.conflicts.words import ConflictWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.text_line import text_line
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

PHRASES_IN_ROW = 4


class ConflictPage(SidePage):
    """`settled` carries what was done; `call` asks for the number of who booked."""

    settled = Signal(str)
    call = Signal()

    def __init__(self, theme: Theme, words: QueueWords, conflict_words: ConflictWords) -> None:
        super().__init__(theme, words, "conflict")
        self._conflict_words = conflict_words
        self.view: ConflictView | None = None
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        self._heads: list[Text] = []
        self._said: list[Text] = []
        for row in range(4):
            head, said = Text("", "small", ink="muted", wrap=False), Text("", "body")
            self._heads.append(head)
            self._said.append(said)
            grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self._work = QWidget()
        self._done = Text("", "body", ink="muted")
        self.body.addWidget(self._done)
        self._lay_out_work()
        self.body.addWidget(self._work)

    @property
    def said(self) -> str:
        """Everything the page says of it, a line each."""
        return "\n".join(text.text() for text in self._said)

    def show_conflict(self, view: ConflictView) -> None:
        """Show it as it stands."""
        words, kind = self._conflict_words, self._conflict_words.kind(view)
        self.view = view
        self.remark.say("")
        self._ask(kind.happened, words.about(view))
        pairs = (
            (words.ours_head(), words.side(view.ours)),
            (words.theirs_head(view), words.side(view.theirs)),
            (words.kept_head(), kind.kept),
            (words.advice_head(), kind.advice),
        )
        for head, said, (name, text) in zip(self._heads, self._said, pairs, strict=True):
            head.setText(name)
            said.setText(text)
        self.field.clear()
        self._work.setVisible(not view.settled)
        self._done.setVisible(view.settled)
        self._done.setText(words.settled(view) if view.settled else "")
        self.call_button.setVisible(view.reachable)
        (self.back if view.settled else self.field).setFocus()

    def show_phone(self, phone: str) -> None:
        """The number, for as long as this page is open."""
        self.remark.say(self._conflict_words.calling(phone), "green")

    def _lay_out_work(self) -> None:
        theme, words = self._theme, self._conflict_words
        grid = QGridLayout(self._work)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(theme.tokens.size.tight))
        self.field = text_line("conflict_remark_text", words.remark_field(), REMARK_AT_MOST)
        self.field.returnPressed.connect(self._settle)
        grid.addWidget(self.field, 0, 0, 1, PHRASES_IN_ROW)
        for place, phrase in enumerate(words.phrases()):
            button = ActionButton(theme, f"phrase.{place}", phrase, kind="quiet", role="strong")
            button.clicked.connect(lambda _checked=False, said=phrase: self.field.setText(said))
            grid.addWidget(button, 1, place)
            grid.setColumnStretch(place, 1)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(theme.tokens.size.tight))
        self.call_button = ActionButton(theme, "conflict_call", words.call(), role="strong")
        self.call_button.clicked.connect(self.call)
        settle = ActionButton(
            theme, "conflict_settle", words.settle(), kind="primary", role="strong"
        )
        settle.clicked.connect(self._settle)
        acts.addWidget(self.call_button, 1)
        acts.addWidget(settle, 2)
        grid.addLayout(acts, 2, 0, 1, PHRASES_IN_ROW)

    def _settle(self) -> None:
        self.settled.emit(self.field.text().strip())
