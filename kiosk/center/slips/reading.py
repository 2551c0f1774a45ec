"""What a code that was scanned is about: a slip of this center, or a booking made by phone."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.slips.phone_link import booking_id, is_key
from kiosk.center.slips.slip_key import trusted_keys
from kiosk.center.slips.slip_kind import Kind, claimed_kind
from kiosk.center.slips.slip_token import verify
from kiosk.clock import Clock


def subject_of(session: Session, *, token: str, clock: Clock) -> tuple[Kind, UUID]:
    """The kind and the id a code speaks of.

    A slip's code is signed. That of a phone booking is a secret nobody can guess: there is a
    booking under its id, or there is none. `RuleBroken` as of `slip_token.verify`.
    """
    kind = claimed_kind(token)
    if kind is not None and is_key(token):
        return kind, booking_id(token)
    claims = verify(token, trusted_keys(session), clock.now())
    return claims.kind, claims.subject
