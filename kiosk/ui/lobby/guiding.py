"""Joins the guide with the catalog, the printer and the queue."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.appointments.offer import is_bookable
from kiosk.center.errands.offer import offer_of
from kiosk.center.guides import catalog
from kiosk.center.guides.catalog import DepartmentView, Guide
from kiosk.center.guides.precheck import Checklist, Terms, terms
from kiosk.center.guides.village_proofs import VillageProof
from kiosk.center.queue.number_outlook import number_outlook
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.appointments.routes import BookDay
from kiosk.ui.lobby.browsing import department_called
from kiosk.ui.lobby.errands.routes import AskKind, NoErrand
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.routes import GuideOf, Priority
from kiosk.ui.lobby.taking import NumberTaking
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


@dataclass(frozen=True, slots=True)
class _Found:
    guide: Guide
    department: DepartmentView | None
    refusal: XinqiaoError | None
    """Why no number can be had now."""
    terms: Terms
    bookable: bool


class GuidePresenter(QObject):
    """Reads the guide, keeps the ticks, has the number taken."""

    def __init__(
        self,
        page: GuidePage,
        route: GuideOf,
        visit: Visit,
        context: FaceContext,
        taking: NumberTaking,
    ) -> None:
        super().__init__(page)
        self._page, self._route, self._visit, self._context = page, route, visit, context
        self._taking = taking
        self._found: _Found | None = None
        self._checklist_id: UUID | None = None
        page.retry.connect(self.load)
        page.take.connect(self._take)
        page.materials.ticked.connect(self._tick)
        page.materials.checklist_asked.connect(self._print_checklist)
        page.materials.put_off.connect(self._put_off)
        page.prioritize.connect(lambda: page.go.emit(Priority(route)))
        page.book.connect(lambda: page.go.emit(BookDay(route.code)))
        page.errand.connect(self._ask_for_errand)
        page.show_priority(visit.priority)
        page.show_printer(context.slips.notice())
        context.slips.notice_changed.connect(page.show_printer)
        context.slips.slip_changed.connect(self._slip_changed)
        self.load()

    def load(self) -> None:
        self._context.tasks.read(
            self._read,
            self._show,
            self._page.show_trouble,
            owner=self._page,
        )

    def _read(self, session: Session) -> _Found:
        code, clock = self._route.code, self._context.clock
        guide = catalog.guide(session, code=code)
        return _Found(
            guide=guide,
            department=department_called(session, guide.card.department),
            refusal=number_outlook(session, item_code=code, clock=clock).refusal,
            terms=terms(session, guide=guide, clock=clock),
            bookable=is_bookable(session, item_code=code),
        )

    def _show(self, found: _Found) -> None:
        self._found = found
        code = self._route.code
        self._page.offer_booking(possible=found.bookable)
        self._page.show_guide(
            found.guide,
            found.department,
            self._visit.ticked(code),
            terms=found.terms,
            deferred=code in self._visit.deferred,
            proofs=self._proofs(found.guide),
        )
        self._page.show_outlook(found.refusal)

    def _tick(self, material: str, has_it: bool) -> None:
        ticked = self._visit.ticked(self._route.code)
        if has_it:
            ticked.add(material)
        else:
            ticked.discard(material)

    def _put_off(self, chosen: bool) -> None:
        deferred, slips = self._visit.deferred, self._context.slips
        if not chosen:
            deferred.discard(self._route.code)
            return
        deferred.add(self._route.code)
        checklist = self._checklist()
        if checklist is not None and slips.notice().prints:
            slips.print_commitment(checklist, self._visit.language)

    def _print_checklist(self) -> None:
        checklist = self._checklist()
        if checklist is not None:
            self._checklist_id = checklist.id
            self._context.slips.print_checklist(checklist, self._visit.language)

    def _checklist(self) -> Checklist | None:
        """What is to be printed now; None before the guide is there."""
        if self._found is None:
            return None
        code, guide = self._route.code, self._found.guide
        ticked = self._visit.ticked(code)
        return Checklist(
            id=uuid4(),
            guide=guide,
            ticked=tuple(each.name for each in guide.materials if each.name in ticked),
            deferred=code in self._visit.deferred,
            terms=self._found.terms,
            printed_at=self._context.clock.now(),
            village_proofs=self._proofs(guide),
        )

    def _proofs(self, guide: Guide) -> dict[str, VillageProof]:
        return self._context.reference.village_proofs.among(guide.materials)

    def _slip_changed(self, subject: UUID, state: str) -> None:
        if subject == self._checklist_id:
            self._page.materials.show_checklist(state)

    def _ask_for_errand(self) -> None:
        if self._found is not None:
            offered = offer_of(self._found.guide).kinds
            self._page.go.emit(AskKind(self._route.code) if offered else NoErrand(self._route))

    def _take(self) -> None:
        name_en = None if self._found is None else self._found.guide.card.name_en
        self._taking.take(self._route, name_en, self._visit, self._page)
