"""代办: everything that can be done for a resident, and the way back to what was handed in."""

from collections.abc import Sequence

from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.lobby.errands.routes import AskKind, ErrandSearch
from kiosk.ui.lobby.item_tile import item_tile
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of, side_by_side
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class ErrandsPage(Page):
    """Progress and search on top, then the items."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        if not kit.wide:
            self.column.addWidget(Text(self.tr("请人代办哪件事?"), "title"))
        self._flow = FlowPages(kit.theme, gap_mm=3.4)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("代办")

    def show_items(self, cards: Sequence[ItemCard]) -> None:
        """Lay the page out with these items."""
        kit = self.kit
        self.clear_trouble()
        track = Tile(kit.theme, "errands.track", self.tr("查代办进度"), icon="list-check")
        track.clicked.connect(lambda: self.go.emit(Mine()))
        search = Tile(kit.theme, "errands.search", self.tr("搜一搜"), icon="search")
        search.clicked.connect(lambda: self.go.emit(ErrandSearch()))
        self._flow.add(side_by_side(kit.theme, [track, search], 2), grow=1.3)
        if cards:
            self._flow.add(Text(self.tr("可以代办、帮办的事"), "strong", ink="muted"), keep=True)
        else:
            self._flow.add(
                Notice(
                    kit.theme,
                    self.tr("现在没有可以代办的事项"),
                    self.tr("请到前台问一问,电话 {phone}").format(phone=kit.center.phone),
                )
            )
        tiles = []
        for card in cards:
            tile = item_tile(kit, card)
            tile.clicked.connect(lambda _=False, code=card.code: self.go.emit(AskKind(code)))
            tiles.append(tile)
        wide = 3 if kit.elder or kit.compact or kit.language == "en" else 4
        columns = wide if kit.wide else 2 if kit.elder or kit.language == "en" else 3
        for row in rows_of(kit.theme, list(tiles), columns):
            self._flow.add(row, grow=1.2)
        self.ready.emit()
