"""What happens to a booking before its time: approved, declined, moved, cancelled."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import check_times
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.calls import settle_call
from kiosk.center.rooms.one_booking import check_state, enter_with, given_reason, known
from kiosk.center.rooms.rows import Entered, check_staff, enter, move_to, note_act, promote, tell
from kiosk.center.rooms.standing import LIVE, OPEN
from kiosk.center.rooms.vacancy import check_free
from kiosk.center.rooms.values import BookingView
from kiosk.clock import Clock
from kiosk.data.tables import BookingEquipment, RoomBooking
from kiosk.errors import RuleBroken


def cancel(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
    reason: str | None = None,
) -> BookingView:
    """Give a booking up; whoever waits for its time moves up. Once cancelled it stays so.

    Staff give the reason, and its holder is to be called. `RuleBroken`: `booking.unknown`,
    `booking.reason_missing`, and `booking.closed` once it is over.
    """
    said = reason if staff_id is None else given_reason(reason or "")
    entered, row = enter_with(session, booking_id, device_id, clock, staff_id)
    if row.state == "cancelled":
        return booking_view(session, booking_id=booking_id, clock=clock, repeated=True)
    check_state(row, OPEN)
    move_to(
        session,
        entered,
        row,
        "cancelled",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        reason=said,
    )
    settle_call(session, row, "cancelled" if staff_id is not None else None, clock)
    return booking_view(session, booking_id=booking_id, clock=clock)


def cancel_following(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    staff_id: UUID,
    reason: str,
    clock: Clock,
) -> tuple[BookingView, ...]:
    """Cancel a weekly booking from this one on; returns what was cancelled."""
    first = known(session, booking_id)
    if first.series_id is None:
        raise RuleBroken("booking.no_series")
    following = session.scalars(
        select(RoomBooking.id)
        .where(
            RoomBooking.series_id == first.series_id,
            RoomBooking.starts_at >= first.starts_at,
            RoomBooking.closed_at.is_(None),
            RoomBooking.ends_at > clock.now(),
        )
        .order_by(RoomBooking.room_code, RoomBooking.starts_at)
    ).all()
    who = {"device_id": device_id, "staff_id": staff_id, "reason": reason, "clock": clock}
    gone = (cancel(session, booking_id=each, **who) for each in following)  # type: ignore[arg-type]
    return tuple(view for view in gone if not view.repeated)


def approve(
    session: Session, *, device_id: UUID, booking_id: UUID, staff_id: UUID, clock: Clock
) -> BookingView:
    """Grant a request. `RuleBroken`: `booking.closed` once it is none any more."""
    entered, row = enter_with(session, booking_id, device_id, clock, None)
    check_staff(session, staff_id, "room.approve")
    check_state(row, {"requested"})
    row.held_from = clock.now()
    move_to(
        session,
        entered,
        row,
        "booked",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        fact="approved",
    )
    settle_call(session, row, "approved", clock)
    return booking_view(session, booking_id=booking_id, clock=clock)


def decline(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    staff_id: UUID,
    reason: str,
    clock: Clock,
) -> BookingView:
    """Refuse a request, with the reason the resident is told."""
    entered, row = enter_with(session, booking_id, device_id, clock, None)
    check_staff(session, staff_id, "room.approve")
    check_state(row, {"requested"})
    move_to(
        session,
        entered,
        row,
        "declined",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        reason=given_reason(reason),
    )
    settle_call(session, row, "declined", clock)
    return booking_view(session, booking_id=booking_id, clock=clock)


def move(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    room_code: str,
    starts_at: datetime,
    ends_at: datetime,
    staff_id: UUID,
    clock: Clock,
) -> BookingView:
    """Take a booking to another time or room; it keeps its number. Whoever waited moves up.

    `RuleBroken` as for `book`, with the clash and the next free start.
    """
    check_staff(session, staff_id)
    was = known(session, booking_id).room_code
    # Always in one order, so that two moves in opposite directions do not wait for each other.
    rooms = {
        code: enter(session, code, device_id=device_id, clock=clock)
        for code in sorted({was, room_code})
    }
    there, row = rooms[room_code], known(session, booking_id)
    if row.room_code != was:
        raise RuleBroken("booking.changed")
    check_state(row, LIVE)
    check_times(there, starts_at, ends_at, clock=clock, staff=True)
    if row.headcount > there.view.capacity:
        raise RuleBroken("booking.headcount", capacity=there.view.capacity)
    check_free(session, there, starts_at, ends_at, clock=clock, but=row.id)
    old = {"room": row.room_code, "starts_at": row.starts_at.isoformat()}
    if was != room_code:
        _change_room(session, row, rooms[was], there)
    row.starts_at, row.ends_at, row.held_from = starts_at, ends_at, clock.now()
    there.bookings[row.id] = row
    session.flush()
    who: dict[str, Any] = {"device_id": device_id, "staff_id": staff_id}
    tell(session, row, was=row.state, at=clock.now(), fact="moved", detail=old, **who)
    note_act(session, row, "moved", clock=clock, **who)
    settle_call(session, row, "moved", clock)
    for entered in rooms.values():
        promote(session, entered, device_id=device_id, clock=clock)
    return booking_view(session, booking_id=booking_id, clock=clock)


def _change_room(session: Session, row: RoomBooking, here: Entered, there: Entered) -> None:
    """The last in line of the other room; what stood in the old one is not in the new one."""
    del here.bookings[row.id]
    there.row.last_place += 1
    row.room_code, row.place = there.row.code, there.row.last_place
    for piece in session.query(BookingEquipment).filter_by(booking_id=row.id):
        session.delete(piece)
