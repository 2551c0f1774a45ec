"""The address in the QR code of a slip: the phone page, with a token this center signed."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from kiosk.center.queue.views import IssuedTicket
from kiosk.center.slips.slip_key import slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, slip_url


def slip_addresses(
    session: Session, *, phone_url: str, center_code: str
) -> Callable[[IssuedTicket], str]:
    """What gives each ticket its address; the key is read once."""
    key = slip_key(session)

    def address(ticket: IssuedTicket) -> str:
        claims = Claims(Kind.TICKET, center_code, ticket.id, ticket.day)
        return slip_url(phone_url, sign(key, claims))

    return address
