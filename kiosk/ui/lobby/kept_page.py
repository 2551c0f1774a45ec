"""Something kept for somebody, as it stands: they check in to it, or give it back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.theme.tokens import Role, Tone
from kiosk.ui.widgets.buttons import ActionButton
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


class KeptPage(Page):
    """Emits `check_in`, and `cancel` only after a second tap. `name` leads the buttons' names."""

    check_in = Signal()
    cancel = Signal()

    def __init__(self, kit: PageKit, *, where: str, name: str, cancel: str) -> None:
        super().__init__(kit)
        self._where, self._cancel_words, self._asked = where, cancel, False
        self._flow = FlowPages(kit.theme)
        self.column.addWidget(self._flow, 1)
        row = QHBoxLayout()
        row.setSpacing(kit.theme.px(max(3.4, kit.theme.tokens.size.tight)))
        self._cancel = ActionButton(kit.theme, f"{name}.cancel", cancel, icon="x")
        self._cancel.clicked.connect(self._ask_or_cancel)
        self._check_in = ActionButton(
            kit.theme, f"{name}.check_in", self.tr("我到了,签到"), kind="primary", icon="check"
        )
        self._check_in.clicked.connect(self._arrive)
        row.addWidget(self._cancel, 2)
        row.addWidget(self._check_in, 3)
        self.column.addLayout(row)
        for button in (self._cancel, self._check_in):
            button.hide()

    def place(self) -> str:
        return self._where

    def show_kept(self, kept: Kept) -> None:
        """Show how it stands now."""
        theme = self.kit.theme
        self.clear_trouble()
        self._asked = False
        self._flow.clear()
        self._flow.add(Notice(theme, kept.state, kept.rule, tone=kept.tone, icon="ticket"))
        self._flow.add(self._facts(kept), grow=1.4)
        for remark in kept.remarks:
            self._flow.add(Notice(theme, remark, tone="gold", icon="alert-circle"))
        for note in kept.notes:
            self._flow.add(Notice(theme, note, tone="blue", icon="info-circle"))
        self._cancel.setText(self._cancel_words)
        self._cancel.setVisible(kept.cancel)
        self._check_in.setVisible(kept.check_in)
        for button in (self._cancel, self._check_in):
            button.setEnabled(True)
        self.ready.emit()

    def show_refused(self, error: XinqiaoError) -> None:
        """Why it cannot be done now."""
        for button in (self._cancel, self._check_in):
            button.setEnabled(True)
        self._flow.add(Notice(self.kit.theme, words_of(error), tone="gold", icon="alert-circle"))
        self.ready.emit()

    def _facts(self, kept: Kept) -> Card:
        card = Card(self.kit.theme)
        lines = card.column(gap_mm=2)
        lines.addStretch(1)
        for words, role in kept.lines:
            if words:
                ink = "muted" if role == "body" else ""
                lines.addWidget(Text(words, role, ink=ink, align=Qt.AlignmentFlag.AlignHCenter))
        lines.addStretch(1)
        return card

    def _arrive(self) -> None:
        self._check_in.setEnabled(False)
        self.check_in.emit()

    def _ask_or_cancel(self) -> None:
        if not self._asked:
            self._asked = True
            self._cancel.setText(self.tr("再点一次就取消"))
            return
        self._cancel.setEnabled(False)
        self.cancel.emit()
