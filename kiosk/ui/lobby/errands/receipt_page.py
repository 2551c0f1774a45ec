"""交上来了: the number of an errand, what happens next, and what became of its slip."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.errands.values import Receipt
from kiosk.ui.lobby.errands.paper_words import receipt_words
from kiosk.ui.lobby.errands.words import kind_word, papers_word
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.staying_page import StayingPage
from kiosk.ui.lobby.wording import SEPARATOR
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.text import Text

STAY_S = 45
"""How long it stays when nobody touches anything: there is more to read than on a number's page."""
TAIL = 4
"""Digits of the number that find it again, with as many of the phone."""


class ReceiptPage(StayingPage):
    """Counts down and then emits `finished`. No name and no whole phone number on it."""

    reprint = Signal()

    def __init__(
        self, kit: PageKit, receipt: Receipt, item: str, address: str, *, offline: bool
    ) -> None:
        super().__init__(kit, STAY_S, button="receipt.done")
        theme = kit.theme
        self.receipt = receipt
        tall = 15 if kit.compact else 18 if kit.wide else 21
        self.number = BigNumber(theme, receipt.number, height_mm=tall)
        flow = FlowPages(theme, columns=kit.columns)
        flow.add(self._number_card(item), grow=1.6)
        flow.add(self._slip, grow=1.4)
        tight = kit.compact or (kit.wide and kit.elder)
        flow.add(self._next_card(offline, address if tight else ""), breaks=kit.wide, grow=2)
        if address and not tight:
            flow.add(self._code_card(address), grow=1.2)
        self.column.addWidget(flow, 1)
        self.column.addLayout(self._buttons())

    def place(self) -> str:
        return self.tr("代办 › 受理单")

    def show_slip(self, state: str, notice: PrinterNotice) -> None:
        """Say what became of the slip."""
        words = receipt_words(state, notice, brief=self.kit.elder or self.kit.compact)
        self.say_of_slip(words)
        if not words.coming:
            self._again.setText(self.tr("再打一次"))
        self._again.setVisible(state != "none")

    def forget(self) -> None:
        super().forget()
        self.number.show_number("")

    def _number_card(self, item: str) -> Card:
        theme, middle, kit = self.kit.theme, Qt.AlignmentFlag.AlignHCenter, self.kit
        receipt = self.receipt
        card = Card(theme)
        lines = card.column(gap_mm=3)
        lines.addStretch(1)
        if not kit.compact:
            title = (
                self.tr("已经告诉工作人员") if receipt.help_wanted else self.tr("交上来了,编号是")
            )
            lines.addWidget(Text(title, "heading", ink="muted", align=middle))
        lines.addWidget(self.number)
        lines.addWidget(Text(item, "heading", align=middle))
        if not (kit.compact or (kit.wide and kit.elder)):
            ticked = sum(each.ticked for each in receipt.materials)
            papers = papers_word(ticked) if ticked else ""
            more = filter(None, (kind_word(receipt.kind), receipt.village, papers))
            lines.addWidget(Text(SEPARATOR.join(more), "body", ink="muted", align=middle))
        lines.addStretch(1)
        return card

    def _next_card(self, offline: bool, spare: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(2))
        place = card.column(pad_mm=theme.tokens.size.pad * 0.8)
        place.addWidget(self.with_spare_code(lines, spare))
        lines.addWidget(Text(self.tr("接下来"), "strong", ink="muted"))
        for number, words in enumerate(self._next_words(offline), 1):
            lines.addStretch(1)
            lines.addWidget(Text(f"{number}  {words}", "body"))
        lines.addStretch(1)
        return card

    def _next_words(self, offline: bool) -> Sequence[str]:
        receipt = self.receipt
        tail = receipt.number[-TAIL:]
        if receipt.help_wanted:
            return (
                self.tr("请在这里等一等,工作人员来和您一起填"),
                self.tr("等久了请到前台,报编号最后四位 {tail}").format(tail=tail),
            )
        words = [
            self.tr("受理以后打 {phone} 告诉您").format(phone=receipt.masked_phone),
            self.tr("代办员和您约时间,签委托书、交材料"),
            self.tr("查进度:编号最后四位 {tail},加手机号最后四位").format(tail=tail),
        ]
        if offline:
            words.append(self.tr("现在没有网络,已经记在这里,联网后自动上报"))
        return words

    def _code_card(self, address: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        row = card.row(pad_mm=theme.tokens.size.pad * 0.8, gap_mm=6)
        row.addWidget(QrCode(theme, address, side_mm=44 if self.kit.elder else 46))
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(Text(self.tr("可以拍下这一页"), "heading"))
        if not self.kit.elder:
            words.addWidget(
                Text(self.tr("扫这个码也能查进度;码里没有您的个人信息"), "body", ink="muted")
            )
        words.addStretch(1)
        row.addLayout(words, 1)
        return card

    def _buttons(self) -> QHBoxLayout:
        theme = self.kit.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        self._again = ActionButton(theme, "receipt.reprint", self.tr("没打出来"), icon="printer")
        self._again.clicked.connect(self._reprint_once)
        row.addWidget(self._again, 2)
        row.addWidget(self._done, 3)
        return row

    def _reprint_once(self) -> None:
        # One more slip; after that a person at the front desk looks what is wrong.
        self._again.setEnabled(False)
        self.reprint.emit()
