"""The name, if somebody likes to write it: a field over the keyboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.ui.lobby.card_offer import name_offer
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text

LONGEST = 30


class NamePage(StepPage):
    """Emits `written` with every change and `finished`. Staff fills in what is left out."""

    written = Signal(str)
    finished = Signal()

    def __init__(self, kit: PageKit, name: str, *, for_family: bool) -> None:
        super().__init__(kit, "")
        self.title.setText(
            self.tr("要办事的人叫什么名字?") if for_family else self.tr("您叫什么名字?")
        )
        self.title.setVisible(not kit.compact)
        asked = self.title.text() if kit.compact else self.tr("例如 林小满")
        self.field: PinyinField = PinyinField("errand.name.field", asked)
        self.field.setMaxLength(LONGEST)
        self.field.setText(name)
        self.field.typed.connect(self.written)
        self._card = name_offer(kit, self.field)
        self._done = self.next_button("name.done", self.tr("写好了"))
        self._done.clicked.connect(self.finished)
        hint = Text(self.tr("不会写可以空着,工作人员帮您补"), "body", ink="muted")
        if kit.roomy:
            self._lay_out_beside(hint)
            return
        if not kit.compact:
            self.column.addWidget(hint)
        self.column.addWidget(self.field)
        if self._card is not None:
            self.column.addWidget(self._card)
        self.finish(self._done)
        self.column.addStretch(1)

    def _lay_out_beside(self, hint: Text) -> None:
        """What it is about on the left, typing on the right: nothing covers anything."""
        sides, about, typing = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        sides.setSpacing(self.kit.theme.px(self.kit.theme.tokens.size.margin))
        for column in (about, typing):
            column.setSpacing(self.column.spacing())
        for widget in filter(None, (hint, self._card, self._done, self.refused, self.help)):
            about.addWidget(widget)
        about.addStretch(1)
        typing.addWidget(self.field)
        typing.addStretch(1)
        self.keyboard_place = typing
        sides.addLayout(about, 2)
        sides.addLayout(typing, 3)
        self.column.addLayout(sides, 1)

    def place(self) -> str:
        return self.tr("代办 › 姓名")

    def forget(self) -> None:
        # The name is the visit's by now; the page keeps no copy.
        if self._card is not None:
            self._card.forget()
        self.field.blockSignals(True)
        self.field.wipe()
