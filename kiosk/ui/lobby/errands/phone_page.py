"""The phone number, on large digits; masked once it was given."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.center.people.masking import masked_id, masked_name
from kiosk.ui.lobby.errands.draft import ErrandDraft
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.number_kinds import PHONE
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.number_field import NumberField, NumberWords


class PhonePage(StepPage):
    """Emits `typed` with every digit, `name_wanted`, `identity_wanted`, and `finished` with a
    whole number."""

    typed = Signal(str)
    name_wanted = Signal()
    identity_wanted = Signal()
    finished = Signal()

    def __init__(self, kit: PageKit, draft: ErrandDraft) -> None:
        super().__init__(kit, "")
        theme = kit.theme
        self.title.setText(self.tr("打哪个电话找您?"))
        left, right = self.halves()
        self.number = NumberField(
            theme,
            "errand.phone",
            PHONE,
            NumberWords(
                hint=self.tr("手机号或家里的电话都行"),
                whole=self.tr("请看一遍,对不对?"),
                given=self.tr("要改,请直接输新号码"),
            ),
            draft.phone,
            pad_mm=theme.tokens.size.pad * (0.6 if kit.wide else 1),
            terse=kit.compact and kit.elder,
        )
        left.addWidget(self.number)
        left.addLayout(self._others(draft))
        if kit.wide:
            left.addStretch(1)
        tallest = 32 if kit.wide else 42
        self._pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=tallest)
        self._pad.digit.connect(self.number.type_sign)
        self._pad.backspace.connect(self.number.backspace)
        self._pad.clear.connect(self.number.clear)
        right.addWidget(self._pad, 1)
        self._next = self.next_button("errand.next", self.tr("下一步"), icon="chevron-right")
        self._next.clicked.connect(self.finished)
        self.finish(self._next)
        self.number.changed.connect(self._changed)
        self._next.setEnabled(self.number.whole)

    @property
    def shown(self) -> str:
        """The number as it stands on the screen."""
        return self.number.shown

    def forget(self) -> None:
        self.number.forget()
        self._name.setText("")
        self._identity.setText("")

    def _others(self, draft: ErrandDraft) -> QHBoxLayout:
        """What else one may say of oneself, each on a page of its own."""
        row = QHBoxLayout()
        row.setSpacing(self.kit.theme.px(max(3.4, self.kit.theme.tokens.size.tight)))
        name = (
            self.tr("姓名:{name}").format(name=masked_name(draft.name))
            if draft.name
            else self.tr("姓名")
            if self.kit.crowded
            else self.tr("姓名(可不写)")
        )
        identity = (
            self.tr("身份证:{tail}").format(tail=masked_id(draft.identity)[-7:])
            if draft.identity
            else self.tr("身份证号")
            if self.kit.crowded
            else self.tr("身份证号(可不写)")
        )
        self._name = ActionButton(self.kit.theme, "errand.name", name, icon="pencil", role="strong")
        self._identity = ActionButton(
            self.kit.theme, "errand.identity.ask", identity, icon="id", role="strong"
        )
        self._name.clicked.connect(self.name_wanted)
        self._identity.clicked.connect(self.identity_wanted)
        row.addWidget(self._name, 1)
        row.addWidget(self._identity, 1)
        return row

    def _changed(self, phone: str) -> None:
        self._next.setEnabled(self.number.whole)
        self.typed.emit(phone)
