"""Something kept for somebody, as it stands: they check in to it, or give it back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.theme.tokens import Role, Tone
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.flow_pages import FlowPages
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Kept:
    """What is said of it. No name and no whole phone number."""

    state: str
    tone: Tone
    rule: str
    lines: tuple[tuple[str, Role], ...]
    """Title, time, what is muted; empty lines are left out."""
    remarks: tuple[str, ...]
    """What they must know besides."""
    cancel: bool
    check_in: bool
    notes: tuple[str, ...] = ()
    """What is good to know."""
    extend: bool = False
    finish: bool = False


class KeptPage(Page):
    """Emits `check_in` and `extend`, and `cancel` and `finish` only after a second tap.

    `name` leads the buttons' names. `check_in` says what the first button is for, where it is for
    something else.
    """

    check_in = Signal()
    cancel = Signal()
    extend = Signal()
    finish = Signal()

    def __init__(
        self, kit: PageKit, *, where: str, name: str, cancel: str, check_in: str = ""
    ) -> None:
        super().__init__(kit)
        self._where, self._asked = where, ""
        self._words = {
            "cancel": cancel,
            "finish": self.tr("用完了,结束"),
            "extend": self.tr("再用半小时"),
            "check_in": check_in or self.tr("我到了,签到"),
        }
        self._again = {"cancel": self.tr("再点一次就取消"), "finish": self.tr("再点一次就结束")}
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)
        row = QHBoxLayout()
        row.setSpacing(kit.theme.px(max(3.4, kit.theme.tokens.size.tight)))
        self._buttons: dict[str, ActionButton] = {}
        icons = {"cancel": "x", "finish": "door-off", "extend": "clock", "check_in": "check"}
        for verb, words in self._words.items():
            kind: Kind = "secondary" if verb in self._again else "primary"
            button = ActionButton(kit.theme, f"{name}.{verb}", words, kind=kind, icon=icons[verb])
            button.clicked.connect(lambda _=False, verb=verb: self._press(verb))
            button.hide()
            self._buttons[verb] = button
            row.addWidget(button, 2 if verb in self._again else 3)
        self.column.addLayout(row)

    def place(self) -> str:
        return self._where

    def show_kept(self, kept: Kept) -> None:
        """Show how it stands now."""
        theme = self.kit.theme
        self.clear_trouble()
        self._asked = ""
        self._flow.clear()
        self._flow.add(Notice(theme, kept.state, kept.rule, tone=kept.tone, icon="ticket"))
        self._flow.add(self._facts(kept), grow=1.4)
        for remark in kept.remarks:
            self._flow.add(Notice(theme, remark, tone="gold", icon="alert-circle"))
        for note in kept.notes:
            self._flow.add(Notice(theme, note, tone="blue", icon="info-circle"))
        offered = {
            "cancel": kept.cancel,
            "finish": kept.finish,
            "extend": kept.extend,
            "check_in": kept.check_in,
        }
        for verb, button in self._buttons.items():
            button.setText(self._words[verb])
            button.setVisible(offered[verb])
            button.setEnabled(True)
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """Why it cannot be done now."""
        for button in self._buttons.values():
            button.setEnabled(True)
        self._flow.add(Notice(self.kit.theme, words_of(error), tone="gold", icon="alert-circle"))
        self.ready.emit()

    def _facts(self, kept: Kept) -> Card:
        card = Card(self.kit.theme)
        pad, tight = self.kit.theme.tokens.size.pad, self.kit.crowded
        lines = card.column(gap_mm=0.8 if tight else 2, pad_mm=pad * (0.5 if tight else 1))
        lines.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        for words, role in kept.lines:
            if words:
                ink = "muted" if role == "body" else ""
                lines.addWidget(Text(words, role, ink=ink, align=middle, snug=tight))
        lines.addStretch(1)
        return card

    def _press(self, verb: str) -> None:
        if verb in self._again and self._asked != verb:
            self._asked = verb
            self._buttons[verb].setText(self._again[verb])
            return
        self._buttons[verb].setEnabled(False)
        emitted = {
            "cancel": self.cancel,
            "finish": self.finish,
            "extend": self.extend,
            "check_in": self.check_in,
        }
        emitted[verb].emit()
