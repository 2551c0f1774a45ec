"""What is printed of care: the guardian's slip, and the list of a day for staff."""

from datetime import date
from functools import partial
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.bridges.entry_slips import EntrySlipPrinting
from kiosk.bridges.slips import SlipPrinting
from kiosk.center.profile import center
from kiosk.data.tables import PrintJob, new_id
from kiosk.errors import RuleBroken
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal
from kiosk.ui.printing_ports import CareListDesk


def registration_job(
    session: Session, terminal: Terminal, registration_id: UUID, language: str
) -> PrintJob:
    """The job that prints the guardian's slip. `RuleBroken`: `care.registration_unknown`."""
    # Imported here: cryptography and care hold up the first frame, which needs neither.
    from kiosk.center.care.finding import care_token
    from kiosk.center.care.views import registration_view
    from kiosk.center.slips.slip_token import slip_url
    from kiosk.printing.care_slip import CARE_REGISTRATION, care_slip

    who = center(session)
    view = registration_view(session, registration_id=registration_id, clock=terminal.clock)
    token = care_token(session, registration_id=registration_id)
    slip = care_slip(
        view,
        center=(who.name, who.name_en),
        phone=who.phone,
        qr_url=slip_url(terminal.settings.phone_url, token),
        language="en" if language == "en" else "zh",
    )
    return queued_job(
        CARE_REGISTRATION,
        registration_id,
        slip.to_json(),
        terminal.device_id,
        terminal.clock.now(),
        EXPIRES_AFTER_S,
    )


class CareListPrinting(CareListDesk):
    """In front of the spool of `slips`."""

    def __init__(self, terminal: Terminal, slips: SlipPrinting) -> None:
        super().__init__()
        self._terminal, self._slips = terminal, slips

    def print_list(self, code: str, day: date, staff_id: UUID) -> UUID:
        subject = new_id()
        make = partial(list_job, code=code, day=day, staff_id=staff_id)
        EntrySlipPrinting(self._terminal, self._slips, make).print_slip(subject, "zh")
        return subject


def list_job(
    session: Session,
    terminal: Terminal,
    subject_id: UUID,
    _language: str,
    *,
    code: str,
    day: date,
    staff_id: UUID,
) -> PrintJob:
    """The list with names in full, logged as opened; nothing of health is on it.

    `RuleBroken`: `care.list_no_printer` where slips become files: it holds names.
    """
    from kiosk.center.care.day_list import open_care_day
    from kiosk.printing.appointment_jobs import CALL_LIST
    from kiosk.printing.care_slip import care_list

    who = center(session)
    if terminal.settings.printer.startswith("folder:") and not who.demo:
        raise RuleBroken("care.list_no_printer")
    found = open_care_day(
        session,
        device_id=terminal.device_id,
        code=code,
        day=day,
        staff_id=staff_id,
        clock=terminal.clock,
    )
    slip = care_list(found, center=who.name, printed_at=terminal.clock.now())
    job = queued_job(
        CALL_LIST,
        subject_id,
        slip.to_json(),
        terminal.device_id,
        terminal.clock.now(),
        EXPIRES_AFTER_S,
    )
    job.requested_by = staff_id
    return job
