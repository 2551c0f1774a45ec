"""A page of the set-up that tells something: lines, a notice when there is one, and what next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import leave_out
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class ToldPage(Page):
    """`chosen` carries the name of the button tapped; all are off until `take_back`."""

    chosen = Signal(str)
    loads = False

    def __init__(self, kit: PageKit, *, where: str, title: str, hint: str = "") -> None:
        super().__init__(kit)
        self._where = where
        self.title = Text(title, "title")
        self.column.addWidget(self.title)
        if hint:
            self.column.addWidget(Text(hint, "body", ink="muted"))
        self.notice = Notice(kit.theme)
        self.notice.setObjectName("setup.notice")
        leave_out(self.notice, True)
        self._row: list[ActionButton] = []
        self.column.addStretch(1)
        self._foot = QHBoxLayout() if kit.wide else None
        self.column.addWidget(self.notice)
        if self._foot is not None:
            self._foot.setSpacing(kit.theme.px(max(3.4, kit.theme.tokens.size.tight)))
            self.column.addLayout(self._foot)

    def place(self) -> str:
        return self._where

    def tell(self, lines: Sequence[tuple[str, str]]) -> None:
        """A card with what is known: (name, value)."""
        card = Card(self.kit.theme)
        grid = QGridLayout()
        grid.setSpacing(self.kit.theme.px(self.kit.theme.tokens.size.gap))
        columns = 2 if self.kit.wide and len(lines) > 1 else 1
        for place, (name, value) in enumerate(lines):
            pair = QVBoxLayout()
            pair.setSpacing(self.kit.theme.px(0.6))
            pair.addWidget(Text(name, "small", ink="muted"))
            pair.addWidget(Text(value, "strong"))
            grid.addLayout(pair, place // columns, place % columns)
        card.column().addLayout(grid)
        self.column.insertWidget(self.column.indexOf(self.notice) - 1, card)

    def offer(self, name: str, words: str, *, icon: str, kind: Kind = "quiet") -> ActionButton:
        """One more button; the one to take comes last and is primary."""
        button = ActionButton(self.kit.theme, f"setup.{name}", words, kind=kind, icon=icon)
        button.clicked.connect(lambda: self._choose(name))
        self._row.append(button)
        if self._foot is not None:
            self._foot.addWidget(button, 1)
        else:
            self.column.addWidget(button)
        return button

    def rename(self, name: str, words: str, *, icon: str) -> None:
        """Another word for a button that is there."""
        for button in self._row:
            if button.objectName() == f"setup.{name}":
                button.say(words, icon)

    def say(self, title: str, detail: str, *, tone: Tone, icon: str) -> None:
        """How it stands; instead of what was said before."""
        self.notice.say(title, detail, tone=tone, icon=icon)
        leave_out(self.notice, False)

    @property
    def said(self) -> str:
        """What is said now."""
        return "" if self.notice.property("left_out") else self.notice.words

    def take_back(self) -> None:
        for button in self._row:
            button.setEnabled(True)

    def hold(self) -> None:
        """Something is being done: nothing can be tapped."""
        for button in self._row:
            button.setEnabled(False)

    def _choose(self, name: str) -> None:
        self.hold()
        self.chosen.emit(name)
