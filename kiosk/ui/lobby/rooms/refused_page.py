"""It could not be booked: why, and what can be had instead, one tap away."""

from PySide6.QtCore import Signal

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class RefusedRoomPage(Page):
    """Emits `instead` for the next free time, `wait` for the waitlist, `other` for another day."""

    instead = Signal()
    wait = Signal()
    other = Signal()
    loads = False

    def __init__(self, kit: PageKit, why: str, next_words: str, *, may_wait: bool) -> None:
        super().__init__(kit)
        theme = kit.theme
        self.why = why
        self.column.addWidget(Text(self.tr("这次没有订上"), "title"))
        flow = FlowPages(theme)
        flow.add(Notice(theme, why, tone="gold", icon="alert-circle"), grow=1.3)
        tiles = []
        if next_words:
            words = self.tr("改订 {time}").format(time=next_words)
            tiles.append((Tile(theme, "refused.next", words, icon="clock"), self.instead))
        if may_wait:
            detail = "" if kit.elder else self.tr("有人取消或没来,按先后自动轮到您")
            tile = Tile(theme, "refused.wait", self.tr("排候补"), detail, icon="users")
            tiles.append((tile, self.wait))
        tiles.append(
            (Tile(theme, "refused.other", self.tr("换个时间"), icon="calendar-event"), self.other)
        )
        self._tiles = [tile for tile, _ in tiles]
        for tile, signal in tiles:
            tile.clicked.connect(self._once)
            tile.clicked.connect(signal)
            flow.add(tile, grow=1.3)
        self.column.addWidget(flow, 1)

    def place(self) -> str:
        return self.tr("订房间")

    def _once(self) -> None:
        for tile in self._tiles:
            tile.setEnabled(False)
