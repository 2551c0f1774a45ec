"""Whom to call because the center did something to their booking, and that they were called."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.rows import check_staff, note_act, tell
from kiosk.center.rooms.values import BookingView
from kiosk.clock import Clock
from kiosk.data.tables import BookingCall, BookingPerson, RoomBooking
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Call:
    """A call to make."""

    booking: BookingView
    why: str
    """cancelled, declined, approved, moved, timetable or equipment."""
    since: datetime
    tries: int


def settle_call(session: Session, row: RoomBooking, why: str | None, clock: Clock) -> None:
    """Its holder is to be told `why`; None: there is nothing to tell any more.

    A newer reason takes the place of an older one. Who left no phone cannot be called.
    """
    call = session.get(BookingCall, row.id)
    person = session.get(BookingPerson, row.id)
    if why is None or person is None or not person.phone:
        if call is not None:
            session.delete(call)
    elif call is None:
        session.add(BookingCall(booking_id=row.id, why=why, since=clock.now(), tries=0))
    else:
        call.why, call.since, call.tries = why, clock.now(), 0
    session.flush()


def calls(session: Session, *, clock: Clock) -> tuple[Call, ...]:
    """The calls to make about bookings that are not over, the nearest first."""
    rows = session.execute(
        select(BookingCall)
        .join(RoomBooking, RoomBooking.id == BookingCall.booking_id)
        .where(RoomBooking.ends_at > clock.now())
        .order_by(RoomBooking.starts_at, RoomBooking.number)
    ).scalars()
    return tuple(
        Call(
            booking_view(session, booking_id=row.booking_id, clock=clock),
            row.why,
            row.since,
            row.tries,
        )
        for row in rows
    )


def note_call(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    reached: bool,
    staff_id: UUID,
    clock: Clock,
) -> BookingView:
    """They were told, or nobody answered. `RuleBroken`: `booking.no_call`."""
    check_staff(session, staff_id)
    call = session.get(BookingCall, booking_id)
    row = session.get(RoomBooking, booking_id)
    if call is None or row is None:
        raise RuleBroken("booking.no_call")
    if reached:
        session.delete(call)
    else:
        call.tries += 1
    session.flush()
    fact = "told" if reached else "not_reached"
    who: dict[str, Any] = {"device_id": device_id, "staff_id": staff_id}
    tell(session, row, was=row.state, at=clock.now(), fact=fact, **who)
    note_act(session, row, fact, clock=clock, **who)
    return booking_view(session, booking_id=booking_id, clock=clock)
