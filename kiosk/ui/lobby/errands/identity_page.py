"""The number of the identity card, if somebody likes to give it: typed, or read from the card."""

from PySide6.QtCore import Signal

from kiosk.ui.lobby.card_offer import CardOffer
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.number_kinds import identity_kind
from kiosk.ui.reader_ports import CardDesk
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.number_field import NumberField, NumberWords
from kiosk.ui.widgets.text import Text


class IdentityPage(StepPage):
    """Emits `typed` with every sign, and `finished`.

    One goes on with a whole number or with none: it belongs into the letter of authority, and
    staff fills it in where it is left out.
    """

    typed = Signal(str)
    finished = Signal()

    def __init__(self, kit: PageKit, number: str, *, for_family: bool) -> None:
        super().__init__(kit, "")
        theme = kit.theme
        self.title.setText(
            self.tr("要办事的人的身份证号?") if for_family else self.tr("您的身份证号?")
        )
        low = kit.tight
        left, right = self.halves()
        if low:  # beside the digits there is room for it
            self.title.set_role("strong")
            left.addWidget(self.title)
        self.number = self._number(number)
        left.addWidget(self.number)
        if not low:
            why = self.tr("写进委托书用;不写可以空着,工作人员帮您补")
            left.addWidget(Text(why, "body", ink="muted"))
        self._card = None if kit.cards is None else self._offer(kit.cards)
        if self._card is not None:
            left.addWidget(self._card)
        if kit.wide:
            left.addStretch(1)
        pad = DigitPad(
            theme,
            self.tr("清空"),
            self.tr("退格"),
            tallest_mm=32 if kit.wide else 42,
            last_sign="X",
        )
        pad.digit.connect(self.number.type_sign)
        pad.backspace.connect(self.number.backspace)
        pad.clear.connect(self.number.clear)
        right.addWidget(pad, 1)
        self._done = self.next_button("identity.done", "")
        self._done.clicked.connect(self.finished)
        self.finish(self._done)
        self.number.changed.connect(self._changed)
        self._show()

    def forget(self) -> None:
        if self._card is not None:
            self._card.forget()
        self.number.forget()

    def _number(self, number: str) -> NumberField:
        kit = self.kit
        return NumberField(
            kit.theme,
            "errand.identity",
            identity_kind(kit.clock),
            NumberWords(
                hint=self.tr("18 位,最后一位可能是 X"),
                whole=self.tr("号码对得上,请看一遍"),
                given=self.tr("要改,请直接输新号码"),
            ),
            number,
            pad_mm=kit.theme.tokens.size.pad * (0.6 if kit.wide else 1),
            terse=kit.compact and kit.elder,
        )

    def _offer(self, cards: CardDesk) -> CardOffer:
        """A card gives its number too, masked at once."""
        offer = CardOffer(self.kit, cards, lambda holder: holder.number)
        offer.taken.connect(self.number.give)
        return offer

    def _changed(self, number: str) -> None:
        self._show()
        if not number and self._card is not None:
            self._card.again()
        self.typed.emit(number)

    def _show(self) -> None:
        given = self.number
        self._done.setText(self.tr("写好了") if given.number else self.tr("先不写"))
        self._done.setEnabled(given.whole or not given.number)
