"""代为预约: an item, a time, and whose it is; for somebody on the phone or at the desk."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.center.appointments.booking import NAME_AT_MOST
from kiosk.center.appointments.values import Offers
from kiosk.ui.desk.appointments.words import AppointmentWords
from kiosk.ui.desk.paged_rows import ChoiceTile, PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.text_line import text_line
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

PHONE_AT_MOST = 20


class DeskBookPage(SidePage):
    """One step after the other; going back undoes the last one."""

    item_chosen = Signal(str)
    sent = Signal(str, object, str, str)
    """Item, time, phone, name."""

    def __init__(self, theme: Theme, words: QueueWords, own_words: AppointmentWords) -> None:
        super().__init__(theme, words, "desk_book")
        self._own_words = own_words
        self._items: tuple[tuple[str, str], ...] = ()
        self._item = ""
        self._at: datetime | None = None
        self.rows = PagedRows(theme, words, "desk_book")
        self.body.addWidget(self.rows, 1)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self.phone = text_line("desk_book_phone", own_words.phone_field(), PHONE_AT_MOST)
        self.name = text_line("desk_book_name", own_words.name_field(), NAME_AT_MOST)
        column.addWidget(self.phone)
        column.addWidget(self.name)
        column.addStretch(1)
        self.send = ActionButton(theme, "desk_book_send", "", kind="primary", role="strong")
        self.send.clicked.connect(self._press)
        column.addWidget(self.send)
        self.body.addWidget(self._form, 1)
        self._form.hide()

    def open(self) -> None:
        """From the start, with nothing of whoever was booked for before."""
        self._item, self._at = "", None
        self.phone.clear()
        self.name.clear()
        self.remark.say("")
        self._show_list(self._own_words.which_item())
        self.rows.show_rows((), self._own_words.loading())

    def show_items(self, items: tuple[tuple[str, str], ...]) -> None:
        """Codes and names of what can be booked."""
        self._items = items
        makers = [partial(self._tile, f"item.{code}", name, "", code) for code, name in items]
        self.rows.show_rows(makers, self._own_words.no_items())
        self.rows.focus_first()

    def show_times(self, offers: Offers) -> None:
        """Every free time of the days shown."""
        words = self._own_words
        self._show_list(words.which_time())
        free = [
            (session.kind, each)
            for day in offers.days
            for session in day.sessions
            for each in session.times
            if each.left
        ]
        makers = [partial(self._time, kind, each.at, each.left) for kind, each in free]
        self.rows.show_rows(makers, words.no_times())
        self.rows.focus_first()

    def allow_again(self) -> None:
        """It was refused; what was written is still there."""
        self.send.setEnabled(True)

    def go_back(self) -> None:
        if self._at is not None:
            self._at = None
            self.item_chosen.emit(self._item)
        elif self._item:
            self._item = ""
            self._show_list(self._own_words.which_item())
            self.show_items(self._items)
        else:
            self.left.emit()

    def _show_list(self, title: str) -> None:
        self._ask(title, self._own_words.book_hint())
        self._form.hide()
        self.rows.show()

    def _tile(self, name: str, title: str, detail: str, code: str) -> QWidget:
        tile = ChoiceTile(self._theme, name, title, detail)
        tile.clicked.connect(lambda _checked=False: self._choose_item(code))
        return tile

    def _time(self, kind: str, at: datetime, left: int) -> QWidget:
        words = self._own_words
        name = f"time.{words.when(at).replace('-', '').replace(':', '').replace(' ', '.')}"
        tile = ChoiceTile(self._theme, name, words.when(at), words.left(kind, left))
        tile.clicked.connect(lambda _checked=False: self._choose_time(at))
        return tile

    def _choose_item(self, code: str) -> None:
        self._item = code
        self.rows.show_rows((), self._own_words.loading())
        self.item_chosen.emit(code)

    def _choose_time(self, at: datetime) -> None:
        self._at = at
        self._ask(self._own_words.whose(), self._own_words.book_hint())
        self.rows.hide()
        self._form.show()
        self.send.setText(self._own_words.book(at))
        self.send.setEnabled(True)
        self.phone.setFocus()

    def _press(self) -> None:
        self.send.setEnabled(False)
        self.remark.say("")
        self.sent.emit(self._item, self._at, self.phone.text(), self.name.text())
