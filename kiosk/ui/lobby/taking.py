"""Joins the guide and the number page with the queue and the printer: from guide to number."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center import catalog, queueing
from kiosk.center.catalog import DepartmentView, Guide
from kiosk.center.queue_views import IssuedTicket
from kiosk.ui.lobby.browsing import department_called
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.routes import GuideOf, Number
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext, PrinterNotice


class GuidePresenter(QObject):
    """Reads the guide, keeps the ticks, takes the number."""

    issued = Signal(object)
    """Route of its page, once the number is on the disk."""

    def __init__(self, page: GuidePage, route: GuideOf, visit: Visit, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._route, self._visit, self._context = page, route, visit, context
        self._name_en: str | None = None
        page.retry.connect(self.load)
        page.take.connect(self._take)
        page.ticked.connect(self._tick)
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

    def _read(self, session: Session) -> tuple[Guide, DepartmentView | None]:
        guide = catalog.guide(session, code=self._route.code)
        return guide, department_called(session, guide.card.department)

    def _show(self, found: tuple[Guide, DepartmentView | None]) -> None:
        self._name_en = found[0].card.name_en
        self._page.show_guide(*found, self._visit.ticked(self._route.code))

    def _tick(self, material: str, has_it: bool) -> None:
        ticked = self._visit.ticked(self._route.code)
        if has_it:
            ticked.add(material)
        else:
            ticked.discard(material)

    def _take(self) -> None:
        context, route = self._context, self._route

        def work(session: Session) -> IssuedTicket:
            return queueing.take_ticket(
                session,
                device_id=context.device_id,
                item_code=route.code,
                request_id=route.request_id,
                clock=context.clock,
            )

        context.tasks.write(work, self._issued, self._page.allow_again, owner=self._page)

    def _issued(self, ticket: IssuedTicket) -> None:
        self.issued.emit(Number(ticket, self._name_en))


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
