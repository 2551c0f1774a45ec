"""What the slip of a room booking says, from what the store knows of it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.data.tables import PrintJob
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal


def room_job(session: Session, terminal: Terminal, booking_id: UUID, language: str) -> PrintJob:
    """The job that prints the slip of a booking. `RuleBroken`: `booking.unknown`."""
    # Imported here: cryptography and the rooms hold up the first frame, which needs neither.
    from kiosk.center.rooms.booking_view import booking_view
    from kiosk.center.rooms.finding import booking_token
    from kiosk.center.rooms.views import room
    from kiosk.center.slips.slip_token import slip_url
    from kiosk.printing.room_slip import ROOM_BOOKING, RoomSlip

    who = center(session)
    booking = booking_view(session, booking_id=booking_id, clock=terminal.clock)
    token = booking_token(session, booking_id=booking_id)
    slip = RoomSlip(
        center=who.name,
        center_en=who.name_en,
        state=booking.state if booking.state in ("requested", "waiting") else "booked",
        room=booking.room_name,
        room_en=booking.room_name_en,
        floor=booking.floor,
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        number=booking.number,
        release_minutes=int(room(session, booking.room_code).release.total_seconds() // 60),
        qr_url=slip_url(terminal.settings.phone_url, token),
        language="en" if language == "en" else "zh",
    )
    return queued_job(
        ROOM_BOOKING,
        booking_id,
        slip.to_json(),
        terminal.device_id,
        terminal.clock.now(),
        EXPIRES_AFTER_S,
    )
