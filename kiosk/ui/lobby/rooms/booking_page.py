"""A booking as it stands: check in, or give it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.center.rooms.standing import OPEN
from kiosk.center.rooms.values import BookingView
from kiosk.clock import local_date
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.words import booking_state, booking_time, clock_time, purpose_word
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class BookingPage(Page):
    """Emits `check_in`, and `cancel` only after a second tap."""

    check_in = Signal()
    cancel = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._asked = False
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)
        row = QHBoxLayout()
        row.setSpacing(kit.theme.px(max(3.4, kit.theme.tokens.size.tight)))
        self._cancel = ActionButton(kit.theme, "booking.cancel", self.tr("取消预订"), icon="x")
        self._cancel.clicked.connect(self._ask_or_cancel)
        self._check_in = ActionButton(
            kit.theme, "booking.check_in", self.tr("我到了,签到"), kind="primary", icon="check"
        )
        self._check_in.clicked.connect(self._arrive)
        row.addWidget(self._cancel, 2)
        row.addWidget(self._check_in, 3)
        self.column.addLayout(row)
        for button in (self._cancel, self._check_in):
            button.hide()

    def place(self) -> str:
        return self.tr("活动与场地 › 我的预订")

    def show_booking(self, booking: BookingView) -> None:
        """Show how it stands now."""
        kit = self.kit
        self.clear_trouble()
        self._asked = False
        self._flow.clear()
        words, tone = booking_state(booking)
        self._flow.add(Notice(kit.theme, words, self._rule(booking), tone=tone, icon="ticket"))
        self._flow.add(self._facts(booking), grow=1.4)
        if booking.broken:
            names = self.tr("、").join(piece.name for piece in booking.broken)
            self._flow.add(
                Notice(
                    kit.theme,
                    self.tr("正在修,可能用不了:{names}").format(names=names),
                    tone="gold",
                    icon="alert-circle",
                )
            )
        self._cancel.setText(self.tr("取消预订"))
        self._cancel.setVisible(booking.state in OPEN and booking.state != "checked_in")
        self._check_in.setVisible(booking.state == "booked")
        for button in (self._cancel, self._check_in):
            button.setEnabled(True)
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """Why it cannot be done now."""
        for button in (self._cancel, self._check_in):
            button.setEnabled(True)
        self._flow.add(Notice(self.kit.theme, words_of(error), tone="gold", icon="alert-circle"))
        self.ready.emit()

    def _rule(self, booking: BookingView) -> str:
        if booking.release_at is None:
            return ""
        return self.tr("{time} 前没有签到会自动放开").format(time=clock_time(booking.release_at))

    def _facts(self, booking: BookingView) -> Card:
        kit, middle = self.kit, Qt.AlignmentFlag.AlignHCenter
        card = Card(kit.theme)
        lines = card.column(gap_mm=2)
        lines.addStretch(1)
        name = booking.room_name_en if kit.language == "en" else booking.room_name
        lines.addWidget(Text(name, "title", align=middle))
        when = booking_time(booking, local_date(kit.clock))
        lines.addWidget(Text(when, "display", align=middle))
        floor = self.tr("{floor} 楼").format(floor=booking.floor)
        more = (floor, purpose_word(booking.purpose), booking.masked_phone)
        lines.addWidget(Text(" · ".join(filter(None, more)), "body", ink="muted", align=middle))
        number = self.tr("编号 {number}").format(number=booking.number)
        lines.addWidget(Text(number, "body", ink="muted", align=middle))
        lines.addStretch(1)
        return card

    def _arrive(self) -> None:
        self._check_in.setEnabled(False)
        self.check_in.emit()

    def _ask_or_cancel(self) -> None:
        if not self._asked:
            self._asked = True
            self._cancel.setText(self.tr("再点一次就取消"))
            return
        self._cancel.setEnabled(False)
        self.cancel.emit()
