"""The name, if somebody likes to write it: a field over the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text

LONGEST = 30


class NamePage(Page):
    """Emits `written` with every change and `finished`. Staff fills in what is left out."""

    written = Signal(str)
    finished = Signal()
    loads = False

    def __init__(self, kit: PageKit, name: str, *, for_family: bool) -> None:
        super().__init__(kit)
        theme = kit.theme
        self.field: PinyinField = PinyinField("errand.name.field", self.tr("例如 林小满"))
        self.field.setMaxLength(LONGEST)
        self.field.setText(name)
        self.field.typed.connect(self.written)
        done = ActionButton(theme, "name.done", self.tr("写好了"), kind="primary", icon="check")
        done.clicked.connect(self.finished)
        about = QVBoxLayout()
        about.setSpacing(self.column.spacing())
        if not kit.compact:
            title = self.tr("要办事的人叫什么名字?") if for_family else self.tr("您叫什么名字?")
            about.addWidget(Text(title, "title"))
            about.addWidget(Text(self.tr("不会写可以空着,工作人员帮您补"), "body", ink="muted"))
        if kit.roomy:
            about.addWidget(done)
            about.addStretch(1)
            sides, typing = QHBoxLayout(), QVBoxLayout()
            sides.setSpacing(theme.px(theme.tokens.size.margin))
            sides.addLayout(about, 2)
            sides.addLayout(typing, 3)
            typing.addWidget(self.field)
            typing.addStretch(1)
            self.keyboard_place = typing
            self.column.addLayout(sides, 1)
        else:
            self.column.addLayout(about)
            self.column.addWidget(self.field)
            self.column.addWidget(done)
            self.column.addStretch(1)

    def place(self) -> str:
        return self.tr("代办 › 姓名")

    def forget(self) -> None:
        # The name is the visit's by now; the page keeps no copy.
        self.field.blockSignals(True)
        self.field.wipe()
