"""房间预订: the week of a room or the day of the house, and the lists of what is to be done."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from kiosk.center.rooms.values import BookingView, RoomView
from kiosk.center.rooms.views import RoomDay
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.rooms.booking_panel import SHOWN_S, BookingPanel
from kiosk.ui.desk.rooms.grid import Column, RoomGrid
from kiosk.ui.desk.rooms.lists import RoomLists
from kiosk.ui.desk.rooms.rooms_head import RoomsHead
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

PLANS = ("week", "day")
"""The tabs that show a grid; the others show a list."""


class RoomsPage(SidePage):
    """`wanted` when something is to be read anew, `act` with a verb and a booking, `moved` with a
    booking, a room and its new start, `book` with a day of a room and a start, or without both,
    `save_calendar` for a file of the room shown."""

    wanted = Signal()
    act = Signal(str, object)
    moved = Signal(object, str, object)
    book = Signal(object, object)
    save_calendar = Signal()

    def __init__(self, theme: Theme, words: QueueWords, room_words: RoomWords) -> None:
        super().__init__(theme, words, "rooms")
        self._said = room_words
        self._ask(room_words.title(), room_words.hint())
        self.rooms: tuple[RoomView, ...] = ()
        self._at, self.first, self._today = 0, date.min, date.min
        self._moving = False
        self._covers = QTimer(self, singleShot=True, interval=SHOWN_S * 1000)
        self._covers.timeout.connect(self._cover)
        book = ActionButton(
            theme, "rooms.book", room_words.book(), icon="calendar-event", role="strong"
        )
        book.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        book.clicked.connect(lambda: self.book.emit(None, None))
        self.head.insertWidget(1, book)
        self.calendar = ActionButton(
            theme, "rooms.calendar", room_words.calendar(), kind="quiet", icon="file-text"
        )
        self.calendar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.calendar.clicked.connect(self.save_calendar)
        self.head.insertWidget(1, self.calendar)
        self.bar = RoomsHead(theme, room_words)
        self.bar.another.connect(self._turn_room)
        self.bar.turned.connect(self._turn_tab)
        self.bar.stepped.connect(self._step)
        self.body.addWidget(self.bar)
        self._views = QStackedWidget()
        self._views.addWidget(self._plan(theme, room_words))
        self.lists = RoomLists(theme, words, room_words)
        self._views.addWidget(self.lists)
        self.body.addWidget(self._views, 1)

    @property
    def tab(self) -> str:
        """What is shown: week, day, calls, missed or pieces."""
        return self.bar.tabs.current

    @property
    def room(self) -> RoomView | None:
        """The room shown."""
        return self.rooms[self._at] if self.rooms else None

    @property
    def days(self) -> int:
        """How many days are shown."""
        return 7 if self.tab == "week" else 1

    def open(self, rooms: Sequence[RoomView], today: date) -> None:
        """Begin with the first room that can be booked, this week."""
        self.rooms = tuple(rooms)
        self._at = next((n for n, r in enumerate(rooms) if r.bookable_by != "staff"), 0)
        self._today = today
        self._turn_tab("week")

    def show_days(self, days: Sequence[RoomDay]) -> None:
        """The days of the room, or the rooms of the day, that were wanted."""
        booking = self.panel.booking
        columns = [Column(self._head_of(day), day) for day in days]
        self.grid.show_columns(columns, None if booking is None else booking.id)
        self.grid.setEnabled(True)

    def say_done(self, booking: BookingView) -> None:
        """It is done; the grid is read anew."""
        self._put(booking)
        self.tell(self._said.done(booking))

    def tell(self, words: str) -> None:
        """Something went well; what is shown is read anew."""
        self.remark.say(words, "green")
        self.wanted.emit()

    def show_contact(self, words: str) -> None:
        """A contact that was opened from a list, for as long as on the panel."""
        self.remark.say(f"{words}  {self._said.shown_for(SHOWN_S)}", "gold")
        self._covers.start()

    def forget(self) -> None:
        """Nobody is there any more: nothing of anybody stays in sight."""
        self._put(None)
        self.lists.show_rows("", (), "")
        self._cover()

    def _cover(self) -> None:
        self._covers.stop()
        self.remark.say("")

    def _plan(self, theme: Theme, words: RoomWords) -> QWidget:
        plan = QWidget()
        parts = QHBoxLayout(plan)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(theme.px(4))
        self.grid = RoomGrid(theme, words)
        self.grid.chosen.connect(self._choose)
        self.grid.picked.connect(self._pick)
        self.grid.dropped.connect(self._drop)
        parts.addWidget(self.grid, 1)
        self.panel = BookingPanel(theme, words)
        self.panel.act.connect(self._press)
        parts.addWidget(self.panel)
        return plan

    def _head_of(self, day: RoomDay) -> str:
        return self._said.day(day.day) if self.tab == "week" else self._said.room(day.room)

    def _choose(self, booking: BookingView) -> None:
        self.remark.say("")
        self._put(booking)
        for block in self.grid.blocks:
            block.setChecked(block.booking.id == booking.id)

    def _put(self, booking: BookingView | None) -> None:
        self._moving = False
        self.panel.show_booking(booking)

    def _press(self, verb: str) -> None:
        self._moving = verb == "move"
        if self._moving:
            self.remark.say(self._said.pick_a_place(), "blue")
        elif self.panel.booking is not None:
            self.act.emit(verb, self.panel.booking)

    def _pick(self, column: Column, start: datetime) -> None:
        if self._moving and self.panel.booking is not None:
            self.moved.emit(self.panel.booking, column.day.room.code, start)
        else:
            self.book.emit(column.day, start)

    def _drop(self, booking: BookingView, column: Column, start: datetime) -> None:
        self._choose(booking)
        self.moved.emit(booking, column.day.room.code, start)

    def _turn_room(self, step: int) -> None:
        self._at = (self._at + step) % max(1, len(self.rooms))
        self._show()

    def _turn_tab(self, name: str) -> None:
        self.bar.tabs.select(name)
        self.first = self._today
        if name == "week":
            self.first -= timedelta(days=self._today.weekday())
        if name not in PLANS:
            self.lists.show_rows(name, (), self._said.loading())
        self._views.setCurrentIndex(0 if name in PLANS else 1)
        self._show()

    def _step(self, step: int) -> None:
        self.first += timedelta(days=step * self.days)
        self._show()

    def _show(self) -> None:
        """Something else is in sight: what was pressed before is not."""
        self._put(None)
        self.remark.say("")
        week, here = self.tab == "week", self.room
        name = self._said.room(here) if week and here is not None else ""
        if self.tab == "day":
            name = self._said.day(self.first)
        self.bar.show_name(name, rooms=week, days=self.tab in PLANS)
        self.grid.setEnabled(False)  # it still shows what was wanted before
        self.wanted.emit()
