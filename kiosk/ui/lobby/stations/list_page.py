"""附近驿站: the nearest stations, what each offers; all of them or those open for 24 hours."""

from PySide6.QtWidgets import QWidget

from kiosk.center.errands.places import VillageView
from kiosk.guide_rules.stations import Station
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.stations.routes import StationAt, Stations
from kiosk.ui.lobby.stations.words import tile_words
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

SHOWN = 24
"""Nobody walks to the twenty-fifth."""


class StationsPage(Page):
    """A tile for each station; the way to the others is the first one."""

    def __init__(self, kit: PageKit, route: Stations, village: VillageView | None = None) -> None:
        super().__init__(kit)
        self._route, self._village = route, village
        self._title = Text(self._title_words(), "title")
        self._title.setVisible(not kit.compact)
        self.column.addWidget(self._title)
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("附近驿站")

    def show_stations(self, found: tuple[Station, ...]) -> None:
        """Show those of their own village, then the nearest of these."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        wanted = [each for each in found if each.all_day or not self._route.all_day]
        wanted.sort(key=self._is_own, reverse=True)  # stable: the others stay nearest first
        if wanted and self._is_own(wanted[0]):
            first = self.tr("{village}的驿站,再是近的")
            self._title.setText(first.format(village=wanted[0].village))
        self._flow.add(self._other_way(len(found)))
        if not wanted:
            self._flow.add(self._empty())
        tiles: list[QWidget] = [self._tile(each) for each in wanted[:SHOWN]]
        for row in rows_of(kit.theme, tiles, 2 if kit.wide else 1):
            self._flow.add(row, grow=1.6)
        self.ready.emit()

    def _is_own(self, station: Station) -> bool:
        village = self._village
        return village is not None and (station.town, station.village) == (
            village.town,
            village.name,
        )

    def _title_words(self) -> str:
        if self._route.all_day:
            return self.tr("24 小时开放的驿站,近的在前")
        return self.tr("附近的驿站,近的在前")

    def _other_way(self, count: int) -> Tile:
        """The other half of the choice: 24 hours only, or all."""
        all_day = self._route.all_day
        words = self.tr("看全部驿站") if all_day else self.tr("只看 24 小时开放的")
        detail = self.tr("共 %n 个", "", count) if all_day else self.tr("夜里也能去")
        icon = "map-pin" if all_day else "clock"
        tile = Tile(self.kit.theme, "stations.hours", words, detail, icon=icon, tone="blue")
        tile.clicked.connect(lambda: self.go.emit(Stations(not all_day)))
        return tile

    def _empty(self) -> Notice:
        return Notice(
            self.kit.theme,
            self.tr("县里还没有发来驿站的名单"),
            self.tr("前台可以告诉您哪里能歇脚,电话 {phone}").format(phone=self.kit.center.phone),
            icon="map-pin",
        )

    def _tile(self, station: Station) -> Tile:
        kit = self.kit
        brief = kit.elder or kit.compact
        own = self._is_own(station)
        tile = Tile(
            kit.theme,
            f"station.{station.code}",
            station.name,
            tile_words(station, brief=brief, own=own),
            icon=None if brief else "home-heart" if own else "map-pin",
            tone="accent" if own else "plain",
        )
        tile.clicked.connect(lambda: self.go.emit(StationAt(station.code)))
        return tile
