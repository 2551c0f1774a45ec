"""A list of rooms that can be booked for something, those that are free now first."""

from collections.abc import Sequence

from kiosk.center.rooms.views import RoomNow
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.room_tile import RoomTile
from kiosk.ui.lobby.rooms.routes import RoomAt
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class RoomsPage(Page):
    """Tiles with pages to turn."""

    def __init__(self, kit: PageKit, function: str | None) -> None:
        super().__init__(kit)
        self._function = function or self.tr("全部房间")
        self._title = Text(self._function, "title")
        self.column.addWidget(self._title)
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("活动与场地 › {function}").format(function=self._function)

    def call_it(self, function: str | None) -> None:
        """What the function is called in the language of now."""
        if function:
            self._function = function
            self._title.setText(function)

    def show_rooms(self, rooms: Sequence[RoomNow]) -> None:
        """Show these."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        if not rooms:
            ask = self.tr("请到前台问一问,电话 {phone}").format(phone=kit.center.phone)
            self._flow.add(Notice(kit.theme, self.tr("没有这样的房间"), ask, icon="door"))
        tiles = []
        for now in sorted(rooms, key=lambda now: now.state != "free"):
            tile = RoomTile(kit, now)
            tile.clicked.connect(lambda _=False, code=now.room.code: self.go.emit(RoomAt(code)))
            tiles.append(tile)
        columns = (2 if kit.elder else 3) if kit.wide else (1 if kit.elder else 2)
        for row in rows_of(kit.theme, list(tiles), columns):
            self._flow.add(row, grow=1.4)
        self.ready.emit()
