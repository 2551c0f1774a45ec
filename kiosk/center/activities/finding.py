"""A sign-up found again: by the code on its slip, or by its digits and the end of the phone."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.values import SignUpView
from kiosk.center.profile import center
from kiosk.center.slips.slip_key import slip_key, trusted_keys
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, verify
from kiosk.clock import Clock, local
from kiosk.data.tables import ActivityPerson, ActivitySignUp
from kiosk.errors import RuleBroken

TAIL_DIGITS = 4
CODE_DIGITS = 6
GOOD_FOR = timedelta(days=370)
"""A session may be moved; its slip stays good."""


def sign_up_token(session: Session, *, sign_up_id: UUID) -> str:
    """The code on this sign-up's slip, the same every time. `RuleBroken`:
    `activity.sign_up_unknown`."""
    row = session.get(ActivitySignUp, sign_up_id)
    if row is None:
        raise RuleBroken("activity.sign_up_unknown")
    last_day = local(row.made_at).date() + GOOD_FOR
    claims = Claims(Kind.ACTIVITY, center(session).code, sign_up_id, last_day)
    return sign(slip_key(session), claims)


def read_activity_slip(session: Session, *, token: str, clock: Clock) -> SignUpView:
    """How the sign-up on this slip stands.

    `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`, `token.expired`, and
    `activity.sign_up_unknown` for one that is not in this store.
    """
    claims = verify(token, trusted_keys(session), clock.now())
    if claims.kind is not Kind.ACTIVITY:
        raise RuleBroken("token.unreadable")
    return sign_up_view(session, sign_up_id=claims.subject, clock=clock)


def find_sign_up(session: Session, *, phone_tail: str, code: str, clock: Clock) -> SignUpView:
    """By the last four digits of the phone and the code on the slip.

    The same answer, `activity.not_found`, whichever half is wrong: nobody finds out by trying who
    takes part in what. `activity.digits_form`: these are no such digits.
    """
    if not _digits(phone_tail, TAIL_DIGITS) or not _digits(code, CODE_DIGITS):
        raise RuleBroken("activity.digits_form", tail=TAIL_DIGITS, code=CODE_DIGITS)
    found = session.scalars(
        select(ActivitySignUp.id)
        .join(ActivityPerson, ActivityPerson.sign_up_id == ActivitySignUp.id)
        .where(ActivityPerson.phone_tail == phone_tail, ActivitySignUp.code == code)
    ).one_or_none()
    if found is None:
        raise RuleBroken("activity.not_found")
    return sign_up_view(session, sign_up_id=found, clock=clock)


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()
