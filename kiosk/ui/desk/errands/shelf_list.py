"""The shelves of errands with their counts; one of them is open."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from kiosk.center.errands.lists import SHELVES, Shelf
from kiosk.ui.desk.errands.words import ErrandWords
from kiosk.ui.theme.painting import paint_card
from kiosk.ui.theme.theme import Theme

COLUMNS = 2
_LOUD = {"overdue": "accent", "due_soon": "gold", "new": "blue"}
"""Shelves whose count is written in a colour while something lies on them."""


class ShelfButton(QAbstractButton):
    """A shelf's name at the left, how many lie there at the right."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self.count = 0
        self.setObjectName(f"shelf.{name}")
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """Say how many lie here."""
        if count != self.count:
            self.count = count
            self.setAccessibleName(f"{self.text()} {count}")
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font("strong"))
        wide = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance("0000")
        height = self._theme.px(self._theme.tokens.size.target)
        return QSize(wide + 2 * self._theme.px(3), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, chosen = self._theme, self.isChecked()
        ground = "accent_soft" if chosen else "sunken" if self.isDown() else "card"
        line = "ink" if self.hasFocus() else "accent" if chosen else "edge"
        paint_card(self, theme, ground=ground, line=line, radius_mm=theme.tokens.size.radius * 0.75)
        painter = QPainter(self)
        painter.setFont(theme.font("strong"))
        pad = theme.px(3)
        room = QRect(pad, 0, self.width() - 2 * pad, self.height())
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("accent" if chosen else "ink"))
        painter.drawText(room, upright | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(theme.colour(_LOUD.get(self._name, "ink") if self.count else "muted"))
        painter.drawText(room, upright | Qt.AlignmentFlag.AlignRight, str(self.count))
        painter.end()


class ShelfList(QWidget):
    """`chosen` carries the name of the shelf that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, words: ErrandWords) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(theme.tokens.size.tight))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, ShelfButton] = {}
        for name in SHELVES:
            button = self._buttons[name] = ShelfButton(theme, name, words.shelf(name))
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(button)
        self.arrange(COLUMNS)

    @property
    def current(self) -> str:
        """The open shelf; empty before the first one is opened."""
        return next((name for name, each in self._buttons.items() if each.isChecked()), "")

    @property
    def counts(self) -> dict[str, int]:
        """What the shelves say lies on them."""
        return {name: each.count for name, each in self._buttons.items()}

    def select(self, name: str) -> None:
        """Open a shelf without saying so; an empty name closes them all."""
        self._group.setExclusive(bool(name))
        for each, button in self._buttons.items():
            button.setChecked(each == name)
        self._group.setExclusive(True)

    def show_counts(self, shelves: Sequence[Shelf]) -> None:
        """Say how many lie on each."""
        for shelf in shelves:
            self._buttons[shelf.name].show_count(shelf.count)

    def arrange(self, columns: int) -> None:
        """Stand in so many columns."""
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
