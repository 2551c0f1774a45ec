"""One station: where it is and how far, when it is open, what it offers, whose it is."""

from PySide6.QtWidgets import QHBoxLayout

from kiosk.guide_rules.stations import Station
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.stations.words import (
    ICONS,
    amenity_word,
    distance_words,
    open_words,
    where_words,
)
from kiosk.ui.lobby.wording import SEPARATOR
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class StationPage(Page):
    """Shows it large: people read it from where they stand, and go."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._name = self.tr("附近驿站")
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("附近驿站 › {name}").format(name=self._name)

    def show_station(self, station: Station) -> None:
        """Show this."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        self._name = station.name
        self._flow.add(self._head(station), grow=1.4)
        self._flow.add(self._facts(station), grow=1.6)
        if station.amenities:
            self._flow.add(self._offers(station), breaks=kit.wide, grow=1 if kit.elder else 2)
        ask = self.tr("找不到路,打前台电话 {phone}").format(phone=kit.center.phone)
        words = self.tr("谁都可以去,不用登记")
        self._flow.add(Notice(kit.theme, words, ask, tone="blue", icon="map-pin"))
        self.ready.emit()

    def _head(self, station: Station) -> Card:
        kit = self.kit
        card = Card(kit.theme)
        lines = card.column(gap_mm=1)
        lines.addStretch(1)
        lines.addWidget(Text(station.name, "title"))
        far = distance_words(station)
        if far:
            lines.addWidget(Text(self.tr("离这里 {far}").format(far=far), "strong", ink="muted"))
        lines.addStretch(1)
        return card

    def _facts(self, station: Station) -> Card:
        kit = self.kit
        card = Card(kit.theme)
        lines = card.column(gap_mm=1 if kit.compact else 2)
        facts = (
            (self.tr("在哪里"), where_words(station)),
            (self.tr("什么时候开"), open_words(station)),
            (self.tr("谁家办的"), station.host),
        )
        for head, words in facts:
            if not words:
                continue
            lines.addStretch(1)
            if not kit.elder and not kit.compact:
                lines.addWidget(Text(head, "small", ink="muted"))
            lines.addWidget(Text(words, "strong"))
        lines.addStretch(1)
        return card

    def _offers(self, station: Station) -> Card:
        kit = self.kit
        card = Card(kit.theme)
        lines = card.column(gap_mm=2)
        lines.addStretch(1)
        if kit.elder or kit.compact:
            lines.addWidget(Text(SEPARATOR.join(map(amenity_word, station.amenities)), "strong"))
            lines.addStretch(1)
            return card
        for amenity in station.amenities:
            row = QHBoxLayout()
            row.setSpacing(kit.theme.px(4))
            lines.addLayout(row)
            row.addWidget(Icon(kit.theme, ICONS.get(amenity, "check"), colour="green", size_mm=9))
            row.addWidget(Text(amenity_word(amenity), "strong"), 1)
        lines.addStretch(1)
        return card
