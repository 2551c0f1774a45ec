"""The code on the slip of a sign-up: made when somebody signs up, read again at any terminal."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.activities.sign_up_view import sign_up_view
from kiosk.center.activities.values import SignUpView
from kiosk.center.profile import center
from kiosk.center.slips.phone_link import is_key
from kiosk.center.slips.reading import subject_of
from kiosk.center.slips.slip_key import slip_key
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from kiosk.clock import Clock, local
from kiosk.data.tables import ActivitySignUp
from kiosk.errors import RuleBroken

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
    `activity.sign_up_unknown` for one that is not in this store; `activity.not_heard` where it was
    made by phone and has not come down yet.
    """
    kind, subject = subject_of(session, token=token, clock=clock)
    if kind is not Kind.ACTIVITY:
        raise RuleBroken("token.unreadable")
    if is_key(token) and session.get(ActivitySignUp, subject) is None:
        raise RuleBroken("activity.not_heard")
    return sign_up_view(session, sign_up_id=subject, clock=clock)
