"""Why? The reasons of the level chosen, as many as one likes, and the button that sends it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from kiosk.center.evaluation.rating_codes import Reason, level_of
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.visit import Draft
from kiosk.ui.messages import words_of
from kiosk.ui.theme.painting import paint_card
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.flow_pages import FlowPages, leave_out, rows_of
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tick_box import TickBox


class ReasonRow(Tappable):
    """One reason; ticked by a tap anywhere on it."""

    def __init__(self, kit: PageKit, reason: Reason, *, ticked: bool) -> None:
        super().__init__(kit.theme, f"reason.{reason.code}")
        theme, words = kit.theme, reason.text(kit.language)
        self.code = reason.code
        self.setCheckable(True)
        self.setChecked(ticked)
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        pad, upright = theme.px(theme.tokens.size.pad * 0.8), theme.px(2.4)
        row.setContentsMargins(pad, upright, pad, upright)
        row.setSpacing(theme.px(4))
        row.addWidget(TickBox(theme, self))
        row.addWidget(Text(words, "strong"), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = "sunken" if self.isDown() else "card"
        line = "green" if self.isChecked() else "ink" if self.hasFocus() else "edge"
        paint_card(self, self._theme, ground=ground, line=line)


class ReasonsPage(Page):
    """Emits `ticked`, `write` and `send`; nothing has to be ticked."""

    ticked = Signal(int, bool)
    write = Signal()
    send = Signal()
    loads = False

    def __init__(self, kit: PageKit, draft: Draft, *, can_write: bool = True) -> None:
        super().__init__(kit)
        theme = kit.theme
        level = level_of(draft.level or 0)
        self._level = level.text(kit.language)
        self._refused = Notice(theme)
        leave_out(self._refused, True)
        self._flow = FlowPages(theme, gap_mm=3.4)
        self._flow.add(self._refused)
        self._flow.add(
            Text(self.tr("{level}:为什么?可以多选").format(level=self._level), "title"), keep=True
        )
        rows = [
            ReasonRow(kit, reason, ticked=reason.code in draft.reasons) for reason in level.reasons
        ]
        for row in rows:
            row.toggled.connect(lambda on, code=row.code: self.ticked.emit(code, on))
        for pair in rows_of(theme, list(rows), 2 if kit.wide else 1):
            self._flow.add(pair, grow=1.4)
        if draft.words:
            quoted = self.tr("您写的:{words}").format(words=draft.words)
            self._flow.add(Text(quoted, "body", ink="muted"))
        self.column.addWidget(self._flow, 1)
        self.column.addLayout(self._buttons(bool(draft.words), can_write=can_write))

    def place(self) -> str:
        return self.tr("评价 › {level}").format(level=self._level)

    def allow_again(self, error: XinqiaoError) -> None:
        """Nothing was stored: say why, and let the same rating be sent again."""
        self._refused.say(words_of(error), self.tr("没有记下来"), tone="gold", icon="alert-circle")
        leave_out(self._refused, False)
        self._flow.show_page(0)
        self.answered()
        self.send_button.setText(self.tr("提交评价"))
        self.send_button.setEnabled(True)

    def _buttons(self, written: bool, *, can_write: bool) -> QHBoxLayout:
        theme = self.kit.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        if can_write:
            words = self.tr("改写的话") if written else self.tr("写几句")
            write = ActionButton(theme, "rate.write", words, icon="message")
            write.clicked.connect(self.write)
            row.addWidget(write, 2)
        self.send_button = ActionButton(
            theme, "rate.send", self.tr("提交评价"), kind="primary", icon="check"
        )
        self.send_button.clicked.connect(self._send_once)
        row.addWidget(self.send_button, 3)
        return row

    def _send_once(self) -> None:
        # Off at the first press: a second tap of the same finger finds nothing to press.
        self.send_button.setEnabled(False)
        self.wait_for_store(lambda: self.send_button.setText(self.tr("请稍候…")))
        self.send.emit()
