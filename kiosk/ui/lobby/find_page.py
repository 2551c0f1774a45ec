"""What was booked: scan the slip, or type four digits of its number and four of the phone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.flow_pages import leave_out
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

DIGITS = 4


class FindPage(Page):
    """Emits `asked` with both halves. Scans come to the window and lead on from there."""

    asked = Signal(str, str)
    loads = False

    def __init__(self, kit: PageKit, *, where: str, title: str, look: str) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._where = where
        self._typed, self._pause_s, self._busy = "", 0, False
        self._remark = Notice(theme)
        self._remark.setObjectName("find.remark")
        leave_out(self._remark, True)
        low = kit.wide and (kit.elder or kit.compact)
        if not low:
            self.column.addWidget(Text(title, "title"))
        sides: QBoxLayout = QHBoxLayout() if kit.wide else QVBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.gap))
        left = QVBoxLayout()
        left.setSpacing(theme.px(theme.tokens.size.gap))
        if not low:
            hint = self.tr("把小票上的码对准扫码口,或者输入数字")
            left.addWidget(Text(hint, "body", ink="muted"))
        self._boxes: list[tuple[Card, Text]] = []
        for words in (self.tr("编号最后四位"), self.tr("手机最后四位")):
            left.addWidget(self._box(words))
        left.addWidget(self._remark)
        if kit.wide:
            left.addStretch(1)
        pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=32 if kit.wide else 42)
        pad.digit.connect(lambda digit: self._change(self._typed + digit))
        pad.backspace.connect(lambda: self._change(self._typed[:-1]))
        pad.clear.connect(lambda: self._change(""))
        sides.addLayout(left, 1 if kit.wide else 0)
        sides.addWidget(pad, 1)
        self.column.addLayout(sides, 1)
        self._look = ActionButton(theme, "find.look", look, kind="primary", icon="search")
        self._look.clicked.connect(self._ask)
        self.column.addWidget(self._look)
        self._show()

    def place(self) -> str:
        return self._where

    @property
    def remark(self) -> str:
        """What is said about the last try; empty: nothing."""
        return "" if self._remark.property("left_out") else self._remark.words

    def show_refused(self, error: XinqiaoError) -> None:
        """Nothing was found; the digits stay."""
        self._busy = False
        self._remark.say(words_of(error), tone="gold", icon="alert-circle")
        leave_out(self._remark, False)
        self._show()

    def show_pause(self, seconds: int) -> None:
        """After too many tries: how long to wait; 0: one may try again."""
        self._pause_s = seconds
        if seconds:
            self._busy = False
            when = self.tr("%n 秒后可以再试;着急请到前台", "", seconds)
            self._remark.say(when, tone="gold", icon="clock")
            leave_out(self._remark, False)
        self._show()

    def forget(self) -> None:
        self._typed = ""
        self._show()

    def _box(self, words: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        row = card.row(pad_mm=theme.tokens.size.pad * (0.5 if self.kit.wide else 0.9), gap_mm=4)
        row.addWidget(Text(words, "strong"), 1)
        digits = Text("", "title", wrap=False, align=Qt.AlignmentFlag.AlignRight)
        row.addWidget(digits)
        self._boxes.append((card, digits))
        return card

    def _change(self, typed: str) -> None:
        self._typed = typed[: 2 * DIGITS]
        if not self._pause_s:
            leave_out(self._remark, True)
        self._show()

    def _show(self) -> None:
        halves = self._typed[:DIGITS], self._typed[DIGITS:]
        at = min(len(self._typed) // DIGITS, 1)
        for number, ((card, digits), half) in enumerate(zip(self._boxes, halves, strict=True)):
            digits.setText(" ".join(half.ljust(DIGITS, "_")))
            card.set_tone("blue" if number == at else "plain")
        whole = len(self._typed) == 2 * DIGITS
        self._look.setEnabled(whole and not self._busy and not self._pause_s)

    def _ask(self) -> None:
        self._busy = True
        self._show()
        self.asked.emit(self._typed[:DIGITS], self._typed[DIGITS:])
