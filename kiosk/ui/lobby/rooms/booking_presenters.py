"""Joins the page of a booking that was made: how it stands, checking in, giving it back."""

from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.changing import cancel
from kiosk.center.rooms.finding import read_booking_slip
from kiosk.center.rooms.using import check_in
from kiosk.center.rooms.values import BookingView
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.routes import BookingAt
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.ports import FaceContext


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
