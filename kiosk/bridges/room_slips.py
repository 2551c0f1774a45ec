"""Prints the slips of room bookings: from what the store says of them to a job of the spool."""

from concurrent.futures import Future
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from kiosk.bridges.slips import SlipPrinting
from kiosk.center.profile import center
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal
from kiosk.ui.ports import RoomSlipDesk

log = structlog.get_logger(__name__)


class RoomSlipPrinting(RoomSlipDesk):
    """In front of the spool of `slips`, which tells how it goes."""

    def __init__(self, terminal: Terminal, slips: SlipPrinting) -> None:
        super().__init__()
        self._terminal, self._slips = terminal, slips

    def print_booking(self, booking_id: UUID, language: str) -> None:
        slips = self._slips

        def kept(done: "Future[UUID]") -> None:
            trouble = done.exception()
            if trouble is None:
                slips.job_heard.emit((booking_id, "queued"))
                slips.wake(done.result())
                return
            log.warning("slip not queued", cause=type(trouble).__name__)
            slips.job_heard.emit((booking_id, "failed"))

        store = self._terminal.store
        store.write(lambda session: self._enqueue(session, booking_id, language)).add_done_callback(
            kept
        )

    def _enqueue(self, session: Session, booking_id: UUID, language: str) -> UUID:
        # Imported here: cryptography and the rooms hold up the first frame, which needs neither.
        from kiosk.center.rooms.booking_view import booking_view
        from kiosk.center.rooms.finding import booking_token
        from kiosk.center.rooms.views import room
        from kiosk.center.slips.slip_token import slip_url
        from kiosk.printing.room_slip import ROOM_BOOKING, RoomSlip

        terminal, who = self._terminal, center(session)
        booking = booking_view(session, booking_id=booking_id, clock=terminal.clock)
        address = slip_url(
            terminal.settings.phone_url, booking_token(session, booking_id=booking_id)
        )
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
            qr_url=address,
            language="en" if language == "en" else "zh",
        )
        job = queued_job(
            ROOM_BOOKING,
            booking_id,
            slip.to_json(),
            terminal.device_id,
            terminal.clock.now(),
            EXPIRES_AFTER_S,
        )
        session.add(job)
        session.flush()
        return job.id
