"""A form that asks little: one of several codes, a note, a signature; each only where wanted."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.center.errands.rows import NOTE_AT_MOST
from kiosk.center.people.signature import Strokes
from kiosk.ui.desk.errands.fact_row import FactRow
from kiosk.ui.desk.errands.form_page import COLUMNS, Choices, Deed, FormPage
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked, and the deed that follows from code, note and signature."""

    name: str
    title: str
    hint: str
    send: str
    deed: Callable[[str, str, Strokes], Deed]
    choices: tuple[tuple[str, str], ...] = ()
    note: str = ""
    """Label of the field; empty: there is none."""
    phrases: tuple[str, ...] = ()
    signs: str = ""
    """The party that signs; empty: nobody does."""
    most: int = NOTE_AT_MOST
    shown: tuple[tuple[str, str], ...] = ()
    """What is answered to: head and words."""


class AskPage(FormPage):
    """Sends what was answered; what is missing the center says."""

    def __init__(self, theme: Theme, words: QueueWords, form_words: FormWords, ask: Ask) -> None:
        signs = (ask.signs,) if ask.signs else ()
        super().__init__(theme, words, form_words, ask.name, send=ask.send, signs=signs)
        self._asked = ask
        self._ask(ask.title, ask.hint)
        for head, said in ask.shown:
            self.questions.addWidget(FactRow(theme, head, said))
        columns = COLUMNS - 1 if signs else COLUMNS
        self.choices = Choices(theme, ask.name, ask.choices, columns)
        if ask.choices:
            self.questions.addWidget(self.choices)
        self.note = self._line(f"{ask.name}_note", ask.note, ask.most)
        if ask.note:
            self.questions.addWidget(Text(ask.note, "small", ink="muted"))
            self.note.setPlaceholderText("")  # its label stands above it
            self.questions.addWidget(self.note)
            self.questions.addLayout(self._phrases(self.note, ask.phrases, columns))
            self.note.returnPressed.connect(self.send.click)
        self.questions.addStretch(1)

    def begin(self) -> None:
        """Put the keyboard where one begins."""
        if self._asked.note:
            self.note.setFocus()

    def deed(self) -> Deed:
        party = self._asked.signs
        strokes = self.strokes(party) if party else ()
        return self._asked.deed(self.choices.value, self.note.text(), strokes)
