"""您的号码: the number, who is before it, what became of the slip, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.center.queue.policy import DEFAULTS
from kiosk.center.queue.views import IssuedTicket
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.staying_page import StayingPage
from kiosk.ui.lobby.wording import (
    desks_word,
    length,
    minutes_word,
    missed_word,
    people_word,
    priority_word,
)
from kiosk.ui.messages import words_of
from kiosk.ui.printer_words import printer_for_residents
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.rule import Rule
from kiosk.ui.widgets.text import Text

LONG_NAME = 26
"""Hanzi of an item that is cut where the page is low; the slip has it whole."""
STAY_S = 20
"""How long the number stays when nobody touches anything."""
STAY_WITHOUT_SLIP_S = 60
"""Longer where the screen is all they have: to take a photo or find a pen."""
NO_SLIP_MM = 60.0
"""Digits this tall can be photographed and read from afar when no slip comes out."""


NO_SLIP_SMALL_MM = 38.0
"""As tall as four characters can be on half of a small panel."""


class NumberPage(StayingPage):
    """Shows one issued number. Counts down and then emits `finished`."""

    reprint = Signal()
    cancel = Signal()

    def __init__(
        self, kit: PageKit, ticket: IssuedTicket, item: str, qr_url: str, *, can_cancel: bool = True
    ) -> None:
        super().__init__(kit, STAY_S, without_slip_s=STAY_WITHOUT_SLIP_S)
        theme = kit.theme
        self.ticket = ticket
        self._refused = False
        self.number = BigNumber(theme, ticket.label)
        self._desks = Text("–", "heading", align=Qt.AlignmentFlag.AlignHCenter)
        self._rule = missed_word(DEFAULTS)
        self._slip_now = ("queued", PrinterNotice.READY)
        self._tight = kit.wide and (kit.elder or kit.compact)
        flow = FlowPages(theme, columns=2 if kit.wide else 1)
        flow.add(self._number_card(item), grow=2.5 if kit.wide else 1.5)
        if kit.wide and not self._tight:
            facts = Card(theme)
            facts.column(pad_mm=theme.tokens.size.pad * 0.7).addLayout(self._facts())
            flow.add(facts, breaks=True, grow=1.5)
        flow.add(self._slip, breaks=self._tight, grow=1.5)
        flow.add(self._phone_card(qr_url), grow=2.5 if kit.wide else 1.6)
        self.column.addWidget(flow, 1)
        self.column.addLayout(self._buttons(can_cancel=can_cancel))

    def place(self) -> str:
        return self.tr("办事 › 取号")

    def show_hall(self, now: HallNow) -> None:
        self._rule = missed_word(now.policy)
        if not self._refused:
            self.show_slip(*self._slip_now)
        desks = now.hall.open_desks
        self._desks.setText(desks_word(desks) if desks else self.tr("大屏叫号"))

    def show_slip(self, state: str, notice: PrinterNotice) -> None:
        """Say what became of the slip; without one the number is shown as tall as it can be."""
        self._slip_now = (state, notice)
        brief = self.kit.elder or self.kit.compact
        later = "" if brief else self.tr("叫号时大屏会显示;{rule}").format(rule=self._rule)
        if state == "printed":
            self._slip.say(self.tr("小票已打好,请在下方取走"), later, tone="green", icon="printer")
        elif state in ("queued", "printing") and notice.prints:
            self._slip.say(
                self.tr("小票正在打印,请在下方取走"), later, tone="green", icon="printer"
            )
        elif state == "unknown" and notice.prints:
            self._slip.say(
                self.tr("小票可能没有打好"),
                self.tr("没看到小票,请拍照或记下号码,号码有效"),
                tone="gold",
                icon="printer-off",
            )
            self._without_slip()
        else:
            reason = self.tr("小票没有打出来") if notice.prints else printer_for_residents(notice)
            self._slip.say(
                reason,
                ""  # it stands beside, at the picture to be taken
                if self.kit.cramped
                else self.tr("请拍照或记下号码,号码有效")
                if brief
                else self.tr("请拍照或记下号码,号码有效;前台可以补打"),
                tone="gold",
                icon="printer-off",
            )
            self._without_slip()

    def show_refusal(self, error: XinqiaoError) -> None:
        """The number could not be given back."""
        self._refused = True
        self._slip.say(words_of(error), "", tone="gold", icon="alert-circle")

    def forget(self) -> None:
        super().forget()
        self.number.show_number("")

    def _without_slip(self) -> None:
        self.stay_longer()
        self.number.set_height(NO_SLIP_SMALL_MM if self.kit.compact else NO_SLIP_MM)
        self._again.setText(self.tr("再打一次"))
        self.tick()

    def _item_line(self, item: str) -> Text:
        """What the number is for. On a low page a long name must leave room for the number."""
        middle = Qt.AlignmentFlag.AlignCenter
        if not self._tight or length(item) <= LONG_NAME:
            narrow = self._tight and self.kit.cramped
            return Text(item, "small" if narrow else "heading", align=middle)
        line = ElidedText(item, "small")
        line.setAlignment(middle)
        return line

    def _number_card(self, item: str) -> Card:
        theme, middle = self.kit.theme, Qt.AlignmentFlag.AlignHCenter
        card = Card(theme)
        lines = card.column(gap_mm=3)
        lines.addStretch(1)
        if not self._tight:
            lines.addWidget(Text(self.tr("您的号码"), "heading", ink="muted", align=middle))
            lines.addSpacing(theme.px(2))
        lines.addWidget(self.number)
        lines.addSpacing(theme.px(2))
        lines.addWidget(self._item_line(item))
        if self.ticket.priority is not None and not (self._tight and self.kit.elder):
            lines.addWidget(Text(self._priority_words(), "strong", ink="gold", align=middle))
        if self._tight:
            lines.addWidget(Text(self._in_a_line(), "body", ink="muted", align=middle))
        lines.addStretch(1)
        if not self.kit.wide:
            lines.addWidget(Rule(theme))
            lines.addSpacing(theme.px(2))
            lines.addLayout(self._facts())
        return card

    def _priority_words(self) -> str:
        kind = priority_word(self.ticket.priority or "", self.kit.language)
        if self._tight:
            return self.tr("优先:{kind}").format(kind=kind)
        return self.tr("优先:{kind},待窗口核验,请备好凭证").format(kind=kind)

    def _facts(self) -> QHBoxLayout:
        theme, middle = self.kit.theme, Qt.AlignmentFlag.AlignHCenter
        facts = QHBoxLayout()
        facts.setSpacing(theme.px(3))
        minutes = self.ticket.wait_minutes
        ahead = people_word(self.ticket.ahead) if self.ticket.ahead else self.tr("没有人")
        for words, value in (
            (self.tr("前面还有"), Text(ahead, "heading", align=middle)),
            (
                self.tr("大约等候"),
                Text(
                    minutes_word(minutes) if minutes is not None else "–", "heading", align=middle
                ),
            ),
            (self.tr("请留意"), self._desks),
        ):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(Text(words, "small", ink="muted", align=middle))
            cell.addWidget(value)
            cell.addStretch(1)
            facts.addLayout(cell, 1)
        return facts

    def _in_a_line(self) -> str:
        """Who is before it and how long that takes, where there is room for a line only."""
        ahead = self.tr("前面还有 {people}").format(people=people_word(self.ticket.ahead))
        minutes = self.ticket.wait_minutes
        if minutes is None or self.kit.cramped:
            return ahead
        return f"{ahead} · {minutes_word(minutes)}"

    def _phone_card(self, qr_url: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        row = card.row(pad_mm=theme.tokens.size.pad * 0.8, gap_mm=6)
        row.addWidget(QrCode(theme, qr_url, side_mm=self._qr_mm()))
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(Text(self.tr("可以拍下这一页"), "heading"))
        words.addWidget(
            Text(
                self.tr("小票丢了,凭号码补打")
                if self.kit.elder or self.kit.compact
                else self.tr("小票丢了,凭号码到窗口补打;二维码里没有个人信息"),
                "body",
                ink="muted",
            )
        )
        words.addStretch(1)
        row.addLayout(words, 1)
        return card

    def _qr_mm(self) -> float:
        return 36 if self.kit.compact else 46 if self.kit.elder else 52

    def _buttons(self, *, can_cancel: bool) -> QVBoxLayout:
        theme = self.kit.theme
        column = QVBoxLayout()
        column.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        self._again = ActionButton(theme, "reprint", self.tr("没打出来"), icon="printer")
        self._again.clicked.connect(self._reprint_once)
        give_back = ActionButton(theme, "cancel", self.tr("不办了,取消"))
        give_back.clicked.connect(self.cancel)
        row: list[QWidget] = [self._again, give_back] if can_cancel else [self._again]
        if self.kit.wide:
            line = QHBoxLayout()
            line.setSpacing(column.spacing())
            for widget in row:
                line.addWidget(widget, 3 if self.kit.compact else 1)
            line.addWidget(self._done, 4 if self.kit.compact else 2)
            column.addLayout(line)
        else:
            column.addWidget(self._done)
            line = QHBoxLayout()
            line.setSpacing(column.spacing())
            for widget in row:
                line.addWidget(widget, 1)
            column.addLayout(line)
        return column

    def _reprint_once(self) -> None:
        # One more slip a number; after that a person at the front desk looks what is wrong.
        self._again.setEnabled(False)
        self.reprint.emit()
