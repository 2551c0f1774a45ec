"""A list of items: of a department, of a life event, or the whole shelf of frequent business."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from kiosk.center.guides.catalog import DepartmentView, ItemCard
from kiosk.center.guides.life_events import LifeEvent
from kiosk.ui.lobby.item_tile import item_tile
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import GuideOf, Search
from kiosk.ui.lobby.wording import department_name, event_name
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

LONG_LIST = 60
"""Items nobody wants to turn so many pages for."""
Shown = DepartmentView | LifeEvent | None
"""What the items belong to; None: the shelf."""


class ItemsPage(Page):
    """Tiles with pages to turn."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._title = Text(self.tr("常办的事"), "title")
        self._head = QHBoxLayout()
        self._head.setSpacing(kit.theme.px(kit.theme.tokens.size.gap))
        self._head.addWidget(self._title, 1)
        self.column.addLayout(self._head)
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("办事 › {place}").format(place=self._title.text())

    def show_items(self, group: Shown, cards: Sequence[ItemCard]) -> None:
        """Show these items under the name of what they belong to."""
        kit = self.kit
        self.clear_trouble()
        if isinstance(group, DepartmentView):
            self._title.setText(department_name(group, kit.language))
        elif group is not None:
            self._title.setText(event_name(group, kit.language))
        if not cards:
            self._flow.add(
                Notice(
                    kit.theme,
                    self.tr("这里现在没有可以办的事项"),
                    self.tr("请到前台问一问,电话 {phone}").format(phone=kit.center.phone),
                )
            )
        if len(cards) > LONG_LIST:
            self._offer_search()
        tiles = []
        for card in cards:
            tile = item_tile(kit, card, short=False)
            tile.clicked.connect(lambda _=False, code=card.code: self.go.emit(GuideOf(code)))
            tiles.append(tile)
        columns = (2 if kit.elder else 3) if kit.wide else (1 if kit.elder else 2)
        for row in rows_of(kit.theme, list(tiles), columns):
            self._flow.add(row, grow=1.6)
        self.ready.emit()

    def _offer_search(self) -> None:
        search = ActionButton(
            self.kit.theme, "search", self.tr("搜一搜"), kind="quiet", icon="search"
        )
        search.setFixedWidth(search.sizeHint().width())
        search.clicked.connect(lambda: self.go.emit(Search()))
        self._head.addWidget(search)
