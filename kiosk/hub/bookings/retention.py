"""Takes what is personal about phone bookings away when their day is over; what was booked goes
later, once nobody looks at the link any more."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from kiosk.clock import local
from kiosk.hub.bookings.feed import FEED, fall_silent
from kiosk.hub.bookings.tables import PhoneBooking
from kiosk.hub.feeds.publishing import forget_old_tombstones

LETTER_DAYS = 2
"""Days after the booking's own on which its letter goes: a center that was cut off over the
appointment's day still hears whom it should have expected."""
LINK_DAYS = 30
"""Days after which the link leads nowhere."""
AT_ONCE = 200


def erase_some(connection: Connection, *, now: datetime) -> int:
    """Erase letters and hashes of bookings that are over, at most `AT_ONCE`; how many."""
    today = local(now).date()
    rows = connection.execute(
        select(PhoneBooking.id, PhoneBooking.center_code)
        .where(
            PhoneBooking.day < today - timedelta(days=LETTER_DAYS), PhoneBooking.letter.is_not(None)
        )
        .order_by(PhoneBooking.day)
        .limit(AT_ONCE)
    ).all()
    ids = [row.id for row in rows]
    if ids:
        nobody = {"letter": None, "person": None, "holder": None}
        connection.execute(update(PhoneBooking).where(PhoneBooking.id.in_(ids)).values(**nobody))
        for row in rows:
            fall_silent(connection, row.id, row.center_code, now=now)
        forget_old_tombstones(connection, FEED, now=now)
    gone = PhoneBooking.day < today - timedelta(days=LINK_DAYS)
    connection.execute(delete(PhoneBooking).where(gone, PhoneBooking.letter.is_(None)))
    return len(ids)
