"""哪天来办?: the next days of an item by appointment, with what is left of each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.center.appointments.values import DayOffer, Offers, SessionOffer
from kiosk.center.guides.catalog import ItemCard
from kiosk.ui.lobby.appointments.words import (
    date_words,
    kind_word,
    left_words,
    session_words,
    when_words,
)
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.wording import item_short
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card, Tile
from kiosk.ui.widgets.flow_pages import FlowPages, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class DayPage(Page):
    """`chosen` carries the day; `booked_before` leads to a booking there is already."""

    chosen = Signal(object)
    booked_before = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._item = ""
        self.column.addWidget(Text(self.tr("哪天来办?"), "title"))
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)
        before = ActionButton(
            kit.theme, "booking.find", self.tr("已经约过?查看或取消"), icon="search", role="strong"
        )
        before.clicked.connect(self.booked_before)
        self.column.addWidget(before)

    def place(self) -> str:
        return self.tr("预约 › {item}").format(item=self._item) if self._item else self.tr("预约")

    def show_days(self, card: ItemCard, offers: Offers) -> None:
        """Show the days, the full ones among them; and which time is free first."""
        kit = self.kit
        self.clear_trouble()
        self._item = item_short(card, kit.language)
        remark = self._remark(offers)
        if remark is not None:
            self._flow.add(remark)
        tiles: list[QWidget] = [self._tile(day) for day in offers.days]
        columns = (2 if kit.elder else 3) if kit.wide else (1 if kit.elder else 2)
        for row in rows_of(kit.theme, tiles, columns):
            self._flow.add(row, grow=1.4)
        self.ready.emit()

    def _remark(self, offers: Offers) -> Notice | None:
        theme = self.kit.theme
        if offers.next_free is None:
            return Notice(
                theme,
                self.tr("约满了,近期没有空的时间"),
                self.tr("急事请直接取号,或打 {phone} 问一问").format(phone=self.kit.center.phone),
                tone="gold",
                icon="calendar-event",
            )
        low = self.kit.wide and (self.kit.elder or self.kit.compact)
        if offers.days and not offers.days[0].left and not low:
            return Notice(
                theme,
                self.tr("{day} 约满了").format(day=date_words(offers.days[0].day, self.kit.clock)),
                self.tr("最近还能约:{when}").format(
                    when=when_words(offers.next_free, self.kit.clock)
                ),
                tone="gold",
                icon="calendar-event",
            )
        return None

    def _tile(self, day: DayOffer) -> QWidget:
        title = date_words(day.day, self.kit.clock)
        lines = [
            f"{self._session(each)} · {left_words(each.left, each.cancelled)}"
            for each in day.sessions
        ]
        if not day.left:
            return self._full(title, lines)
        tile = Tile(
            self.kit.theme, f"day.{day.day:%m%d}", title, "\n".join(lines), icon="calendar-event"
        )
        tile.clicked.connect(lambda: self.chosen.emit(day.day))
        return tile

    def _session(self, session: SessionOffer) -> str:
        """Without its times where there is no room for them; the next page has them."""
        tight = self.kit.compact and self.kit.elder
        return kind_word(session.kind) if tight else session_words(session)

    def _full(self, title: str, lines: list[str]) -> Card:
        """A day nobody can book any more is no button."""
        theme = self.kit.theme
        card = Card(theme)
        column: QVBoxLayout = card.column(gap_mm=0.4, pad_mm=theme.tokens.size.pad * 0.8)
        column.addStretch(1)
        column.addWidget(Text(title, "strong", ink="muted"))
        column.addWidget(Text("\n".join(lines), "small", ink="muted"))
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return card
