"""What is booked when a resident has answered everything, and where that leads."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.phones import plain_phone
from kiosk.center.rooms.booking import book
from kiosk.center.rooms.changing import cancel
from kiosk.center.rooms.values import BookingView
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.clash_warning import Wanted
from kiosk.ui.lobby.entering import Entering
from kiosk.ui.lobby.rooms.draft import RoomDraft
from kiosk.ui.lobby.rooms.routes import RoomRefused, RoomTaken
from kiosk.ui.messages import words_of
from kiosk.ui.ports import FaceContext


def room_entering(
    draft: RoomDraft, code: str, context: FaceContext, *, wait: bool = False
) -> Entering[BookingView]:
    """Book what the draft says."""
    wish, booking_id = draft.wish(code), draft.booking_id
    device_id, clock = context.device_id, context.clock

    def take(session: Session) -> BookingView:
        return book(
            session, device_id=device_id, booking_id=booking_id, wish=wish, clock=clock, wait=wait
        )

    def give_back(session: Session, made: UUID) -> BookingView:
        return cancel(session, device_id=device_id, booking_id=made, clock=clock, reason="left")

    def refused(error: RuleBroken) -> RoomRefused:
        following = error.values.get("next")
        next_text = following.isoformat() if isinstance(following, datetime) else ""
        may_wait = error.key.startswith("booking.taken")
        return RoomRefused(code, words_of(error), next_text, may_wait=may_wait)

    wanted = None if wait else Wanted(wish.starts_at, wish.ends_at, plain_phone(wish.phone))
    return Entering(take, _token, give_back, RoomTaken, refused, context.room_slips, wanted)


def _token(session: Session, booking_id: UUID) -> str:
    # Imported here: cryptography holds up the first frame, which needs none.
    from kiosk.center.rooms.finding import booking_token

    return booking_token(session, booking_id=booking_id)
