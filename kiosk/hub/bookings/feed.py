"""Tells a center of its phone bookings: its own feed, nobody else's."""

import base64
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.hub.bookings.tables import PhoneBooking
from kiosk.hub.feeds.publishing import publish
from kiosk.sync.wire_bookings import BookingBody
from kiosk.sync.wire_down import Feed

FEED: Feed = "bookings"


def tell_center(connection: Connection, booking_id: UUID, *, now: datetime) -> None:
    """Let the center's feed say of a booking what it is now."""
    row = connection.execute(select(PhoneBooking).where(PhoneBooking.id == booking_id)).one()
    body = BookingBody(
        kind=row.kind,
        state=row.state,
        by=row.cancelled_by or "resident",
        share=row.share_id,
        of=row.of,
        due_at=row.due_at,
        heads=row.heads,
        code=row.code,
        booked_at=row.booked_at,
        changed_at=row.changed_at,
        letter=base64.b64encode(row.letter or b"").decode("ascii"),
    )
    publish(
        connection,
        FEED,
        str(booking_id),
        body.model_dump(mode="json"),
        now=now,
        scope=row.center_code,
    )


def fall_silent(connection: Connection, booking_id: UUID, center: str, *, now: datetime) -> None:
    """Take what the feed says of a booking away: its day is over."""
    publish(connection, FEED, str(booking_id), None, now=now, scope=center)
