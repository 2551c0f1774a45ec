"""托管与亲情连线: what care there is with its seats, the video link, and one's own registration."""

from collections.abc import Sequence

from kiosk.center.care.values import OfferView
from kiosk.ui.lobby.care.routes import CareOfferAt
from kiosk.ui.lobby.care.words import offer_name, seats_words, week_words
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rooms.routes import RoomsFor
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.flow_pages import FlowPages, side_by_side
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

FAMILY_CALL = "亲情连线"
"""The function of the rooms one calls the family from."""


class CareOffersPage(Page):
    """A tile an offer, then the two ways beside."""

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        if not kit.compact:
            self.column.addWidget(Text(self.tr("孩子放学、放假,来这里"), "title"))
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)

    def place(self) -> str:
        return self.tr("活动与场地 › 托管与亲情连线")

    def show_offers(self, offers: Sequence[OfferView]) -> None:
        """Show these."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        if not offers:
            ask = self.tr("请到前台问一问,电话 {phone}").format(phone=kit.center.phone)
            self._flow.add(Notice(kit.theme, self.tr("现在没有可以报名的托管"), ask, icon="school"))
        for view in offers:
            self._flow.add(self._tile(view), grow=1.7)
        call = Tile(
            kit.theme,
            "care.call",
            self.tr("亲情连线"),
            "" if kit.elder else self.tr("订 30 分钟,和在外的爸爸妈妈视频"),
            icon="device-mobile",
            tone="blue",
        )
        call.clicked.connect(lambda: self.go.emit(RoomsFor(FAMILY_CALL)))
        mine = Tile(
            kit.theme,
            "care.mine",
            self.tr("我的报名"),
            "" if kit.elder else self.tr("请假、看候补、退出"),
            icon="ticket",
        )
        mine.clicked.connect(lambda: self.go.emit(Mine()))
        self._flow.add(side_by_side(kit.theme, [call, mine], 2), grow=1.4)
        self.ready.emit()

    def _tile(self, view: OfferView) -> Tile:
        kit, terms = self.kit, view.terms
        seats, tone = seats_words(view)
        detail = seats if kit.elder and kit.wide else f"{week_words(terms)}  {seats}"
        tile = Tile(
            kit.theme,
            f"offer.{terms.code}",
            offer_name(terms, kit.language),
            detail,
            icon="school" if terms.kind == "term" else "baby-carriage",
            tone="accent" if tone == "green" else tone,
            large=not (kit.compact or (kit.wide and kit.elder)),
        )
        tile.clicked.connect(lambda: self.go.emit(CareOfferAt(terms.code)))
        return tile
