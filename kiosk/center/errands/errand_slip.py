"""The code on an errand's slip: made for the resident, read again at any terminal."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.errands.tracking import Standing, standing
from kiosk.center.profile import center
from kiosk.center.slips.slip_key import slip_key, trusted_keys
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, verify
from kiosk.clock import Clock, local
from kiosk.data.tables import Errand
from kiosk.errors import RuleBroken

GOOD_FOR = timedelta(days=730)
"""An errand may take its year, and its holder may come back to it later."""


def errand_token(session: Session, *, errand_id: UUID) -> str:
    """The code on this errand's slips, the same every time. `RuleBroken`: `errand.unknown`."""
    row = session.get(Errand, errand_id)
    if row is None:
        raise RuleBroken("errand.unknown")
    last_day = local(row.submitted_at).date() + GOOD_FOR
    claims = Claims(Kind.ERRAND, center(session).code, errand_id, last_day)
    return sign(slip_key(session), claims)


def read_errand_slip(session: Session, *, token: str, clock: Clock) -> Standing:
    """How the errand on this slip stands.

    `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`, `token.expired`, and
    `errand.unknown` for one that is not in this store.
    """
    claims = verify(token, trusted_keys(session), clock.now())
    if claims.kind is not Kind.ERRAND:
        raise RuleBroken("token.unreadable")
    return standing(session, errand_id=claims.subject)
