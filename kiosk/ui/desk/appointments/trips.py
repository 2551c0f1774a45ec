"""The desk's way to appointments: lists read, bookings moved, sessions stopped, booked for."""

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.appointments.calling_back import call_back, excuse, reveal_phone
from kiosk.center.appointments.cancelling import cancel_session, sessions_of_day
from kiosk.center.appointments.check_in import check_in
from kiosk.center.appointments.find import appointment_file, appointments_on, worklist
from kiosk.center.appointments.values import AppointmentFile, AppointmentView, SessionView
from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.clock import local, local_date
from kiosk.ui.desk.appointments.book_trips import BookTrips
from kiosk.ui.desk.appointments.words import AppointmentWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

COUNT_EVERY_S = 60.0
"""The count of calls on the button may be a minute old."""


class AppointmentTrips(QObject):
    """Opens the pages of appointments, and comes back."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._words: AppointmentWords | None = None
        self._counted_at: float | None = None
        self._by_staff = StaffActs(context, presenter)
        self._booking_for = BookTrips(context, self._by_staff, self)
        self._booking_for.booked.connect(self._booked)
        presenter.signed_in.connect(self._signed_in)
        presenter.looked.connect(self._count_now_and_then)
        presenter.signed_out.connect(self._wipe)
        presenter.locked.connect(self._wipe)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the pages of this face from now on."""
        self._face, self._words = face, AppointmentWords(own)
        self._counted_at = None
        face.console.bar.appointments.hide()
        face.console.bar.appointments.clicked.connect(self._open_list)
        page = face.appointments
        page.turned.connect(lambda _tab: self._read_list())
        page.opened.connect(self._open_file)
        page.stopped.connect(self._open_stop)
        page.left.connect(lambda: face.show_page(face.console))
        face.booking.moved.connect(self._move)
        face.booking.revealed.connect(self._reveal)
        face.stop.sent.connect(self._stop)
        self._booking_for.dress(face)
        for side in (face.booking, face.stop, face.desk_book):
            side.left.connect(self._open_list)
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def _signed_in(self, staff: StaffView) -> None:
        self._counted_at = None
        if self._face is not None:
            self._face.console.bar.appointments.setVisible(may(staff.role, "appointment.work"))

    def _wipe(self, _why: object = None) -> None:
        """Nobody is there any more: no phone stays on a page."""
        if self._face is not None:
            self._face.booking.open()
            self._face.desk_book.open()

    def _count_now_and_then(self) -> None:
        face, now = self._face, self._context.clock.monotonic()
        if face is None or not face.console.bar.appointments.isVisibleTo(face):
            return
        if self._counted_at is None or now - self._counted_at >= COUNT_EVERY_S:
            self._counted_at = now
            clock = self._context.clock
            self._context.tasks.read(
                lambda session: len(worklist(session, clock=clock)),
                self._show_count,
                lambda _error: None,
                owner=face,
            )

    def _show_count(self, calls: int) -> None:
        if self._face is not None and self._words is not None:
            self._face.console.bar.show_appointments(self._words.button(calls))

    def _open_list(self) -> None:
        staff, face = self._presenter.staff, self._face
        if staff is None or face is None:
            return
        face.booking.open()
        face.show_page(face.appointments)
        face.appointments.open(may_stop=may(staff.role, "appointment.cancel_session"))
        self._read_list()

    def _read_list(self) -> None:
        face, clock = self._face, self._context.clock
        if face is None:
            return
        page, tab = face.appointments, face.appointments.tabs.current
        today = local_date(clock)
        tomorrow = today + timedelta(days=1)

        def sessions(session: Session) -> tuple[SessionView, ...]:
            days = (today, tomorrow)
            return tuple(each for day in days for each in sessions_of_day(session, day=day))

        def bookings(session: Session) -> tuple[AppointmentView, ...]:
            if tab == "calls":
                return worklist(session, clock=clock)
            day = today if tab == "today" else tomorrow
            return appointments_on(session, day=day, clock=clock)

        def shown(views: tuple[AppointmentView, ...]) -> None:
            page.show_bookings(tab, views)
            if tab == "calls":
                self._show_count(len(views))

        tasks = self._context.tasks
        if tab == "sessions":
            tasks.read(sessions, page.show_sessions, page.show_refusal, owner=face)
        else:
            tasks.read(bookings, shown, page.show_refusal, owner=face)

    def _open_file(self, appointment_id: UUID) -> None:
        face, clock = self._face, self._context.clock
        if face is None:
            return
        face.show_page(face.booking)
        face.booking.open()

        def work(session: Session) -> AppointmentFile:
            return appointment_file(session, appointment_id=appointment_id, clock=clock)

        self._context.tasks.read(
            work, face.booking.show_file, face.booking.show_refusal, owner=face
        )

    def _move(self, verb: str) -> None:
        face, context = self._face, self._context
        if face is None or face.booking.file is None:
            return
        booking = face.booking.file.view.id

        def work(session: Session, staff_id: UUID) -> AppointmentFile:
            who = {"appointment_id": booking, "staff_id": staff_id}
            given = {"device_id": context.device_id, "clock": context.clock}
            if verb == "check_in":
                here = check_in(session, **who, **given)  # type: ignore[arg-type]
                context.slips.keep_ticket(session, here.ticket, "zh")
            elif verb == "excuse":
                excuse(session, **who, **given)  # type: ignore[arg-type]
            else:
                call_back(session, result=verb, **who, **given)  # type: ignore[arg-type]
            return appointment_file(session, appointment_id=booking, clock=context.clock)

        def done(file: AppointmentFile) -> None:
            self._counted_at = None
            if verb == "check_in" and file.view.ticket_id is not None:
                context.slips.print_kept(file.view.ticket_id)
            face.booking.say_moved(verb, file)

        self._by_staff(work, done, face.booking)

    def _reveal(self, why: str) -> None:
        face, context = self._face, self._context
        if face is None or face.booking.file is None:
            return
        booking = face.booking.file.view.id

        def work(session: Session, staff_id: UUID) -> str:
            return reveal_phone(
                session,
                device_id=context.device_id,
                appointment_id=booking,
                why=why,
                staff_id=staff_id,
                clock=context.clock,
            )

        def done(phone: str) -> None:
            still = face.booking.file
            if still is not None and still.view.id == booking and face.shows(face.booking):
                face.booking.show_phone(phone)

        self._by_staff(work, done, face.booking)

    def _booked(self, view: AppointmentView) -> None:
        self._counted_at = None
        self._open_list()
        if self._face is not None and self._words is not None:
            self._face.appointments.remark.say(self._words.booked(view), "green")

    def _open_stop(self, session: SessionView) -> None:
        if self._face is not None:
            self._face.show_page(self._face.stop)
            self._face.stop.open(session)

    def _stop(self, reason: str) -> None:
        face, context, words = self._face, self._context, self._words
        staff = self._presenter.staff
        if face is None or words is None or staff is None or face.stop.session is None:
            return
        stopped = face.stop.session

        def work(session: Session, staff_id: UUID) -> tuple[UUID, ...]:
            return cancel_session(
                session,
                device_id=context.device_id,
                item_code=stopped.item_code,
                day=stopped.day,
                opens=local(stopped.opens_at).time(),
                reason=reason,
                staff_id=staff_id,
                clock=context.clock,
            )

        def done(bookings: tuple[UUID, ...]) -> None:
            if bookings:
                title = f"{words.session(stopped)}:{reason.strip()}"
                context.slips.print_calls(bookings, title, staff.id)
            self._counted_at = None
            self._open_list()
            face.appointments.remark.say(words.stopped(len(bookings)), "green")

        self._by_staff(work, done, face.stop)
