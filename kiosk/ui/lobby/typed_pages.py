"""Questions answered by typing: a phone on large digits, and words over the keyboard."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.center.people.phones import LONGEST, check_phone_so_far, is_phone, phone_in_groups
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.card_offer import name_offer
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.flow_pages import leave_out
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.text import Text

if TYPE_CHECKING:
    from kiosk.ui.typing.mode_switch import Mode

NAME_LONGEST = 30
OLDEST = 120


class DigitsPage(Page):
    """Emits `finished` with the digits, once they are whole; buttons are named after `name`."""

    finished = Signal(str)
    loads = False
    longest = 8

    def __init__(
        self, kit: PageKit, digits: str, *, where: str, title: str, hint: str, name: str = "phone"
    ) -> None:
        super().__init__(kit)
        theme = kit.theme
        self._digits = digits
        low = kit.tight
        # The question stands above, beside the pad, or in the head: wherever there is room.
        self._where = title if low and not kit.wide else where
        if not low:
            self.column.addWidget(Text(title, "title"))
            self.column.addWidget(Text(hint, "body", ink="muted"))
        sides: QBoxLayout = QHBoxLayout() if kit.wide else QVBoxLayout()
        sides.setSpacing(theme.px(theme.tokens.size.gap))
        card = Card(theme)
        lines = card.column(gap_mm=1, pad_mm=theme.tokens.size.pad * 0.8)
        self._shown = Text("", "display", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._shown)
        self._refused = Notice(theme)
        leave_out(self._refused, True)
        self._next = ActionButton(
            theme, f"{name}.next", self.tr("下一步"), kind="primary", icon="chevron-right"
        )
        self._next.clicked.connect(lambda: self.finished.emit(self._digits))
        pad = DigitPad(theme, self.tr("清空"), self.tr("退格"), tallest_mm=32 if kit.wide else 42)
        pad.digit.connect(lambda digit: self._change(self._digits + digit))
        pad.backspace.connect(lambda: self._change(self._digits[:-1]))
        pad.clear.connect(lambda: self._change(""))
        first = QVBoxLayout()
        first.setSpacing(theme.px(theme.tokens.size.gap))
        self._hint = Text(hint, "small", ink="muted") if low and kit.wide else None
        if self._hint is not None:
            first.addWidget(Text(title, "strong"))
        first.addWidget(card)
        first.addWidget(self._refused)
        if self._hint is not None:
            first.addWidget(self._hint)
        sides.addLayout(first, 1 if kit.wide else 0)
        sides.addWidget(pad, 1)
        self.column.addLayout(sides, 1)
        if kit.wide:
            first.addStretch(1)
            first.addWidget(self._next)
        else:
            self.column.addWidget(self._next)
        self._change(digits)

    def place(self) -> str:
        return self._where

    def forget(self) -> None:
        self._digits = ""
        self._shown.setText("")

    def typed_so_far(self) -> str:
        return self._digits

    def type_again(self, typed: str) -> None:
        self._change(typed)

    def show_refused(self, error: XinqiaoError) -> None:
        """The digits are whole, but not what is wanted."""
        self._refused.say(words_of(error), tone="gold", icon="alert-circle")
        self._refuse(shown=True)

    def spoken(self, digits: str) -> str:
        """The digits as they are shown."""
        return digits

    def whole(self, digits: str) -> bool:
        """Whether one can go on with them."""
        return bool(digits)

    def check_so_far(self, digits: str) -> None:
        """Refuse digits that no further one makes right; `RuleBroken`."""

    def _refuse(self, *, shown: bool) -> None:
        """What is refused stands where the hint stood."""
        leave_out(self._refused, not shown)
        if self._hint is not None:
            self._hint.setVisible(not shown)

    def _change(self, digits: str) -> None:
        self._digits = digits[: self.longest]
        self._refuse(shown=False)
        try:
            self.check_so_far(self._digits)
        except RuleBroken as wrong:
            self.show_refused(wrong)
        self._shown.setText(self.spoken(self._digits) or " ")
        self._next.setEnabled(self.whole(self._digits))


class PhoneDigitsPage(DigitsPage):
    """A whole phone number, shown in groups."""

    longest = LONGEST

    def spoken(self, digits: str) -> str:
        return phone_in_groups(digits)

    def whole(self, digits: str) -> bool:
        return is_phone(digits)

    def check_so_far(self, digits: str) -> None:
        check_phone_so_far(digits)


class AgeDigitsPage(DigitsPage):
    """An age in years, from 0 to 120."""

    longest = 3

    def whole(self, digits: str) -> bool:
        return bool(digits) and int(digits) <= OLDEST


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
    person: bool = False
    """It is a person's name: an ID card can tell it."""
    begins_with: "Mode | None" = None
    """How the keyboard begins, where pinyin is not what is wanted."""


class WrittenPage(Page):
    """Emits `finished` with what was written, or with nothing when they go on without."""

    finished = Signal(str)
    loads = False

    def __init__(self, kit: PageKit, text: str, wanted: Wanted) -> None:
        super().__init__(kit)
        self._wanted = wanted
        # Between head and keyboard of a small panel there is room for the field only.
        asked = wanted.title if kit.compact else wanted.example
        self.field: PinyinField = PinyinField(f"{wanted.name}.field", asked)
        self.field.begins_with = wanted.begins_with
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
        self._refused = Notice(kit.theme)
        leave_out(self._refused, True)
        self._card = name_offer(kit, self.field) if wanted.person else None
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
        if self._card is not None:
            self.column.addWidget(self._card)
        self.column.addWidget(self._refused)
        self.column.addWidget(self._done)
        self.column.addStretch(1)

    def _lay_out_beside(self, about: QVBoxLayout) -> None:
        """What it is about on the left, typing on the right: nothing covers anything."""
        if self._card is not None:
            about.addWidget(self._card)
        about.addWidget(self._done)
        about.addStretch(1)
        sides, typing = QHBoxLayout(), QVBoxLayout()
        sides.setSpacing(self.kit.theme.px(self.kit.theme.tokens.size.margin))
        sides.addLayout(about, 2)
        sides.addLayout(typing, 3)
        typing.addWidget(self.field)
        typing.addWidget(self._refused)
        typing.addStretch(1)
        self.keyboard_place = typing
        self.column.addLayout(sides, 1)

    def show_refused(self, error: XinqiaoError) -> None:
        """What was written cannot be taken; it is still there to be changed."""
        self._refused.say(words_of(error), tone="gold", icon="alert-circle")
        leave_out(self._refused, False)

    def _show_done(self) -> None:
        leave_out(self._refused, True)
        self._done.setEnabled(not self._wanted.needed or bool(self.field.text().strip()))

    def place(self) -> str:
        return self._wanted.where

    def forget(self) -> None:
        if self._card is not None:
            self._card.forget()
        self.field.blockSignals(True)
        self.field.wipe()
