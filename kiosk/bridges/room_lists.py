"""Prints lists about rooms for staff: the calls to make, and labels for the equipment."""

from collections.abc import Callable
from concurrent.futures import Future
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from kiosk.bridges.papers import PaperPrinting
from kiosk.bridges.slips import SlipPrinting
from kiosk.center.profile import center
from kiosk.data.tables import PrintJob, new_id
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal
from kiosk.ui.printing_ports import RoomListDesk

log = structlog.get_logger(__name__)


class RoomListPrinting(RoomListDesk):
    """In front of the spools of slips and of sheets."""

    def __init__(self, terminal: Terminal, slips: SlipPrinting, papers: PaperPrinting) -> None:
        super().__init__()
        self._terminal, self._slips, self._papers = terminal, slips, papers

    def print_calls(self, title: str, staff_id: UUID) -> None:
        def make(session: Session) -> PrintJob | None:
            return _calls(session, self._terminal, title, staff_id)

        self._print(make, self._slips.wake)

    def print_labels(self) -> None:
        on_sheets = self._papers.prints_sheets()

        def make(session: Session) -> PrintJob | None:
            return _labels(session, self._terminal, on_sheets=on_sheets)

        def wake(job_id: UUID) -> None:
            (self._papers.wake_sheets if on_sheets else self._slips.wake)(job_id)

        self._print(make, wake)

    def _print(
        self, make: Callable[[Session], PrintJob | None], wake: Callable[[UUID], None]
    ) -> None:
        def keep(session: Session) -> UUID | None:
            job = make(session)
            if job is None:
                return None
            session.add(job)
            session.flush()
            return job.id

        def kept(done: "Future[UUID | None]") -> None:
            trouble = done.exception()
            if trouble is not None:
                log.warning("list not queued", cause=type(trouble).__name__)
            elif (job_id := done.result()) is not None:
                wake(job_id)

        self._terminal.store.write(keep).add_done_callback(kept)


def _calls(session: Session, terminal: Terminal, title: str, staff_id: UUID) -> PrintJob | None:
    """The calls to make; every phone on it is logged as opened."""
    # Imported here: the rooms hold up the first frame, which does without them.
    from kiosk.center.rooms.booking_view import reveal_contact
    from kiosk.center.rooms.calls import calls
    from kiosk.clock import local
    from kiosk.printing.appointment_jobs import CALL_LIST
    from kiosk.printing.call_list_slip import CallListSlip

    lines = []
    for call in calls(session, clock=terminal.clock):
        booking = call.booking
        contact = reveal_contact(
            session,
            device_id=terminal.device_id,
            booking_id=booking.id,
            why=title,
            staff_id=staff_id,
            clock=terminal.clock,
        )
        when = f"{local(booking.starts_at):%m-%d %H:%M} {booking.room_name}"
        lines.append((f"{when} {booking.company or booking.masked_name}".strip(), contact.phone))
    if not lines:
        return None
    now = terminal.clock.now()
    slip = CallListSlip(center(session).name, title, tuple(lines), now, "房间预订通知清单")
    job = queued_job(CALL_LIST, new_id(), slip.to_json(), terminal.device_id, now, EXPIRES_AFTER_S)
    job.requested_by = staff_id
    return job


def _labels(session: Session, terminal: Terminal, *, on_sheets: bool) -> PrintJob | None:
    from kiosk.center.rooms.labels import labels
    from kiosk.printing.equipment_labels import LABELS, LABELS_ON_A4, EquipmentLabels
    from kiosk.printing.paper_jobs import EXPIRES

    found = labels(session)
    if not found:
        return None
    said = tuple((each.name, each.room, each.code, each.scanned) for each in found)
    slip = EquipmentLabels(center(session).name, said)
    return queued_job(
        LABELS_ON_A4 if on_sheets else LABELS,
        new_id(),
        slip.to_json(),
        terminal.device_id,
        terminal.clock.now(),
        EXPIRES["a4"],
    )
