"""Joins the windows to printing: the slip desk of `kiosk.ui`, with the spool behind it.

News comes from the threads of spool and store; it is carried to the GUI
thread before anybody hears of it.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from uuid import UUID

import structlog
from PySide6.QtCore import QObject, Qt, Signal, Slot
from sqlalchemy.orm import Session

from kiosk.bridges.printer_notice import notice_of
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.guides.precheck import Checklist
from kiosk.center.people.audit import audit
from kiosk.center.persons_day.values import Subject
from kiosk.center.profile import CenterView
from kiosk.center.queue.policy import load_policy
from kiosk.center.queue.views import IssuedTicket, hall, issued_ticket
from kiosk.data.tables import Item, new_id
from kiosk.errors import XinqiaoError
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.jobs import (
    PrintJobView,
    drop_queued,
    enqueue_checklist,
    enqueue_commitment,
    enqueue_ticket,
    slips_of,
)
from kiosk.printing.printer import PrinterState
from kiosk.printing.slip import TicketSlip
from kiosk.printing.slip_facts import kind_name, spoken_range
from kiosk.terminal import Terminal
from kiosk.ui.printing_ports import PrinterNotice, SlipDesk

log = structlog.get_logger(__name__)


class SlipPrinting(SlipDesk):
    """The slip desk in front of a spool.

    Slips are taken before the spool runs; `wake` is set once it does. `printer_heard` and
    `job_heard` are what the spool's listeners call, from whatever thread.
    """

    printer_heard = Signal(object)
    job_heard = Signal(object)

    def __init__(
        self, terminal: Terminal, center: CenterView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.wake: Callable[[UUID], None] = lambda _job: None
        self.wake_sheets: Callable[[UUID], None] = lambda _job: None
        self._terminal, self._center = terminal, center
        self._address_of: Callable[[IssuedTicket], str] | None = None
        self._kept: dict[UUID, UUID] = {}
        """Jobs written with their tickets, until `print_kept`."""
        self._notice = PrinterNotice.READY
        queued = Qt.ConnectionType.QueuedConnection
        self.printer_heard.connect(self._hear_printer, queued)
        self.job_heard.connect(self._hear_job, queued)

    def notice(self) -> PrinterNotice:
        return self._notice

    def keep_ticket(self, session: Session, ticket: IssuedTicket, language: str) -> None:
        if not slips_of(session, ticket_id=ticket.id):
            slip = self._slip(session, ticket, language, reprint=False)
            self._kept[ticket.id] = enqueue_ticket(
                session,
                slip,
                device_id=self._terminal.device_id,
                ticket_id=ticket.id,
                clock=self._terminal.clock,
            )

    def keep_appointment(
        self, session: Session, appointment: AppointmentView, language: str
    ) -> None:
        from kiosk.bridges.appointment_slips import (
            keep_slip,  # cryptography: not for the first frame
        )

        self._kept[appointment.id] = keep_slip(
            session, appointment, terminal=self._terminal, center=self._center, language=language
        )

    def print_day(self, shown: tuple[Subject, ...], language: str) -> UUID:
        from kiosk.bridges.day_slips import keep_day

        subject, at, who = new_id(), self._terminal, self._center
        keep = partial(keep_day, shown=shown, subject=subject, terminal=at, center=who)
        self._queue(subject, lambda session: (keep(session, language=language),))
        return subject

    def print_calls(self, appointment_ids: tuple[UUID, ...], title: str, staff_id: UUID) -> None:
        from kiosk.bridges.appointment_slips import keep_calls

        at, who = self._terminal, self._center
        keep = partial(keep_calls, title=title, staff_id=staff_id, terminal=at, center=who)
        self._queue(
            appointment_ids[0], lambda session: (keep(session, appointment_ids=appointment_ids),)
        )

    def print_kept(self, ticket_id: UUID) -> None:
        self.job_heard.emit((ticket_id, "queued"))
        job = self._kept.pop(ticket_id, None)
        if job is not None:
            self.wake(job)

    def drop_ticket(self, session: Session, ticket_id: UUID) -> None:
        drop_queued(session, ticket_id, reason="cancelled", at=self._terminal.clock.now())

    def reprint(self, ticket_id: UUID, staff_id: UUID | None) -> None:
        terminal = self._terminal

        def enqueue(session: Session) -> tuple[UUID, ...]:
            ticket = issued_ticket(session, ticket_id=ticket_id)
            if ticket is None:
                return ()
            job = enqueue_ticket(
                session,
                self._slip(session, ticket, "zh", reprint=True),
                device_id=terminal.device_id,
                ticket_id=ticket_id,
                clock=terminal.clock,
                requested_by=staff_id,
            )
            audit(
                session,
                device_id=terminal.device_id,
                actor=staff_id,
                action="slip.reprinted",
                subject=f"ticket:{ticket_id}",
                clock=terminal.clock,
            )
            return (job,)

        self._queue(ticket_id, enqueue)

    def print_checklist(self, checklist: Checklist, language: str) -> None:
        terminal, slip = self._terminal, self._guide_slip(checklist, language)
        self._queue(
            checklist.id,
            lambda session: (
                enqueue_checklist(
                    session,
                    slip,
                    device_id=terminal.device_id,
                    subject=checklist.id,
                    clock=terminal.clock,
                ),
            ),
        )

    def print_commitment(self, checklist: Checklist, language: str) -> None:
        terminal, slip = self._terminal, self._guide_slip(checklist, language)
        self._queue(
            checklist.id,
            lambda session: enqueue_commitment(
                session,
                slip,
                device_id=terminal.device_id,
                subject=checklist.id,
                clock=terminal.clock,
            ),
        )

    def qr_url(self, ticket: IssuedTicket) -> str:
        return (self._address_of or self._terminal.read(self._addresses))(ticket)

    def prepare(self) -> None:
        """Load what the first QR code needs; from any thread but the store's."""
        self._terminal.read(self._addresses)

    def _addresses(self, session: Session) -> Callable[[IssuedTicket], str]:
        if self._address_of is None:
            # Imported here: cryptography holds up the first frame, which needs none.
            from kiosk.bridges.slip_address import slip_addresses

            self._address_of = slip_addresses(
                session,
                phone_url=self._terminal.settings.phone_url,
                center_code=self._center.code,
            )
        return self._address_of

    def _queue(self, subject: UUID, enqueue: Callable[[Session], tuple[UUID, ...]]) -> None:
        """Put jobs about `subject` into the store and tell how that went; none: it has failed."""

        def kept(done: "Future[tuple[UUID, ...]]") -> None:
            trouble = done.exception()
            jobs = () if trouble is not None else done.result()
            if jobs:
                self.job_heard.emit((subject, "queued"))
                for job_id in jobs:
                    self.wake(job_id)
                return
            log.warning("slip not queued", cause=_cause(trouble))
            self.job_heard.emit((subject, "failed"))

        self._terminal.store.write(enqueue).add_done_callback(kept)

    def _guide_slip(self, checklist: Checklist, language: str) -> GuideSlip:
        center = self._center
        return GuideSlip(
            center=center.name,
            center_en=center.name_en,
            phone=center.phone,
            guide=checklist.guide,
            ticked=checklist.ticked,
            deferred=checklist.deferred,
            tell_by=checklist.terms.tell_by,
            hand_in_by=checklist.terms.hand_in_by,
            printed_at=checklist.printed_at,
            village_proofs=checklist.village_proofs,
            language="en" if language == "en" else "zh",
        )

    def _slip(
        self, session: Session, ticket: IssuedTicket, language: str, *, reprint: bool
    ) -> TicketSlip:
        area = spoken_range(hall(session, clock=self._terminal.clock, recent=1).open_desks)
        policy = load_policy(session)
        return TicketSlip(
            center=self._center.name,
            number=ticket.label,
            item=ticket.item_name,
            ahead=ticket.ahead,
            wait_minutes=ticket.wait_minutes,
            issued_at=ticket.issued_at,
            area=f"{area} 号窗口" if area else None,
            qr_url=self._addresses(session)(ticket),
            language="en" if language == "en" else "zh",
            reprint=reprint,
            center_en=self._center.name_en,
            item_en=session.get_one(Item, ticket.item_code).name_en,
            area_en=f"Desk {area}" if area else None,
            places_after_miss=None if policy.after_miss == "void" else policy.places_after_miss,
            missed_to_the_end=policy.after_miss == "tail",
            priority=kind_name(ticket.priority, policy),
            priority_en=kind_name(ticket.priority, policy, english=True),
        )

    @Slot(object)
    def _hear_printer(self, state: PrinterState) -> None:
        notice = notice_of(state)
        if notice is not self._notice:
            self._notice = notice
            self.notice_changed.emit(notice)

    @Slot(object)
    def _hear_job(self, news: tuple[UUID, str]) -> None:
        self.slip_changed.emit(*news)

    def tell_job(self, job: PrintJobView) -> None:
        """The spool's listener."""
        self.job_heard.emit((UUID(job.subject), job.state))


def _cause(trouble: BaseException | None) -> str:
    """For the log: what a bug says of itself may hold values, its kind does not."""
    if isinstance(trouble, XinqiaoError):
        return trouble.key
    return "no such ticket" if trouble is None else type(trouble).__name__
