"""One document of a hand-over: its name, and how many originals and copies, by large buttons."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.desk.errands.handover_words import HandoverWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.text import Text

ROW_MM = 15.5


@dataclass(slots=True)
class Count:
    """How many of a document change hands; never more than `most`."""

    name: str
    originals: int
    copies: int
    most_originals: int
    most_copies: int


class Counter(QWidget):
    """Less, the figure, more."""

    changed = Signal(int)

    def __init__(self, theme: Theme, name: str, head: str, value: int, most: int) -> None:
        super().__init__()
        self._value, self._most = value, most
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1))
        row.addWidget(Text(head, "small", ink="muted", wrap=False))
        self._less = self._button(theme, f"{name}.less", "-1", -1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._figure = Text(str(value), "heading", wrap=False, align=centre)
        self._figure.setFixedWidth(theme.px(9))
        self._more = self._button(theme, f"{name}.more", "+1", 1)
        for widget in (self._less, self._figure, self._more):
            row.addWidget(widget)
        self._show()

    def _button(self, theme: Theme, name: str, words: str, by: int) -> ActionButton:
        button = ActionButton(theme, name, words, kind="quiet", role="strong")
        side = theme.px(theme.tokens.size.target)
        button.setFixedSize(side, side)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._by(by))
        return button

    def _by(self, by: int) -> None:
        self._value = min(max(0, self._value + by), self._most)
        self._show()
        self.changed.emit(self._value)

    def _show(self) -> None:
        self._figure.setText(str(self._value))
        self._less.setEnabled(self._value > 0)
        self._more.setEnabled(self._value < self._most)


class DocumentRow(QWidget):
    """Writes what is counted into its `Count`."""

    def __init__(self, theme: Theme, words: HandoverWords, place: int, count: Count) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(ROW_MM))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3))
        row.addWidget(ElidedText(count.name, "body"), 1)
        originals = Counter(
            theme, f"originals.{place}", words.originals(), count.originals, count.most_originals
        )
        originals.changed.connect(lambda value: setattr(count, "originals", value))
        copies = Counter(theme, f"copies.{place}", words.copies(), count.copies, count.most_copies)
        copies.changed.connect(lambda value: setattr(count, "copies", value))
        row.addWidget(originals)
        row.addWidget(copies)
