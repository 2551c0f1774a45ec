"""One service: what one gets, who does it, where, for whom, what it costs; and the order."""

from PySide6.QtCore import Signal

from kiosk.center.services.values import ServiceView
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.services.words import (
    ICONS,
    answer_words,
    audience_word,
    fee_words,
    place_words,
    service_name,
    service_words,
)
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class ServicePage(Page):
    """Emits `order`."""

    order = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._name = self.tr("点单服务")
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        self.column.addWidget(self._flow, 1)
        self._button = ActionButton(
            kit.theme, "service.order", self.tr("点这项服务"), kind="primary", icon="check"
        )
        self._button.clicked.connect(self.order)
        self._button.hide()
        self.column.addWidget(self._button)

    def place(self) -> str:
        return self.tr("点单服务 › {name}").format(name=self._name)

    def show_service(self, service: ServiceView) -> None:
        """Show this."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        self._name = service_name(service, kit.language)
        self._flow.add(self._head(service), grow=1.4)
        words = service_words(service, kit.language)
        if words:
            card = Card(kit.theme)
            card.column(pad_mm=kit.theme.tokens.size.pad * 0.8).addWidget(Text(words, "body"))
            self._flow.add(card, grow=1.3)
        self._flow.add(self._facts(service), breaks=kit.wide, grow=1.8)
        if service.offered:
            self._flow.add(self._then(service), grow=1.2)
        else:
            gone = self.tr("这项服务已经不在名单上了")
            self._flow.add(Notice(kit.theme, gone, self.tr("请看看别的服务"), tone="gold"))
        self._button.setVisible(service.offered)
        self.ready.emit()

    def _head(self, service: ServiceView) -> Card:
        kit = self.kit
        card = Card(kit.theme)
        row = card.row(gap_mm=6)
        if not kit.compact and not (kit.elder and kit.wide):
            size = kit.theme.tokens.size.tile_icon
            row.addWidget(
                Icon(
                    kit.theme,
                    ICONS[service.kind],
                    colour="accent",
                    ground="accent_soft",
                    size_mm=size,
                )
            )
        row.addWidget(Text(self._name, "title"), 1)
        return card

    def _facts(self, service: ServiceView) -> Card:
        kit = self.kit
        card = Card(kit.theme)
        lines = card.column(gap_mm=1 if kit.compact else 2)
        facts = (
            (self.tr("谁来做"), service.provider_name),
            (self.tr("在哪里做"), place_words(service)),
            (self.tr("给谁"), audience_word(service.audience)),
            (self.tr("多少钱"), fee_words(service)),
        )
        for head, words in facts:
            lines.addStretch(1)
            if not kit.elder and not kit.compact:
                lines.addWidget(Text(head, "small", ink="muted"))
            lines.addWidget(Text(words, "strong"))
        lines.addStretch(1)
        return card

    def _then(self, service: ServiceView) -> Notice:
        kit = self.kit
        detail = self.tr("接不接、哪天来,用小票随时可以查")
        shown = "" if kit.compact or kit.elder else detail
        return Notice(kit.theme, answer_words(service), shown, tone="blue", icon="phone-call")
