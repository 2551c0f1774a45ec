"""The list of calls about activities for the printer, from what the store says."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.clock import local
from kiosk.data.tables import PrintJob
from kiosk.errors import RuleBroken
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal

HEADING = "活动电话通知单"
CAUSES = {"promoted": "候补排上了", "moved": "改了时间或地点", "cancelled": "不举办"}


def call_list_job(session: Session, terminal: Terminal, staff_id: UUID, _language: str) -> PrintJob:
    """The job that prints the list, on A4 where sheets are printed; every phone on it is logged
    as opened by `staff_id`.

    `RuleBroken`: `activity.calls_no_printer` where slips become files: it holds phones;
    `activity.calls_none`.
    """
    # Imported here: the first frame needs none of it.
    from kiosk.center.activities.calling import call_list
    from kiosk.center.activities.reveal import reveal_contact
    from kiosk.printing.appointment_jobs import CALL_LIST
    from kiosk.printing.call_list_slip import CallListSlip
    from kiosk.printing.call_sheet import CALL_SHEET
    from kiosk.printing.paper_jobs import EXPIRES

    settings, who = terminal.settings, center(session)
    sheet = settings.paper_printer is not None
    if not sheet and settings.printer.startswith("folder:") and not who.demo:
        raise RuleBroken("activity.calls_no_printer")
    calls = []
    for line in call_list(session):
        contact = reveal_contact(
            session,
            device_id=terminal.device_id,
            sign_up_id=line.sign_up_id,
            why=HEADING,
            staff_id=staff_id,
            clock=terminal.clock,
        )
        when = "" if line.starts_at is None else f"{local(line.starts_at):%m-%d %H:%M} "
        why = f":{line.reason}" if line.reason and line.cause == "cancelled" else ""
        calls.append((f"{when}{line.name} · {CAUSES[line.cause]}{why}", " ".join(contact.called)))
    if not calls:
        raise RuleBroken("activity.calls_none")
    now = terminal.clock.now()
    title = f"{local(now):%m-%d} 要打的电话,共 {len(calls)} 个"
    slip = CallListSlip(who.name, title, tuple(calls), now, HEADING)
    kind, expires = (CALL_SHEET, EXPIRES["a4"]) if sheet else (CALL_LIST, EXPIRES_AFTER_S)
    job = queued_job(kind, staff_id, slip.to_json(), terminal.device_id, now, expires)
    job.requested_by = staff_id
    return job
