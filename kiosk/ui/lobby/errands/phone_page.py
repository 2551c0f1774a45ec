"""The phone number, on large digits; masked once it was given."""

from PySide6.QtCore import Qt, Signal

from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.center.people.phones import is_phone
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.text import Text

LONGEST = 12


class PhonePage(StepPage):
    """Emits `typed` with every digit, `name_wanted`, and `finished` with a whole number."""

    typed = Signal(str)
    name_wanted = Signal()
    finished = Signal()

    def __init__(self, kit: PageKit, phone: str, name: str, *, for_family: bool) -> None:
        super().__init__(kit, "")
        theme = kit.theme
        self.title.setText(self.tr("打哪个电话找您?"))
        self._phone = phone
        self._given = is_phone(phone)
        """Typed before: shown masked, and the next digit begins another one."""
        left, right = self.halves()
        card = Card(theme)
        lines = card.column(gap_mm=1, pad_mm=theme.tokens.size.pad * (0.6 if kit.wide else 1))
        self._shown = Text("", "display", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        self._hint = Text("", "body", ink="muted", align=Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._shown)
        if not (kit.compact and kit.elder):
            lines.addWidget(self._hint)
        left.addWidget(card)
        self._name = ActionButton(
            theme, "errand.name", self._name_words(name, for_family), icon="pencil", role="strong"
        )
        self._name.clicked.connect(self.name_wanted)
        left.addWidget(self._name)
        if kit.wide:
            left.addStretch(1)
        tallest = 32 if kit.wide else 42
        self._pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=tallest)
        self._pad.digit.connect(self._type)
        self._pad.backspace.connect(self._backspace)
        self._pad.clear.connect(lambda: self._change(""))
        right.addWidget(self._pad, 1)
        self._next = self.next_button("errand.next", self.tr("下一步"), icon="chevron-right")
        self._next.clicked.connect(self.finished)
        self.finish(self._next)
        self._show()

    @property
    def shown(self) -> str:
        """The number as it stands on the screen."""
        return self._shown.text()

    def forget(self) -> None:
        self._phone = ""
        self._shown.setText("")
        self._name.setText("")

    def _name_words(self, name: str, for_family: bool) -> str:
        if name:
            return self.tr("姓名:{name}").format(name=masked_name(name))
        if self.kit.compact:
            return self.tr("姓名(可不写)")
        if for_family:
            return self.tr("写办事人的姓名(可以不写)")
        return self.tr("写姓名(可以不写)")

    def _type(self, digit: str) -> None:
        self._change(("" if self._given else self._phone) + digit)

    def _backspace(self) -> None:
        self._change("" if self._given else self._phone[:-1])

    def _change(self, phone: str) -> None:
        self._given = False
        self._phone = phone[:LONGEST]
        self._show()
        self.typed.emit(self._phone)

    def _show(self) -> None:
        whole = is_phone(self._phone)
        if self._given:
            self._shown.setText(masked_phone(self._phone))
            self._hint.setText(self.tr("要改,请直接输新号码"))
        else:
            self._shown.setText(_in_groups(self._phone) or " ")
            self._hint.setText(
                self.tr("请看一遍,对不对?") if whole else self.tr("手机号或家里的电话都行")
            )
        self._next.setEnabled(whole)


def _in_groups(digits: str) -> str:
    """138 0000 1234: a mobile number as people read it out."""
    if not digits.startswith("1"):
        return digits
    return " ".join(filter(None, (digits[:3], digits[3:7], digits[7:])))
