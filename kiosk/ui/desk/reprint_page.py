"""The page for printing a slip again: any number of today that is not closed yet."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.center.queue.views import QueuedTicket
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.reprint_list import ReprintList
from kiosk.ui.desk.side_words import SideWords
from kiosk.ui.messages import words_of
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.digit_pad import DigitPad
from kiosk.ui.widgets.key_button import KeyButton
from kiosk.ui.widgets.remark import Remark
from kiosk.ui.widgets.text import Text

_TROUBLE = ("failed", "expired", "unknown")


class ReprintPage(QWidget):
    """Find a number by its digits or in the list; one tap prints it."""

    left = Signal()
    reprint = Signal(object)
    """ticket id (UUID)"""

    def __init__(self, theme: Theme, words: SideWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._tickets: tuple[QueuedTicket, ...] = ()
        self._printing: dict[UUID, str] = {}
        outer = QVBoxLayout(self)
        margin = theme.px(theme.tokens.size.margin)
        outer.setContentsMargins(margin, margin, margin, margin)
        outer.setSpacing(theme.px(theme.tokens.size.gap))
        outer.addLayout(self._head())
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(theme.tokens.size.gap))
        self._halves.addWidget(self._finder(), 0)
        self._list_card = Card(theme)
        column = self._list_card.column(gap_mm=2)
        self.list = ReprintList(theme, words)
        self.list.chosen.connect(self._choose)
        column.addWidget(self.list, 1)
        self._halves.addWidget(self._list_card, 1)
        outer.addLayout(self._halves, 1)

    @property
    def remark(self) -> str:
        """How the last slip is doing."""
        return self._remark.words

    def open(self) -> None:
        """Start looking: nothing typed, nothing listed yet."""
        self.number.clear()
        self._remark.say("")
        self._tickets = ()
        self.list.show_tickets((), self._words.loading())
        self.number.setFocus()

    def show_tickets(self, tickets: tuple[QueuedTicket, ...], here: UUID | None) -> None:
        """List these, the number `here` at the desk first."""
        self._tickets = tuple(sorted(tickets, key=lambda ticket: ticket.id != here))
        self._filter()

    def show_trouble(self, error: XinqiaoError) -> None:
        """The list could not be read."""
        self._remark.say(words_of(error, self._words.translate), "accent")
        self.list.show_tickets((), "")

    def warn(self, words: str) -> None:
        """Say beforehand that nothing will come out of the printer now."""
        self._remark.say(words, "gold")

    def show_slip(self, ticket_id: UUID, state: str) -> None:
        """News of a slip; only of those asked for here."""
        label = self._printing.get(ticket_id)
        if label is not None:
            trouble = state in _TROUBLE
            tone: Tone = "accent" if trouble else "green" if state == "printed" else "plain"
            self._remark.say(self._words.slip(label, state), tone)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(self._words.reprint_title(), "title", wrap=False))
        words.addWidget(Text(self._words.reprint_hint(), "small", ink="muted"))
        row.addLayout(words, 1)
        self.log = KeyButton(self._theme, "reprint_log", self._words.reprint_log(), "F9")
        row.addWidget(self.log, 0, Qt.AlignmentFlag.AlignVCenter)
        back = KeyButton(self._theme, "reprint_back", self._words.back(), "Esc")
        back.clicked.connect(self.left)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _finder(self) -> QWidget:
        card = Card(self._theme)
        column = card.column(gap_mm=3)
        column.addWidget(Text(self._words.number_field(), "small", ink="muted", wrap=False))
        self.number = QLineEdit()
        self.number.setObjectName("number")
        self.number.setAccessibleName(self._words.number_field())
        self.number.setMaxLength(6)
        self.number.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.number.textChanged.connect(lambda _text: self._filter())
        self.number.returnPressed.connect(self._choose_only)
        column.addWidget(self.number)
        pad = DigitPad(self._theme, self._words.clear(), self._words.backspace())
        pad.digit.connect(self.number.insert)
        pad.backspace.connect(self.number.backspace)
        pad.clear.connect(self.number.clear)
        column.addWidget(pad)
        self._remark = Remark(self._theme, "reprint_remark")
        column.addWidget(self._remark)
        column.addStretch(1)
        return card

    def _filter(self) -> None:
        typed = self.number.text().strip().upper()
        found = tuple(ticket for ticket in self._tickets if typed in ticket.label)
        empty = self._words.not_found(typed) if typed else self._words.none_open()
        self.list.show_tickets(found, empty)

    def _choose_only(self) -> None:
        if len(self.list.tickets) == 1:
            self._choose(self.list.tickets[0])

    def _choose(self, ticket: QueuedTicket) -> None:
        self._printing[ticket.id] = ticket.label
        self._remark.say(self._words.slip(ticket.label, "queued"))
        self.reprint.emit(ticket.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
