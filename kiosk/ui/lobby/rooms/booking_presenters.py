"""Joins the pages of a booking that was made: finding it, checking in, giving it back, its slip."""

import math
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from sqlalchemy.orm import Session

from kiosk.center.errands.tries import Tries
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.changing import cancel, check_in
from kiosk.center.rooms.finding import find_booking, read_booking_slip
from kiosk.center.rooms.values import BookingView
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.find_page import FindBookingPage
from kiosk.ui.lobby.rooms.routes import BookingAt
from kiosk.ui.lobby.rooms.taken_page import TakenPage
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.ports import FaceContext, PrinterNotice

TICK_MS = 250


class FindPresenter(QObject):
    """Looks digits up, and keeps those waiting who only guess."""

    def __init__(self, page: FindBookingPage, tries: Tries, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._tries, self._context = page, tries, context
        page.asked.connect(self._look_up)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._show_pause)
        self._show_pause()

    def _look_up(self, number_tail: str, phone_tail: str) -> None:
        page, clock = self._page, self._context.clock

        def work(session: Session) -> BookingView:
            return find_booking(
                session, number_tail=number_tail, phone_tail=phone_tail, clock=clock
            )

        self._context.tasks.read(
            work, lambda found: page.go.emit(BookingAt(found.id)), self._refused, owner=page
        )

    def _refused(self, error: XinqiaoError) -> None:
        self._page.show_refused(error)
        if isinstance(error, RuleBroken):
            self._tries.wrong(self._context.clock.monotonic())
            self._show_pause()

    def _show_pause(self) -> None:
        left = math.ceil(self._tries.pause_left(self._context.clock.monotonic()))
        self._page.show_pause(left)
        if left and not self._timer.isActive():
            self._timer.start()
        elif not left:
            self._timer.stop()


class BookingPresenter(QObject):
    """Reads how a booking stands and does what its holder wants with it."""

    def __init__(self, page: BookingPage, route: BookingAt | SlipOf, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._route, self._context = page, route, context
        self._id: UUID | None = None
        page.retry.connect(self.load)
        page.check_in.connect(self._check_in)
        page.cancel.connect(self._cancel)
        self.load()

    def load(self) -> None:
        page = self._page
        self._context.tasks.read(self._read, self._show, page.show_trouble, owner=page)

    def _read(self, session: Session) -> BookingView:
        route, clock = self._route, self._context.clock
        if isinstance(route, BookingAt):
            return booking_view(session, booking_id=route.booking_id, clock=clock)
        return read_booking_slip(session, token=route.token, clock=clock)

    def _show(self, found: BookingView) -> None:
        self._id = found.id
        self._page.show_booking(found)

    def _check_in(self) -> None:
        if (booking_id := self._id) is None:
            return
        context, page = self._context, self._page
        context.tasks.write(
            lambda session: check_in(
                session, device_id=context.device_id, booking_id=booking_id, clock=context.clock
            ),
            page.show_booking,
            page.show_refused,
            owner=page,
        )

    def _cancel(self) -> None:
        if (booking_id := self._id) is None:
            return
        context, page = self._context, self._page
        context.tasks.write(
            lambda session: cancel(
                session, device_id=context.device_id, booking_id=booking_id, clock=context.clock
            ),
            page.show_booking,
            page.show_refused,
            owner=page,
        )


class TakenPresenter(QObject):
    """Tells the page what becomes of its slip."""

    def __init__(self, page: TakenPage, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._state = "queued" if context.room_slips is not None else "none"
        context.slips.slip_changed.connect(self._changed)
        context.slips.notice_changed.connect(self._notice)
        self._show()

    def _changed(self, subject: UUID, state: str) -> None:
        if subject == self._page.booking.id:
            self._state = state
            self._show()

    def _notice(self, _notice: PrinterNotice) -> None:
        self._show()

    def _show(self) -> None:
        self._page.show_slip(self._state, self._context.slips.notice())
