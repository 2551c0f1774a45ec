"""The desk's way to the rooms: shown where there are any, read and changed through the store."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.center.rooms import changing, using
from kiosk.center.rooms.booking_view import Contact
from kiosk.center.rooms.values import BookingView, RoomView
from kiosk.center.rooms.views import RoomDay, house_day, room_days, rooms
from kiosk.clock import local_date
from kiosk.ui.desk.doing import Doing
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.rooms.book_trips import RoomBookTrips
from kiosk.ui.desk.rooms.list_trips import RoomListTrips
from kiosk.ui.desk.rooms.rooms_page import PLANS
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

LONGER_MINUTES = 30
AT_ONCE: dict[str, Callable[..., BookingView]] = {
    "approve": changing.approve,
    "check_in": using.check_in,
    "extend": partial(using.extend, minutes=LONGER_MINUTES),
    "finish": using.finish,
}
"""What is done to a booking without a question."""


class RoomTrips(QObject):
    """Opens the page of rooms and does what is pressed there."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._words: RoomWords | None = None
        self._doing = Doing(context, presenter, lambda face: face.rooms)
        self._lists = RoomListTrips(context, presenter, self._doing)
        self._booking = RoomBookTrips(self._doing)
        if context.reports is not None:
            context.reports.calendar_told.connect(self._calendar_told)
        presenter.signed_in.connect(self._signed_in)
        presenter.signed_out.connect(self._wipe)
        presenter.locked.connect(self._wipe)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the page of this face from now on."""
        self._face, self._words = face, RoomWords(own)
        self._doing.dress(face, own)
        face.console.bar.rooms.hide()
        face.console.bar.rooms.clicked.connect(self._open)
        face.rooms.wanted.connect(self._read)
        face.rooms.act.connect(self._act)
        face.rooms.moved.connect(self._move)
        face.rooms.book.connect(self._book)
        face.rooms.calendar.setVisible(self._context.reports is not None)
        face.rooms.save_calendar.connect(self._save_calendar)
        face.rooms.lists.print_calls.connect(self._lists.print_calls)
        face.rooms.lists.print_labels.connect(self._lists.print_labels)
        face.rooms.left.connect(lambda: face.show_page(face.console))
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def _save_calendar(self) -> None:
        face, reports = self._face, self._context.reports
        if face is not None and reports is not None and face.rooms.room is not None:
            face.rooms.calendar.setEnabled(False)
            reports.save_room_calendar(face.rooms.room.code)

    def _calendar_told(self, place: str) -> None:
        face, words = self._face, self._words
        if face is None or words is None:
            return
        face.rooms.calendar.setEnabled(True)
        said = words.calendar_saved(place) if place else words.calendar_failed()
        face.rooms.remark.say(said, "green" if place else "accent")

    def _signed_in(self, staff: StaffView) -> None:
        face = self._face
        if face is None:
            return

        def shown(found: tuple[RoomView, ...]) -> None:
            if self._words is not None:
                face.console.bar.show_rooms(
                    self._words.button(), shown=bool(found) and may(staff.role, "room.work")
                )

        self._context.tasks.read(rooms, shown, owner=face)

    def _wipe(self, _why: object = None) -> None:
        """Nobody is there any more: nothing of a booker stays on a page."""
        if self._doing.pages is not None:
            self._doing.pages.close_all()
        if self._face is not None:
            self._face.rooms.forget()

    def _open(self) -> None:
        face, clock = self._face, self._context.clock
        if face is None:
            return
        face.show_page(face.rooms)

        def shown(found: tuple[RoomView, ...]) -> None:
            face.rooms.open(found, local_date(clock))

        self._context.tasks.read(rooms, shown, face.rooms.show_refusal, owner=face)

    def _read(self) -> None:
        face = self._face
        if face is None or face.rooms.room is None:
            return
        if face.rooms.tab in PLANS:
            self._read_days(face, face.rooms.tab, face.rooms.room.code, face.rooms.first)
        else:
            self._lists.read()

    def _read_days(self, face: DeskFace, tab: str, code: str, first: date) -> None:
        page, clock = face.rooms, self._context.clock
        last = first + timedelta(days=page.days - 1)

        def work(session: Session) -> tuple[RoomDay, ...]:
            if tab == "day":
                return house_day(session, day=first, clock=clock)
            return room_days(session, code=code, first=first, last=last, clock=clock)

        def shown(days: tuple[RoomDay, ...]) -> None:
            here = page.room is not None and page.room.code == code
            if here and (page.tab, page.first) == (tab, first):
                page.show_days(days)

        self._context.tasks.read(work, shown, page.show_refusal, owner=face)

    def _act(self, verb: str, booking: BookingView) -> None:
        face, own = self._face, self._doing.own
        if face is None or own is None:
            return
        if verb in AT_ONCE:
            deed = partial(AT_ONCE[verb], booking_id=booking.id)
            self._doing.do(deed, face.rooms.say_done, face.rooms)
            return
        from kiosk.ui.desk.rooms.asking import ask_why
        from kiosk.ui.desk.rooms.form_words import FormWords

        ask = ask_why(verb, FormWords(own))
        if ask is not None:
            self._doing.ask(ask, partial(self._asked, verb), booking_id=booking.id)

    def _asked(self, verb: str, answer: object) -> None:
        if self._face is None:
            return
        page = self._face.rooms
        if verb == "reveal" and isinstance(answer, Contact):
            page.panel.show_contact(answer)
        elif isinstance(answer, BookingView):
            page.say_done(answer)
        elif isinstance(answer, tuple) and answer:
            page.say_done(answer[0])

    def _move(self, booking: BookingView, code: str, start: datetime) -> None:
        face = self._face
        if face is None:
            return
        page = face.rooms
        deed = partial(
            changing.move,
            booking_id=booking.id,
            room_code=code,
            starts_at=start,
            ends_at=start + (booking.ends_at - booking.starts_at),
        )
        self._doing.do(deed, page.say_done, page, page.grid.put_back)

    def _book(self, day: RoomDay | None, start: datetime | None) -> None:
        face, words = self._face, self._words
        if face is None or words is None:
            return
        if day is not None and start is not None:
            self._booking.open(day, start)
            return
        if face.rooms.tab not in PLANS:
            face.rooms.bar.turned.emit("week")
        face.rooms.remark.say(words.pick_a_start(), "blue")
