"""Puts together what is printed of appointments, from what the store says of them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.appointments.appointment_slip import appointment_token
from kiosk.center.appointments.calling_back import reveal_phone
from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.guides.catalog import guide
from kiosk.center.profile import CenterView
from kiosk.center.queue.policy import load_policy
from kiosk.center.slips.slip_token import slip_url
from kiosk.clock import local
from kiosk.printing.appointment_jobs import enqueue_appointment
from kiosk.printing.appointment_slip import AppointmentSlip
from kiosk.printing.call_list_slip import CallListSlip
from kiosk.terminal import Terminal


def slip_of_appointment(
    session: Session, view: AppointmentView, *, center: CenterView, phone_url: str, language: str
) -> AppointmentSlip:
    """The resident's slip, in "zh" or "en"."""
    materials = guide(session, code=view.item_code).materials
    return AppointmentSlip(
        center=center.name,
        center_en=center.name_en,
        phone=center.phone,
        kind=view.kind,
        item=view.item_name,
        item_en=view.item_name_en,
        due_at=view.due_at,
        code=view.code,
        materials=tuple((each.name, each.name_en) for each in materials),
        late_minutes=load_policy(session).appointment_late_minutes,
        qr_url=slip_url(phone_url, appointment_token(session, appointment_id=view.id)),
        language="en" if language == "en" else "zh",
    )


def keep_slip(
    session: Session,
    view: AppointmentView,
    *,
    terminal: Terminal,
    center: CenterView,
    language: str,
) -> UUID:
    """Queue the resident's slip within the transaction that books; returns the job's id."""
    slip = slip_of_appointment(
        session,
        view,
        center=center,
        phone_url=terminal.settings.phone_url,
        language=language,
    )
    return enqueue_appointment(
        session, slip, device_id=terminal.device_id, subject=view.id, clock=terminal.clock
    )


def keep_calls(
    session: Session,
    appointment_ids: Sequence[UUID],
    *,
    title: str,
    staff_id: UUID,
    terminal: Terminal,
    center: CenterView,
) -> UUID:
    """Queue the list of calls; every phone on it is logged as opened by `staff_id`."""
    calls = []
    for appointment_id in appointment_ids:
        view = appointment_view(session, appointment_id=appointment_id, clock=terminal.clock)
        phone = reveal_phone(
            session,
            device_id=terminal.device_id,
            appointment_id=appointment_id,
            why=title,
            staff_id=staff_id,
            clock=terminal.clock,
        )
        calls.append((f"{local(view.due_at):%m-%d %H:%M} {view.masked_name}".strip(), phone))
    slip = CallListSlip(center.name, title, tuple(calls), terminal.clock.now())
    return enqueue_appointment(
        session,
        slip,
        device_id=terminal.device_id,
        subject=appointment_ids[0],
        clock=terminal.clock,
        requested_by=staff_id,
    )
