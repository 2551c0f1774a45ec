"""One bad rating: what was said, what was done so far, and the next step with a note."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.center.evaluation.case_file import CaseFile, CaseStep
from kiosk.center.evaluation.rating_rules import NOTE_AT_MOST
from kiosk.ui.desk.case_words import CaseWords
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

COLUMNS = 2


class CasePage(SidePage):
    """`moved` carries the verb and the note."""

    moved = Signal(str, str)

    def __init__(self, theme: Theme, words: QueueWords, case_words: CaseWords) -> None:
        super().__init__(theme, words, "case")
        self._case_words = case_words
        self.file: CaseFile | None = None
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(theme.tokens.size.pad))
        self._halves.addLayout(self._story(), 1)
        self._halves.addLayout(self._work(), 1)
        self.body.addLayout(self._halves, 1)

    @property
    def said(self) -> str:
        """What the resident said, as it is shown."""
        return self._said.text()

    def open(self) -> None:
        """Nothing of the case is known yet."""
        self.file = None
        self.remark.say("")
        self._ask(self._case_words.loading(), "")
        self._said.setText("")
        self.note.clear()
        self.steps.show_rows((), "")
        self._offer(())

    def show_file(self, file: CaseFile) -> None:
        """Show the case as it stands."""
        words = self._case_words
        self.file = file
        due = "" if file.case.state == "closed" else f" · {words.due(file.case)[0]}"
        self._ask(words.title(file.case), f"{words.about(file.case)}{due}")
        self._said.setText(self._what_was_said(file))
        self.steps.show_rows(
            [partial(self._step, step) for step in reversed(file.steps)], words.no_steps()
        )
        field = words.note_field(to_resident="feed_back" in file.verbs)
        self.note.setPlaceholderText(field)
        self.note.setAccessibleName(field)
        self._offer(file.verbs)
        for widget in (self.note, self._phrases):  # of a closed one there is nothing to write
            widget.setVisible(bool(file.verbs))
        if file.verbs:
            self.note.setFocus()
        else:
            self.back.setFocus()

    def say_moved(self, file: CaseFile) -> None:
        """A step went well."""
        self.note.clear()
        self.show_file(file)
        self.remark.say(self._case_words.moved(file.case.state), "green")

    def _story(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(Text(self._case_words.said_head(), "small", ink="muted"))
        self._said = Text("", "body")
        column.addWidget(self._said)
        column.addWidget(Text(self._case_words.steps_head(), "small", ink="muted"))
        self.steps = PagedRows(self._theme, self._words, "steps")
        column.addWidget(self.steps, 1)
        return column

    def _work(self) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self.note = QLineEdit()
        self.note.setObjectName("case_note")
        self.note.setMaxLength(NOTE_AT_MOST)
        self.note.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        column.addWidget(self.note)
        self._phrases = QWidget()
        phrases = QGridLayout(self._phrases)
        phrases.setContentsMargins(0, 0, 0, 0)
        phrases.setSpacing(theme.px(theme.tokens.size.tight))
        for place, phrase in enumerate(self._case_words.phrases()):
            button = ActionButton(theme, f"phrase.{place}", phrase, kind="quiet", role="strong")
            button.clicked.connect(lambda _checked=False, said=phrase: self._add(said))
            phrases.addWidget(button, place // COLUMNS, place % COLUMNS)
        for place in range(COLUMNS):
            phrases.setColumnStretch(place, 1)
        column.addWidget(self._phrases)
        column.addStretch(1)
        self._verbs = QHBoxLayout()
        self._verbs.setSpacing(theme.px(theme.tokens.size.tight))
        column.addLayout(self._verbs)
        return column

    def _offer(self, verbs: Sequence[str]) -> None:
        while (item := self._verbs.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, verb in enumerate(verbs):
            button = ActionButton(
                self._theme,
                f"verb.{verb}",
                self._case_words.verb(verb),
                kind="secondary" if place else "primary",
                role="strong",
            )
            button.clicked.connect(
                lambda _checked=False, chosen=verb: self.moved.emit(chosen, self.note.text())
            )
            self._verbs.addWidget(button)

    def _what_was_said(self, file: CaseFile) -> str:
        words, opinion = self._case_words, file.case.opinion
        lines = [f"· {reason}" for reason in words.reasons(opinion)]
        if opinion.words:
            lines.append(f"“{opinion.words}”")
        if not lines:
            lines.append(words.nothing_said())
        if file.now_says != opinion:
            lines.append(words.says_now(file.now_says))
        return "\n".join(lines)

    def _step(self, step: CaseStep) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(step.note, "body"))
        column.addWidget(Text(self._case_words.step(step), "small", ink="muted"))
        return box

    def _add(self, phrase: str) -> None:
        before = self.note.text().strip()
        self.note.setText(f"{before};{phrase}" if before else phrase)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
