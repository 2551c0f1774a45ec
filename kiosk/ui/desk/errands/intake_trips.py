"""The desk's way to take an errand in: item chosen, what is needed read, the request kept."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.errands.correcting import open_request
from kiosk.center.errands.intake import fill_in, submit
from kiosk.center.errands.offer import offer_of
from kiosk.center.errands.places import villages
from kiosk.center.errands.values import ErrandFile, Receipt, Request
from kiosk.center.guides.catalog import guide
from kiosk.center.guides.search import SearchIndex
from kiosk.center.people.consent import consent_in_force
from kiosk.center.people.staff import StaffView
from kiosk.center.queue import queueing
from kiosk.center.queue.views import QueuedTicket
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.desk.errands.intake_page import IntakeFacts, IntakePage
from kiosk.ui.desk.errands.intake_words import IntakeWords
from kiosk.ui.desk.errands.item_page import ItemPage, Offered, items_with_offers
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext


@dataclass(frozen=True, slots=True)
class _Begun:
    """An intake under way: the id makes a second tap bring the same errand."""

    errand_id: UUID
    ticket: QueuedTicket | None = None
    signed: bool = False
    correcting: bool = False


class IntakeTrips(QObject):
    """Opens the questions and sends the answers; nothing of them stays afterwards."""

    taken_in = Signal(object, str)
    """id and number; an empty number: an errand that was completed"""
    left = Signal()

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._page: SidePage | None = None

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._page, self._face, self._own = None, face, own

    def close(self) -> None:
        """Take the questions away, with everything that was answered."""
        page, self._page = self._page, None
        if page is not None and self._face is not None:
            self._face.drop_page(page)

    def take_in(self, ticket: QueuedTicket | None) -> None:
        """A new errand: of the item of `ticket`, or of one that is chosen first."""
        if self._own is None or self._face is None:
            return
        page = ItemPage(self._face.theme, QueueWords(self._own), IntakeWords(self._own))
        self._show(page)
        begun = _Begun(uuid4(), ticket)
        if ticket is not None:
            self._open(begun, Request(item_code=ticket.item_code))
            return
        page.chosen.connect(lambda code: self._open(begun, Request(item_code=code)))

        def shown(found: tuple[tuple[Offered, ...], SearchIndex]) -> None:
            page.show_items(*found)

        self._context.tasks.read(items_with_offers, shown, page.show_refusal, owner=page)

    def fill_in(self, file: ErrandFile) -> None:
        """Complete what was submitted: opened in full, which is written down."""
        staff, context = self._presenter.staff, self._context
        if staff is None or self._own is None or self._face is None:
            return
        page = ItemPage(self._face.theme, QueueWords(self._own), IntakeWords(self._own))
        self._show(page)
        begun = _Begun(file.card.id, signed="consent" in file.signed, correcting=True)
        work = partial(
            open_request,
            device_id=context.device_id,
            errand_id=file.card.id,
            why=IntakeWords(self._own).opened_to_correct(),
            staff_id=staff.id,
            clock=context.clock,
        )
        context.tasks.write(
            work, lambda request: self._open(begun, request), page.show_refusal, owner=page
        )

    def _open(self, begun: _Begun, request: Request) -> None:
        page = self._page
        if page is None:
            return

        def work(session: Session) -> IntakeFacts:
            found = guide(session, code=request.item_code)
            offer = offer_of(found)
            if not offer.kinds:
                raise RuleBroken(_WHY_NOT[offer.reason or "not_offered"], code=request.item_code)
            return IntakeFacts(
                guide=found,
                offer=offer,
                villages=villages(session),
                consent=consent_in_force(session),
                request=request,
                signed=begun.signed,
                correcting=begun.correcting,
            )

        self._context.tasks.read(work, partial(self._ask, begun), page.show_refusal, owner=page)

    def _ask(self, begun: _Begun, facts: IntakeFacts) -> None:
        if self._own is None or self._face is None:
            return
        page = IntakePage(self._face.theme, QueueWords(self._own), IntakeWords(self._own), facts)
        page.submitted.connect(lambda request: self._send(page, begun, request))
        self._show(page)

    def _send(self, page: IntakePage, begun: _Begun, request: Request) -> None:
        staff = self._presenter.staff
        if staff is None:
            return
        page.set_busy(busy=True)

        def done(receipt: Receipt) -> None:
            self.taken_in.emit(receipt.id, "" if begun.correcting else receipt.number)

        def failed(error: XinqiaoError) -> None:
            page.set_busy(busy=False)
            page.show_refusal(error)

        work = partial(self._keep, begun, request, staff)
        self._context.tasks.write(work, done, failed, owner=page)

    def _keep(self, begun: _Begun, request: Request, staff: StaffView, session: Session) -> Receipt:
        """One transaction: the request, and the end of the number it began from."""
        context = self._context
        if begun.correcting:
            return fill_in(
                session,
                device_id=context.device_id,
                errand_id=begun.errand_id,
                request=request,
                staff_id=staff.id,
                clock=context.clock,
            )
        receipt = submit(
            session,
            device_id=context.device_id,
            errand_id=begun.errand_id,
            request=request,
            clock=context.clock,
            staff_id=staff.id,
            ticket_id=begun.ticket.id if begun.ticket is not None else None,
        )
        if begun.ticket is not None and not receipt.repeated:
            queueing.turn_into_errand(
                session,
                device_id=context.device_id,
                ticket_id=begun.ticket.id,
                desk_number=self._presenter.desk_number,
                staff_id=staff.id,
                clock=context.clock,
            )
        return receipt

    def _show(self, page: SidePage) -> None:
        if self._face is None:
            return
        old, self._page = self._page, page
        page.left.connect(self._leave)
        self._face.put_page(page)
        if old is not None:
            self._face.drop_page(old)

    def _leave(self) -> None:
        self.close()
        self.left.emit()


_WHY_NOT = {"presence": "errand.presence_needed", "not_offered": "errand.not_offered"}
