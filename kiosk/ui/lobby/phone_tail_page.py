"""Whose number is it? Four digits of a phone, for items that give each person so many a day."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

DIGITS = 4
A_ROW, A_LOW_ROW = 3, 6


class PhoneTailPage(Page):
    """`given` carries the digits at the first press only, until `allow_again`."""

    given = Signal(str)
    loads = False

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._typed = ""
        self._shown = Text("", "display", align=Qt.AlignmentFlag.AlignHCenter, wrap=False)
        self._take = ActionButton(
            kit.theme, "tail.take", self.tr("取号办理"), kind="primary", icon="ticket"
        )
        self._take.clicked.connect(self._give)
        self._refused = Notice(kit.theme)
        leave_out(self._refused, True)
        flow = FlowPages(kit.theme, columns=2 if kit.wide else 1, gap_mm=3.4)
        flow.add(self._question(), grow=1.2)
        flow.add(self._refused)
        flow.add(self._pad(), breaks=kit.wide, grow=2)
        self.column.addWidget(flow, 1)
        self.column.addWidget(self._take)
        self._show()

    def place(self) -> str:
        return self.tr("办事 › 取号")

    def allow_again(self, error: XinqiaoError) -> None:
        """No number was issued: say why; other digits may be given."""
        self._refused.say(
            words_of(error), self.tr("没有取到号;有疑问请到前台"), tone="gold", icon="alert-circle"
        )
        leave_out(self._refused, False)
        self._typed = ""
        self.take_back()

    def take_back(self) -> None:
        self.answered()
        self._take.setText(self.tr("取号办理"))
        self._show()

    def typed_so_far(self) -> str:
        return self._typed

    def type_again(self, typed: str) -> None:
        self._typed = typed
        self._show()

    def forget(self) -> None:
        self._typed = ""
        self._show()

    def _question(self) -> QWidget:
        kit = self.kit
        card = Card(kit.theme, "blue")
        lines = card.column(gap_mm=2)
        lines.addStretch(1)
        lines.addWidget(Text(self.tr("手机号的最后 4 位是?"), "heading"))
        if not (kit.compact and kit.elder):
            why = self.tr("这个事项每人每天限号。只用来数您取过几次,不保存号码")
            lines.addWidget(Text(why, "body", ink="muted"))
        lines.addStretch(1)
        return card

    def _pad(self) -> QWidget:
        """What is typed, and the keys: one block, never on two pages."""
        theme, low = self.kit.theme, self.kit.compact or self.kit.wide
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3.4))
        card = Card(theme)
        card.column(gap_mm=1, pad_mm=theme.tokens.size.pad * 0.5).addWidget(self._shown)
        column.addWidget(card, 1)
        back = ActionButton(
            theme, "tail.back", "" if low else self.tr("退格"), kind="quiet", icon="backspace"
        )
        back.setAccessibleName(self.tr("退格"))
        back.clicked.connect(self._backspace)
        keys: list[QWidget] = [self._key(digit) for digit in "123456789"]
        keys += [self._key("0"), back] if low else [back, self._key("0")]
        for row in rows_of(theme, keys, A_LOW_ROW if low else A_ROW):
            column.addWidget(row)
        return block

    def _key(self, digit: str) -> ActionButton:
        button = ActionButton(self.kit.theme, f"tail.{digit}", digit, kind="quiet", role="heading")
        button.clicked.connect(lambda: self._type(digit))
        return button

    def _type(self, digit: str) -> None:
        self._typed = (self._typed + digit)[:DIGITS]
        leave_out(self._refused, True)
        self._show()

    def _backspace(self) -> None:
        self._typed = self._typed[:-1]
        self._show()

    def _give(self) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        self._take.setEnabled(False)
        self.wait_for_store(lambda: self._take.setText(self.tr("请稍候…")))
        self.given.emit(self._typed)

    def _show(self) -> None:
        self._shown.setText(" ".join(self._typed.ljust(DIGITS, "–")))
        self._take.setEnabled(len(self._typed) == DIGITS)
