"""What the slip of a sign-up for an activity says, from what the store knows of it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.data.tables import PrintJob
from kiosk.errors import RuleBroken
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal


def sign_up_job(session: Session, terminal: Terminal, sign_up_id: UUID, language: str) -> PrintJob:
    """The job that prints the slip of a sign-up. `RuleBroken`: `activity.sign_up_unknown`, and
    `activity.over` when there is nothing to come to any more."""
    # Imported here: cryptography and the activities hold up the first frame, which needs neither.
    from kiosk.center.activities.finding import sign_up_token
    from kiosk.center.activities.sign_up_view import sign_up_view
    from kiosk.center.slips.slip_token import slip_url
    from kiosk.printing.activity_slip import ACTIVITY_SIGN_UP, sign_up_slip

    who = center(session)
    view = sign_up_view(session, sign_up_id=sign_up_id, clock=terminal.clock)
    first = view.next_session
    if first is None:
        raise RuleBroken("activity.over")
    token = sign_up_token(session, sign_up_id=sign_up_id)
    slip = sign_up_slip(
        view,
        first,
        center=(who.name, who.name_en),
        qr_url=slip_url(terminal.settings.phone_url, token),
        language="en" if language == "en" else "zh",
    )
    return queued_job(
        ACTIVITY_SIGN_UP,
        sign_up_id,
        slip.to_json(),
        terminal.device_id,
        terminal.clock.now(),
        EXPIRES_AFTER_S,
    )
