"""The first row of the page of rooms: which room, which view, which days."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.elided_text import ElidedText

NAME_MM = 52
STEP_MM = 21


class RoomsHead(QWidget):
    """`another` room (-1, 1), `turned` to a tab, `stepped` to earlier or later days (-1, 1)."""

    another = Signal(int)
    turned = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, words: RoomWords) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3))
        self._arrows = []
        for name, step, icon, said in (
            ("rooms.previous", -1, "chevron-left", words.room_before()),
            ("rooms.next", 1, "chevron-right", words.room_after()),
        ):
            arrow = ActionButton(theme, name, "", kind="quiet", icon=icon)
            arrow.setAccessibleName(said)
            side = theme.px(theme.tokens.size.target)
            arrow.setFixedSize(side, side)
            arrow.clicked.connect(lambda _=False, step=step: self.another.emit(step))
            self._arrows.append(arrow)
            row.addWidget(arrow)
        self._name = ElidedText("", "heading")
        self._name.setFixedWidth(theme.px(NAME_MM))
        row.insertWidget(1, self._name)
        row.addStretch(1)
        self.tabs = Tabs(theme, "rooms", words.tabs())
        self.tabs.select("week")
        self.tabs.chosen.connect(self.turned)
        row.addWidget(self.tabs)
        self._steps = []
        for name, step, said in (
            ("rooms.earlier", -1, words.earlier()),
            ("rooms.later", 1, words.later()),
        ):
            button = ActionButton(theme, name, said, kind="quiet")
            button.setFixedSize(theme.px(STEP_MM), theme.px(theme.tokens.size.target))
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
            self._steps.append(button)
            row.addWidget(button)
        for each in (*self._arrows, *self._steps):
            policy = each.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            each.setSizePolicy(policy)

    def show_name(self, name: str, *, rooms: bool, days: bool) -> None:
        """What is shown; whether another room, and other days, can be turned to."""
        self._name.setText(name)
        for arrow in self._arrows:
            arrow.setVisible(rooms)
        for button in self._steps:
            button.setVisible(days)
