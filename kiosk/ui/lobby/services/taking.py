"""What is ordered once somebody has agreed, and where that leads."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.services.finding import order_token
from kiosk.center.services.following import cancel_order
from kiosk.center.services.ordering import place_order
from kiosk.center.services.values import OrderView
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.entering import Entering
from kiosk.ui.lobby.services.draft import OrderDraft
from kiosk.ui.lobby.services.routes import OrderRefused, OrderTaken
from kiosk.ui.messages import words_of
from kiosk.ui.ports import FaceContext


def order_entering(draft: OrderDraft, context: FaceContext) -> Entering[OrderView]:
    """Order what the draft says."""
    wish, which = draft.application(), draft.order_id
    device_id, clock = context.device_id, context.clock

    def take(session: Session) -> OrderView:
        return place_order(
            session, device_id=device_id, order_id=which, application=wish, clock=clock
        )

    def give_back(session: Session, made: UUID) -> OrderView:
        return cancel_order(
            session, device_id=device_id, order_id=made, reason="other", clock=clock
        )

    def refused(error: RuleBroken) -> OrderRefused:
        return OrderRefused(wish.service_code, words_of(error))

    return Entering(take, _token, give_back, OrderTaken, refused, context.order_slips)


def _token(session: Session, order_id: UUID) -> str:
    return order_token(session, order_id=order_id)
