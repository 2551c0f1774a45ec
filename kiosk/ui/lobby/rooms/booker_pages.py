"""Who books: the phone on large digits, and the name, if they like."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.center.people.phones import is_phone
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text

PHONE_LONGEST = 12
NAME_LONGEST = 30


class BookerPhonePage(Page):
    """Emits `finished` with a whole number."""

    finished = Signal(str)
    loads = False

    def __init__(self, kit: PageKit, phone: str) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._phone = phone
        low = kit.wide and (kit.elder or kit.compact)
        if not low:
            self.column.addWidget(Text(self.tr("留个手机号"), "title"))
            hint = self.tr("用来查这个预订,也只为它打给您")
            self.column.addWidget(Text(hint, "body", ink="muted"))
        sides: QBoxLayout = QHBoxLayout() if kit.wide else QVBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.gap))
        card = Card(theme)
        lines = card.column(gap_mm=1, pad_mm=theme.tokens.size.pad * 0.8)
        self._shown = Text("", "display", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._shown)
        self._next = ActionButton(
            theme, "phone.next", self.tr("下一步"), kind="primary", icon="chevron-right"
        )
        self._next.clicked.connect(lambda: self.finished.emit(self._phone))
        pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=32 if kit.wide else 42)
        pad.digit.connect(lambda digit: self._change(self._phone + digit))
        pad.backspace.connect(lambda: self._change(self._phone[:-1]))
        pad.clear.connect(lambda: self._change(""))
        first = QVBoxLayout()
        first.addWidget(card)
        sides.addLayout(first, 1 if kit.wide else 0)
        sides.addWidget(pad, 1)
        self.column.addLayout(sides, 1)
        if kit.wide:
            first.addStretch(1)
            first.addWidget(self._next)
        else:
            self.column.addWidget(self._next)
        self._change(phone)

    def place(self) -> str:
        return self.tr("订房间 › 手机号")

    def forget(self) -> None:
        self._phone = ""
        self._shown.setText("")

    def _change(self, phone: str) -> None:
        self._phone = phone[:PHONE_LONGEST]
        groups = (self._phone[:3], self._phone[3:7], self._phone[7:])
        self._shown.setText(" ".join(filter(None, groups)) or " ")
        self._next.setEnabled(is_phone(self._phone))


class BookerNamePage(Page):
    """Emits `finished` with the name, or with nothing when they go on without."""

    finished = Signal(str)
    loads = False

    def __init__(self, kit: PageKit, name: str, *, company: bool) -> None:
        super().__init__(kit)
        theme = kit.theme
        example = self.tr("例如 云溪茶业") if company else self.tr("例如 林小满")
        self.field: PinyinField = PinyinField("booker.name.field", example)
        self.field.setMaxLength(NAME_LONGEST)
        self.field.setText(name)
        done = ActionButton(
            theme, "booker.name.done", self.tr("下一步"), kind="primary", icon="chevron-right"
        )
        done.clicked.connect(lambda: self.finished.emit(self.field.text().strip()))
        about = QVBoxLayout()
        about.setSpacing(self.column.spacing())
        if not kit.compact:
            title = self.tr("单位叫什么?") if company else self.tr("您叫什么名字?")
            about.addWidget(Text(title, "title"))
            about.addWidget(Text(self.tr("可以空着,直接点下一步"), "body", ink="muted"))
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
        return self.tr("订房间 › 名称")

    def forget(self) -> None:
        self.field.blockSignals(True)
        self.field.wipe()
