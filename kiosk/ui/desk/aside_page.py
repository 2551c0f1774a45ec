"""Numbers set aside, held or missed: called back, or sent back into the line."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.center.queue.policy import Policy
from kiosk.center.queue.views import QueuedTicket
from kiosk.ui.desk.console import Console
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


class AsideRow(QWidget):
    """One number: label, business, where and when it was set aside, and what can be done."""

    def __init__(
        self, theme: Theme, words: QueueWords, ticket: QueuedTicket, policy: Policy
    ) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3))
        label = Text(ticket.label, "heading", wrap=False)
        label.setMinimumWidth(QFontMetrics(theme.font("heading")).horizontalAdvance("M0000"))
        row.addWidget(label)
        about = QVBoxLayout()
        about.setSpacing(0)
        about.addStretch(1)
        about.addWidget(Text(words.business(ticket), "body"))
        about.addWidget(Text(words.aside_state(ticket), "small", ink="muted"))
        about.addStretch(1)
        row.addLayout(about, 1)
        self.call_back = self._button(f"call_back.{ticket.label}", words.call_back())
        row.addWidget(self.call_back)
        self.requeue = self._button(f"requeue.{ticket.label}", words.requeue(policy))
        row.addWidget(self.requeue)
        self.requeue.setVisible(ticket.state == "missed")

    def _button(self, name: str, words: str) -> ActionButton:
        button = ActionButton(self._theme, name, words, role="strong")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return button


class AsidePage(SidePage):
    """`call_back` and `requeue` carry the ticket's id."""

    call_back = Signal(object)
    requeue = Signal(object)

    def __init__(self, theme: Theme, words: QueueWords) -> None:
        super().__init__(theme, words, "aside")
        self._ask(words.aside_title(), words.aside_hint())
        self._tickets: tuple[QueuedTicket, ...] = ()
        self.rows = PagedRows(theme, words, "aside")
        self.body.addWidget(self.rows, 1)

    @property
    def labels(self) -> list[str]:
        """The numbers listed, held ones first."""
        return [ticket.label for ticket in self._tickets]

    def open(self, console: Console) -> None:
        """List what is set aside now."""
        self.remark.say("")
        self._tickets = ()
        self.show_console(console)
        self.rows.focus_first()

    def show_console(self, console: Console) -> None:
        """The hall has changed; an unchanged list stays as it is, with the finger on it."""
        tickets = (*console.held, *console.missed)
        if tickets == self._tickets and tickets:
            return
        self._tickets = tickets
        rows = [partial(self._row, ticket, console.policy) for ticket in tickets]
        self.rows.replace_rows(rows, self._words.none_aside())

    def _row(self, ticket: QueuedTicket, policy: Policy) -> QWidget:
        row = AsideRow(self._theme, self._words, ticket, policy)
        row.call_back.clicked.connect(lambda _checked=False: self.call_back.emit(ticket.id))
        row.requeue.clicked.connect(lambda _checked=False: self.requeue.emit(ticket.id))
        return row
