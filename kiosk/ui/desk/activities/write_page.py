"""新活动: what, when and for how many, then where; a draft until it is published."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.center.activities.plan_rules import BRING_AT_MOST, NAME_AT_MOST, TEXT_AT_MOST
from kiosk.center.activities.values import ActivityPlan, SessionCard, SessionPlan
from kiosk.center.hours.rules import span_of
from kiosk.center.imports.sheet_cells import day_of, time_of
from kiosk.center.rooms.values import RoomView
from kiosk.clock import local
from kiosk.guide_rules.catalog_cells import Unreadable
from kiosk.ui.desk.activities.form_words import ActivityFormWords
from kiosk.ui.desk.paged_rows import ChoiceTile, PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.text_line import LabelledLine, text_line
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton

PLACE_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: an activity and its one session."""

    plan: ActivityPlan
    session: SessionPlan


class WritePage(SidePage):
    """`written` carries what is to be kept."""

    written = Signal(object)

    def __init__(self, theme: Theme, words: QueueWords, own_words: ActivityFormWords) -> None:
        super().__init__(theme, words, "write_activity")
        self._own_words = own_words
        self._before = ActivityPlan("", "once", "", "")
        self._rooms: Sequence[RoomView] = ()
        self._draft: tuple[ActivityPlan, datetime, datetime] | None = None
        self._form = QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(theme.tokens.size.tight))
        self.name = text_line("write_name", own_words.activity_name(), NAME_AT_MOST)
        self.day = text_line("write_day", own_words.day_field(), 12)
        self.opens = text_line("write_opens", own_words.opens(), 8)
        self.closes = text_line("write_closes", own_words.closes(), 8)
        self.capacity = text_line("write_capacity", own_words.capacity(), 4)
        self.bring = text_line("write_bring", own_words.bring(), BRING_AT_MOST)
        self.about = text_line("write_about", own_words.about(), TEXT_AT_MOST)
        grid.addWidget(LabelledLine(self.name), 0, 0, 1, 3)
        for place, line in enumerate((self.day, self.opens, self.closes)):
            grid.addWidget(LabelledLine(line), 1, place)
        for place, line in enumerate((self.capacity, self.bring, self.about)):
            grid.addWidget(LabelledLine(line), 2, place)
        grid.setRowStretch(4, 1)
        self.next = ActionButton(
            theme, "write_next", own_words.next(), kind="primary", role="strong"
        )
        self.next.clicked.connect(self._to_places)
        grid.addWidget(self.next, 5, 0, 1, 3)
        self.body.addWidget(self._form, 1)
        self._put_places()

    def _put_places(self) -> None:
        """The second step: a room, or a place in words."""
        theme, own_words = self._theme, self._own_words
        self._where = QWidget()
        places = QGridLayout(self._where)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(theme.px(theme.tokens.size.tight))
        self.rows = PagedRows(theme, self._words, "places")
        self.place = text_line("write_place", own_words.place(), PLACE_AT_MOST)
        self.elsewhere = ActionButton(theme, "write_elsewhere", own_words.here(), role="strong")
        self.elsewhere.clicked.connect(lambda: self._finish("", self.place.text()))
        places.addWidget(self.rows, 0, 0, 1, 2)
        places.addWidget(self.place, 1, 0)
        places.addWidget(self.elsewhere, 1, 1)
        places.setColumnStretch(0, 2)
        places.setColumnStretch(1, 1)
        self.body.addWidget(self._where, 1)

    def open_new(self, today: date) -> None:
        """An activity that is not written down yet."""
        self._begin(ActivityPlan("", "once", "", ""), self._own_words.new())
        self.day.setText(today.isoformat())

    def open_change(self, plan: ActivityPlan, card: SessionCard) -> None:
        """One that is, with its session."""
        self._begin(plan, self._own_words.change())
        starts, ends = local(card.starts_at), local(card.ends_at)
        self.day.setText(starts.date().isoformat())
        self.opens.setText(f"{starts:%H:%M}")
        self.closes.setText(f"{ends:%H:%M}")
        self.place.setText(card.place)

    def show_rooms(self, rooms: Sequence[RoomView]) -> None:
        """The rooms it can be held in."""
        self._rooms = rooms
        if self._draft is not None:
            self._list_rooms()

    def refused(self) -> None:
        """It was not kept; what was written is still there."""
        self.rows.setEnabled(True)
        self.elsewhere.setEnabled(True)

    def go_back(self) -> None:
        if self._draft is not None:
            self._show_form()
        else:
            self.left.emit()

    def _begin(self, plan: ActivityPlan, title: str) -> None:
        self._before = plan
        self.remark.say("")
        self._ask(title, self._own_words.hint())
        capacity = "" if plan.capacity is None else str(plan.capacity)
        for line, said in (
            (self.name, plan.name),
            (self.capacity, capacity),
            (self.bring, plan.bring),
            (self.about, plan.description),
            (self.opens, ""),
            (self.closes, ""),
            (self.place, ""),
        ):
            line.setText(said)
        self._show_form()

    def _show_form(self) -> None:
        self._draft = None
        self._where.hide()
        self._form.show()
        self.name.setFocus()

    def _to_places(self) -> None:
        """Read what was written; what cannot be read is said, and the keyboard goes there."""
        words = self._own_words
        for line in (self.day, self.opens, self.closes):
            try:
                (day_of if line is self.day else time_of)(line.text())
            except Unreadable:
                self.remark.say(words.wrong(line.accessibleName()), "accent")
                line.setFocus()
                return
        people = self.capacity.text().strip()
        if not self.name.text().strip() or (people and not people.isdecimal()):
            line = self.capacity if self.name.text().strip() else self.name
            self.remark.say(words.wrong(line.accessibleName()), "accent")
            line.setFocus()
            return
        self.remark.say("")
        plan = replace(
            self._before,
            name=self.name.text(),
            capacity=int(people) if people else None,
            bring=self.bring.text(),
            description=self.about.text(),
        )
        day, opens = day_of(self.day.text()), time_of(self.opens.text())
        self._draft = plan, *span_of(day, opens, time_of(self.closes.text()))
        self._form.hide()
        self._where.show()
        self.refused()
        self._list_rooms()

    def _list_rooms(self) -> None:
        makers = [partial(self._tile, room) for room in self._rooms]
        self.rows.show_rows(makers, self._own_words.no_rooms())
        self.rows.focus_first()

    def _tile(self, room: RoomView) -> QWidget:
        words = self._own_words
        tile = ChoiceTile(self._theme, f"place.{room.code}", words.room(room), words.seats(room))
        tile.clicked.connect(lambda _checked=False: self._finish(room.code, ""))
        return tile

    def _finish(self, room_code: str, place: str) -> None:
        if self._draft is None:
            return
        plan, starts, ends = self._draft
        self.rows.setEnabled(False)
        self.elsewhere.setEnabled(False)
        self.remark.say("")
        self.written.emit(Written(plan, SessionPlan(starts, ends, room_code, place)))
