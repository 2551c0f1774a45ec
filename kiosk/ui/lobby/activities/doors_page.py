"""活动与场地: one large tile for each thing one can come to the center for besides business."""

from kiosk.ui.lobby.activities.routes import Calendar
from kiosk.ui.lobby.care.routes import CareOffers
from kiosk.ui.lobby.equipment.routes import RepairRooms
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.routes import Rooms
from kiosk.ui.lobby.routes import Route
from kiosk.ui.lobby.services.routes import Services
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.text import Text


class ActivityDoorsPage(Page):
    """A tile more is a line more in `_doors`."""

    loads = False

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        if not kit.compact:
            self.column.addWidget(Text(self.tr("想来做什么?"), "title"))
        flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        for door in self._doors():
            flow.add(door, grow=1.6)
        self.column.addWidget(flow, 1)

    def place(self) -> str:
        return self.tr("活动与场地")

    def _doors(self) -> list[Tile]:
        return [
            self._door(
                "door.calendar",
                self.tr("活动与课程"),
                self.tr("看日历,报名参加"),
                "calendar-event",
                "accent",
                Calendar(),
            ),
            self._door(
                "door.rooms",
                self.tr("预订场地"),
                self.tr("会议室 · 教室 · 共享直播间"),
                "door",
                "blue",
                Rooms(),
            ),
            self._door(
                "door.care",
                self.tr("托管与亲情连线"),
                self.tr("四点半课堂 · 寒暑假托班 · 和爸妈视频"),
                "school",
                "green",
                CareOffers(),
            ),
            self._door(
                "door.services",
                self.tr("点单服务"),
                self.tr("理发、维修、送餐、辅导,点一下有人来做"),
                "home-heart",
                "accent",
                Services(),
            ),
            self._door(
                "door.repair",
                self.tr("设备报修"),
                self.tr("哪件坏了,点一下告诉我们"),
                "alert-circle",
                "gold",
                RepairRooms(),
            ),
        ]

    def _door(
        self, name: str, title: str, detail: str, icon: str, tone: Tone, route: Route
    ) -> Tile:
        shown = "" if self.kit.elder else detail
        tile = Tile(self.kit.theme, name, title, shown, icon=icon, tone=tone, large=True)
        tile.clicked.connect(lambda: self.go.emit(route))
        return tile
