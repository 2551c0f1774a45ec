"""How a booking stands: check in, cancel, or leave it as it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.center.appointments.states import LIVE
from kiosk.center.appointments.values import AppointmentView
from kiosk.clock import local_date
from kiosk.errors import Unavailable, XinqiaoError
from kiosk.ui.lobby.appointments.words import booking_words, date_words, kind_word, time_word
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.scan_words import what_to_do
from kiosk.ui.lobby.statement import Statement
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out
from kiosk.ui.widgets.text import Text


class BookingPage(Page):
    """`check_in` and `cancel` at the first press only; 取消 is asked twice."""

    check_in = Signal()
    cancel = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._sure = False
        self._low = kit.wide and (kit.elder or kit.compact)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._card = Card(theme)
        lines = self._card.column(gap_mm=2, pad_mm=theme.tokens.size.pad * (0.5 if kit.wide else 1))
        lines.addStretch(1)
        self._day = Text("", "heading" if self._low else "title", align=middle)
        self.time = BigNumber(theme, "", height_mm=16 if kit.compact else 20 if self._low else 26)
        self._item = Text("", "strong" if self._low else "heading", align=middle)
        for widget in (self._day, self.time, self._item):
            lines.addWidget(widget)
        lines.addStretch(1)
        self._state = Statement(kit, "booking.state")
        self._flow = FlowPages(theme, columns=2 if kit.wide else 1)
        self._flow.add(self._card, grow=3)
        self._flow.add(self._state, breaks=kit.wide, grow=3)
        for card in (self._card, self._state):
            leave_out(card, True)
        self.column.addWidget(self._flow, 1)
        self._check_in = ActionButton(
            theme, "booking.check_in", self.tr("签到,取号"), kind="primary", icon="ticket"
        )
        self._check_in.clicked.connect(self._press_check_in)
        self._cancel = ActionButton(theme, "booking.cancel", self.tr("取消预约"), role="strong")
        self._cancel.clicked.connect(self._press_cancel)
        self._home = ActionButton(theme, "booking.home", self.tr("好了"), role="strong")
        self._home.clicked.connect(self.home)
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        for button in (self._cancel, self._home):
            row.addWidget(button, 1)
        if kit.wide:
            row.addWidget(self._check_in, 2)
        else:
            self.column.addWidget(self._check_in)
        self.column.addLayout(row)
        self._check_in.hide()
        self._cancel.hide()

    def place(self) -> str:
        return self.tr("预约 › 我的预约")

    @property
    def words(self) -> str:
        """What is said of how it stands."""
        return self._state.words

    def show_booking(self, view: AppointmentView, *, late_minutes: int) -> None:
        """Show this booking."""
        kit = self.kit
        self.clear_trouble()
        self.answered()
        self._sure = False
        self._day.setText(date_words(view.day, kit.clock))
        self.time.show_number(time_word(view.due_at))
        english = view.item_name_en if kit.language == "en" else None
        about = [kind_word(view.kind), english or view.item_name]
        if view.by_phone:
            about.append(self.tr("手机上约的"))
        self._item.setText(" · ".join(about))
        words = booking_words(view, kit.clock, late_minutes=late_minutes)
        self._state.say(words.title, words.detail, tone=words.tone, icon=words.icon)
        for card in (self._card, self._state):
            leave_out(card, False)
        live = view.state in LIVE
        self._check_in.setVisible(live and view.day == local_date(kit.clock))
        self._check_in.setEnabled(True)
        self._cancel.setVisible(live)
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("取消预约"))
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """It did not work, or this slip is not taken here; nothing was changed."""
        self.answered()
        if isinstance(error, Unavailable):
            self.show_trouble(error)
            return
        detail = (
            what_to_do(error, self.kit.center.phone)
            if error.key.startswith("token.")
            else self.tr("有疑问请到前台,电话 {phone}").format(phone=self.kit.center.phone)
        )
        self._state.say(words_of(error), detail, tone="gold", icon="alert-circle")
        leave_out(self._state, False)
        self._check_in.hide()
        self._cancel.hide()
        self.ready.emit()

    def forget(self) -> None:
        self.time.show_number("")
        self._item.setText("")

    def _press_check_in(self) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        self._check_in.setEnabled(False)
        self._cancel.setEnabled(False)
        self.wait_for_store(lambda: self._check_in.setText(self.tr("请稍候…")))
        self.check_in.emit()

    def _press_cancel(self) -> None:
        if not self._sure:
            self._sure = True
            self._cancel.setText(self.tr("确定取消"))
            self._state.say(
                self.tr("真的不来了吗?"),
                self.tr("取消后名额让给别人,要办得重新约"),
                tone="gold",
                icon="alert-circle",
            )
            return
        self._cancel.setEnabled(False)
        self._check_in.setEnabled(False)
        self.cancel.emit()
