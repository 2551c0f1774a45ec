"""把身份证放在读卡区: says so while a page wants a card, and hands on the one thing it asks for."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from kiosk.center.people.card_holder import CardHolder
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.reader_ports import CardDesk
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.pinyin_field import PinyinField


class CardOffer(Notice):
    """Wants a card for as long as it stands on the screen. Keeps nothing of what was read."""

    taken = Signal(str)
    """What was asked for, of the card that was read."""

    def __init__(self, kit: PageKit, cards: CardDesk, asked: Callable[[CardHolder], str]) -> None:
        """`asked` picks what the page needs; empty: this card does not have it."""
        super().__init__(kit.theme, snug=kit.crowded)
        self.setObjectName("card.offer")
        self._cards, self._asked = cards, asked
        self._small = kit.compact or (kit.wide and kit.elder)
        self._tell("waiting")
        cards.read.connect(self._read)
        cards.told.connect(self._tell)

    def again(self) -> None:
        """What was read is not wanted: look for another card."""
        if self.isVisible():
            self._tell("waiting")
            self._cards.want()

    def forget(self) -> None:
        """The resident has left: a card that is read now is nobody's."""
        self._cards.enough()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cards.want()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._cards.enough()

    def _read(self, holder: CardHolder) -> None:
        wanted = self._asked(holder)
        if not wanted:
            self._tell("unknown")
            self._cards.want()
            return
        self.taken.emit(wanted)
        self._show(self.tr("填好了,请收好身份证"), self.tr("请核对一下"), "green", "check")

    def _tell(self, news: str) -> None:
        match news:
            case "moved":
                self._show(self.tr("请把身份证放平,先不要拿开"), "", "gold", "id")
            case "unknown":
                title = self.tr("这张证件读不出来")
                self._show(title, self.tr("请打字,或者请工作人员帮忙"), "gold", "alert-circle")
            case "gone":
                title = self.tr("读卡器现在用不了")
                self._show(title, self.tr("请打字,不影响办事"), "gold", "alert-circle")
            case _:
                title = self.tr("也可以把身份证放在读卡区")
                self._show(title, self.tr("自动填好;只用这一项,不留别的"), "blue", "id")

    def _show(self, title: str, detail: str, tone: Tone, icon: str) -> None:
        self.say(title, "" if self._small else detail, tone=tone, icon=icon)


def name_offer(kit: PageKit, field: PinyinField) -> CardOffer | None:
    """An offer that fills `field` with the card's name; None where no cards are read."""
    if kit.cards is None:
        return None

    def fitting(holder: CardHolder) -> str:
        return holder.name if len(holder.name) <= field.maxLength() else ""

    offer = CardOffer(kit, kit.cards, fitting)
    offer.taken.connect(field.setText)

    def emptied(text: str) -> None:
        if not text:
            offer.again()

    field.textChanged.connect(emptied)
    return offer
