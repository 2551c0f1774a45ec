"""Whose errand it is and how to reach them: fields, with digits for the fingers beside them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from kiosk.center.errands.reveal import FIELDS
from kiosk.center.errands.values import Person
from kiosk.ui.desk.errands.halves import Halves
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.text import Text

_AT_MOST = {"phone": 13, "id_number": 18}
_DIGITS = ("phone", "id_number")


class PersonStep(Halves):
    """Fields nobody needs for this errand are not shown."""

    def __init__(self, theme: Theme, words: IntakeWords, person: Person) -> None:
        super().__init__(theme)
        self._lines: dict[str, QLineEdit] = {}
        self._heads: dict[str, Text] = {}
        grid = QGridLayout()
        grid.setSpacing(theme.px(theme.tokens.size.tight))
        for place, name in enumerate(FIELDS):
            label = words.person_field(name)
            line = self._lines[name] = self._line(name, label, getattr(person, name))
            head = self._heads[name] = Text(label, "small", ink="muted")
            cell = QVBoxLayout()
            cell.setSpacing(theme.px(0.6))
            cell.addWidget(head)
            cell.addWidget(line)
            grid.addLayout(cell, place // 2, place % 2)
        column = QVBoxLayout()
        column.addLayout(grid)
        column.addStretch(1)
        self.parts.addLayout(column, 1)
        pad = DigitPad(theme, words.clear(), words.backspace(), last_sign="X")
        pad.digit.connect(lambda digit: self._field().insert(digit))
        pad.backspace.connect(lambda: self._field().backspace())
        pad.clear.connect(lambda: self._field().clear())
        self.parts.addWidget(pad, 0, Qt.AlignmentFlag.AlignTop)
        self._last = "phone"

    @property
    def person(self) -> Person:
        """What has been filled in, for fields that are asked for."""
        return Person(
            **{
                name: line.text().strip() if not line.isHidden() else ""
                for name, line in self._lines.items()
            }
        )

    def begin(self) -> None:
        """Put the keyboard into the first field that is empty."""
        empty = [line for line in self._lines.values() if not line.text() and not line.isHidden()]
        (empty or list(self._lines.values()))[0].setFocus()

    def show_for(self, for_whom: str) -> None:
        """Ask only for what this errand needs."""
        wanted = {"contact_name": for_whom == "family", "helper_name": for_whom == "assisted"}
        for name, shown in wanted.items():
            self._lines[name].setVisible(shown)
            self._heads[name].setVisible(shown)

    def _line(self, name: str, label: str, value: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setObjectName(f"person.{name}")
        line.setMaxLength(_AT_MOST.get(name, 60))
        line.setAccessibleName(label)
        line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return line

    def _field(self) -> QLineEdit:
        """Where tapped digits go: the field with the keyboard, if it takes digits."""
        for name in _DIGITS:
            if self._lines[name].hasFocus():
                self._last = name
        return self._lines[self._last]
