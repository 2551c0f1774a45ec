"""Joins the number page with the queue and the printer: numbers taken, followed, given back."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import shiboken6
import structlog
from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.guides.precheck import take_ticket_with_materials
from kiosk.center.queue import queueing
from kiosk.center.queue.number_outlook import number_outlook
from kiosk.center.queue.views import IssuedTicket
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.clash_warning import Wanted, warn_of_clashes
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.phone_tail_page import PhoneTailPage
from kiosk.ui.lobby.routes import GuideOf, Number, PhoneTail
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import PrinterNotice

PERSON_NEEDED = "queue.person_needed"
AT_A_DESK = timedelta(minutes=15)
"""How long a turn at a desk is taken to last."""
log = structlog.get_logger(__name__)


class NumberTaking(QObject):
    """Takes numbers for the whole window: the answer comes even if its page is gone by then.

    A resident who turns round in that moment is shown the number all the same; a number whose
    resident has left is given back, so that none is called that nobody has seen.
    """

    issued = Signal(object)
    """Number: the route to its page, once the number is on the disk."""

    def __init__(self, context: FaceContext, is_here: Callable[[Visit], bool]) -> None:
        super().__init__()
        self._context, self._is_here = context, is_here

    def take(
        self, route: GuideOf, name_en: str | None, visit: Visit, page: GuidePage | PhoneTailPage
    ) -> None:
        """Take a number for the item of `route`; a refusal is said on `page` if it still stands.

        Where it is not known whose number it is and has to be, the page leads to that question.
        Who has shown a slip before is warned if the turn comes at the time of something of theirs.
        """
        if not visit.shown:
            self._take(route, name_en, visit, page)
            return
        warn_of_clashes(
            self._context,
            visit,
            page,
            wanted=lambda session: _turn(session, route.code, self._context),
            go_on=lambda: self._take(route, name_en, visit, page),
            owner=self,
            named=False,  # the slip was shown a while ago; somebody else may stand here by now
        )

    def _take(
        self, route: GuideOf, name_en: str | None, visit: Visit, page: GuidePage | PhoneTailPage
    ) -> None:
        context = self._context
        ticked, deferred = frozenset(visit.ticked(route.code)), route.code in visit.deferred
        language = visit.language

        def work(session: Session) -> IssuedTicket:
            ticket = take_ticket_with_materials(
                session,
                device_id=context.device_id,
                item_code=route.code,
                request_id=route.request_id,
                clock=context.clock,
                ticked=ticked,
                deferred=deferred,
                priority=visit.priority,
                person=visit.phone_tail,
            )
            if self._is_here(visit):  # asked from the store's thread, which only reads it
                context.slips.keep_ticket(session, ticket, language)
            return ticket

        def taken(ticket: IssuedTicket) -> None:
            if self._is_here(visit):
                self.issued.emit(Number(ticket, name_en))
            else:
                self._give_back(ticket)

        def refused(error: XinqiaoError) -> None:
            if not shiboken6.isValid(page):
                return
            page.allow_again(error)
            if error.key == PERSON_NEEDED:
                page.go.emit(PhoneTail(route, name_en))

        context.tasks.write(work, taken, refused, owner=self)

    def _give_back(self, ticket: IssuedTicket) -> None:
        context = self._context
        context.tasks.write(
            lambda session: _give_back(session, ticket.id, context),
            lambda _given_back: log.info("number given back", why="its resident had left"),
            owner=self,
        )


class NumberPresenter(QObject):
    """Follows the slip of a number, and gives the number back if it is not wanted."""

    cancelled = Signal()

    def __init__(
        self,
        page: NumberPage,
        context: FaceContext,
        *,
        slip_state: str,
        told: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._context, self._told = page, context, told
        self._state = slip_state
        page.reprint.connect(self._reprint)
        context.slips.slip_changed.connect(self._slip_changed)
        context.slips.notice_changed.connect(self._printer_changed)
        self._show()

    def give_back(self) -> None:
        """不办了: cancel the ticket."""
        context, ticket = self._context, self._page.ticket

        context.tasks.write(
            lambda session: _give_back(session, ticket.id, context),
            lambda _done: self.cancelled.emit(),
            self._page.show_refusal,
            owner=self._page,
        )

    def _reprint(self) -> None:
        self._state = "queued"
        self._context.slips.reprint(self._page.ticket.id, None)
        self._show()

    def _slip_changed(self, ticket_id: UUID, state: str) -> None:
        if ticket_id == self._page.ticket.id:
            self._state = state
            self._told(state)
            self._show()

    def _printer_changed(self, _notice: PrinterNotice) -> None:
        self._show()

    def _show(self) -> None:
        self._page.show_slip(self._state, self._context.slips.notice())


def _turn(session: Session, item_code: str, context: FaceContext) -> tuple[Wanted, ...]:
    """About when a number taken now would be at a desk; empty while no desk is open."""
    wait = number_outlook(session, item_code=item_code, clock=context.clock).wait_minutes
    if wait is None:
        return ()
    begins = context.clock.now() + timedelta(minutes=wait)
    return (Wanted(begins, begins + AT_A_DESK),)


def _give_back(session: Session, ticket_id: UUID, context: FaceContext) -> None:
    queueing.cancel_by_resident(
        session, device_id=context.device_id, ticket_id=ticket_id, clock=context.clock
    )
    context.slips.drop_ticket(session, ticket_id)
