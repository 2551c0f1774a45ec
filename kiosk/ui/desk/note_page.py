"""备注: a short note on the number at the desk, typed or tapped together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from kiosk.center.queue.serving import NOTE_AT_MOST
from kiosk.center.queue.views import QueuedTicket
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.text_line import text_line
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

COLUMNS = 2


class NotePage(SidePage):
    """`saved` carries the text; an empty one removes the note."""

    saved = Signal(str)

    def __init__(self, theme: Theme, words: QueueWords) -> None:
        super().__init__(theme, words, "note")
        self.field = text_line("note_text", words.note_field(), NOTE_AT_MOST)
        self.field.returnPressed.connect(self._save)
        self.body.addWidget(self.field)
        phrases = QGridLayout()
        phrases.setSpacing(theme.px(theme.tokens.size.tight))
        for place, phrase in enumerate(words.note_phrases()):
            button = ActionButton(theme, f"phrase.{place}", phrase, kind="quiet", role="strong")
            button.clicked.connect(lambda _checked=False, said=phrase: self._add(said))
            phrases.addWidget(button, place // COLUMNS, place % COLUMNS)
        self.body.addLayout(phrases)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        clear = ActionButton(theme, "note_clear", words.clear(), role="strong")
        clear.clicked.connect(self.field.clear)
        save = ActionButton(theme, "note_save", words.note_save(), kind="primary", role="strong")
        save.clicked.connect(self._save)
        row.addWidget(clear, 1)
        row.addWidget(save, 2)
        self.body.addLayout(row)

    def open(self, ticket: QueuedTicket) -> None:
        """Write on `ticket`, beginning with what is there."""
        self.remark.say("")
        self._ask(self._words.note_title(ticket.label), self._words.note_hint())
        self.field.setText(ticket.note or "")
        self.field.setFocus()

    def _add(self, phrase: str) -> None:
        before = self.field.text().strip()
        self.field.setText(f"{before};{phrase}" if before else phrase)

    def _save(self) -> None:
        self.saved.emit(self.field.text().strip())
