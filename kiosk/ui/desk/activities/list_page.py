"""活动: the sessions of a day or a week, and the calls to make."""

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.center.activities.reveal import Contact
from kiosk.center.activities.values import CallLine, SessionCard
from kiosk.clock import local
from kiosk.ui.desk.activities.shown_contact import ShownContacts
from kiosk.ui.desk.activities.words import ActivityWords
from kiosk.ui.desk.fixed_button import fixed_button
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.text import Text

WEEK = 7


class ActivitiesPage(SidePage):
    """Shows one of three lists; emits what is wanted of it."""

    wanted = Signal()
    """Another day or list is to be read."""
    opened = Signal(object)
    """The session's id."""
    asked = Signal(object)
    """CallLine whose contact is to be opened."""
    called = Signal(object, str)
    """CallLine, and how the call ended."""
    print_calls = Signal()
    write = Signal()

    def __init__(
        self, theme: Theme, words: QueueWords, own_words: ActivityWords, today: date
    ) -> None:
        super().__init__(theme, words, "activities")
        self._own_words, self._today = own_words, today
        self.first = today
        self._calls: tuple[CallLine, ...] = ()
        self.contacts = ShownContacts(self)
        self.contacts.changed.connect(self._put_calls)
        self._ask(own_words.title(), own_words.hint())
        top = QHBoxLayout()
        top.setSpacing(theme.px(theme.tokens.size.tight))
        self.tabs = Tabs(theme, "activities", own_words.tabs())
        self.tabs.chosen.connect(self._turn)
        self.tabs.select("day")
        top.addWidget(self.tabs)
        top.addStretch(1)
        self._put_steps(top)
        self._put_tools()
        self.body.addLayout(top)
        self.rows = PagedRows(theme, words, "activities")
        self.body.addWidget(self.rows, 1)

    @property
    def last(self) -> date:
        """The last day listed."""
        return self.first + timedelta(days=WEEK - 1 if self.tabs.current == "week" else 0)

    def open(self, *, may_keep: bool) -> None:
        """Nothing is listed yet."""
        self.remark.say("")
        self.new.setVisible(may_keep)
        self._read()

    def show_sessions(self, cards: tuple[SessionCard, ...], now: datetime) -> None:
        """List the sessions of the days wanted."""
        if self.tabs.current != "calls":
            makers = [partial(self._session, card, now) for card in cards]
            self.rows.show_rows(makers, self._own_words.none(self.tabs.current))
            self.rows.focus_first()

    def show_calls(self, lines: tuple[CallLine, ...]) -> None:
        """List whom to call."""
        self._calls = lines
        self._put_calls()

    def show_contact(self, line: CallLine, contact: Contact) -> None:
        """Whom to call in full, for a while."""
        name, phone = contact.called
        self.contacts.show(line.sign_up_id, f"{name} {phone}")

    def _put_steps(self, row: QHBoxLayout) -> None:
        """The arrows that turn the days, with the day between them."""
        said = (
            ("before", "‹", partial(self._step, -1)),
            ("today", self._own_words.today(), self._to_today),
            ("after", "›", partial(self._step, 1)),
        )
        self._steps = [
            fixed_button(self._theme, f"activities.{name}", words, press, kind="quiet")
            for name, words, press in said
        ]
        self._day = Text("", "strong", wrap=False)
        for widget in (self._steps[0], self._day, *self._steps[1:]):
            row.addWidget(widget)

    def _put_tools(self) -> None:
        """What can be done with the lists, beside the way back."""
        theme, words = self._theme, self._own_words
        printing = self.print_calls.emit
        self.printing = fixed_button(
            theme, "activities.print", words.print_calls(), printing, icon="printer"
        )
        self.new = fixed_button(
            theme, "activities.new", words.new(), self.write.emit, icon="pencil"
        )
        for button in (self.printing, self.new):
            self.head.insertWidget(self.head.count() - 1, button)

    def _put_calls(self) -> None:
        if self.tabs.current == "calls":
            makers = [partial(self._call, line) for line in self._calls]
            self.rows.replace_rows(makers, self._own_words.none("calls"))
            self.printing.setEnabled(bool(self._calls))

    def _session(self, card: SessionCard, now: datetime) -> QWidget:
        words = self._own_words
        button = (f"session.{card.activity_code}.{local(card.starts_at):%m%d%H%M}", words.open())
        row = ListRow(
            self._theme, words.line(card), words.about(card), words.standing(card, now), (button,)
        )
        row.buttons[button[0]].clicked.connect(lambda _checked=False: self.opened.emit(card.id))
        return row

    def _call(self, line: CallLine) -> QWidget:
        words = self._own_words
        shown = self.contacts.of(line.sign_up_id)
        row = ListRow(
            self._theme,
            words.call(line),
            shown or words.about_call(line),
            None,
            (
                (f"call.look.{line.code}", words.look()),
                (f"call.reached.{line.code}", words.reached()),
                (f"call.missed.{line.code}", words.not_reached()),
            ),
        )
        look, reached, missed = row.buttons.values()
        look.setEnabled(not shown)
        look.clicked.connect(lambda _checked=False: self.asked.emit(line))
        reached.clicked.connect(lambda _checked=False: self.called.emit(line, "reached"))
        missed.clicked.connect(lambda _checked=False: self.called.emit(line, "not_reached"))
        return row

    def _turn(self, tab: str) -> None:
        self.tabs.select(tab)
        self.remark.say("")
        self._read()

    def _step(self, by: int) -> None:
        days = WEEK if self.tabs.current == "week" else 1
        self.first += timedelta(days=by * days)
        self._read()

    def _to_today(self) -> None:
        self.first = self._today
        self._read()

    def _read(self) -> None:
        calls, words = self.tabs.current == "calls", self._own_words
        for widget in (*self._steps, self._day):
            widget.setVisible(not calls)
        self.printing.setVisible(calls)
        self.contacts.cover()
        self._calls = ()
        span = [words.day(self.first)]
        if self.tabs.current == "week":
            span.append(words.day(self.last))
        self._day.setText(" – ".join(span))
        self.rows.show_rows((), words.loading())
        self.wanted.emit()
