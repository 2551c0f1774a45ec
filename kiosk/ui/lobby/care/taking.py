"""What is registered once a guardian has signed, and where that leads."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.care.ending import end_registration
from kiosk.center.care.finding import care_token
from kiosk.center.care.registering import register
from kiosk.center.care.values import RegistrationView
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.care.draft import CareDraft
from kiosk.ui.lobby.care.routes import CareRefused, CareTaken
from kiosk.ui.lobby.entering import Entering
from kiosk.ui.messages import words_of
from kiosk.ui.ports import FaceContext


def care_entering(
    draft: CareDraft, context: FaceContext, *, wait: bool = False
) -> Entering[RegistrationView]:
    """Register what the draft says."""
    wish, which = draft.application(), draft.registration_id
    device_id, clock = context.device_id, context.clock

    def take(session: Session) -> RegistrationView:
        return register(
            session,
            device_id=device_id,
            registration_id=which,
            application=wish,
            clock=clock,
            wait=wait,
        )

    def give_back(session: Session, made: UUID) -> RegistrationView:
        return end_registration(
            session, device_id=device_id, registration_id=made, reason="other", clock=clock
        )

    def refused(error: RuleBroken) -> CareRefused:
        may_wait = error.key == "care.full"
        return CareRefused(wish.offer_code, words_of(error), may_wait=may_wait)

    return Entering(take, _token, give_back, CareTaken, refused, context.care_slips)


def _token(session: Session, registration_id: UUID) -> str:
    return care_token(session, registration_id=registration_id)
