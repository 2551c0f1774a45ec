"""What the windows need from printing, stated as ports; `kiosk.bridges` puts printers behind."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.appointments.values import AppointmentView
from kiosk.center.guides.precheck import Checklist
from kiosk.center.persons_day.values import Subject
from kiosk.center.queue.views import IssuedTicket


class PrinterNotice(Enum):
    """What a person in front of the printer has to know."""

    READY = "ready"
    PAPER_LOW = "paper_low"
    INK_LOW = "ink_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    JAM = "jam"
    CUTTER = "cutter"
    INK = "ink"
    TRAY_FULL = "tray_full"
    HOT = "hot"
    PAUSED = "paused"
    REFUSING = "refusing"
    LOCKED = "locked"
    STUCK = "stuck"
    NO_SUCH_HOST = "no_such_host"
    NOT_A_PRINTER = "not_a_printer"
    GONE = "gone"
    FAULT = "fault"

    @property
    def prints(self) -> bool:
        """Whether a slip sent now can be expected to come out."""
        return self in (PrinterNotice.READY, PrinterNotice.PAPER_LOW, PrinterNotice.INK_LOW)


TrialOutcome = Literal["printed", "unknown", "failed", "not_sent"]


@dataclass(frozen=True, slots=True)
class TriedPrinter:
    """What became of a test slip."""

    printer: str
    """Its address without secrets."""
    outcome: TrialOutcome
    """`unknown`: sent, but the printer does not say whether it came out; look for it."""
    notice: PrinterNotice
    roll_mm: int
    """The roll it was laid out for."""


class PrinterTrials(QObject):
    """Prints test slips. Every call returns at once."""

    told = Signal(object)
    """TriedPrinter, or the RuleBroken that says what is wrong with the address"""

    def print_test(self, address: str, roll_mm: int) -> None:
        """Print one at that address, whatever this machine is set to; `told` follows."""
        raise NotImplementedError


class SlipDesk(QObject):
    """Takes tickets to be printed and tells how it goes. Every call returns at once."""

    notice_changed = Signal(object)
    """PrinterNotice"""
    slip_changed = Signal(object, str)
    """id of ticket or checklist (UUID); queued, printing, printed, failed, expired or unknown"""

    def notice(self) -> PrinterNotice:
        """The printer as last heard of."""
        raise NotImplementedError

    def keep_ticket(self, session: Session, ticket: IssuedTicket, language: str) -> None:
        """Put the slip of `ticket`, in "zh" or "en", into the transaction that issues it.

        Runs on the store's thread. Number and slip come to the disk together or not at all; for
        a ticket that has its slip already nothing is added.
        """
        raise NotImplementedError

    def print_kept(self, ticket_id: UUID) -> None:
        """That transaction is on the disk: print now. News comes with `slip_changed`."""
        raise NotImplementedError

    def drop_ticket(self, session: Session, ticket_id: UUID) -> None:
        """In the transaction that cancels a ticket: a slip not yet begun stays unprinted."""
        raise NotImplementedError

    def reprint(self, ticket_id: UUID, staff_id: UUID | None) -> None:
        """Print it once more and log that; `staff_id` is None when the resident asked."""
        raise NotImplementedError

    def keep_appointment(
        self, session: Session, appointment: AppointmentView, language: str
    ) -> None:
        """Put the slip of a booking into the transaction; `print_kept` with its id prints it."""
        raise NotImplementedError

    def print_day(self, shown: tuple[Subject, ...], language: str) -> UUID:
        """Print all that whoever has shown these things has here, on one slip.

        News comes with `slip_changed` under the id returned.
        """
        raise NotImplementedError

    def print_calls(self, appointment_ids: tuple[UUID, ...], title: str, staff_id: UUID) -> None:
        """Print the list of calls to make, with their phones: logged as opened by `staff_id`.

        News comes with `slip_changed` under the first of the ids.
        """
        raise NotImplementedError

    def print_checklist(self, checklist: Checklist, language: str) -> None:
        """Print all there is to bring; news comes with `slip_changed` under the checklist's id."""
        raise NotImplementedError

    def print_commitment(self, checklist: Checklist, language: str) -> None:
        """Print both copies of the commitment to hand in later what is missing."""
        raise NotImplementedError

    def qr_url(self, ticket: IssuedTicket) -> str:
        """The address in the QR code of the slip; no personal data in it."""
        raise NotImplementedError


class ReportDesk(QObject):
    """Makes day reports and calendar files, one at a time. Every call returns at once."""

    told = Signal(str)
    """Where the report that was asked for has been saved; empty: it could not be made."""

    calendar_told = Signal(str)
    """The same of a room's calendar."""

    def save_room_calendar(self, code: str) -> None:
        """Write a room's bookings to a calendar file; `calendar_told` follows."""
        raise NotImplementedError

    def save_day(self, day: date) -> None:
        """Make the report of `day`; `told` follows."""
        raise NotImplementedError


VISITS = UUID(int=0)
"""News of sheets of home visits comes under this."""
ROUNDS = UUID(int=1)
"""And this is for those of ordered services."""


class PaperDesk(QObject):
    """Prints the papers of errands. Every call returns at once."""

    paper_changed = Signal(object, str)
    """id of the errand (UUID); queued, printing, printed, failed, expired or unknown"""

    paper_refused = Signal(object, object)
    """id of the errand (UUID); the RuleBroken why nothing is printed. `failed` follows."""

    def prints_sheets(self) -> bool:
        """Whether there is a printer for A5 and A4; without one such papers come out as slips."""
        raise NotImplementedError

    def print_paper(
        self,
        form: str,
        errand_id: UUID,
        *,
        staff_id: UUID | None,
        size: str = "slip",
        language: str = "zh",
        handover_id: UUID | None = None,
    ) -> None:
        """Print a form of this errand: receipt, authority, handover, pause, resumption, notice,
        refusal, completion or termination; `size` is slip, a5 or a4.

        A form that was printed before is a reprint, and logged as one. `staff_id` None: the
        resident at the terminal, who gets the receipt only.
        """
        raise NotImplementedError

    def print_day_sheet(self, day: date, village_code: str | None, *, staff_id: UUID) -> None:
        """Print the sheet of home visits of a day, of one village or of all, on A4.

        News comes with `paper_changed` under `VISITS`.
        """
        raise NotImplementedError

    def print_rounds(self, first: date, days: int, *, staff_id: UUID) -> None:
        """Print the home visits of ordered services of these days (1 or 7), on A4.

        News comes with `paper_changed` under `ROUNDS`.
        """
        raise NotImplementedError


class EntrySlipDesk(QObject):
    """Prints the slips of what people come for; news comes with `SlipDesk.slip_changed`."""

    def print_slip(self, subject_id: UUID, language: str) -> None:
        """Print the slip of this booking or sign-up, in "zh" or "en". Returns at once."""
        raise NotImplementedError


class CareListDesk(QObject):
    """Prints the list of a day of care for staff. Every call returns at once."""

    def print_list(self, code: str, day: date, staff_id: UUID) -> UUID:
        """Print who is expected, names in full: logged as opened by `staff_id`.

        News comes with `SlipDesk.slip_changed` under the id that is returned.
        """
        raise NotImplementedError


class RoomListDesk(QObject):
    """Prints lists about rooms for staff. Every call returns at once."""

    def print_calls(self, title: str, staff_id: UUID) -> None:
        """Print the calls to make, with their phones: logged as opened by `staff_id`."""
        raise NotImplementedError

    def print_labels(self) -> None:
        """Print a label for every piece of equipment."""
        raise NotImplementedError
