"""Takes personal data of old bookings away; what was counted stays."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kiosk.center.rooms.rows import enter, tell
from kiosk.clock import Clock
from kiosk.data.tables import BookingCall, BookingPerson, RoomBooking

KEEP_DAYS = 90
AT_ONCE = 200


def erase_old_bookings(
    session: Session, *, device_id: UUID, clock: Clock, days: int = KEEP_DAYS
) -> int:
    """Erase name, company, phone and their hash `days` days after a booking ended; how many.

    At most `AT_ONCE` in one transaction: call again while that many are told.
    """
    before = clock.now() - timedelta(days=days)
    old = (
        select(RoomBooking.id, RoomBooking.room_code)
        .where(RoomBooking.erased_at.is_(None), RoomBooking.ends_at < before)
        .order_by(RoomBooking.ends_at)
        .limit(AT_ONCE)
    )
    found = session.execute(old).all()
    for code in sorted({row.room_code for row in found}):
        enter(session, code, device_id=device_id, clock=clock)
    ids = [row.id for row in found]
    session.execute(delete(BookingCall).where(BookingCall.booking_id.in_(ids)))
    session.execute(delete(BookingPerson).where(BookingPerson.booking_id.in_(ids)))
    session.execute(
        update(RoomBooking)
        .where(RoomBooking.id.in_(ids))
        .values(holder=None, erased_at=clock.now())
        .execution_options(synchronize_session="fetch")
    )
    for row in session.scalars(select(RoomBooking).where(RoomBooking.id.in_(ids))):
        tell(session, row, was=row.state, at=clock.now(), device_id=device_id, fact="erased")
    return len(ids)
