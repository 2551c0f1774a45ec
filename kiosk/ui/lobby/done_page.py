"""It is done: a number, what it is for, what comes next, and what became of the slip."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.slip_words import slip_words
from kiosk.ui.lobby.staying_page import StayingPage
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.text import Text

STAY_S = 30
TAIL = 4
"""Digits of the number that find it again, with as many of the phone."""


@dataclass(frozen=True, slots=True)
class Done:
    """What is said of it. No name and no whole phone number."""

    subject: UUID
    """What its slip is about."""
    number: str
    where: str
    title: str
    lines: tuple[str, ...]
    following: tuple[str, ...]
    """What comes next, a sentence each."""
    without_slip: str
    """How it is found again if no slip comes out."""
    address: str
    """What its QR code says; empty: none is shown."""


class DonePage(StayingPage):
    """Counts down and then emits `finished`."""

    def __init__(self, kit: PageKit, said: Done) -> None:
        super().__init__(kit, STAY_S, button="booking.done")
        theme = kit.theme
        self.said = said
        flow = FlowPages(theme, columns=2 if kit.wide else 1)
        flow.add(self._number_card(), grow=1.6)
        flow.add(self._slip, grow=1.2)
        tight = kit.compact or (kit.wide and kit.elder)
        spare = said.address if tight else ""
        flow.add(self._next_card(spare), breaks=kit.wide, grow=1.6)
        if said.address and not tight:
            flow.add(self._code_card(said.address), grow=1.1)
        self.column.addWidget(flow, 1)
        self.column.addWidget(self._done)

    def place(self) -> str:
        return self.said.where

    def show_slip(self, state: str, notice: PrinterNotice) -> None:
        """Say what became of the slip."""
        without = self.said.without_slip
        self.say_of_slip(slip_words(state, notice, slip=self.tr("小票"), without=without))

    def _number_card(self) -> Card:
        kit, said, middle = self.kit, self.said, Qt.AlignmentFlag.AlignHCenter
        card = Card(kit.theme)
        lines = card.column(gap_mm=3)
        lines.addStretch(1)
        if not kit.compact:
            lines.addWidget(Text(said.title, "heading", ink="muted", align=middle))
        tall = 15 if kit.compact else 18 if kit.wide else 21
        lines.addWidget(BigNumber(kit.theme, said.number, height_mm=tall))
        for line in said.lines:
            lines.addWidget(Text(line, "heading", align=middle))
        lines.addStretch(1)
        return card

    def _next_card(self, spare: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(2))
        place = card.column(pad_mm=theme.tokens.size.pad * 0.8)
        place.addWidget(self.with_spare_code(lines, spare))
        lines.addWidget(Text(self.tr("接下来"), "strong", ink="muted"))
        for number, each in enumerate(self.said.following, 1):
            lines.addStretch(1)
            lines.addWidget(Text(f"{number}  {each}", "body"))
        lines.addStretch(1)
        return card

    def _code_card(self, address: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        row = card.row(pad_mm=theme.tokens.size.pad * 0.8, gap_mm=6)
        row.addWidget(QrCode(theme, address, side_mm=40))
        row.addWidget(Text(self.tr("可以拍下这一页;码里没有您的个人信息"), "body"), 1)
        return card


class DonePresenter(QObject):
    """Tells the page what becomes of its slip."""

    def __init__(self, page: DonePage, context: FaceContext, *, prints: bool) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._state = "queued" if prints else "none"
        context.slips.slip_changed.connect(self._changed)
        context.slips.notice_changed.connect(self._notice)
        self._show()

    def _changed(self, subject: UUID, state: str) -> None:
        if subject == self._page.said.subject:
            self._state = state
            self._show()

    def _notice(self, _notice: PrinterNotice) -> None:
        self._show()

    def _show(self) -> None:
        self._page.show_slip(self._state, self._context.slips.notice())
