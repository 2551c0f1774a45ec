"""What the forms of errands have in common: questions, signatures, and one button that does it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.center.people.signature import Strokes
from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tab
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.signature_pad import SignaturePad
from kiosk.ui.widgets.text import Text

Deed = Callable[..., Any]
"""A use case of errands, all but `session`, `device_id`, `errand_id`, `staff_id`, `clock` given."""
QUESTIONS, SIGNATURES = 58, 42
COLUMNS = 3


class FormPage(SidePage):
    """`questions` is the column to fill; `signs` are the parties that sign, each on a pad."""

    sent = Signal(object)
    """Deed"""

    def __init__(
        self,
        theme: Theme,
        words: QueueWords,
        form_words: FormWords,
        name: str,
        *,
        send: str,
        signs: Sequence[str] = (),
        pad_mm: float = 45,
    ) -> None:
        super().__init__(theme, words, name)
        self.name, self._form_words = name, form_words
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(theme.tokens.size.pad))
        self.questions = QVBoxLayout()
        self.questions.setSpacing(theme.px(theme.tokens.size.tight))
        self._halves.addLayout(self.questions, QUESTIONS)
        self.body.addLayout(self._halves, 1)
        self.send = ActionButton(theme, f"{name}_send", send, kind="primary", role="strong")
        self.send.clicked.connect(self._send)
        self._pads: dict[str, SignaturePad] = {}
        if signs:
            column = QVBoxLayout()
            column.setSpacing(theme.px(theme.tokens.size.tight))
            for party in signs:
                column.addLayout(self._sign_here(party, pad_mm))
            column.addStretch(1)
            column.addWidget(self.send)
            self._halves.addLayout(column, SIGNATURES)
        else:
            self.body.addWidget(self.send)

    def deed(self) -> Deed:
        """What the form asks for, as it is filled in now."""
        raise NotImplementedError

    def strokes(self, party: str) -> Strokes:
        """What this party has signed; empty: nothing."""
        return self._pads[party].strokes

    def set_busy(self, *, busy: bool) -> None:
        """What was sent is on its way to the disk."""
        self.send.setEnabled(not busy)

    def go_back(self) -> None:
        if self.send.isEnabled():
            self.left.emit()

    def _send(self) -> None:
        self.remark.say("")
        self.sent.emit(self.deed())

    def _sign_here(self, party: str, pad_mm: float) -> QVBoxLayout:
        theme = self._theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(1))
        pad = SignaturePad(theme, height_mm=pad_mm)
        pad.setObjectName(f"sign.{party}")
        head = QHBoxLayout()
        head.addWidget(Text(self._form_words.sign_here(party), "small", ink="muted"), 1)
        again = ActionButton(
            theme, f"sign_again.{party}", self._form_words.sign_again(), kind="quiet", role="tag"
        )
        again.setFixedHeight(theme.px(theme.tokens.size.target))
        again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        again.clicked.connect(pad.clear)
        head.addWidget(again)
        column.addLayout(head)
        column.addWidget(pad)
        self._pads[party] = pad
        return column

    def _line(self, name: str, label: str, most: int) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setMaxLength(most)
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        line.setPlaceholderText(label)
        line.setAccessibleName(label)
        return line

    def _phrases(self, line: QLineEdit, phrases: Sequence[str], columns: int) -> QGridLayout:
        """Buttons that write into `line`, one after another with a mark between."""
        grid = QGridLayout()
        grid.setSpacing(self._theme.px(self._theme.tokens.size.tight))
        for place, phrase in enumerate(phrases):
            button = ActionButton(self._theme, f"phrase.{place}", phrase, kind="quiet", role="tag")
            button.setFixedHeight(self._theme.px(self._theme.tokens.size.target))
            button.clicked.connect(lambda _checked=False, said=phrase: _add(line, said))
            grid.addWidget(button, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )


class Choices(QWidget):
    """One of several, each a button that stays down; `chosen` when one is pressed."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, choices: Sequence[tuple[str, str]], columns: int = COLUMNS
    ) -> None:
        super().__init__()
        self._grid, self._most, self._columns = QGridLayout(self), max(1, columns), 0
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(theme.tokens.size.tight))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Choice] = {}
        for code, words in choices:
            button = self._buttons[code] = Choice(theme, f"{name}.{code}", words)
            button.clicked.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self._group.addButton(button)
        self._stand_in(min(self._most, max(1, len(choices))))

    @property
    def value(self) -> str:
        """The code that was chosen; empty: none yet."""
        return next((code for code, each in self._buttons.items() if each.isChecked()), "")

    def select(self, code: str) -> None:
        """Choose without saying so."""
        if code in self._buttons:
            self._buttons[code].setChecked(True)

    def allow(self, codes: Sequence[str]) -> None:
        """Only these can be chosen; the others stand there in grey."""
        for code, button in self._buttons.items():
            button.setEnabled(code in codes)
            if code not in codes and button.isChecked():
                self._group.setExclusive(False)
                button.setChecked(False)
                self._group.setExclusive(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """So many beside each other that every one can be read."""
        super().resizeEvent(event)
        gap = self._grid.spacing()
        widest = max((each.sizeHint().width() for each in self._buttons.values()), default=0)
        fit = max(1, (self.width() + gap) // (widest + gap))
        self._stand_in(min(self._most, fit, max(1, len(self._buttons))))

    def _stand_in(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < columns))


class Choice(Tab):
    """A tab as wide as its place, with a line around it."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__(theme, name, words, outlined=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _add(line: QLineEdit, phrase: str) -> None:
    before = line.text().strip()
    line.setText(f"{before};{phrase}" if before else phrase)
