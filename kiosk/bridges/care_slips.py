"""What the slip of a registration for care says, from what the store knows of it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.data.tables import PrintJob
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal


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
