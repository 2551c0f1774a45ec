"""A projector that was reported, and a booking that counts on it."""

from uuid import uuid4

from kiosk.center.rooms.faults import report_fault
from kiosk.center.rooms.values import BookingView
from tests.ui.desk.rooms.staff_house import reserve
from tests.ui.hall import RealHall


def broken_projector(hall: RealHall, starts: str = "2026-11-24 10:00") -> BookingView:
    """Somebody reports it at the terminal; a booking counts on it."""
    made = reserve(hall, starts, code="B", equipment=("B-1",))
    hall.opened.write(
        lambda session: report_fault(
            session,
            device_id=hall.opened.device_id,
            fault_id=uuid4(),
            code="B-1",
            kind="dead",
            clock=hall.clock,
        )
    )
    return made
