"""Makes the pages of care and joins them with what they show."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.center.care.offers import care_offer, care_offers
from kiosk.center.care.values import OfferView
from kiosk.ui.lobby.care.asking import CareAsking
from kiosk.ui.lobby.care.following import RegistrationPresenter, reason_page
from kiosk.ui.lobby.care.offer_page import CareOfferPage
from kiosk.ui.lobby.care.offers_page import CareOffersPage
from kiosk.ui.lobby.care.questions import refused_page
from kiosk.ui.lobby.care.registration_page import RegistrationPage
from kiosk.ui.lobby.care.routes import (
    AskCare,
    CareAt,
    CareConsent,
    CareOfferAt,
    CareOffers,
    CareRefused,
    CareRoute,
    CareTaken,
)
from kiosk.ui.lobby.care.taken_page import CareTakenPage
from kiosk.ui.lobby.care.taking import care_entering
from kiosk.ui.lobby.entry_opener import EntryOpener
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class CareOpener(EntryOpener[CareRoute]):
    """Keeps what is being asked for from page to page of the area."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, is_here, parent)
        self._asking = CareAsking(context, self._taking)
        self._asking.setParent(self)
        self._asking.staff_wanted.connect(self.staff_wanted)

    def open(self, route: CareRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        match route:
            case CareOffers():
                return self._offers(kit)
            case CareOfferAt(code):
                return self._offer(code, visit, kit)
            case AskCare() | CareConsent():
                if visit.care.offer is None:  # drawn anew after the visit was begun anew
                    return self._offer(route.code, visit, kit)
                return self._asking.page(route, visit, visit.care.offer, kit)
            case CareRefused():
                return self._refused(route, visit, kit)
            case CareTaken(view, address):
                done = CareTakenPage(kit, view, address)
                return self._taken(done, self._context.care_slips)
            case CareAt():
                return self.of_slip(route, visit, kit)
            case _:
                return reason_page(kit, route, self._context)

    def of_slip(
        self,
        route: CareAt | SlipOf,
        visit: Visit,  # noqa: ARG002 - of every area's slips
        kit: PageKit,
    ) -> Page:
        """How a registration stands, by its slip or once its digits were right."""
        page = RegistrationPage(kit)
        RegistrationPresenter(page, route, self._context)
        return page

    def _offers(self, kit: PageKit) -> Page:
        page, context = CareOffersPage(kit), self._context

        def load() -> None:
            context.tasks.read(
                lambda session: care_offers(session, clock=context.clock),
                page.show_offers,
                page.show_trouble,
                owner=page,
            )

        page.retry.connect(load)
        load()
        return page

    def _offer(self, code: str, visit: Visit, kit: PageKit) -> Page:
        page, tasks = CareOfferPage(kit), self._context.tasks

        def show(found: OfferView) -> None:
            visit.care.begin(found)
            page.show_offer(found)

        def load() -> None:
            tasks.read(
                lambda session: care_offer(session, code=code), show, page.show_trouble, owner=page
            )

        page.register.connect(lambda: page.go.emit(AskCare(code, "child")))
        page.retry.connect(load)
        load()
        return page

    def _refused(self, route: CareRefused, visit: Visit, kit: PageKit) -> Page:
        page = refused_page(kit, route.why, may_wait=route.may_wait)

        def chosen(key: str) -> None:
            if key == "wait":
                what = care_entering(visit.care, self._context, wait=True)
                self._taking.take(what, visit, page)
            else:
                page.go.emit(CareOffers())

        page.chosen.connect(chosen)
        return page
