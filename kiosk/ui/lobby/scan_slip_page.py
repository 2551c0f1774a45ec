"""What one slip stands for now: its number, where it is in line, and the way to rating."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from kiosk.errors import Unavailable, XinqiaoError
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import RateVisit, Scan
from kiosk.ui.lobby.scan_words import state_words, what_to_do
from kiosk.ui.lobby.statement import Statement
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out
from kiosk.ui.widgets.text import Text

if TYPE_CHECKING:  # it brings cryptography along, which the first frame does without
    from kiosk.center.evaluation.rating_slip import SlipView


class SlipPage(Page):
    """Follows one ticket while it stands; `stale` when the hall has changed."""

    stale = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._hall: HallNow | None = None
        self._visit: RateVisit | None = None
        self.number = BigNumber(theme, "")
        self._item = Text("", "heading", align=Qt.AlignmentFlag.AlignHCenter)
        self._number_card = Card(theme)
        lines = self._number_card.column(gap_mm=3)
        lines.addStretch(1)
        lines.addWidget(self.number)
        lines.addSpacing(theme.px(2))
        lines.addWidget(self._item)
        lines.addStretch(1)
        self._state = Statement(kit, "slip.state")
        self._answer = Statement(kit, "slip.answer")
        self._flow = FlowPages(theme, columns=2 if kit.wide else 1)
        self._flow.add(self._number_card, grow=2)
        self._flow.add(self._state, breaks=kit.wide, grow=2)
        self._flow.add(self._answer, grow=2)
        for widget in (self._number_card, self._state, self._answer):
            leave_out(widget, True)
        self._rate = ActionButton(theme, "rate.now", "", kind="primary", icon="mood-smile")
        self._rate.clicked.connect(lambda: self.go.emit(self._visit))
        self._rate.hide()
        self._again = ActionButton(theme, "slip.scan", self.tr("查别的小票"), icon="scan")
        self._again.clicked.connect(lambda: self.go.emit(Scan()))
        self.column.addWidget(self._flow, 1)
        self.column.addWidget(self._rate)
        self.column.addWidget(self._again)

    def place(self) -> str:
        return self.tr("我的小票")

    @property
    def words(self) -> str:
        """What is said of the slip."""
        return self._state.words

    @property
    def answer(self) -> str:
        """What the center answered to a bad rating; empty while there is no answer."""
        return self._answer.words

    def show_hall(self, now: HallNow) -> None:
        changed = self._hall is not None and now != self._hall
        self._hall = now
        if changed and self.number.label:
            self.stale.emit()

    def show_slip(self, slip: "SlipView") -> None:
        """Show this slip; called again whenever something about it may have changed."""
        self.clear_trouble()
        if self._visit is None:
            self._visit = RateVisit(slip.ticket_id, slip.label)
        english = slip.item_name_en if self.kit.language == "en" else None
        self.number.show_number(slip.label)
        self._item.setText(english or slip.item_name)
        words = state_words(
            slip.state,
            desk=slip.desk_number,
            ahead=slip.ahead,
            wait_minutes=slip.wait_minutes,
            rateable=slip.rateable,
        )
        detail = words.detail
        if slip.rated:
            detail = (
                self.tr("您已经评价过;改主意了可以再评")
                if slip.rateable
                else self.tr("这次办事已经评价过,谢谢您")
            )
        self._state.say(words.title, detail, tone=words.tone, icon=words.icon)
        self._answer.say(self.tr("中心的答复"), slip.answer or "", tone="blue", icon="info-circle")
        leave_out(self._number_card, False)
        leave_out(self._state, False)
        leave_out(self._answer, slip.answer is None)
        self._rate.setText(self.tr("改评价") if slip.rated else self.tr("评价这次服务"))
        self._rate.setVisible(slip.rateable)
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """This slip is not taken here; nothing was stored."""
        if isinstance(error, Unavailable):
            self.show_trouble(error)
            return
        leave_out(self._number_card, True)
        self._state.say(
            words_of(error),
            what_to_do(error, self.kit.center.phone),
            tone="gold",
            icon="alert-circle",
        )
        leave_out(self._state, False)
        self._again.setText(self.tr("再扫一次"))
        self.ready.emit()

    def forget(self) -> None:
        self.number.show_number("")
        self._visit = None
