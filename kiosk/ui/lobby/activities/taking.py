"""What is signed up for when a resident has answered everything, and where that leads."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.activities.attending import cancel
from kiosk.center.activities.finding import sign_up_token
from kiosk.center.activities.signing_up import sign_up
from kiosk.center.activities.values import SignUpView
from kiosk.center.people.phones import plain_phone
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.activities.draft import ActivityDraft
from kiosk.ui.lobby.activities.routes import ActivityRefused, ActivityTaken
from kiosk.ui.lobby.clash_warning import Wanted
from kiosk.ui.lobby.entering import Entering
from kiosk.ui.messages import words_of
from kiosk.ui.ports import FaceContext


def sign_up_entering(
    draft: ActivityDraft, context: FaceContext, *, wait: bool
) -> Entering[SignUpView]:
    """Sign up as the draft says; with `wait` for the waitlist of what is full."""
    wish, sign_up_id = draft.wish(), draft.sign_up_id
    device_id, clock = context.device_id, context.clock

    def take(session: Session) -> SignUpView:
        return sign_up(
            session,
            device_id=device_id,
            sign_up_id=sign_up_id,
            wish=wish,
            clock=clock,
            wait=wait,
        )

    def give_back(session: Session, made: UUID) -> SignUpView:
        return cancel(session, device_id=device_id, sign_up_id=made, clock=clock)

    def refused(error: RuleBroken) -> ActivityRefused:
        following, next_session = error.values.get("next"), error.values.get("next_session")
        return ActivityRefused(
            wish.activity_code,
            words_of(error),
            following.isoformat() if isinstance(following, datetime) else "",
            next_session if isinstance(next_session, UUID) else None,
            may_wait=error.values.get("may_wait") is True,
        )

    slips, phone = context.activity_slips, plain_phone(wish.phone)
    wanted = tuple(
        Wanted(each.starts_at, each.ends_at, phone, "activity") for each in draft.sessions
    )
    return Entering(take, _token, give_back, ActivityTaken, refused, slips, wanted)


def _token(session: Session, sign_up_id: UUID) -> str:
    return sign_up_token(session, sign_up_id=sign_up_id)
