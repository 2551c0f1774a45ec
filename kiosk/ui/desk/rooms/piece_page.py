"""A piece of equipment: what was reported, how far its repair is, and who counts on it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.center.rooms.equipment import FaultStep, PieceView
from kiosk.center.rooms.faults import NEXT
from kiosk.center.rooms.values import BookingView
from kiosk.clock import local
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.rooms.form_words import FormWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

COLUMNS = 4


class PiecePage(SidePage):
    """`step` with the next step of its repair, or report."""

    step = Signal(str)

    def __init__(
        self, theme: Theme, words: QueueWords, own_words: FormWords, view: PieceView
    ) -> None:
        super().__init__(theme, words, "piece")
        self._said = own_words
        halves = QHBoxLayout()
        halves.setSpacing(theme.px(theme.tokens.size.pad))
        self.steps = self._list(halves, "piece_steps", own_words.history())
        self.bookings = self._list(halves, "piece_bookings", own_words.counted_on())
        self.body.addLayout(halves, 1)
        self._verbs = QGridLayout()
        self._verbs.setSpacing(theme.px(theme.tokens.size.tight))
        self.body.addLayout(self._verbs)
        self.show_piece(view)

    def show_piece(self, view: PieceView) -> None:
        """Show it as it stands."""
        words = self._said
        self.view = view
        state = (
            words.piece_state(view)[0]
            if view.piece.state != "gone"
            else words.fault_state("written_off")[0]
        )
        self._ask(words.piece_title(view), f"{state} · {words.piece_about(view)}")
        steps = view.fault.steps if view.fault else ()
        makers = [partial(self._step_row, each) for each in reversed(steps)]
        self.steps.show_rows(makers, words.no_history())
        rows = [partial(self._booking_row, each) for each in view.bookings]
        self.bookings.show_rows(rows, words.nobody_counts())
        self._offer(view)

    def _list(self, halves: QHBoxLayout, name: str, title: str) -> PagedRows:
        column = QVBoxLayout()
        column.addWidget(Text(title, "small", ink="muted"))
        rows = PagedRows(self._theme, self._words, name)
        column.addWidget(rows, 1)
        halves.addLayout(column, 1)
        return rows

    def _offer(self, view: PieceView) -> None:
        while (item := self._verbs.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        buttons = (
            [(to, self._said.step(to)[1]) for to in NEXT[view.fault.state]] if view.fault else []
        )
        if not buttons and view.piece.state != "gone":
            buttons = [("report", self._said.report())]
        for place, (to, said) in enumerate(buttons):
            kind = "secondary" if place else "primary"
            button = ActionButton(self._theme, f"piece.{to}", said, kind=kind, role="strong")  # type: ignore[arg-type] # one of two kinds
            button.clicked.connect(lambda _checked=False, to=to: self.step.emit(to))
            self._verbs.addWidget(button, place // COLUMNS, place % COLUMNS)

    def _step_row(self, each: FaultStep) -> QWidget:
        state = self._said.fault_state(each.state)
        words = each.words or ("" if each.by_staff else self._said.from_terminal())
        return ListRow(self._theme, f"{local(each.at):%m-%d %H:%M}", words, state)

    def _booking_row(self, booking: BookingView) -> QWidget:
        starts = local(booking.starts_at)
        title = f"{self._said.day(starts.date())} {starts:%H:%M}"
        about = f"{self._said.who(booking)}  {booking.masked_phone}".strip()
        return ListRow(self._theme, title, about, self._said.state(booking))
