"""Joins the guide and the number page with the queue and the printer: from guide to number."""

from collections.abc import Callable
from uuid import UUID

import shiboken6
import structlog
from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center import catalog, queueing
from kiosk.center.catalog import DepartmentView, Guide
from kiosk.center.number_outlook import number_outlook
from kiosk.center.queue_views import IssuedTicket
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.browsing import department_called
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.routes import GuideOf, Number, Priority
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext, PrinterNotice

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

    def take(self, route: GuideOf, name_en: str | None, visit: Visit, page: GuidePage) -> None:
        """Take a number for the item of `route`; a refusal is said on `page` if it still stands."""
        context = self._context

        def work(session: Session) -> IssuedTicket:
            return queueing.take_ticket(
                session,
                device_id=context.device_id,
                item_code=route.code,
                request_id=route.request_id,
                clock=context.clock,
                priority=visit.priority,
            )

        def taken(ticket: IssuedTicket) -> None:
            if self._is_here(visit):
                self.issued.emit(Number(ticket, name_en))
            else:
                self._give_back(ticket)

        def refused(error: XinqiaoError) -> None:
            if shiboken6.isValid(page):
                page.allow_again(error)

        context.tasks.write(work, taken, refused, owner=self)

    def _give_back(self, ticket: IssuedTicket) -> None:
        context = self._context
        context.tasks.write(
            lambda session: queueing.cancel_by_resident(
                session, device_id=context.device_id, ticket_id=ticket.id, clock=context.clock
            ),
            lambda _given_back: log.info("number given back", why="its resident had left"),
            owner=self,
        )


class GuidePresenter(QObject):
    """Reads the guide, keeps the ticks, has the number taken."""

    def __init__(
        self,
        page: GuidePage,
        route: GuideOf,
        visit: Visit,
        context: FaceContext,
        taking: "NumberTaking",
    ) -> None:
        super().__init__(page)
        self._page, self._route, self._visit, self._context = page, route, visit, context
        self._taking = taking
        self._name_en: str | None = None
        page.retry.connect(self.load)
        page.take.connect(self._take)
        page.ticked.connect(self._tick)
        page.prioritize.connect(lambda: page.go.emit(Priority(route)))
        page.show_priority(visit.priority)
        page.show_printer(context.slips.notice())
        context.slips.notice_changed.connect(page.show_printer)
        self.load()

    def load(self) -> None:
        self._context.tasks.read(
            self._read,
            self._show,
            self._page.show_trouble,
            owner=self._page,
        )

    def _read(self, session: Session) -> tuple[Guide, DepartmentView | None, XinqiaoError | None]:
        guide = catalog.guide(session, code=self._route.code)
        outlook = number_outlook(session, item_code=self._route.code, clock=self._context.clock)
        return guide, department_called(session, guide.card.department), outlook.refusal

    def _show(self, found: tuple[Guide, DepartmentView | None, XinqiaoError | None]) -> None:
        guide, department, refusal = found
        self._name_en = guide.card.name_en
        self._page.show_guide(guide, department, self._visit.ticked(self._route.code))
        self._page.show_outlook(refusal)

    def _tick(self, material: str, has_it: bool) -> None:
        ticked = self._visit.ticked(self._route.code)
        if has_it:
            ticked.add(material)
        else:
            ticked.discard(material)

    def _take(self) -> None:
        self._taking.take(self._route, self._name_en, self._visit, self._page)


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

        def work(session: Session) -> None:
            queueing.cancel_by_resident(
                session, device_id=context.device_id, ticket_id=ticket.id, clock=context.clock
            )

        context.tasks.write(
            work,
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
