"""A session as a line to tap: when, what, where, and what is left of it."""

from datetime import datetime

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.activities.values import SessionCard
from kiosk.clock import local
from kiosk.ui.lobby.activities.words import name_of, place_of, room_left
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.theme.painting import SURFACES, paint_card
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.text import Text


class SessionTile(Tappable):
    """Its name is `session.` and the id. Not `titled`: among others of the same activity."""

    def __init__(
        self,
        kit: PageKit,
        card: SessionCard,
        now: datetime,
        *,
        day: str = "",
        titled: bool = True,
    ) -> None:
        super().__init__(kit.theme, f"session.{card.id}")
        title, place = name_of(card, kit.language), place_of(card, kit.language)
        left, tone = room_left(card, now)
        time = f"{day} {local(card.starts_at):%H:%M}".strip()
        self.setAccessibleName(", ".join((time, title, place, left)))
        self._over = tone == "plain"
        theme = kit.theme
        row = QHBoxLayout(self)
        pad, upright = theme.px(theme.tokens.size.pad * 0.7), theme.px(1.8)
        row.setContentsMargins(pad, upright, pad, upright)
        row.setSpacing(theme.px(4))
        row.addWidget(Text(time, "strong", ink="accent", wrap=False))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        if titled:
            words.addWidget(Text(title, "strong"))
        if not kit.elder and not kit.compact:
            words.addWidget(Text(place, "small", ink="muted"))
        if kit.elder or kit.compact:
            words.addWidget(Text(left, "small", ink=SURFACES[tone].words or "muted"))
        words.addStretch(1)
        row.addLayout(words, 1)
        if not kit.elder and not kit.compact:
            row.addWidget(Text(left, "small", ink=SURFACES[tone].words or "muted", wrap=False))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = "sunken" if self.isDown() or self._over else "card"
        line = "ink" if self.hasFocus() or self.isDown() else "edge"
        paint_card(self, self._theme, ground=ground, line=line)
