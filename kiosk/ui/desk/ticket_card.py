"""The left card of the console: whose turn it is at this desk, and what to do with them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.center.guides.precheck import MaterialTick
from kiosk.center.queue.policy import DEFAULTS, Policy
from kiosk.center.queue.views import QueuedTicket
from kiosk.clock import Clock
from kiosk.ui.desk.material_words import material_facts
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.two_lines import TwoLines
from kiosk.ui.desk.words import SEPARATOR, DeskWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.big_number import BigNumber
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.chip_rows import ChipRows
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.key_button import KeyButton
from kiosk.ui.widgets.remark import Remark
from kiosk.ui.widgets.text import Text

TICK_MS = 500
LEAST_NUMBER_MM = 8
LAST_ROW = 4


class TicketCard(Card):
    """The number at the desk, large; its business, its times and its buttons."""

    def __init__(
        self, theme: Theme, words: DeskWords, queue_words: QueueWords, clock: Clock
    ) -> None:
        super().__init__(theme)
        self._words, self._queue_words, self._clock = words, queue_words, clock
        self._policy = DEFAULTS
        self._paused = False
        self._ticket: QueuedTicket | None = None
        self._busy = False
        column = self.column(gap_mm=2)
        column.addWidget(self._ticket_part())
        column.addWidget(self._empty_part(), 1)
        column.addSpacing(theme.px(1))
        column.addLayout(self._buttons())
        self.remark = Remark(theme, "ticket_remark")
        column.addWidget(self.remark)
        self._foot = column.count()
        column.addStretch(0)
        self._column = column
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        self.show_ticket(None, waiting=0)

    @property
    def label(self) -> str:
        """The number shown; empty while nobody is here."""
        return self._ticket.label if self._ticket is not None else ""

    @property
    def times(self) -> str:
        """The line under the business."""
        return self._times.text()

    @property
    def empty_words(self) -> str:
        """What is said while nobody is here."""
        return f"{self._empty_title.text()}\n{self._empty_detail.text()}"

    @property
    def chip(self) -> str:
        """What makes this number different from others; empty for one like all."""
        return self._chip.words if self._chip.isVisible() else ""

    @property
    def note(self) -> str:
        """What was noted on it."""
        return self._note.text()

    @property
    def materials(self) -> tuple[str, ...]:
        """What its holder ticked, as the pills say it."""
        return self._materials.words if self._materials.isVisible() else ()

    @property
    def without_number(self) -> str:
        """What stands where the number would; empty while there is one."""
        return self._empty_title.text() if self._empty.isVisible() else ""

    def show_ticket(
        self,
        ticket: QueuedTicket | None,
        *,
        waiting: int,
        paused: bool = False,
        policy: Policy = DEFAULTS,
        materials: Sequence[MaterialTick] = (),
    ) -> None:
        """Show the number called or served; without one, what to do next."""
        self._ticket, self._policy, self._paused = ticket, policy, paused
        self._part.setVisible(ticket is not None)
        self._empty.setVisible(ticket is None)
        # An empty card keeps its buttons at its foot, a full one below what they are about.
        self._column.setStretch(self._foot, 0 if ticket is None else 1)
        self.serve.setVisible(ticket is not None and ticket.state == "called")
        serving = ticket is not None and ticket.state == "serving"
        for button in (self.finish, self.ask, self.hold, self.transfer):
            button.setVisible(serving)
        self.note_button.setVisible(ticket is not None)
        self._place_reprint(alone=ticket is None)
        if ticket is None:
            self.verify.hide()
            self.reject.hide()
        if ticket is None:
            title, detail = self._words.without_number(waiting=bool(waiting), paused=paused)
            self._empty_title.setText(title)
            self._empty_detail.setText(detail)
        else:
            self._caption.setText(self._words.caption(ticket))
            self._number.show_number(ticket.label)
            self._item.setText(self._words.item(ticket))
            self._note.setText(ticket.note or "")
            self._note.setVisible(bool(ticket.note))
            self._materials.show_facts(material_facts(materials, self._queue_words.translate))
            self._materials.setVisible(bool(materials))
            self._show_priority(ticket)
            self._tick()
        self.set_busy(self._busy)

    def set_busy(self, busy: bool) -> None:
        """While a step is on its way to the disk no other can be started."""
        self._busy = busy
        for button in (self.serve, self.finish, self.hold, self.transfer, self.note_button):
            button.setEnabled(not busy and not self._paused)
        for button in (self.ask, self.verify, self.reject):
            button.setEnabled(not busy and not self._paused)

    def _show_priority(self, ticket: QueuedTicket) -> None:
        chip = self._queue_words.chip(ticket, self._policy)
        self._chip.setVisible(chip is not None)
        if chip is not None:
            self._chip.say(*chip)
        declared = ticket.priority is not None and ticket.priority_state == "declared"
        self.verify.setVisible(declared)
        self.reject.setVisible(declared)
        proof = self._queue_words.proof(ticket.priority or "") if declared else ""
        # What has to be looked at takes the place of what the business already says.
        self._department.setText(proof or self._words.department(ticket))
        self._department.set_ink("gold" if proof else "muted")
        self._department.setVisible(
            bool(self._department.text()) and (bool(proof) or not ticket.note)
        )

    def _ticket_part(self) -> QWidget:
        theme = self._theme
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1.2))
        self._caption = Text("", "body", ink="muted", wrap=False)
        self._chip = Chip(theme, "", "gold")
        head = QHBoxLayout()
        head.addWidget(self._caption)
        head.addStretch(1)
        head.addWidget(self._chip)
        self._number = BigNumber(theme, align=Qt.AlignmentFlag.AlignLeft)
        # Under two banners on a small screen the number gives way, but stays whole.
        self._number.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._number.setMinimumHeight(theme.px(LEAST_NUMBER_MM))
        self._item = TwoLines(theme, "heading")
        self._department = Text("", "small", ink="muted")
        self._times = Text("", "body", ink="muted")
        column.addLayout(head)
        column.addWidget(self._number)
        self._note = TwoLines(theme, "small", colour="blue")
        self._materials = ChipRows(theme)
        for widget in (self._item, self._department, self._materials, self._times, self._note):
            column.addWidget(widget)
        return self._part

    def _second(self, name: str, words: str, key: str) -> KeyButton:
        """A button beside the main one: as tall as a finger needs."""
        button = KeyButton(self._theme, name, words, key, snug=True)
        button.setFixedHeight(self._theme.px(self._theme.tokens.size.target))
        return button

    def _empty_part(self) -> QWidget:
        theme = self._theme
        self._empty = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._empty.setSizePolicy(policy)
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addStretch(1)
        side = theme.tokens.size.tile_icon
        column.addWidget(
            Icon(theme, "users", colour="muted", size_mm=side, ground="sunken"),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        self._empty_title = Text("", "heading", align=centre)
        self._empty_detail = Text("", "body", ink="muted", align=centre)
        column.addWidget(self._empty_title)
        column.addWidget(self._empty_detail)
        column.addStretch(2)
        return self._empty

    def _buttons(self) -> QGridLayout:
        theme, words, more = self._theme, self._words, self._queue_words
        self.serve = KeyButton(theme, "serve", words.start_serving(), "F1", kind="primary")
        self.finish = KeyButton(theme, "finish", words.finish(), "F8", kind="primary")
        self.ask = KeyButton(theme, "ask_for_rating", more.ask_for_rating(), "P", snug=True)
        self.hold = self._second("hold", more.hold(), "F6")
        self.transfer = self._second("transfer", more.transfer(), "F7")
        self.note_button = self._second("note", more.note(), "N")
        self.reprint = self._second("reprint", words.reprint(), "F11")
        self.verify = self._second("verify_priority", more.verify(), "Y")
        self.reject = self._second("reject_priority", more.reject(), "X")
        grid = self._grid = QGridLayout()
        grid.setSpacing(theme.px(theme.tokens.size.tight))
        grid.addWidget(self.serve, 0, 0, 1, 2)
        grid.addWidget(self.finish, 1, 0)
        grid.addWidget(self.ask, 1, 1)
        pairs = (
            (self.verify, self.reject),
            (self.hold, self.transfer),
        )
        for row, pair in enumerate(pairs, start=2):
            for column, button in enumerate(pair):
                grid.addWidget(button, row, column)
        grid.addWidget(self.note_button, LAST_ROW, 0)
        self._place_reprint(alone=True)
        return grid

    def _place_reprint(self, *, alone: bool) -> None:
        """The one button there is while nobody is here has the whole width."""
        self._grid.addWidget(self.reprint, LAST_ROW, 0 if alone else 1, 1, 2 if alone else 1)

    def _tick(self) -> None:
        ticket = self._ticket
        if ticket is None:
            return
        now = self._clock.now()
        parts = []
        if ticket.serving_at is not None:
            parts.append(self._words.served_for(_seconds(ticket.serving_at, now)))
        else:
            parts.append(self._words.called_times(ticket.calls, self._policy.recall_limit + 1))
        called = ticket.called_at or now
        parts.append(self._words.waited(_seconds(ticket.issued_at, called) // 60))
        self._times.setText(SEPARATOR.join(parts))


def _seconds(start: datetime, end: datetime) -> int:
    """Whole seconds from one to the other; a clock set back between them counts as none."""
    return max(0, int((end - start).total_seconds()))
