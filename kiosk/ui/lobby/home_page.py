"""The home page: three doors, help and stations, and what people come for most."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.center.errands.places import VillageView
from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.lobby.activities.routes import Activities
from kiosk.ui.lobby.closed_block import ClosedBlock
from kiosk.ui.lobby.errands.routes import Errands
from kiosk.ui.lobby.hall_card import HallCard
from kiosk.ui.lobby.hall_watch import HallNow
from kiosk.ui.lobby.item_tile import item_tile
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Business, Coming, GuideOf, Route, Scan
from kiosk.ui.lobby.stations.routes import Stations
from kiosk.ui.lobby.villages.routes import OwnVillage
from kiosk.ui.lobby.wording import motto
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out, rows_of, side_by_side
from kiosk.ui.widgets.text import Text

SHELF_OF = 6
LONGEST_VILLAGE = 8
"""Characters of a name that stands beside a heading; the page of the villages has it whole."""


class HomePage(Page):
    """Everything the center offers, one tap away."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._hall = HallCard(kit)
        self._closed = ClosedBlock(kit)
        self._closed.go.connect(self.go)
        leave_out(self._closed, True)
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        # At once: a page that is left before the shelf is read takes them along.
        self._flow.add(self._hall)
        self._flow.add(self._closed)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("首页") if self.kit.elder else motto(self.kit.center)

    def show_hall(self, now: HallNow) -> None:
        self._hall.show_hall(now)
        self._closed.show_hall(now)
        leave_out(self._closed, now.opening.open)

    def show_shelf(
        self,
        cards: Sequence[ItemCard],
        *,
        village: VillageView | None = None,
        villages_known: bool = False,
    ) -> None:
        """Lay the page out with these items on the shelf, and the village they are of."""
        kit, flow = self.kit, self._flow
        self.clear_trouble()
        for door in self._doors():
            flow.add(door, grow=1.5)
        small = self._small_doors()
        flow.add(side_by_side(kit.theme, list(small), 2), breaks=True, grow=1.25)
        flow.add(self._shelf_head(village, villages_known=villages_known), keep=True)
        tiles = []
        for card in cards:
            tile = item_tile(kit, card)
            tile.clicked.connect(lambda _=False, code=card.code: self.go.emit(GuideOf(code)))
            tiles.append(tile)
        columns = 2 if kit.elder or kit.wide or kit.language == "en" else 3
        for row in rows_of(kit.theme, list(tiles), columns):
            flow.add(row, grow=1.3)
        flow.add(side_by_side(kit.theme, [self._errand_door(), self._slip_door()], 2), grow=1.3)
        self.ready.emit()

    def _doors(self) -> list[Tile]:
        return [
            self._door(
                "door.business",
                self.tr("办事"),
                self.tr("查指南 · 取号 · 请人代办"),
                "file-text",
                "accent",
                Business(),
            ),
            self._door(
                "door.activities",
                self.tr("活动与场地"),
                self.tr("报名 · 订房间 · 点服务上门"),
                "calendar-event",
                "blue",
                Activities(),
            ),
            self._door(
                "door.giving",
                self.tr("做贡献"),
                self.tr("志愿服务 · 一分钱公益 · 说说想法"),
                "heart-handshake",
                "green",
                Coming("giving"),
            ),
        ]

    def _shelf_head(self, village: VillageView | None, *, villages_known: bool) -> QWidget:
        """常办的事, and beside it which village is theirs: it stays theirs until they leave."""
        kit = self.kit
        heading = Text(self.tr("常办的事"), "strong", ink="muted")
        if not villages_known:
            return heading
        words = self.tr("选我的村") if village is None else _brief(village.name)
        button = ActionButton(
            kit.theme, "home.village", words, kind="quiet", icon="home-heart", role="strong"
        )
        button.clicked.connect(lambda: self.go.emit(OwnVillage()))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(kit.theme.px(kit.theme.tokens.size.gap))
        row.addWidget(heading, 1)
        row.addWidget(button)
        return holder

    def _door(
        self, name: str, title: str, detail: str, icon: str, tone: Tone, route: Route
    ) -> Tile:
        shown = "" if self.kit.elder or self.kit.compact else detail
        tile = Tile(self.kit.theme, name, title, shown, icon=icon, tone=tone, large=True)
        tile.clicked.connect(lambda: self.go.emit(route))
        return tile

    def _small_doors(self) -> list[Tile]:
        helped, stations = self.tr("求助与调解"), self.tr("附近驿站")
        doors: list[tuple[str, Route, str, str, str, Tone]] = [
            ("help", Coming("help"), helped, self.tr("找人帮忙、租房、说事"), "lifebuoy", "gold"),
            ("stations", Stations(), stations, self.tr("喝水 · 充电 · 歇脚"), "map-pin", "blue"),
        ]
        tiles = []
        for door, route, title, detail, icon, tone in doors:
            shown = "" if self.kit.elder or self.kit.compact else detail
            tile = Tile(self.kit.theme, f"door.{door}", title, shown, icon=icon, tone=tone)
            tile.clicked.connect(lambda _=False, route=route: self.go.emit(route))
            tiles.append(tile)
        return tiles

    def _slip_door(self) -> Tile:
        brief = self.kit.elder or self.kit.compact
        detail = "" if brief else self.tr("看看到哪了,办完评一评")
        tile = Tile(self.kit.theme, "door.slip", self.tr("已有小票?"), detail, icon="ticket")
        tile.clicked.connect(lambda: self.go.emit(Scan()))
        return tile

    def _errand_door(self) -> Tile:
        brief = self.kit.elder or self.kit.compact
        detail = "" if brief else self.tr("找人替您跑,查进度")
        title = self.tr("请人代办")
        tile = Tile(self.kit.theme, "door.errands", title, detail, icon="walk", tone="accent")
        tile.clicked.connect(lambda: self.go.emit(Errands()))
        return tile


def _brief(name: str) -> str:
    return name if len(name) <= LONGEST_VILLAGE else f"{name[: LONGEST_VILLAGE - 1]}…"
