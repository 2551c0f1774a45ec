"""Open numbers, each with a button that prints its slip again; a page at a time."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.center.queue.views import QueuedTicket
from kiosk.ui.desk.pager import Pager
from kiosk.ui.desk.side_words import SideWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


class ReprintRow(QWidget):
    """One number: its label, business, state and time, and the button."""

    def __init__(self, theme: Theme, words: SideWords, ticket: QueuedTicket) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        label = Text(ticket.label, "heading", wrap=False)
        metrics = QFontMetrics(theme.font("heading"))
        label.setMinimumWidth(metrics.horizontalAdvance("M0000"))
        row.addWidget(label)
        about = QVBoxLayout()
        about.setSpacing(0)
        about.addStretch(1)
        about.addWidget(Text(words.item(ticket), "body"))
        state = f"{words.ticket_state(ticket.state)} · {words.issued_at(ticket.issued_at)}"
        about.addWidget(Text(state, "small", ink="muted"))
        about.addStretch(1)
        row.addLayout(about, 1)
        self.button = ActionButton(theme, f"reprint.{ticket.label}", words.reprint(), role="strong")
        self.button.setMinimumWidth(theme.px(28))
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.button)


class ReprintList(QWidget):
    """As many rows as fit; `chosen` when a button is pressed."""

    chosen = Signal(object)
    """QueuedTicket"""

    def __init__(self, theme: Theme, words: SideWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._page = 0
        self._empty_words = ""
        self.tickets: tuple[QueuedTicket, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(theme.tokens.size.tight))
        column.addLayout(self._rows, 1)
        self.pager = Pager(theme, "open", words.earlier(), words.later())
        self.pager.turned.connect(self._turn)
        policy = self.pager.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.pager.setSizePolicy(policy)
        column.addWidget(self.pager, 0, Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def words(self) -> str:
        """What is said instead of a list; empty while there is one."""
        return "" if self.tickets else self._empty_words

    def show_tickets(self, tickets: tuple[QueuedTicket, ...], empty_words: str) -> None:
        """List these from the first page; `empty_words` where there are none."""
        self.tickets, self._page, self._empty_words = tickets, 0, empty_words
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), 2 * self._row() + self.pager.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit() != self._rows.count() - 1:
            self._lay_out()

    def _lay_out(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        fit = self._fit()
        pages = max(1, -(-len(self.tickets) // fit))
        self._page = min(self._page, pages - 1)
        for ticket in self.tickets[self._page * fit : (self._page + 1) * fit]:
            row = ReprintRow(self._theme, self._words, ticket)
            row.button.clicked.connect(lambda _checked=False, it=ticket: self.chosen.emit(it))
            self._rows.addWidget(row)
        if not self.tickets:
            centre = Qt.AlignmentFlag.AlignHCenter
            self._rows.addWidget(Text(self._empty_words, "body", ink="muted", align=centre), 1)
        self._rows.addStretch(1)
        self.pager.show_page(self._page, pages, self._words.page_of(self._page + 1, pages))

    def _turn(self, by: int) -> None:
        self._page = max(0, self._page + by)
        self._lay_out()

    def _row(self) -> int:
        size, type_ = self._theme.tokens.size, self._theme.tokens.type
        return self._theme.px(max(size.primary, (type_.body + type_.small) * 1.5) + size.tight)

    def _fit(self) -> int:
        return max(1, (self.height() - self.pager.sizeHint().height()) // self._row())
