"""A room as a tile: its name, where it is, and what it is like now, in words and in a tone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from kiosk.center.rooms.views import RoomNow
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.rooms.words import room_name, state_words, where
from kiosk.ui.theme.painting import SURFACES, paint_card
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.text import Text


class RoomTile(Tappable):
    """`brief`: on the floor plan, where there is room for name and state only."""

    def __init__(self, kit: PageKit, now: RoomNow, *, brief: bool = False) -> None:
        super().__init__(kit.theme, f"room.{now.room.code}")
        words, self._tone = state_words(now, kit.language)
        name = room_name(now.room, kit.language)
        self.setAccessibleName(f"{name}, {words}")
        column = QVBoxLayout(self)
        pad = kit.theme.px(1.5 if brief else kit.theme.tokens.size.pad * 0.7)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(0)
        middle = Qt.AlignmentFlag.AlignHCenter if brief else Qt.AlignmentFlag.AlignLeft
        column.addStretch(1)
        column.addWidget(Text(name, "strong", align=middle))
        if not brief and not kit.elder:
            column.addWidget(Text(where(now.room), "small", ink="muted"))
        ink = SURFACES[self._tone].words or "muted"
        column.addWidget(Text(words, "small", ink=ink, align=middle))
        column.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        surface = SURFACES[self._tone]
        ground = "sunken" if self.isDown() or self._tone == "plain" else surface.ground
        # The line of its tone's card is for surfaces; what is tapped has an edge one can see.
        edge = "edge" if self._tone == "plain" else surface.ink
        line = "ink" if self.hasFocus() or self.isDown() else edge
        paint_card(self, self._theme, ground=ground, line=line)
