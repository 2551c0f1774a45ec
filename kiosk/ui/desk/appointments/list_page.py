"""预约: the calls to make, who comes today and tomorrow, and the sessions."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.center.appointments.values import AppointmentView, SessionView
from kiosk.clock import local
from kiosk.ui.desk.appointments.words import AppointmentWords
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton


class AppointmentsPage(SidePage):
    """Shows one of four lists; emits what was opened, stopped or is to be booked."""

    turned = Signal(str)
    opened = Signal(object)
    """The booking's id."""
    stopped = Signal(object)
    """SessionView"""
    book = Signal()

    def __init__(self, theme: Theme, words: QueueWords, own_words: AppointmentWords) -> None:
        super().__init__(theme, words, "appointments")
        self._own_words = own_words
        self._ask(own_words.title(), own_words.hint())
        self._may_stop = False
        top = QHBoxLayout()
        self.tabs = Tabs(theme, "appointments", own_words.tabs())
        self.tabs.chosen.connect(self._turn)
        self.tabs.select("calls")
        top.addWidget(self.tabs)
        top.addStretch(1)
        book = ActionButton(
            theme, "appointments.book", own_words.book_for(), icon="calendar-event", role="strong"
        )
        book.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        book.clicked.connect(self.book)
        top.addWidget(book)
        self.body.addLayout(top)
        self.rows = PagedRows(theme, words, "appointments")
        self.body.addWidget(self.rows, 1)

    def open(self, *, may_stop: bool) -> None:
        """Nothing is listed yet."""
        self._may_stop = may_stop
        self.remark.say("")
        self.rows.show_rows((), self._own_words.loading())

    def show_bookings(self, tab: str, views: tuple[AppointmentView, ...]) -> None:
        """List these in their order, unless another list is wanted by now."""
        if self.tabs.current == tab:
            makers = [partial(self._booking, view) for view in views]
            self.rows.show_rows(makers, self._own_words.none(tab))
            self.rows.focus_first()

    def show_sessions(self, views: tuple[SessionView, ...]) -> None:
        """List the sessions of today and tomorrow."""
        if self.tabs.current == "sessions":
            makers = [partial(self._session, view) for view in views]
            self.rows.show_rows(makers, self._own_words.none("sessions"))

    def _turn(self, tab: str) -> None:
        self.tabs.select(tab)
        self.open(may_stop=self._may_stop)
        self.turned.emit(tab)

    def _booking(self, view: AppointmentView) -> QWidget:
        words = self._own_words
        title = f"{words.when(view.due_at)}  {words.item(view)}"
        name = f"booking.{view.code}"
        buttons = ((name, words.open()),)
        row = ListRow(self._theme, title, words.about(view), words.state(view), buttons)
        row.buttons[name].clicked.connect(lambda _checked=False: self.opened.emit(view.id))
        return row

    def _session(self, view: SessionView) -> QWidget:
        words = self._own_words
        stoppable = self._may_stop and view.cancelled is None
        name = f"stop.{view.item_code}.{local(view.opens_at):%m%d%H%M}"
        buttons = ((name, words.stop()),) if stoppable else ()
        about = words.session_about(view)
        row = ListRow(self._theme, words.session(view), about, buttons=buttons)
        for button in row.buttons.values():
            button.clicked.connect(lambda _checked=False: self.stopped.emit(view))
        return row
