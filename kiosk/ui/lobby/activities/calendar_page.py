"""The calendar of activities: a day, a week or a month."""

from kiosk.ui.lobby.activities.routes import Calendar
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class CalendarPage(Page):
    """What is on, by day."""

    loads = False

    def __init__(self, kit: PageKit, route: Calendar) -> None:
        super().__init__(kit)
        self._route = route
        self.column.addWidget(Text(self.tr("最近有哪些活动?"), "title"))
        ask = self.tr("请到前台问一问,电话 {phone}").format(phone=kit.center.phone)
        words = self.tr("这里还没有登记活动")
        self.column.addWidget(Notice(kit.theme, words, ask, icon="calendar-event"))
        self.column.addStretch(1)

    def place(self) -> str:
        return self.tr("活动与场地 › 活动与课程")
