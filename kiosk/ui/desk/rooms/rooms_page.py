"""房间预订: a room's day or week, and what staff does with one of its bookings."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.center.rooms.values import BookingView, RoomView
from kiosk.center.rooms.views import RoomDay
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.rooms.grid import RoomGrid
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

FILE_MM = 74
ACTS = {
    "requested": ("approve", "decline", "move", "cancel"),
    "booked": ("check_in", "move", "cancel"),
    "checked_in": (),
}
"""State to what can be done with it here."""


class RoomsPage(SidePage):
    """`wanted` when other days are to be read, `act` with a verb and a booking, `moved` with a
    booking and its new start."""

    wanted = Signal()
    act = Signal(str, object)
    moved = Signal(object, object)

    def __init__(self, theme: Theme, words: QueueWords, room_words: RoomWords) -> None:
        super().__init__(theme, words, "rooms")
        self._said = room_words
        self._ask(room_words.title(), room_words.hint())
        self.rooms: tuple[RoomView, ...] = ()
        self._at, self.first = 0, date.min
        self._booking: BookingView | None = None
        self._moving = self._sure = False
        self.body.addLayout(self._head())
        parts = QHBoxLayout()
        parts.setSpacing(theme.px(4))
        self.grid = RoomGrid(theme, room_words)
        self.grid.chosen.connect(self._choose)
        self.grid.picked.connect(self._pick)
        parts.addWidget(self.grid, 1)
        parts.addLayout(self._file())
        self.body.addLayout(parts, 1)

    @property
    def room(self) -> RoomView | None:
        """The room shown."""
        return self.rooms[self._at] if self.rooms else None

    @property
    def days(self) -> int:
        """How many days are shown."""
        return 7 if self.tabs.current == "week" else 1

    def open(self, rooms: Sequence[RoomView], today: date) -> None:
        """Begin with the first room that can be booked, this week."""
        self.rooms = tuple(rooms)
        self._at = next((n for n, r in enumerate(rooms) if r.bookable_by != "staff"), 0)
        self._today = today
        self.remark.say("")
        self._put(None)
        self._turn_to(today)

    def show_days(self, days: Sequence[RoomDay]) -> None:
        """The days that were wanted."""
        if self.room is not None:
            self._name.setText(self._said.room(self.room))
        chosen = None if self._booking is None else self._booking.id
        self.grid.show_days(days, chosen)

    def say_done(self, booking: BookingView) -> None:
        """It is done; the grid is read anew."""
        self.remark.say(self._said.done(booking), "green")
        self._put(booking)
        self.wanted.emit()

    def _head(self) -> QHBoxLayout:
        theme, words = self._theme, self._said
        row = QHBoxLayout()
        row.setSpacing(theme.px(3))
        for name, step in (("rooms.previous", -1), ("rooms.next", 1)):
            icon = "chevron-left" if step < 0 else "chevron-right"
            button = ActionButton(theme, name, "", kind="quiet", icon=icon)
            button.setAccessibleName(words.earlier() if step < 0 else words.later())
            button.setFixedWidth(theme.px(14))
            button.clicked.connect(lambda _=False, step=step: self._turn_room(step))
            row.addWidget(button)
        self._name = Text("", "heading", wrap=False)
        row.insertWidget(1, self._name)
        row.addStretch(1)
        self.tabs = Tabs(theme, "rooms", (("day", words.day_tab()), ("week", words.week_tab())))
        self.tabs.select("week")
        self.tabs.chosen.connect(self._turn_tab)
        row.addWidget(self.tabs)
        for name, step, said in (
            ("rooms.earlier", -1, words.earlier()),
            ("rooms.later", 1, words.later()),
        ):
            button = ActionButton(theme, name, said, kind="quiet")
            button.setFixedWidth(theme.px(26))
            button.clicked.connect(lambda _=False, step=step: self._step(step))
            row.addWidget(button)
        return row

    def _file(self) -> QVBoxLayout:
        theme, words = self._theme, self._said
        column = QVBoxLayout()
        column.setSpacing(theme.px(2))
        self._title = Text("", "heading")
        self._title.setFixedWidth(theme.px(FILE_MM))
        self._facts = Text("", "body")
        self._facts.setFixedWidth(theme.px(FILE_MM))
        column.addWidget(self._title)
        column.addWidget(self._facts)
        self._buttons: dict[str, ActionButton] = {}
        for verb, said in (
            ("check_in", words.check_in()),
            ("approve", words.approve()),
            ("decline", words.decline()),
            ("move", words.move()),
            ("cancel", words.cancel()),
        ):
            first = verb in ("check_in", "approve")
            button = ActionButton(
                theme, f"room.{verb}", said, kind="primary" if first else "quiet", role="strong"
            )
            button.setFixedWidth(theme.px(FILE_MM))
            button.clicked.connect(lambda _=False, verb=verb: self._press(verb))
            self._buttons[verb] = button
            column.addWidget(button)
        column.addStretch(1)
        return column

    def _choose(self, booking: BookingView) -> None:
        self.remark.say("")
        self._put(booking)
        for block in self.grid.blocks:
            block.setChecked(block.booking.id == booking.id)

    def _put(self, booking: BookingView | None) -> None:
        self._booking, self._moving, self._sure = booking, False, False
        self._buttons["cancel"].setText(self._said.cancel())
        acts = ACTS.get(booking.state, ()) if booking else ()
        for verb, button in self._buttons.items():
            button.setVisible(verb in acts)
        if booking is None:
            self._title.setText(self._said.nothing_chosen())
            self._facts.setText("")
            return
        self._title.setText(self._said.state(booking)[0])
        self._facts.setText("\n".join(self._said.facts(booking)))

    def _press(self, verb: str) -> None:
        if self._booking is None:
            return
        if verb == "move":
            self._moving = True
            self.remark.say(self._said.pick_a_place(), "blue")
        elif verb == "cancel" and not self._sure:
            self._sure = True
            self._buttons["cancel"].setText(self._said.cancel_again())
        else:
            self.act.emit(verb, self._booking)

    def _pick(self, start: datetime) -> None:
        if self._moving and self._booking is not None:
            self.moved.emit(self._booking, start)

    def _turn_room(self, step: int) -> None:
        self._at = (self._at + step) % max(1, len(self.rooms))
        self._put(None)
        self.remark.say("")
        self.wanted.emit()

    def _turn_tab(self, name: str) -> None:
        self.tabs.select(name)
        self._turn_to(self._today)

    def _turn_to(self, day: date) -> None:
        week = self.tabs.current == "week"
        self.first = day - timedelta(days=day.weekday()) if week else day
        self.wanted.emit()

    def _step(self, step: int) -> None:
        self.first += timedelta(days=step * self.days)
        self.wanted.emit()
