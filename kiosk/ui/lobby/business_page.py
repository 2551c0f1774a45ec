"""办事: by search, by what people come for most, or by department."""

from collections.abc import Sequence

from kiosk.center.guides.catalog import DepartmentView
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Items, Search
from kiosk.ui.lobby.wording import department_name
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of, side_by_side
from kiosk.ui.widgets.text import Text


class BusinessPage(Page):
    """Search and shelf on top, then the departments."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        if not kit.wide:
            self.column.addWidget(Text(self.tr("您要办什么事?"), "title"))
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("办事")

    def show_departments(self, views: Sequence[DepartmentView]) -> None:
        """Lay the page out with these departments."""
        kit = self.kit
        self.clear_trouble()
        search = Tile(
            kit.theme,
            "search",
            self.tr("搜一搜"),
            "" if kit.compact else self.tr("汉字、拼音、首字母都行"),
            icon="search",
            tone="accent",
            large=True,
        )
        search.clicked.connect(lambda: self.go.emit(Search()))
        shelf = Tile(
            kit.theme,
            "shelf",
            self.tr("常办的事"),
            "" if kit.compact else self.tr("大家来得最多的事项"),
            icon="file-text",
            tone="blue",
            large=True,
        )
        shelf.clicked.connect(lambda: self.go.emit(Items(None)))
        if kit.wide:
            self._flow.add(side_by_side(kit.theme, [search, shelf], 2), grow=1.3)
        else:
            self._flow.add(search, grow=1.2)
            self._flow.add(shelf, grow=1.2)
        self._flow.add(Text(self.tr("按部门找"), "strong", ink="muted"), keep=True)
        columns = self._columns()
        for row in rows_of(kit.theme, [self._tile(view) for view in views], columns):
            self._flow.add(row, grow=1.5)
        self.ready.emit()

    def _columns(self) -> int:
        long_words = self.kit.language == "en"
        if self.kit.roomy:
            return 4 if self.kit.elder or long_words else 5
        if self.kit.elder or long_words:
            return 2
        return 4 if self.kit.wide else 3

    def _tile(self, view: DepartmentView) -> Tile:
        kit = self.kit
        count = "" if kit.elder or kit.compact else self.tr("%n 项", "", view.count)
        tile = Tile(
            kit.theme,
            f"department.{view.name}",
            department_name(view, kit.language),
            count,
            icon=view.icon,
            tone="plain",
        )
        tile.clicked.connect(lambda: self.go.emit(Items(view.name)))
        return tile
