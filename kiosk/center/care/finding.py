"""A registration found again: by the code on its slip, or by the ends of number and phone."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.care.values import RegistrationView
from kiosk.center.care.views import registration_view
from kiosk.center.people.phones import TAIL, is_tail
from kiosk.center.profile import center
from kiosk.center.slips.slip_key import slip_key, trusted_keys
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, verify
from kiosk.clock import Clock
from kiosk.data.tables import CareChild, CareOffer, CareRegistration
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


def find_registration(
    session: Session, *, number_tail: str, phone_tail: str, clock: Clock
) -> RegistrationView:
    """By the last four digits of the number on the slip and of the guardian's phone; the newest.

    The same answer, `care.not_found`, whichever half is wrong: nobody finds out by trying whose
    child is looked after here.
    """
    if not is_tail(number_tail) or not is_tail(phone_tail):
        raise RuleBroken("care.digits_form", digits=TAIL)
    found = session.scalars(
        select(CareRegistration.id)
        .join(CareChild, CareChild.registration_id == CareRegistration.id)
        .where(CareChild.phone_tail == phone_tail, CareRegistration.number.like(f"%{number_tail}"))
        .order_by(CareRegistration.made_at.desc())
        .limit(1)
    ).one_or_none()
    if found is None:
        raise RuleBroken("care.not_found")
    return registration_view(session, registration_id=found, clock=clock)
