"""我的事项: scan any slip, or type the phone's tail and the digits of a slip."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.center.people.phones import TAIL
from kiosk.center.persons_day.digits import CODE_DIGITS
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.flow_pages import leave_out
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class FindMinePage(Page):
    """Emits `asked` with tail and code, and `slip_read` with what was scanned here."""

    asked = Signal(str, str)
    loads = False
    reads_slips = True

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._typed, self._pause_s, self._busy = "", 0, False
        self._remark = Notice(theme)
        self._remark.setObjectName("find.remark")
        leave_out(self._remark, True)
        self._low = kit.tight
        if not self._low:
            self.column.addWidget(Text(self.tr("我的事项"), "title"))
        left, right = self._sides()
        if not self._low:
            hint = self.tr("把任何一张小票上的码对准扫码口,或者输入数字")
            left.addWidget(Text(hint, "body", ink="muted"))
        self._boxes = [
            self._box(left, words)
            for words in (self.tr("手机号后四位"), self.tr("编号后四位,或六位预约码"))
        ]
        left.addWidget(self._remark)
        if kit.wide:
            left.addStretch(1)
        pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=32 if kit.wide else 42)
        pad.digit.connect(lambda digit: self._change(self._typed + digit))
        pad.backspace.connect(lambda: self._change(self._typed[:-1]))
        pad.clear.connect(lambda: self._change(""))
        right.addWidget(pad, 1)
        self._look = ActionButton(
            theme, "find.look", self.tr("看我的事项"), kind="primary", icon="search"
        )
        self._look.clicked.connect(self._ask)
        self.column.addWidget(self._look)
        self._show()

    def place(self) -> str:
        return self.tr("我的事项")

    @property
    def remark(self) -> str:
        """What is said about the last try; empty: nothing."""
        return "" if self._remark.property("left_out") else self._remark.words

    def show_refused(self, error: XinqiaoError) -> None:
        """Nothing was found, or it could not be looked up; the digits stay."""
        self._busy = False
        detail = self.tr("还找不到,请到前台,电话 {phone}").format(phone=self.kit.center.phone)
        self._remark.say(
            words_of(error), "" if self._low else detail, tone="gold", icon="alert-circle"
        )
        leave_out(self._remark, False)
        self._show()

    def show_pause(self, seconds: int) -> None:
        """After too many tries: how long to wait; 0 takes the message away."""
        if seconds:
            self._busy = False
            when = self.tr("%n 秒后可以再试;着急请到前台", "", seconds)
            brief = self.tr("%n 秒后再试,或问前台", "", seconds)
            title = brief if self._low else self.tr("试了好几次,请歇一歇")
            self._remark.say(title, "" if self._low else when, tone="gold", icon="clock")
        if seconds or self._pause_s:
            leave_out(self._remark, not seconds)
        self._pause_s = seconds
        self._show()

    def typed_so_far(self) -> str:
        return self._typed

    def type_again(self, typed: str) -> None:
        self._change(typed)

    def forget(self) -> None:
        self._typed = ""
        self._show()

    def _sides(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        theme = self.kit.theme
        sides: QBoxLayout = QHBoxLayout() if self.kit.wide else QVBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.gap))
        columns = QVBoxLayout(), QVBoxLayout()
        for column, share in zip(columns, (1, 1) if self.kit.wide else (0, 1), strict=True):
            column.setSpacing(theme.px(theme.tokens.size.gap))
            sides.addLayout(column, share)
        self.column.addLayout(sides, 1)
        return columns

    def _box(self, column: QVBoxLayout, words: str) -> tuple[Card, Text]:
        theme = self.kit.theme
        card = Card(theme)
        row = card.row(pad_mm=theme.tokens.size.pad * (0.5 if self.kit.wide else 0.9), gap_mm=4)
        row.addWidget(Text(words, "strong"), 1)
        digits = Text("", "heading", wrap=False, align=Qt.AlignmentFlag.AlignRight)
        row.addWidget(digits)
        column.addWidget(card)
        return card, digits

    def _change(self, typed: str) -> None:
        self._typed = typed[: TAIL + CODE_DIGITS[-1]]
        if not self._pause_s:
            leave_out(self._remark, True)
        self._show()

    def _show(self) -> None:
        tail, code = self._typed[:TAIL], self._typed[TAIL:]
        now = 0 if len(self._typed) < TAIL else 1
        # As many places as there will be: four until a fifth digit makes it a code of six.
        places = CODE_DIGITS[0] if len(code) <= CODE_DIGITS[0] else CODE_DIGITS[-1]
        for number, ((card, digits), (typed, count)) in enumerate(
            zip(self._boxes, ((tail, TAIL), (code, places)), strict=True)
        ):
            digits.setText(" ".join(typed.ljust(count, "_")))
            card.set_tone("blue" if number == now else "plain")
        whole = len(code) in CODE_DIGITS
        self._look.setEnabled(whole and not self._busy and not self._pause_s)

    def _ask(self) -> None:
        self._busy = True
        self._show()
        self.asked.emit(self._typed[:TAIL], self._typed[TAIL:])
