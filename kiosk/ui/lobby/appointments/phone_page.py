"""打哪个电话找您?: the last question; its button books."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.center.guides.catalog import ItemCard
from kiosk.center.people.phones import LONGEST, is_phone, phone_in_groups
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.appointments.words import short_when, when_words
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.wording import item_short
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.flow_pages import leave_out
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class BookPhonePage(Page):
    """Emits `typed` with every digit; `book` at the first press only, until `allow_again`."""

    typed = Signal(str)
    book = Signal(str)

    def __init__(self, kit: PageKit, at: datetime, phone: str) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._at, self._phone, self._item, self._asked = at, phone, "", False
        self._low = kit.tight
        if not self._low:
            self.column.addWidget(Text(self.tr("打哪个电话找您?"), "title"))
        left, right = self._sides()
        self._summary = Card(theme, "blue")
        lines = self._summary.column(gap_mm=1, pad_mm=theme.tokens.size.pad * 0.7)
        self._name = Text("", "strong")
        lines.addWidget(self._name)
        lines.addWidget(Text(when_words(at, kit.clock), "heading"))
        left.addWidget(self._summary)
        card = Card(theme)
        typed = card.column(gap_mm=1, pad_mm=theme.tokens.size.pad * (0.5 if kit.wide else 0.8))
        self._shown = Text("", "display", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        typed.addWidget(self._shown)
        if not self._low:
            why = self.tr("会打电话确认;号码只用来联系您")
            typed.addWidget(Text(why, "body", ink="muted", align=Qt.AlignmentFlag.AlignHCenter))
        left.addWidget(card)
        self._refused = Notice(theme)
        self._refused.setObjectName("book.refused")
        leave_out(self._refused, True)
        left.addWidget(self._refused)
        if kit.wide:
            left.addStretch(1)
        pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=32 if kit.wide else 42)
        pad.digit.connect(lambda digit: self._change(self._phone + digit))
        pad.backspace.connect(lambda: self._change(self._phone[:-1]))
        pad.clear.connect(lambda: self._change(""))
        right.addWidget(pad, 1)
        self._book = ActionButton(
            theme, "book.confirm", self._book_words(), kind="primary", icon="check"
        )
        self._book.clicked.connect(self._press)
        self.column.addWidget(self._book)
        self._show()

    def place(self) -> str:
        if self._low:  # the page says what it is about, and has no room to ask
            return self.tr("打哪个电话找您?")
        return self.tr("预约 › {item}").format(item=self._item) if self._item else self.tr("预约")

    @property
    def refusal(self) -> str:
        """What is said about the last try; empty: nothing."""
        return "" if self._refused.property("left_out") else self._refused.words

    def show_item(self, card: ItemCard) -> None:
        """Say what it is about."""
        self.clear_trouble()
        self._item = item_short(card, self.kit.language)
        self._name.setText(self._item)
        self.ready.emit()

    def allow_again(self, error: XinqiaoError) -> None:
        """Nothing was booked: say why, and let another number or time be given."""
        self.take_back()
        detail = (
            self.tr("没有约上;可以返回另选时间")
            if isinstance(error, RuleBroken)
            else self.tr("没有约上,可以再点一次;还不行请到前台")
        )
        self._refused.say(
            words_of(error), "" if self._low else detail, tone="gold", icon="alert-circle"
        )
        leave_out(self._refused, False)
        self._summary.setVisible(not self._low)  # the button says the time too
        self._show()

    def take_back(self) -> None:
        self.answered()
        self._asked = False
        self._book.setText(self._book_words())
        self._show()

    def forget(self) -> None:
        self._phone = ""
        self._show()

    def _book_words(self) -> str:
        return self.tr("预约 {when}").format(when=short_when(self._at))

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

    def _change(self, phone: str) -> None:
        self._phone = phone[:LONGEST]
        leave_out(self._refused, True)
        self._summary.show()
        self._show()
        self.typed.emit(self._phone)

    def _press(self) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        self._asked = True
        leave_out(self._refused, True)
        self._show()
        self.wait_for_store(lambda: self._book.setText(self.tr("请稍候…")))
        self.book.emit(self._phone)

    def _show(self) -> None:
        self._shown.setText(phone_in_groups(self._phone) or " ")
        self._book.setEnabled(is_phone(self._phone) and not self._asked)
