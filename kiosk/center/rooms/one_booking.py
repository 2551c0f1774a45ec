"""One booking in a transaction: its row with its room locked, and what its state allows."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.rooms.rows import Entered, check_staff, enter
from kiosk.clock import Clock
from kiosk.data.tables import RoomBooking
from kiosk.errors import RuleBroken

REASON_AT_MOST = 100


def enter_with(
    session: Session, booking_id: UUID, device_id: UUID, clock: Clock, staff_id: UUID | None
) -> tuple[Entered, RoomBooking]:
    """The booking with its room locked, as it stands now.

    `RuleBroken`: `booking.unknown`, `booking.changed` when it was moved just now, and
    `booking.of_activity` for one the center keeps for an activity.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    code = known(session, booking_id).room_code
    entered = enter(session, code, device_id=device_id, clock=clock)
    row = known(session, booking_id)
    if row.room_code != code:
        raise RuleBroken("booking.changed")
    return entered, row


def known(session: Session, booking_id: UUID) -> RoomBooking:
    """The booking's row, read anew."""
    row = session.get(RoomBooking, booking_id, populate_existing=True)
    if row is None:
        raise RuleBroken("booking.unknown")
    if row.kept:
        raise RuleBroken("booking.of_activity")
    return row


def check_state(row: RoomBooking, allowed: frozenset[str] | set[str]) -> None:
    """Refuse what cannot be done with it any more, or not yet."""
    if row.state not in allowed:
        raise RuleBroken("booking.closed", state=row.state)


def given_reason(reason: str) -> str:
    """A reason as staff gave it. `RuleBroken`: `booking.reason_missing`."""
    said = reason.strip()
    if not said or len(said) > REASON_AT_MOST:
        raise RuleBroken("booking.reason_missing", most=REASON_AT_MOST)
    return said
