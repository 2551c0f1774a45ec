"""What happens to a booking after it was made: approved, moved, checked in, extended, cancelled."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import check_free, check_times
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.rows import Entered, check_staff, enter, move_to, note_act, promote, tell
from kiosk.center.rooms.standing import LIVE, OPEN
from kiosk.center.rooms.values import BookingView
from kiosk.clock import Clock
from kiosk.data.tables import BookingEquipment, RoomBooking
from kiosk.errors import RuleBroken

EARLY = timedelta(minutes=30)
"""One may check in this long before the start."""


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

    `RuleBroken`: `booking.unknown`, and `booking.closed` once it is over.
    """
    entered, row = _enter_with(session, booking_id, device_id, clock, staff_id)
    if row.state == "cancelled":
        return booking_view(session, booking_id=booking_id, clock=clock, repeated=True)
    _check_state(row, OPEN)
    move_to(
        session,
        entered,
        row,
        "cancelled",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        reason=reason,
    )
    return booking_view(session, booking_id=booking_id, clock=clock)


def approve(
    session: Session, *, device_id: UUID, booking_id: UUID, staff_id: UUID, clock: Clock
) -> BookingView:
    """Grant a request. `RuleBroken`: `booking.closed` once it is none any more."""
    entered, row = _enter_with(session, booking_id, device_id, clock, None)
    check_staff(session, staff_id, "room.approve")
    _check_state(row, {"requested"})
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
    entered, row = _enter_with(session, booking_id, device_id, clock, None)
    check_staff(session, staff_id, "room.approve")
    _check_state(row, {"requested"})
    if not reason.strip():
        raise RuleBroken("booking.reason_missing")
    move_to(
        session,
        entered,
        row,
        "declined",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        reason=reason.strip(),
    )
    return booking_view(session, booking_id=booking_id, clock=clock)


def check_in(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
) -> BookingView:
    """They are here. Twice is once.

    `RuleBroken`: `booking.early` (value `opens`), `booking.released` when it was given up,
    `booking.not_approved`, `booking.still_waiting`, `booking.closed`.
    """
    entered, row = _enter_with(session, booking_id, device_id, clock, staff_id)
    if row.state == "checked_in":
        return booking_view(session, booking_id=booking_id, clock=clock, repeated=True)
    refusals = {
        "no_show": "booking.released",
        "requested": "booking.not_approved",
        "waiting": "booking.still_waiting",
    }
    if row.state in refusals:
        raise RuleBroken(refusals[row.state])
    _check_state(row, {"booked"})
    opens = row.starts_at - EARLY
    if clock.now() < opens:
        raise RuleBroken("booking.early", opens=opens)
    move_to(
        session, entered, row, "checked_in", device_id=device_id, clock=clock, staff_id=staff_id
    )
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
    was = _known(session, booking_id).room_code
    # Always in one order, so that two moves in opposite directions do not wait for each other.
    rooms = {
        code: enter(session, code, device_id=device_id, clock=clock)
        for code in sorted({was, room_code})
    }
    there, row = rooms[room_code], _known(session, booking_id)
    if row.room_code != was:
        raise RuleBroken("booking.changed")
    _check_state(row, LIVE)
    check_times(there, starts_at, ends_at, clock=clock, staff=True)
    if row.headcount > there.view.capacity:
        raise RuleBroken("booking.headcount", capacity=there.view.capacity)
    check_free(session, there, starts_at, ends_at, clock=clock, but=row.id)
    old = {"room": row.room_code, "starts_at": row.starts_at.isoformat()}
    if was != room_code:
        del rooms[was].bookings[row.id]
        _leave_equipment(session, row)
        row.room_code = room_code
        there.row.last_place += 1
        row.place = there.row.last_place
    row.starts_at, row.ends_at, row.held_from = starts_at, ends_at, clock.now()
    there.bookings[row.id] = row
    session.flush()
    tell(
        session,
        row,
        was=row.state,
        at=clock.now(),
        device_id=device_id,
        staff_id=staff_id,
        fact="moved",
        detail=old,
    )
    note_act(session, row, "moved", device_id=device_id, staff_id=staff_id, clock=clock)
    for entered in rooms.values():
        promote(session, entered, device_id=device_id, clock=clock)
    return booking_view(session, booking_id=booking_id, clock=clock)


def extend(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    minutes: int,
    clock: Clock,
    staff_id: UUID | None = None,
) -> BookingView:
    """Stay longer, if the room is free. `RuleBroken` as for `book`; not before the check-in."""
    entered, row = _enter_with(session, booking_id, device_id, clock, staff_id)
    _check_state(row, {"checked_in"})
    if minutes <= 0:
        raise RuleBroken("booking.time_form")
    ends = row.ends_at + timedelta(minutes=minutes)
    if staff_id is None and ends - row.starts_at > entered.view.longest:
        most = int(entered.view.longest.total_seconds() // 60)
        raise RuleBroken("booking.too_long", minutes=most)
    check_free(session, entered, row.starts_at, ends, clock=clock, but=row.id)
    row.ends_at = ends
    move_to(
        session,
        entered,
        row,
        "checked_in",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        fact="extended",
    )
    return booking_view(session, booking_id=booking_id, clock=clock)


def _enter_with(
    session: Session, booking_id: UUID, device_id: UUID, clock: Clock, staff_id: UUID | None
) -> tuple[Entered, RoomBooking]:
    """The booking with its room locked, as it stands now."""
    if staff_id is not None:
        check_staff(session, staff_id)
    code = _known(session, booking_id).room_code
    entered = enter(session, code, device_id=device_id, clock=clock)
    row = _known(session, booking_id)
    if row.room_code != code:
        raise RuleBroken("booking.changed")
    return entered, row


def _known(session: Session, booking_id: UUID) -> RoomBooking:
    row = session.get(RoomBooking, booking_id, populate_existing=True)
    if row is None:
        raise RuleBroken("booking.unknown")
    return row


def _check_state(row: RoomBooking, allowed: frozenset[str] | set[str]) -> None:
    if row.state not in allowed:
        raise RuleBroken("booking.closed", state=row.state)


def _leave_equipment(session: Session, row: RoomBooking) -> None:
    """What stood in the old room is not in the new one."""
    for piece in session.query(BookingEquipment).filter_by(booking_id=row.id):
        session.delete(piece)
