"""The right card of the console: who waits, the three verbs of calling, the day so far."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.desk.console import Console
from kiosk.ui.desk.line_table import LineTable
from kiosk.ui.desk.pager import Pager
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.key_button import KeyButton
from kiosk.ui.widgets.remark import Remark
from kiosk.ui.widgets.text import Text


class LineCard(Card):
    """Count and buttons above, the line in the middle, pages and figures below."""

    def __init__(self, theme: Theme, words: DeskWords, queue_words: QueueWords) -> None:
        super().__init__(theme)
        self._words, self._queue_words = words, queue_words
        self._console: Console | None = None
        self._busy = False
        column = self.column(gap_mm=2)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(theme.px(theme.tokens.size.tight))
        self._count = Text("", "heading", wrap=False)
        self.aside = KeyButton(
            theme, "aside", queue_words.aside(0, 0), "H", kind="quiet", role="tag"
        )
        self.aside.setFixedHeight(theme.px(theme.tokens.size.target))
        self.aside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._who = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._who.addWidget(self._count)
        self._who.addStretch(1)
        self._who.addWidget(self.aside)
        self._head.addLayout(self._who)
        self._verbs = self._verb_row()
        self._head.addWidget(self._verbs)
        column.addLayout(self._head)
        self.remark = Remark(theme, "line_remark")
        column.addWidget(self.remark)
        self.table = LineTable(theme, words, queue_words)
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
        more = self._queue_words
        self.table.show_line(console.line, console.read_at, console.policy)
        self.aside.setText(more.aside(len(console.held), len(console.missed)))
        self.aside.updateGeometry()
        self.pause.setText(more.resume() if console.paused else more.pause())
        self.set_busy(self._busy)

    def set_busy(self, busy: bool) -> None:
        """While a step is on its way to the disk no other can be started."""
        self._busy = busy
        ticket = None if self._console is None else self._console.ticket
        called = ticket is not None and ticket.state == "called"
        works = self._console is not None and not self._console.paused and not busy
        self.call_next.setEnabled(works and ticket is None)
        self.recall.setEnabled(works and called)
        self.miss.setEnabled(works and called)
        self.pause.setEnabled(self._console is not None and not busy)

    def _verb_row(self) -> QWidget:
        theme, words = self._theme, self._words
        self.call_next = KeyButton(
            theme, "call_next", words.call_next(), "F2", kind="primary", snug=True
        )
        self.recall = KeyButton(theme, "recall", words.recall(), "F3", snug=True)
        self.miss = KeyButton(theme, "miss", words.miss(), "F4", snug=True)
        self.pause = KeyButton(theme, "pause", self._queue_words.pause(), "F5", snug=True)
        box = QWidget()
        self._grid = QGridLayout(box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(theme.tokens.size.tight))
        self._lay_verbs(4)
        return box

    def _lay_verbs(self, columns: int) -> None:
        """All verbs in a row, or two by two where that does not fit."""
        for place, button in enumerate((self.call_next, self.recall, self.miss, self.pause)):
            self._grid.addWidget(button, place // columns, place % columns)

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
        room = self.width() - 2 * self._theme.px(self._theme.tokens.size.pad)
        tight = self._theme.px(self._theme.tokens.size.tight)
        verbs = (self.call_next, self.recall, self.miss, self.pause)
        in_a_row = sum(button.sizeHint().width() for button in verbs) + 3 * tight
        self._lay_verbs(4 if in_a_row <= room else 2)
        # The count beside two rows of verbs stands above its button, else they share a line.
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(down if in_a_row <= room else across)
        self._who.setDirection(across if in_a_row <= room else down)
