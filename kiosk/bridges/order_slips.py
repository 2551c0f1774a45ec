"""What the slip of an ordered service says, from what the store knows of it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.data.tables import PrintJob
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal


def order_job(session: Session, terminal: Terminal, order_id: UUID, language: str) -> PrintJob:
    """The job that prints the slip of an order. `RuleBroken`: `order.unknown`."""
    # Imported here: cryptography and orders hold up the first frame, which needs neither.
    from kiosk.center.services.finding import order_token
    from kiosk.center.services.views import order_view
    from kiosk.center.slips.slip_token import slip_url
    from kiosk.printing.order_slip import ORDER, order_slip

    who = center(session)
    slip = order_slip(
        order_view(session, order_id=order_id),
        center=(who.name, who.name_en),
        qr_url=slip_url(terminal.settings.phone_url, order_token(session, order_id=order_id)),
        language="en" if language == "en" else "zh",
    )
    return queued_job(
        ORDER,
        order_id,
        slip.to_json(),
        terminal.device_id,
        terminal.clock.now(),
        EXPIRES_AFTER_S,
    )
