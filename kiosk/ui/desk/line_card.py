"""The right card of the console: who waits, the three verbs of calling, the day so far."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.ui.desk.console import Console
from kiosk.ui.desk.line_table import LineTable
from kiosk.ui.desk.pager import Pager
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.key_button import KeyButton
from kiosk.ui.widgets.remark import Remark
from kiosk.ui.widgets.text import Text


class LineCard(Card):
    """Count and buttons above, the line in the middle, pages and figures below."""

    def __init__(self, theme: Theme, words: DeskWords) -> None:
        super().__init__(theme)
        self._words = words
        self._console: Console | None = None
        self._busy = False
        column = self.column(gap_mm=2)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(theme.px(2.5))
        self._count = Text("", "heading", wrap=False)
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self._verbs = self._verb_row()
        self._head.addWidget(self._verbs)
        column.addLayout(self._head)
        self.remark = Remark(theme, "line_remark")
        column.addWidget(self.remark)
        self.table = LineTable(theme, words)
        column.addWidget(self.table, 1)
        column.addLayout(self._foot_row())
        self.table.paged.connect(self._show_page)

    @property
    def count(self) -> str:
        """How many wait, in words."""
        return self._count.text()

    @property
    def figures(self) -> str:
        """The day so far, in words."""
        return self._figures.text()

    def show_console(self, console: Console) -> None:
        """Show the line and what can be done now."""
        self._console = console
        self._count.setText(self._words.waiting(console.waiting))
        self._figures.setText(self._words.figures(console.figures))
        self.table.show_line(console.line, console.read_at)
        self.set_busy(self._busy)

    def set_busy(self, busy: bool) -> None:
        """While a step is on its way to the disk no other can be started."""
        self._busy = busy
        ticket = None if self._console is None else self._console.ticket
        called = ticket is not None and ticket.state == "called"
        self.call_next.setEnabled(not busy and ticket is None)
        self.recall.setEnabled(not busy and called)
        self.miss.setEnabled(not busy and called)

    def _verb_row(self) -> QWidget:
        theme, words = self._theme, self._words
        self.call_next = KeyButton(theme, "call_next", words.call_next(), "F2", kind="primary")
        self.recall = KeyButton(theme, "recall", words.recall(), "F3")
        self.miss = KeyButton(theme, "miss", words.miss(), "F4")
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.tokens.size.tight))
        for button in (self.call_next, self.recall, self.miss):
            row.addWidget(button)
        return box

    def _foot_row(self) -> QHBoxLayout:
        words = self._words
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(3))
        self._figures = Text("", "small", ink="muted")
        self.pager = Pager(self._theme, "line", words.earlier(), words.later())
        self.pager.turned.connect(self.table.turn)
        row.addWidget(self._figures, 1)
        row.addWidget(self.pager)
        return row

    def _show_page(self, page: int, pages: int) -> None:
        self.pager.show_page(page, pages, self._words.page_of(page + 1, pages))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        pad = 2 * self._theme.px(self._theme.tokens.size.pad)
        needed = self._count.sizeHint().width() + self._verbs.sizeHint().width() + pad
        beside = needed + self._theme.px(4) <= self.width()
        self._head.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
