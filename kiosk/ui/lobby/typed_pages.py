"""Questions answered by typing: a phone on large digits, and words over the keyboard."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.center.people.phones import is_phone
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text

PHONE_LONGEST = 12
NAME_LONGEST = 30


class PhoneDigitsPage(Page):
    """Emits `finished` with a whole number."""

    finished = Signal(str)
    loads = False

    def __init__(self, kit: PageKit, phone: str, *, where: str, title: str, hint: str) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._phone, self._where = phone, where
        low = kit.wide and (kit.elder or kit.compact)
        if not low:
            self.column.addWidget(Text(title, "title"))
            self.column.addWidget(Text(hint, "body", ink="muted"))
        sides: QBoxLayout = QHBoxLayout() if kit.wide else QVBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.gap))
        card = Card(theme)
        lines = card.column(gap_mm=1, pad_mm=theme.tokens.size.pad * 0.8)
        self._shown = Text("", "display", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._shown)
        self._next = ActionButton(
            theme, "phone.next", self.tr("下一步"), kind="primary", icon="chevron-right"
        )
        self._next.clicked.connect(lambda: self.finished.emit(self._phone))
        pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=32 if kit.wide else 42)
        pad.digit.connect(lambda digit: self._change(self._phone + digit))
        pad.backspace.connect(lambda: self._change(self._phone[:-1]))
        pad.clear.connect(lambda: self._change(""))
        first = QVBoxLayout()
        first.addWidget(card)
        sides.addLayout(first, 1 if kit.wide else 0)
        sides.addWidget(pad, 1)
        self.column.addLayout(sides, 1)
        if kit.wide:
            first.addStretch(1)
            first.addWidget(self._next)
        else:
            self.column.addWidget(self._next)
        self._change(phone)

    def place(self) -> str:
        return self._where

    def forget(self) -> None:
        self._phone = ""
        self._shown.setText("")

    def _change(self, phone: str) -> None:
        self._phone = phone[:PHONE_LONGEST]
        groups = (self._phone[:3], self._phone[3:7], self._phone[7:])
        self._shown.setText(" ".join(filter(None, groups)) or " ")
        self._next.setEnabled(is_phone(self._phone))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written; `name` the object's name before `.field` and `.done`."""

    where: str
    title: str
    hint: str
    example: str
    name: str
    most: int = NAME_LONGEST
    needed: bool = False
    """One goes on only once something is written."""


class WrittenPage(Page):
    """Emits `finished` with what was written, or with nothing when they go on without."""

    finished = Signal(str)
    loads = False

    def __init__(self, kit: PageKit, text: str, wanted: Wanted) -> None:
        super().__init__(kit)
        self._wanted = wanted
        self.field: PinyinField = PinyinField(f"{wanted.name}.field", wanted.example)
        self.field.setMaxLength(wanted.most)
        self.field.setText(text)
        self.field.textChanged.connect(self._show_done)
        self._done = ActionButton(
            kit.theme,
            f"{wanted.name}.done",
            self.tr("下一步"),
            kind="primary",
            icon="chevron-right",
        )
        self._done.clicked.connect(lambda: self.finished.emit(self.field.text().strip()))
        self._show_done()
        about = QVBoxLayout()
        about.setSpacing(self.column.spacing())
        if not kit.compact:
            about.addWidget(Text(wanted.title, "title"))
            about.addWidget(Text(wanted.hint, "body", ink="muted"))
        if kit.roomy:
            self._lay_out_beside(about)
            return
        self.column.addLayout(about)
        self.column.addWidget(self.field)
        self.column.addWidget(self._done)
        self.column.addStretch(1)

    def _lay_out_beside(self, about: QVBoxLayout) -> None:
        """What it is about on the left, typing on the right: nothing covers anything."""
        about.addWidget(self._done)
        about.addStretch(1)
        sides, typing = QHBoxLayout(), QVBoxLayout()
        sides.setSpacing(self.kit.theme.px(self.kit.theme.tokens.size.margin))
        sides.addLayout(about, 2)
        sides.addLayout(typing, 3)
        typing.addWidget(self.field)
        typing.addStretch(1)
        self.keyboard_place = typing
        self.column.addLayout(sides, 1)

    def _show_done(self) -> None:
        self._done.setEnabled(not self._wanted.needed or bool(self.field.text().strip()))

    def place(self) -> str:
        return self._wanted.where

    def forget(self) -> None:
        self.field.blockSignals(True)
        self.field.wipe()
