"""The head of the console: which desk, its state, who is on duty, printer, link and time."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.center.queue.views import QueuedTicket
from kiosk.clock import Clock, local
from kiosk.ui.desk.words import CLOCK_OFF_S, DeskWords
from kiosk.ui.ports import LinkState
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.key_button import KeyButton
from kiosk.ui.widgets.text import Text

TICK_MS = 1000
GAP = 5
"""Millimetres between the halves and the buttons."""
WAYS_GAP = 3
"""And between the buttons."""
_TONES: dict[str, Tone] = {"called": "gold", "serving": "green"}


IN_FIRST_ROW = 4
"""Of the ways, where one row cannot hold them all."""


class TopBar(QWidget):
    """One row where there is room, two where there is not."""

    def __init__(self, theme: Theme, words: DeskWords, clock: Clock, desk_number: int) -> None:
        super().__init__()
        self._theme, self._words, self._clock = theme, words, clock
        self._who = self._who_row(desk_number)
        self._how = self._how_row()
        self.sign_out = KeyButton(theme, "sign_out", words.sign_out(), "F12", kind="quiet")
        self.figures = KeyButton(theme, "figures", "", "T", kind="quiet")
        self.cases = KeyButton(theme, "cases", "", "C", kind="quiet")
        self.cases.hide()
        self.rooms = KeyButton(theme, "rooms", "", "M", kind="quiet")
        self.rooms.hide()
        self.activities = KeyButton(theme, "activities", "", "A", kind="quiet")
        self.activities.hide()
        self.care = KeyButton(theme, "care", "", "K", kind="quiet")
        self.care.hide()
        self.orders = KeyButton(theme, "orders", "", "D", kind="quiet")
        self.orders.hide()
        self.appointments = KeyButton(theme, "appointments", "", "B", kind="quiet")
        self.appointments.hide()
        self.errands = KeyButton(theme, "errands", "", "E", kind="quiet")
        self.errands.hide()
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._rows.setSpacing(theme.px(1.5))
        self._rows.addWidget(self._who)
        self._rows.addStretch(1)
        self._rows.addWidget(self._how)
        row = self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        margin = theme.px(theme.tokens.size.margin)
        row.setContentsMargins(margin, theme.px(2.5), margin, theme.px(2.5))
        row.setSpacing(theme.px(GAP))
        row.addLayout(self._rows, 1)
        ways = self._ways_rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        ways.setSpacing(theme.px(WAYS_GAP))
        for half in (self._ways[:IN_FIRST_ROW], self._ways[IN_FIRST_ROW:]):
            line = QHBoxLayout()
            line.setSpacing(theme.px(WAYS_GAP))
            for button in half:
                line.addWidget(button)
            ways.addLayout(line)
        row.addLayout(ways)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        self._tick()

    @property
    def status(self) -> str:
        """What it says of time, printer and link, in one line."""
        shown = (self._time, self._printer, self._link, self._conflicts)
        return " · ".join(text.text() for text in shown if text.text())

    @property
    def clerk(self) -> str:
        """Who is on duty, masked."""
        return self._duty.text()

    @property
    def state(self) -> str:
        """What the chip says."""
        return self._chip.words

    def show_clerk(self, name: str) -> None:
        """Say who is on duty; only the first character of the name is shown."""
        self._duty.setText(self._words.on_duty(name))
        self._arrange()

    def show_ticket(self, ticket: QueuedTicket | None, *, paused: bool = False) -> None:
        """Say whether the desk is free, calling, serving or paused."""
        tone = "blue" if ticket is None else _TONES.get(ticket.state, "blue")
        self._chip.say(self._words.desk_state(ticket, paused=paused), "accent" if paused else tone)
        self._arrange()

    def show_printer(self, notice: PrinterNotice) -> None:
        """Say how the printer is; trouble comes in gold with a sign."""
        fine = notice is PrinterNotice.READY
        self._printer.setText(self._words.printer(notice))
        self._printer.set_ink("muted" if fine else "gold")
        self._printer_icon.show_icon(
            "printer" if fine else "printer-off", "muted" if fine else "gold"
        )
        self._arrange()

    def show_link(self, state: LinkState) -> None:
        """Say whether the hub is reached and how many records still wait."""
        words = self._words.link(state)
        trouble = state.dead > 0
        offline = state.online is False or abs(state.clock_off_s or 0) >= CLOCK_OFF_S
        self._link.setText(words)
        self._link.set_ink("accent" if trouble else "gold" if offline else "muted")
        self._link_icon.setVisible(bool(words) and (offline or trouble))
        self._link_icon.show_icon(
            "alert-circle" if trouble else "wifi-off", "accent" if trouble else "gold"
        )
        self._link.setVisible(bool(words))
        self._arrange()

    def show_conflicts(self, words: str) -> None:
        """Say how many conflicts with the hub stand open; empty for none."""
        self._conflicts.setText(words)
        self._conflicts.setVisible(bool(words))
        self._arrange()

    def show_figures_button(self, words: str) -> None:
        """Say what leads to the figures of the day."""
        self.figures.setText(words)
        self.figures.setAccessibleName(words)

    def show_cases(self, words: str) -> None:
        """Say how many bad ratings are to be dealt with; for those who deal with them."""
        self.cases.setText(words)
        self.cases.setAccessibleName(words)
        self.cases.updateGeometry()
        self._arrange()

    def show_rooms(self, words: str, *, shown: bool) -> None:
        """What leads to the rooms, where there are any."""
        self._show_way(self.rooms, words, shown=shown)

    def show_care(self, words: str, *, shown: bool) -> None:
        """What leads to the children, where there is care."""
        self._show_way(self.care, words, shown=shown)

    def show_orders(self, words: str, *, shown: bool) -> None:
        """What leads to ordered services, where any were ever published."""
        self._show_way(self.orders, words, shown=shown)

    def _show_way(self, button: KeyButton, words: str, *, shown: bool) -> None:
        button.setText(words)
        button.setAccessibleName(words)
        button.setVisible(shown)
        button.updateGeometry()
        self._arrange()

    def show_activities(self, words: str) -> None:
        """Say how many calls about activities are to be made."""
        self.activities.setText(words)
        self.activities.setAccessibleName(words)
        self.activities.updateGeometry()

    def show_appointments(self, words: str) -> None:
        """Say how many calls about appointments are to be made."""
        self.appointments.setText(words)
        self.appointments.setAccessibleName(words)
        self.appointments.updateGeometry()
        self._arrange()

    def show_errands(self, words: str) -> None:
        """Say how many errands are new or overdue; for those who work on them."""
        self.errands.setText(words)
        self.errands.setAccessibleName(words)
        self.errands.updateGeometry()
        self._arrange()

    def _who_row(self, desk_number: int) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(4))
        row.addWidget(Text(self._words.desk(desk_number), "heading", wrap=False))
        self._chip = Chip(self._theme, self._words.desk_state(None), "blue")
        row.addWidget(self._chip)
        self._duty = Text("", "small", ink="muted", wrap=False)
        row.addWidget(self._duty)
        row.addStretch(1)
        return box

    def _how_row(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(1.6))
        side = self._theme.tokens.type.small * 1.2
        self._time = Text("", "tag", wrap=False)
        self._printer_icon = Icon(self._theme, "printer", colour="muted", size_mm=side)
        self._printer = Text("", "small", ink="muted", wrap=False)
        self._link_icon = Icon(self._theme, "wifi-off", colour="gold", size_mm=side)
        self._link = Text("", "small", ink="muted", wrap=False)
        self._conflicts = Text("", "small", ink="accent", wrap=False)
        self._conflicts.hide()
        for widget, before in (
            (self._time, 0),
            (self._printer_icon, 3),
            (self._printer, 0),
            (self._link_icon, 3),
            (self._link, 0),
            (self._conflicts, 3),
        ):
            row.addSpacing(self._theme.px(before) if before else 0)
            row.addWidget(widget)
        row.addStretch(1)
        return box

    @property
    def _ways(self) -> tuple[KeyButton, ...]:
        """The buttons that lead somewhere, in their order."""
        return (
            self.figures,
            self.cases,
            self.rooms,
            self.activities,
            self.care,
            self.orders,
            self.appointments,
            self.errands,
            self.sign_out,
        )

    def _tick(self) -> None:
        self._time.setText(f"{local(self._clock.now()):%H:%M}")

    def _arrange(self) -> None:
        """Put the two halves side by side or below each other, whichever fits, at once."""
        # A text that grew is heard of one surrounding widget a turn of the loop; ask them all now.
        for widget in (self._chip, self._who, self._how):
            widget.updateGeometry()
        shown = [button for button in self._ways if button.isVisibleTo(self)]
        margins = 2 * self._theme.tokens.size.margin
        gaps = self._theme.px(margins + GAP + WAYS_GAP * len(shown) + 2)
        who, how = self._who.sizeHint().width(), self._how.sizeHint().width()
        buttons = sum(button.sizeHint().width() for button in shown)
        fits = who + how + buttons + gaps <= self.width()
        # A lead at an upright screen has many ways to go: they get a row of their own.
        below = max(who, how) + buttons + gaps > self.width()
        self._halves.setDirection(
            QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        )
        fits = fits or (below and who + how + gaps <= self.width())
        self._ways_rows.setDirection(
            QBoxLayout.Direction.TopToBottom
            if buttons + gaps > self.width()
            else QBoxLayout.Direction.LeftToRight
        )
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )
        for widget in (self, self._who, self._how):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("card"))
        line = self._theme.px(self._theme.tokens.size.line)
        painter.fillRect(0, self.height() - line, self.width(), line, self._theme.colour("line"))
        painter.end()
