"""The code on a booking's slip: made when it is booked, read again at any terminal."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.standing import OPEN
from kiosk.center.rooms.values import BookingView
from kiosk.center.slips.slip_key import slip_key, trusted_keys
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, verify
from kiosk.clock import Clock, local
from kiosk.data.tables import RoomBooking
from kiosk.errors import RuleBroken

GOOD_FOR = timedelta(days=370)
"""A booking may be moved; its slip stays good."""


def booking_token(session: Session, *, booking_id: UUID) -> str:
    """The code on this booking's slip, the same every time. `RuleBroken`: `booking.unknown`."""
    row = session.get(RoomBooking, booking_id)
    if row is None:
        raise RuleBroken("booking.unknown")
    last_day = local(row.made_at).date() + GOOD_FOR
    claims = Claims(Kind.BOOKING, center(session).code, booking_id, last_day)
    return sign(slip_key(session), claims)


def read_booking_slip(session: Session, *, token: str, clock: Clock) -> BookingView:
    """How the booking on this slip stands.

    `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`, `token.expired`, and
    `booking.unknown` for one that is not in this store.
    """
    claims = verify(token, trusted_keys(session), clock.now())
    if claims.kind is not Kind.BOOKING:
        raise RuleBroken("token.unreadable")
    return current_view(session, booking_id=claims.subject, clock=clock)


def current_view(session: Session, *, booking_id: UUID, clock: Clock) -> BookingView:
    """How a booking stands; once it is over, the next one of the weeks it was booked for."""
    view = booking_view(session, booking_id=booking_id, clock=clock)
    if view.series_id is None or view.state in OPEN:
        return view
    following = session.scalars(
        select(RoomBooking.id)
        .where(
            RoomBooking.series_id == view.series_id,
            RoomBooking.ends_at > clock.now(),
            RoomBooking.closed_at.is_(None),
        )
        .order_by(RoomBooking.starts_at)
        .limit(1)
    ).one_or_none()
    return view if following is None else booking_view(session, booking_id=following, clock=clock)
