"""Joins the page of a booking that was made: how it stands, checking in, giving it back."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.changing import cancel
from kiosk.center.rooms.finding import read_booking_slip
from kiosk.center.rooms.using import check_in, extend, finish
from kiosk.center.rooms.values import BookingView
from kiosk.ui.lobby.keeping import KeptPresenter
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.routes import BookingAt
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.ports import FaceContext

LONGER_MINUTES = 30


def join_booking(page: BookingPage, route: BookingAt | SlipOf, context: FaceContext) -> None:
    """By its slip, or once its digits were right."""
    device_id, clock = context.device_id, context.clock

    def read(session: Session) -> BookingView:
        if isinstance(route, BookingAt):
            return booking_view(session, booking_id=route.booking_id, clock=clock)
        return read_booking_slip(session, token=route.token, clock=clock)

    def arrive(session: Session, booking_id: UUID) -> BookingView:
        return check_in(session, device_id=device_id, booking_id=booking_id, clock=clock)

    def give_back(session: Session, booking_id: UUID) -> BookingView:
        return cancel(session, device_id=device_id, booking_id=booking_id, clock=clock)

    def stay(session: Session, booking_id: UUID) -> BookingView:
        return extend(
            session,
            device_id=device_id,
            booking_id=booking_id,
            minutes=LONGER_MINUTES,
            clock=clock,
        )

    def leave(session: Session, booking_id: UUID) -> BookingView:
        return finish(session, device_id=device_id, booking_id=booking_id, clock=clock)

    KeptPresenter(
        page,
        context,
        read=read,
        say=page.said,
        check_in=arrive,
        cancel=give_back,
        extend=stay,
        finish=leave,
    )
