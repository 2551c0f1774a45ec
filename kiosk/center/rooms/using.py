"""While a room is used: they are here, they stay longer, they leave before the time."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.one_booking import check_state, enter_with
from kiosk.center.rooms.rows import move_to
from kiosk.center.rooms.vacancy import check_free
from kiosk.center.rooms.values import BookingView
from kiosk.clock import Clock
from kiosk.errors import RuleBroken

EARLY = timedelta(minutes=30)
"""One may check in this long before the start."""


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
    entered, row = enter_with(session, booking_id, device_id, clock, staff_id)
    if row.state == "checked_in":
        return booking_view(session, booking_id=booking_id, clock=clock, repeated=True)
    refusals = {
        "no_show": "booking.released",
        "requested": "booking.not_approved",
        "waiting": "booking.still_waiting",
    }
    if row.state in refusals:
        raise RuleBroken(refusals[row.state])
    check_state(row, {"booked"})
    opens = row.starts_at - EARLY
    if clock.now() < opens:
        raise RuleBroken("booking.early", opens=opens)
    move_to(
        session, entered, row, "checked_in", device_id=device_id, clock=clock, staff_id=staff_id
    )
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
    """Stay longer, if the room is free until then and nobody has booked what follows.

    `RuleBroken` as for `book`; not before the check-in.
    """
    entered, row = enter_with(session, booking_id, device_id, clock, staff_id)
    check_state(row, {"checked_in"})
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


def finish(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    clock: Clock,
    staff_id: UUID | None = None,
) -> BookingView:
    """They have left: the rest of the time is free at once, and whoever waits for it moves up.

    `RuleBroken`: `booking.closed` unless they are here, `booking.not_begun` before the start:
    then it is cancelled instead.
    """
    entered, row = enter_with(session, booking_id, device_id, clock, staff_id)
    if row.state == "over":
        return booking_view(session, booking_id=booking_id, clock=clock, repeated=True)
    check_state(row, {"checked_in"})
    now = clock.now()
    if now <= row.starts_at:
        raise RuleBroken("booking.not_begun", opens=row.starts_at)
    row.ends_at = now
    move_to(
        session,
        entered,
        row,
        "over",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        fact="finished",
    )
    return booking_view(session, booking_id=booking_id, clock=clock)
