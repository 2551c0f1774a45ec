"""Makes the pages of errands and joins them with their presenters."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.center.errands.offer import items_offered, offer_of
from kiosk.center.guides.catalog import guide
from kiosk.center.people.consent import ERRAND
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.browsing import SearchPresenter
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.consenting import ConsentPresenter
from kiosk.ui.lobby.errands.asking import (
    KindPresenter,
    join_identity,
    join_materials,
    join_name,
    join_phone,
    join_relation,
    join_village,
    join_whom,
)
from kiosk.ui.lobby.errands.choice_pages import KindPage, RelationPage, WhomPage
from kiosk.ui.lobby.errands.chooser_page import ErrandsPage
from kiosk.ui.lobby.errands.following import ReceiptPresenter, StandingPresenter
from kiosk.ui.lobby.errands.identity_page import IdentityPage
from kiosk.ui.lobby.errands.materials_page import MaterialsPage
from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.errands.refused_page import NoErrandPage
from kiosk.ui.lobby.errands.routes import (
    AskConsent,
    AskIdentity,
    AskKind,
    AskMaterials,
    AskName,
    AskRelation,
    AskVillage,
    AskWhom,
    ErrandAt,
    ErrandRoute,
    Errands,
    ErrandSearch,
    ErrandTaken,
    NoErrand,
    Question,
)
from kiosk.ui.lobby.errands.standing_page import StandingPage
from kiosk.ui.lobby.errands.taking import ErrandTaking
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import GuideOf, SlipOf
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.step_page import StepPage
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class ErrandOpener(AreaOpener[ErrandRoute]):
    """Keeps what is being asked for from page to page of the area."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, is_here, parent)
        self._taking = ErrandTaking(context, is_here)
        self._taking.setParent(self)
        self._taking.taken.connect(self.leads_to)
        self._taking.staff_wanted.connect(self.staff_wanted)

    def open(self, route: ErrandRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        context = self._context
        match route:
            case Errands():
                return self._chooser(kit)
            case ErrandSearch():
                search = SearchPage(kit, visit.query, leads_to=AskKind)
                SearchPresenter(search, visit, context.tasks, among=items_offered)
                return search
            case NoErrand(guide_route):
                return self._not_offered(guide_route, kit)
            case ErrandTaken():
                return self._receipt(route, visit, kit)
            case ErrandAt():
                return self.of_slip(route, visit, kit)
            case _:
                return self._question(route, visit, kit)

    def of_slip(self, route: ErrandAt | SlipOf, visit: Visit, kit: PageKit) -> Page:
        """How an errand stands, by its slip or once its digits were right."""
        page = StandingPage(kit)
        StandingPresenter(page, route, self._context, language=visit.language)
        return page

    def _chooser(self, kit: PageKit) -> Page:
        page, tasks = ErrandsPage(kit), self._context.tasks

        def load() -> None:
            tasks.read(items_offered, page.show_items, page.show_trouble, owner=page)

        page.retry.connect(load)
        load()
        return page

    def _not_offered(self, route: GuideOf, kit: PageKit) -> Page:
        page, tasks = NoErrandPage(kit, route), self._context.tasks

        def load() -> None:
            tasks.read(
                lambda session: guide(session, code=route.code),
                lambda found: page.show_offer(found, offer_of(found)),
                page.show_trouble,
                owner=page,
            )

        page.retry.connect(load)
        load()
        return page

    def _receipt(self, route: ErrandTaken, visit: Visit, kit: PageKit) -> Page:
        receipt, context = route.receipt, self._context
        english = route.item_name_en if kit.language == "en" else None
        page = ReceiptPage(
            kit,
            receipt,
            english or receipt.item_name,
            route.address,
            offline=context.link.state().online is False,
        )

        def remember(state: str) -> None:
            visit.slip_state = state

        ReceiptPresenter(
            page, context, language=visit.language, slip_state=visit.slip_state, told=remember
        )
        return self._staying(page)

    def _question(self, route: Question, visit: Visit, kit: PageKit) -> Page:
        page = self._step(route, visit, kit)
        if visit.errand.guide is not None:
            page.show_item(visit.errand.guide.card)
        page.help_wanted.connect(lambda: self._ask_for_help(route.code, visit, page))
        if isinstance(page, ConsentPage):
            page.submit.connect(lambda: self._hand_in(route.code, visit, page))
        return page

    def _step(self, route: Question, visit: Visit, kit: PageKit) -> StepPage:
        draft, context, code = visit.errand, self._context, route.code
        match route:
            case AskKind():
                kinds = KindPage(kit)
                KindPresenter(kinds, code, visit, context)
                return kinds
            case AskWhom():
                whom = WhomPage(kit, draft.for_whom, draft.helped_by)
                join_whom(whom, code, visit)
                return whom
            case AskRelation():
                relation = RelationPage(kit, draft.relation)
                join_relation(relation, code, visit)
                return relation
            case AskVillage():
                village = VillagePage(kit, draft.village)
                join_village(village, code, visit, context)
                return village
            case AskName():
                name = NamePage(kit, draft.name, for_family=_for_family(visit))
                join_name(name, code, visit)
                return name
            case AskIdentity():
                identity = IdentityPage(kit, draft.identity_typed, for_family=_for_family(visit))
                join_identity(identity, code, visit)
                return identity
            case AskMaterials() if draft.guide is not None:
                materials = MaterialsPage(kit, draft.guide, visit.ticked(code))
                join_materials(materials, code, visit)
                return materials
            case AskConsent():
                consent = ConsentPage(kit, context.reader)
                ConsentPresenter(consent, draft, context, purpose=ERRAND)
                return consent
            case _:
                phone = PhonePage(kit, draft)
                join_phone(phone, code, visit)
                return phone

    def _ask_for_help(self, code: str, visit: Visit, page: StepPage) -> None:
        draft = visit.errand
        kinds = offer_of(draft.guide).kinds if draft.guide is not None else ("help",)
        materials = tuple(sorted(visit.ticked(code)))
        request = draft.request_for_help(code, kinds[0], materials)
        self._taking.hand_in(request, visit, page)

    def _hand_in(self, code: str, visit: Visit, page: StepPage) -> None:
        request = visit.errand.request(code, tuple(sorted(visit.ticked(code))))
        self._taking.hand_in(request, visit, page)


def _for_family(visit: Visit) -> bool:
    return visit.errand.for_whom == "family"
