"""约好了: when, the code, what to bring, and what became of the slip."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.ui.lobby.appointments.routes import Booked
from kiosk.ui.lobby.appointments.words import date_words, time_word
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.slip_words import slip_words
from kiosk.ui.lobby.staying_page import StayingPage
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.text import Text

STAY_S = 45
"""How long it stays when nobody touches anything: there is something to write down."""


class BookedPage(StayingPage):
    """Counts down and then emits `finished`. Nothing on it tells whose booking it is."""

    reprint = Signal()

    def __init__(self, kit: PageKit, booked: Booked) -> None:
        super().__init__(kit, STAY_S, button="booked.done")
        theme = kit.theme
        self.view = booked.view
        self._low = kit.wide and (kit.elder or kit.compact)
        flow = FlowPages(theme, columns=kit.columns)
        flow.add(self._when_card(), grow=2.2)
        flow.add(self._slip, grow=1.2)
        flow.add(self._code_card(booked.address), breaks=kit.wide, grow=2)
        if booked.materials:
            spare = booked.address if self._low else ""
            flow.add(self._bring_card(booked.materials, spare), grow=2)
        self.column.addWidget(flow, 1)
        self.column.addLayout(self._buttons())

    def place(self) -> str:
        return self.tr("预约 › 约好了")

    def show_slip(self, state: str, notice: PrinterNotice) -> None:
        """Say what became of the slip."""
        without = self.tr("请拍照或记下预约码,一样有效")
        words = slip_words(state, notice, slip=self.tr("预约单"), without=without)
        self.say_of_slip(words)
        if not words.coming:
            self._again.setText(self.tr("再打一次"))

    def forget(self) -> None:
        super().forget()
        self.time.show_number("")
        self._code.setText("")

    def _when_card(self) -> Card:
        theme, middle, kit = self.kit.theme, Qt.AlignmentFlag.AlignHCenter, self.kit
        view = self.view
        card = Card(theme)
        lines = card.column(gap_mm=2, pad_mm=theme.tokens.size.pad * (0.5 if self._low else 1))
        lines.addStretch(1)
        day = date_words(view.day, kit.clock)
        lines.addWidget(Text(day, "heading" if self._low else "title", align=middle))
        tall = 16 if kit.compact else 20 if self._low else 26
        self.time = BigNumber(theme, time_word(view.due_at), height_mm=tall)
        lines.addWidget(self.time)
        english = view.item_name_en if kit.language == "en" else None
        item = english or view.item_name
        lines.addWidget(Text(item, "strong" if self._low else "heading", align=middle))
        lines.addStretch(1)
        return card

    def _code_card(self, address: str) -> Card:
        theme, kit = self.kit.theme, self.kit
        card = Card(theme)
        row = card.row(pad_mm=theme.tokens.size.pad * 0.7, gap_mm=6)
        if address and not self._low:
            row.addWidget(QrCode(theme, address, side_mm=34 if kit.compact else 42))
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addStretch(1)
        words.addWidget(Text(self.tr("预约码"), "body", ink="muted"))
        code = f"{self.view.code[:3]} {self.view.code[3:]}"
        self._code = Text(code, "title", wrap=False)
        words.addWidget(self._code)
        how = self.tr("到了扫码签到,或用手机号后四位加预约码")
        words.addWidget(Text(how, "small" if self._low else "body", ink="muted"))
        words.addStretch(1)
        row.addLayout(words, 1)
        return card

    def _bring_card(self, materials: tuple[tuple[str, str | None], ...], spare: str) -> Card:
        theme = self.kit.theme
        card = Card(theme)
        lines = QVBoxLayout()
        lines.setSpacing(theme.px(1))
        place = card.column(pad_mm=theme.tokens.size.pad * 0.7)
        place.addWidget(self.with_spare_code(lines, spare))
        lines.addStretch(1)
        lines.addWidget(Text(self.tr("请带好"), "body", ink="muted"))
        english = self.kit.language == "en"
        names = [(en or zh) if english else zh for zh, en in materials]
        between = ", " if english else "、"
        lines.addWidget(Text(between.join(names), "body"))
        lines.addStretch(1)
        return card

    def _buttons(self) -> QHBoxLayout:
        theme = self.kit.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        self._again = ActionButton(theme, "booked.reprint", self.tr("没打出来"), icon="printer")
        self._again.clicked.connect(self._reprint_once)
        row.addWidget(self._again, 2)
        row.addWidget(self._done, 3)
        return row

    def _reprint_once(self) -> None:
        # One more slip; after that a person at the front desk looks what is wrong.
        self._again.setEnabled(False)
        self.reprint.emit()
