"""It could not be had: why, and what can be had instead, one tap away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kiosk.ui.lobby.choice_page import Answer
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class RefusedPage(Page):
    """Emits `chosen` with the key of what they take instead, once."""

    chosen = Signal(str)
    loads = False

    def __init__(
        self, kit: PageKit, *, where: str, title: str, why: str, instead: Sequence[Answer]
    ) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._where, self.why = where, why
        self.column.addWidget(Text(title, "title"))
        flow = FlowPages(theme)
        flow.add(Notice(theme, why, tone="gold", icon="alert-circle"), grow=1.3)
        self._tiles = []
        for each in instead:
            detail = "" if kit.elder else each.detail
            tile = Tile(theme, f"refused.{each.key}", each.words, detail, icon=each.icon)
            tile.clicked.connect(lambda _=False, key=each.key: self._choose(key))
            self._tiles.append(tile)
            flow.add(tile, grow=1.3)
        self.column.addWidget(flow, 1)

    def place(self) -> str:
        return self._where

    def _choose(self, key: str) -> None:
        for tile in self._tiles:
            tile.setEnabled(False)
        self.chosen.emit(key)
