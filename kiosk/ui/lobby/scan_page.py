"""已有小票?: hold its code before the scanner, or type its number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out, rows_of
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text

LONGEST = 6
"""A letter and up to five digits."""
DIGITS_A_ROW = 5
LETTERS_A_ROW = 7
TIGHT_ROW = 6
"""Letters, digits and 退格 in rows of this where the glass is low."""


class ScanPage(Page):
    """Emits `typed` with a number; scans come to the window and lead on from there."""

    typed = Signal(str)

    def __init__(self, kit: PageKit, typed: str = "") -> None:
        super().__init__(kit)
        self._number = typed
        self._shown = Text("", "title", align=Qt.AlignmentFlag.AlignHCenter, wrap=False)
        self._remark = Notice(kit.theme)
        self._remark.setObjectName("scan.remark")
        leave_out(self._remark, True)
        self._look = ActionButton(
            kit.theme, "scan.look", self.tr("看看到哪了"), kind="primary", icon="search"
        )
        self._look.clicked.connect(lambda: self.typed.emit(self._number))
        self._how = self._scan_card()
        self._flow = FlowPages(kit.theme, columns=2 if kit.wide else 1, gap_mm=3.4)
        self.column.addWidget(self._flow, 1)
        self._booked = ActionButton(
            kit.theme,
            "scan.booked",
            self.tr("我的事项") if kit.crowded else self.tr("我的事项:订的、约的、请人办的"),
            kind="quiet",
            icon="calendar-event",
            role="strong",
        )
        self._booked.clicked.connect(lambda: self.go.emit(Mine()))

    def place(self) -> str:
        return self.tr("我的小票")

    @property
    def remark(self) -> str:
        """What is said about the last scan or number; empty: nothing."""
        return "" if self._remark.property("left_out") else self._remark.words

    def show_letters(self, letters: Sequence[str]) -> None:
        """Lay the page out; numbers begin with one of these."""
        flow = self._flow
        self.clear_trouble()
        flow.add(self._how, grow=3)
        flow.add(self._remark)
        flow.add(self._booked)
        flow.add(self._number_block(letters), breaks=self.kit.wide, grow=1.4)
        self._show_number()
        self.ready.emit()

    def show_puzzled(self) -> None:
        """A code was scanned that is no slip's."""
        self._say(
            self.tr("这不是小票上的码"), self.tr("请扫取号小票上的二维码,或者输入小票上的号码")
        )

    def show_not_found(self, number: str) -> None:
        """Nobody has this number today."""
        self._say(
            self.tr("今天没有 {number} 这个号码").format(number=number),
            self.tr("请看小票上最大的那行字,再输一次"),
        )

    def typed_so_far(self) -> str:
        return self._number

    def type_again(self, typed: str) -> None:
        self._number = typed
        self._show_number()

    def forget(self) -> None:
        self._number = ""
        self._show_number()

    def _say(self, title: str, detail: str) -> None:
        self._remark.say(title, detail, tone="gold", icon="alert-circle")
        leave_out(self._remark, False)
        leave_out(self._how, self.kit.wide and self.kit.compact)  # no room for both beside the keys

    def _scan_card(self) -> Card:
        theme = self.kit.theme
        card = Card(theme, "green")
        row = card.row(gap_mm=6)
        side = theme.tokens.size.tile_icon * (0.8 if self.kit.compact else 1.0)
        row.addWidget(Icon(theme, "scan", colour="green", size_mm=side))
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(Text(self.tr("把小票上的二维码对准扫码口"), "heading"))
        words.addWidget(Text(self.tr("读到会自动打开,还可以评价"), "body", ink="muted"))
        words.addStretch(1)
        row.addLayout(words, 1)
        return card

    def _number_block(self, letters: Sequence[str]) -> QWidget:
        """What is typed, and the keys: one block, never on two pages."""
        theme, low = self.kit.theme, self.kit.compact
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3.4))
        card = Card(theme)
        lines = card.column(gap_mm=1, pad_mm=theme.tokens.size.pad * (0.5 if low else 1))
        if not low and not (self.kit.elder and self.kit.wide):
            lines.addWidget(Text(self.tr("没有扫码口?输入小票上的号码"), "strong"))
        lines.addWidget(self._shown)
        column.addWidget(card, 1)
        back = ActionButton(
            theme, "key.back", "" if low else self.tr("退格"), kind="quiet", icon="backspace"
        )
        back.setAccessibleName(self.tr("退格"))
        back.clicked.connect(self._backspace)
        first, digits = (
            [self._key(key) for key in letters],
            [self._key(key) for key in "1234567890"],
        )
        if low:
            rows = rows_of(theme, [*first, *digits, back], TIGHT_ROW)
        else:
            rows = rows_of(theme, list(first), LETTERS_A_ROW)
            rows += rows_of(theme, list(digits), DIGITS_A_ROW)
            rows += rows_of(theme, [back, self._look], 2)
        for row in rows:
            column.addWidget(row)
        if low:
            column.addWidget(self._look)
        return block

    def _key(self, character: str) -> ActionButton:
        button = ActionButton(
            self.kit.theme, f"key.{character}", character, kind="quiet", role="heading"
        )
        button.clicked.connect(lambda: self._type(character))
        return button

    def _type(self, character: str) -> None:
        # A number begins with its only letter: another letter begins another number.
        number = character if character.isalpha() else self._number + character
        self._number = number[:LONGEST]
        self._show_number()

    def _backspace(self) -> None:
        self._number = self._number[:-1]
        self._show_number()

    def _show_number(self) -> None:
        self._shown.setText(self._number or self.tr("例如 B002"))
        self._shown.set_ink("" if self._number else "muted")
        self._look.setEnabled(self._number[:1].isalpha() and len(self._number) > 1)
        leave_out(self._remark, True)
