"""Why nobody can do an item for a resident, and what to do instead."""

from kiosk.center.errands.offer import Offer
from kiosk.center.guides.catalog import Guide
from kiosk.ui.lobby.appointments.routes import BookDay
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import GuideOf
from kiosk.ui.lobby.statement import Statement
from kiosk.ui.lobby.wording import item_short
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out


class NoErrandPage(Page):
    """Sends nobody away: a number for the desk, an appointment, or somebody who does know."""

    def __init__(self, kit: PageKit, guide: GuideOf) -> None:
        super().__init__(kit)
        self._item = ""
        flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        self._why = Statement(kit, "errand.why")
        self._instead = Statement(kit, "errand.instead")
        flow.add(self._why, grow=2)
        flow.add(self._instead, breaks=kit.wide, grow=2)
        for widget in (self._why, self._instead):
            leave_out(widget, True)
        self.column.addWidget(flow, 1)
        self._book = ActionButton(
            kit.theme, "errand.appointment", self.tr("预约一个时间"), icon="calendar-event"
        )
        self._book.clicked.connect(lambda: self.go.emit(BookDay(guide.code)))
        self._book.hide()
        self._number = ActionButton(
            kit.theme,
            "errand.number",
            self.tr("看指南,取号到窗口办"),
            kind="primary",
            icon="ticket",
        )
        self._number.clicked.connect(lambda: self.go.emit(guide))
        self.column.addWidget(self._book)
        self.column.addWidget(self._number)

    def place(self) -> str:
        return self.tr("代办 › {item}").format(item=self._item)

    @property
    def words(self) -> str:
        """Why, and what to do."""
        return f"{self._why.words}\n{self._instead.words}"

    def show_offer(self, guide: Guide, offer: Offer) -> None:
        """Say why this item is not done for anybody."""
        self.clear_trouble()
        self._item = item_short(guide.card, self.kit.language)
        if offer.reason == "presence":
            title = self.tr("这件事要本人到场")
            why = self.tr("要当面拍照、按指纹或签字,别人替不了")
        else:
            title = self.tr("这件事不代办")
            why = (
                self.tr("要先约好时间,自己来办")
                if offer.bookable
                else self.tr("自己在机器上或窗口就能办")
            )
        self._why.say(title, why, tone="gold", icon="info-circle")
        self._instead.say(
            self.tr("有人陪您办"),
            self.tr("取号到窗口;走不动、看不清,点右下角“呼叫帮办”"),
            tone="blue",
            icon="users",
        )
        for widget in (self._why, self._instead):
            leave_out(widget, False)
        self._book.setVisible(offer.bookable)
        self.ready.emit()
