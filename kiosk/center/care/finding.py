"""A registration found again by the code on its slip; by digits `persons_day` finds it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.care.values import RegistrationView
from kiosk.center.care.views import registration_view
from kiosk.center.profile import center
from kiosk.center.slips.slip_key import slip_key, trusted_keys
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, verify
from kiosk.clock import Clock
from kiosk.data.tables import CareOffer, CareRegistration
from kiosk.errors import RuleBroken


def care_token(session: Session, *, registration_id: UUID) -> str:
    """The code on this registration's slip, the same every time, good until its last day.

    `RuleBroken`: `care.registration_unknown`.
    """
    row = session.get(CareRegistration, registration_id)
    if row is None:
        raise RuleBroken("care.registration_unknown")
    last = session.get_one(CareOffer, row.offer_code).last
    claims = Claims(Kind.CARE, center(session).code, registration_id, last)
    return sign(slip_key(session), claims)


def read_care_slip(session: Session, *, token: str, clock: Clock) -> RegistrationView:
    """How the registration on this slip stands.

    `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`, `token.expired`, and
    `care.registration_unknown` for one that is not in this store.
    """
    claims = verify(token, trusted_keys(session), clock.now())
    if claims.kind is not Kind.CARE:
        raise RuleBroken("token.unreadable")
    return registration_view(session, registration_id=claims.subject, clock=clock)
