"""Books for the whole window: the answer comes even if its page is gone by then."""

from collections.abc import Callable
from datetime import datetime

import structlog
from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import book
from kiosk.center.rooms.changing import cancel
from kiosk.center.rooms.values import BookingView
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.rooms.routes import RoomRefused, RoomTaken
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.messages import words_of
from kiosk.ui.ports import FaceContext

log = structlog.get_logger(__name__)


class RoomTaking(QObject):
    """Nobody holds a room they do not know of: who had left by then gets it cancelled."""

    taken = Signal(object)
    """RoomTaken: the route to its page, once it is on the disk."""

    def __init__(self, context: FaceContext, is_here: Callable[[Visit], bool]) -> None:
        super().__init__()
        self._context, self._is_here = context, is_here

    def book(self, code: str, visit: Visit, page: Page, *, wait: bool = False) -> None:
        """Book what the draft says; a refusal leads from `page` to why and what instead."""
        context, draft = self._context, visit.room
        wish, booking_id = draft.wish(code), draft.booking_id

        def work(session: Session) -> tuple[BookingView, str]:
            # Imported here: cryptography holds up the first frame, which needs none.
            from kiosk.center.rooms.finding import booking_token
            from kiosk.center.slips.slip_token import slip_url

            made = book(
                session,
                device_id=context.device_id,
                booking_id=booking_id,
                wish=wish,
                clock=context.clock,
                wait=wait,
            )
            if not context.phone_url:
                return made, ""
            return made, slip_url(context.phone_url, booking_token(session, booking_id=made.id))

        def taken(found: tuple[BookingView, str]) -> None:
            made, address = found
            if not self._is_here(visit):
                self._give_back(made)
                return
            self.taken.emit(RoomTaken(made, address))
            if context.room_slips is not None:
                context.room_slips.print_slip(made.id, visit.language)

        def refused(error: XinqiaoError) -> None:
            if not self._is_here(visit):
                return
            if not isinstance(error, RuleBroken):
                page.show_trouble(error)
                return
            following = error.values.get("next")
            may_wait = error.key.startswith("booking.taken")
            page.go.emit(RoomRefused(code, words_of(error), _iso(following), may_wait=may_wait))

        context.tasks.write(work, taken, refused, owner=self)

    def _give_back(self, made: BookingView) -> None:
        context = self._context
        context.tasks.write(
            lambda session: cancel(
                session,
                device_id=context.device_id,
                booking_id=made.id,
                clock=context.clock,
                reason="left",
            ),
            lambda _done: log.info("booking given back", why="its resident had left"),
            owner=self,
        )


def _iso(moment: object) -> str:
    return moment.isoformat() if isinstance(moment, datetime) else ""
