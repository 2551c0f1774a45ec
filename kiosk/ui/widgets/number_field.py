"""A number typed on large digits: shown in groups, checked while it grows, masked once given."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent

from kiosk.errors import RuleBroken
from kiosk.ui.messages import words_of
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.text import Text

_ROLES: tuple[Role, ...] = ("display", "title", "heading", "strong", "small")


@dataclass(frozen=True, slots=True)
class NumberKind:
    """What number it is: rules raise `RuleBroken` with a key that has a sentence."""

    longest: int
    grouped: Callable[[str], str]
    masked: Callable[[str], str]
    check: Callable[[str], object]
    """Refuses what is not a whole number."""
    check_so_far: Callable[[str], object]
    """Refuses a beginning that nothing more makes right."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What stands below the number."""

    hint: str
    """Before and while it is typed."""
    whole: str
    """Once it is whole and may be right."""
    given: str
    """While one that was given before is masked."""


class NumberField(Card):
    """Emits `changed` with every sign; a number it begins with, or that is given, is masked.

    The next sign after a masked number begins another one.
    """

    changed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        kind: NumberKind,
        words: NumberWords,
        number: str = "",
        *,
        pad_mm: float | None = None,
        terse: bool = False,
    ) -> None:
        """`terse`: without hints, for want of room; what is wrong is said all the same."""
        super().__init__(theme)
        self.setObjectName(name)
        self._kind, self._words, self._terse = kind, words, terse
        self._number = number
        self._given = self._is_whole(number)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._side = theme.px(theme.tokens.size.pad if pad_mm is None else pad_mm)
        lines = self.column(gap_mm=1, pad_mm=pad_mm)
        self._shown = Text("", "display", wrap=False, align=centre)
        self._shown.setObjectName(f"{name}.shown")
        self._shown.setMinimumWidth(1)
        self._below = Text("", "body", ink="muted", align=centre)
        self._below.setObjectName(f"{name}.remark")
        lines.addWidget(self._shown)
        lines.addWidget(self._below)
        self._show()

    @property
    def number(self) -> str:
        """What was typed so far, or given, in full."""
        return self._number

    @property
    def typed(self) -> str | None:
        """What was typed since the field was made; None while one that was given is masked."""
        return None if self._given else self._number

    def type_again(self, number: str) -> None:
        """The field was drawn anew: what had been typed, open to be read."""
        self._change(number)

    @property
    def whole(self) -> bool:
        """Whether it is a number that may be right."""
        return self._is_whole(self._number)

    @property
    def shown(self) -> str:
        """The number as it stands on the screen."""
        return self._shown.text()

    @property
    def remark(self) -> str:
        """What is said below it."""
        return self._below.text()

    def type_sign(self, sign: str) -> None:
        """One more sign; what is too much is not taken."""
        before = "" if self._given else self._number
        if len(before) < self._kind.longest:
            self._change(before + sign)

    def backspace(self) -> None:
        """One sign less; a masked number goes whole."""
        self._change("" if self._given else self._number[:-1])

    def clear(self) -> None:
        """Nothing is typed."""
        self._change("")

    def give(self, number: str) -> None:
        """A number that was read from a card, masked at once if it may be right."""
        self._change(number)
        self._given = self.whole
        self._show()

    def forget(self) -> None:
        """Nothing of it stays; nobody is told."""
        self._number, self._given = "", False
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _change(self, number: str) -> None:
        self._number, self._given = number, False
        self._show()
        self.changed.emit(number)

    def _is_whole(self, number: str) -> bool:
        try:
            self._kind.check(number)
        except RuleBroken:
            return False
        return True

    def _show(self) -> None:
        kind = self._kind
        self._shown.setText(
            (kind.masked if self._given else kind.grouped)(self._number) or " ",
        )
        said, ink = self._said()
        self._below.setText(said)
        self._below.set_ink(ink)
        self._below.setVisible(not self._terse or ink == "accent")
        self._fit()

    def _said(self) -> tuple[str, str]:
        """What stands below, and in which colour."""
        kind, words = self._kind, self._words
        if self._given:
            return words.given, "muted"
        try:
            rule = kind.check if len(self._number) >= kind.longest else kind.check_so_far
            rule(self._number)
        except RuleBroken as wrong:
            return words_of(wrong), "accent"
        return (words.whole, "green") if self.whole else (words.hint, "muted")

    def _fit(self) -> None:
        """The largest writing in which all of it stands."""
        room = self.width() - 2 * self._side
        for role in _ROLES:
            words = QFontMetrics(self._theme.font(role)).horizontalAdvance(self._shown.text())
            if words <= room:
                break
        self._shown.set_role(role)
