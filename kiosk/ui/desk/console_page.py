"""The page a clerk works on: the head, the ticket here, the line."""

from itertools import pairwise

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.center.queue.views import QueuedTicket
from kiosk.clock import Clock
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.console import Console
from kiosk.ui.desk.line_card import LineCard
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.ticket_card import TicketCard
from kiosk.ui.desk.top_bar import TopBar
from kiosk.ui.desk.words import DeskWords
from kiosk.ui.messages import words_of
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.remark import Remark

LEFT, RIGHT = 37, 63
"""Shares of the width, in landscape."""


class ConsolePage(QWidget):
    """Shows a `Console` and says beside each button how pressing it went."""

    def __init__(
        self,
        theme: Theme,
        words: DeskWords,
        queue_words: QueueWords,
        clock: Clock,
        desk_number: int,
    ) -> None:
        super().__init__()
        self._words, self._queue_words = words, queue_words
        self.bar = TopBar(theme, words, clock, desk_number)
        self.ticket = TicketCard(theme, words, queue_words, clock)
        self.line = LineCard(theme, words, queue_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        margin = theme.px(theme.tokens.size.margin)
        self._cards.setContentsMargins(margin, theme.px(theme.tokens.size.gap), margin, margin)
        self._cards.setSpacing(theme.px(theme.tokens.size.gap))
        self._cards.addWidget(self.ticket, LEFT)
        self._cards.addWidget(self.line, RIGHT)
        column.addLayout(self._cards, 1)
        at_line = ("call_next", "recall", "miss", "pause", "resume")
        self._remarks: dict[str, Remark] = dict.fromkeys(at_line, self.line.remark)
        self._refused = ""

    def show_console(self, console: Console) -> None:
        """Show the hall as it is now."""
        self.bar.show_ticket(console.ticket, paused=console.paused)
        self.ticket.show_ticket(
            console.ticket,
            waiting=console.waiting,
            paused=console.paused,
            policy=console.policy,
            materials=console.materials,
        )
        self.line.show_console(console)
        if self._refused != "line":
            self._say_who_is_next(console)

    def set_busy(self, busy: bool) -> None:
        """A step has started or ended."""
        self.ticket.set_busy(busy)
        self.line.set_busy(busy)

    def step_taken(self, verb: str, ticket: QueuedTicket | None) -> None:
        """A step went well: old refusals are over; say what was closed."""
        self._forget()
        if verb == "call_next" and ticket is None:
            self._refused = "line"
            self.line.remark.say(self._words.nobody_waits(), "gold")
        elif verb != "pause":
            self.ticket.remark.say(self._queue_words.done(verb, ticket), "green")

    def step_refused(self, verb: str, error: XinqiaoError) -> None:
        """Say beside the button what stood in the way."""
        self._forget()
        remark = self._remarks.get(verb, self.ticket.remark)
        self._refused = "line" if remark is self.line.remark else "ticket"
        remark.say(words_of(error, self._words.translate), "accent")

    def greet(self, name: str) -> None:
        """A clerk has sat down."""
        self._forget()
        self.bar.show_clerk(name)

    def _order_keys(self) -> None:
        """Tab goes through the day's work first; signing off comes last."""
        line, ticket = self.line, self.ticket
        calling = (line.call_next, line.recall, line.miss, line.pause)
        serving = (ticket.serve, ticket.finish, ticket.ask, ticket.hold, ticket.transfer)
        checking = (ticket.verify, ticket.reject)
        rest = (
            ticket.note_button,
            ticket.reprint,
            line.aside,
            line.pager.earlier,
            line.pager.later,
        )
        bar = self.bar
        away = (
            *(bar.figures, bar.cases, bar.rooms, bar.activities, bar.care),
            *(bar.appointments, bar.errands, bar.sign_out),
        )
        chain = (*calling, *checking, *serving, *rest, *away)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _forget(self) -> None:
        self._refused = ""
        self.ticket.remark.say("")
        self.line.remark.say("")

    def _say_who_is_next(self, console: Console) -> None:
        if console.paused:
            self.line.remark.say(self._queue_words.paused_words(), "gold")
        elif console.why is None:
            self.line.remark.say("")
        else:
            self.line.remark.say(self._queue_words.why(console.why, console.policy))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_keys()  # the chain of keys belongs to the window, which is known by now

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._cards.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
