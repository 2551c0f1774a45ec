"""几点来?: the times of one day, session by session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.center.appointments.values import DayOffer, SessionOffer, TimeOffer
from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.lobby.appointments.words import (
    date_words,
    left_words,
    session_words,
    time_word,
)
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.wording import item_short
from kiosk.ui.widgets.card import Card, Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class TimePage(Page):
    """`chosen` carries the time (a moment)."""

    chosen = Signal(object)

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._item = ""
        self._title = Text(self.tr("几点来?"), "title")
        self.column.addWidget(self._title)
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("预约 › {item}").format(item=self._item) if self._item else self.tr("预约")

    def show_times(self, card: ItemCard, day: DayOffer | None) -> None:
        """Show the times of this day; None: it has none any more."""
        kit = self.kit
        self.clear_trouble()
        self._item = item_short(card, kit.language)
        if day is None:
            self._flow.add(
                Notice(
                    kit.theme,
                    self.tr("这一天已经停止预约"),
                    self.tr("请返回,另选一天"),
                    tone="gold",
                    icon="calendar-event",
                )
            )
            self.ready.emit()
            return
        self._title.setText(
            self.tr("{day},几点来?").format(day=date_words(day.day, self.kit.clock))
        )
        for session in day.sessions:
            self._add(session)
        self.ready.emit()

    def _add(self, session: SessionOffer) -> None:
        kit = self.kit
        words = f"{session_words(session)} · {left_words(session.left, session.cancelled)}"
        self._flow.add(Text(words, "heading", ink="muted"))
        if session.cancelled is not None:
            return
        tiles: list[QWidget] = [self._tile(each) for each in session.times]
        columns = (4 if kit.elder else 5) if kit.wide else (2 if kit.elder else 3)
        for row in rows_of(kit.theme, tiles, columns):
            self._flow.add(row, grow=1.3)

    def _tile(self, offer: TimeOffer) -> QWidget:
        theme = self.kit.theme
        if not offer.left:
            card = Card(theme)
            lines = card.column(gap_mm=0.4, pad_mm=theme.tokens.size.pad * 0.8)
            lines.addStretch(1)
            lines.addWidget(Text(time_word(offer.at), "strong", ink="muted"))
            lines.addWidget(Text(left_words(0), "small", ink="muted"))
            lines.addStretch(1)
            return card
        name = f"time.{time_word(offer.at).replace(':', '')}"
        tile = Tile(theme, name, time_word(offer.at), left_words(offer.left))
        tile.title.set_role("heading")
        tile.clicked.connect(lambda: self.chosen.emit(offer.at))
        return tile
