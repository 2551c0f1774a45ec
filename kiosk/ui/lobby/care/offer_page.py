"""One offer: when, for whom, where, how many seats are left; and the way to register."""

from PySide6.QtCore import Signal

from kiosk.center.care.values import OfferView
from kiosk.ui.lobby.care.words import (
    ages_words,
    dates_words,
    offer_name,
    seats_words,
    week_words,
)
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


class CareOfferPage(Page):
    """Emits `register`; the waitlist is asked about once it is known that no seat is left."""

    register = Signal()

    def __init__(self, kit: PageKit) -> None:
        super().__init__(kit)
        self._name = self.tr("托管")
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1)
        self.column.addWidget(self._flow, 1)
        self._button = ActionButton(
            kit.theme, "care.register", self.tr("给孩子报名"), kind="primary", icon="pencil"
        )
        self._button.clicked.connect(self.register)
        self._button.hide()
        self.column.addWidget(self._button)

    def place(self) -> str:
        return self.tr("托管 › {name}").format(name=self._name)

    def show_offer(self, view: OfferView) -> None:
        """Show this."""
        kit = self.kit
        self.clear_trouble()
        self._flow.clear()
        self._name = offer_name(view.terms, kit.language)
        self._flow.add(self._facts(view), grow=2)
        words, tone = seats_words(view)
        hint = self.tr("有人退出,按先后自动轮到,我们打电话告诉您") if tone == "gold" else ""
        self._flow.add(
            Notice(kit.theme, words, hint, tone=tone, icon="users"), breaks=kit.wide, grow=1.2
        )
        if not (kit.wide and (kit.elder or kit.compact)):
            self._flow.add(self._bring(view), grow=1.6)
        full = not view.left or bool(view.waiting)
        self._button.setText(self.tr("排候补") if full else self.tr("给孩子报名"))
        self._button.setVisible(not full or view.may_wait)
        self.ready.emit()

    def _facts(self, view: OfferView) -> Card:
        kit, terms = self.kit, view.terms
        card = Card(kit.theme)
        lines = card.column(gap_mm=2)
        lines.addStretch(1)
        lines.addWidget(Text(self._name, "title"))
        room = view.room_en if kit.language == "en" else view.room
        facts = (
            (self.tr("什么时候"), week_words(terms)),
            (self.tr("从哪天到哪天"), dates_words(terms)),
            (self.tr("多大的孩子"), ages_words(terms)),
            (self.tr("在哪里"), room),
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

    def _bring(self, view: OfferView) -> Card:
        card = Card(self.kit.theme)
        lines = card.column(gap_mm=2, pad_mm=self.kit.theme.tokens.size.pad * 0.8)
        lines.addWidget(Text(self.tr("报名要说的"), "strong", ink="muted"))
        alone = self.tr("满 {age} 岁、您同意的,可以自己回家")
        for words in (
            self.tr("孩子的姓名、生日、学校,您的姓名和电话"),
            self.tr("过敏和要注意的;谁可以来接"),
            alone.format(age=view.terms.alone_from),
        ):
            lines.addStretch(1)
            lines.addWidget(Text(f"·  {words}", "body"))
        lines.addStretch(1)
        return card
