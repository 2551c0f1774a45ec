"""活动与场地: the plan of a floor with what is free now, and the ways to a room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.center.rooms.views import RoomNow
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.room_tile import RoomTile
from kiosk.ui.lobby.rooms.routes import RoomAt, Rooms, RoomUses
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class FloorPlan(QWidget):
    """Places tiles by their rectangles; the plan is as wide and high as its rooms need."""

    def __init__(self, kit: PageKit, rooms: Sequence[RoomNow]) -> None:
        super().__init__()
        self._gap = kit.theme.px(max(3.2, kit.theme.tokens.size.tight))
        self._tiles = [(RoomTile(kit, now, brief=True), now.room.plan) for now in rooms]
        for tile, _ in self._tiles:
            tile.setParent(self)
        self._columns = max(x + width for _, (x, _, width, _) in self._tiles)
        self._rows = max(y + height for _, (_, y, _, height) in self._tiles)
        self.setMinimumSize(QSize(1, 1))

    @property
    def tiles(self) -> tuple[RoomTile, ...]:
        """The rooms on it."""
        return tuple(tile for tile, _ in self._tiles)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        for tile, (x, y, width, height) in self._tiles:
            left, right = (
                self._edge(x, self.width(), self._columns),
                self._edge(x + width, self.width(), self._columns),
            )
            top, bottom = (
                self._edge(y, self.height(), self._rows),
                self._edge(y + height, self.height(), self._rows),
            )
            tile.setGeometry(QRect(left, top, right - left - self._gap, bottom - top - self._gap))

    def _edge(self, cell: int, room: int, cells: int) -> int:
        return cell * (room + self._gap) // cells


class PlanPage(Page):
    """A floor at a time; in large print and on small panels the rooms stand in a list."""

    def __init__(self, kit: PageKit, floor: int | None) -> None:
        super().__init__(kit)
        self._floor = floor
        theme = kit.theme
        self._title = Text(self.tr("现在哪间房空着?"), "title")
        if not kit.compact:
            self.column.addWidget(self._title)
        self._floors = QHBoxLayout()
        self._floors.setSpacing(theme.px(max(3.2, theme.tokens.size.tight)))
        self.column.addLayout(self._floors)
        self._body: QWidget = QWidget()
        self.column.addWidget(self._body, 1)
        row = QHBoxLayout()
        row.setSpacing(self._floors.spacing())
        by_use = ActionButton(theme, "rooms.uses", self.tr("按用途找"), icon="list-check")
        by_use.clicked.connect(lambda: self.go.emit(RoomUses()))
        mine = ActionButton(theme, "rooms.mine", self.tr("我的预订"), icon="ticket")
        mine.clicked.connect(lambda: self.go.emit(Mine()))
        row.addWidget(by_use)
        row.addWidget(mine)
        self._foot = row
        self.column.addLayout(row)

    def place(self) -> str:
        return self.tr("活动与场地")

    def show_rooms(self, rooms: Sequence[RoomNow]) -> None:
        """Show the floor that was asked for."""
        self.clear_trouble()
        floors = sorted({now.room.floor for now in rooms})
        if not floors:
            ask = self.tr("请到前台问一问,电话 {phone}").format(phone=self.kit.center.phone)
            self._put(Notice(self.kit.theme, self.tr("还没有登记房间"), ask, icon="door"))
            self.ready.emit()
            return
        here = self._floor if self._floor in floors else floors[0]
        while (item := self._floors.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for floor in floors:
            words = self.tr("{floor} 楼").format(floor=floor)
            button = ActionButton(self.kit.theme, f"floor.{floor}", words, kind="quiet")
            if floor == here:
                button = ActionButton(self.kit.theme, f"floor.{floor}", words, kind="dark")
            button.clicked.connect(lambda _=False, floor=floor: self.go.emit(Rooms(floor)))
            self._floors.addWidget(button)
        shown = [now for now in rooms if now.room.floor == here]
        small = self.kit.elder or self.kit.compact
        self._put(self._list(shown) if small else self._plan(shown))
        self.ready.emit()

    def _plan(self, rooms: Sequence[RoomNow]) -> QWidget:
        plan = FloorPlan(self.kit, rooms)
        for tile, now in zip(plan.tiles, rooms, strict=True):
            self._leads(tile, now.room.code)
        return plan

    def _list(self, rooms: Sequence[RoomNow]) -> QWidget:
        flow = FlowPages(self.kit.theme)
        tiles = [RoomTile(self.kit, now) for now in rooms]
        for tile, now in zip(tiles, rooms, strict=True):
            self._leads(tile, now.room.code)
        for row in rows_of(self.kit.theme, list(tiles), 2 if self.kit.wide else 1):
            flow.add(row, grow=1.4)
        return flow

    def _leads(self, tile: RoomTile, code: str) -> None:
        tile.clicked.connect(lambda: self.go.emit(RoomAt(code)))

    def _put(self, body: QWidget) -> None:
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        self.column.insertWidget(self.column.count() - 1, body, 1)
