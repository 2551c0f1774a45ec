"""Makes the pages of ordering services and joins them with what they show."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.errands.places import any_village
from kiosk.center.services.published import published_list, service
from kiosk.center.services.values import ServiceView
from kiosk.ui.lobby.entry_opener import EntryOpener
from kiosk.ui.lobby.noted_page import NotedPage
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.services.asking import OrderAsking, to_next
from kiosk.ui.lobby.services.list_page import ServicesPage
from kiosk.ui.lobby.services.order_page import OrderPage, join_order, rating_page
from kiosk.ui.lobby.services.questions import refused_page
from kiosk.ui.lobby.services.routes import (
    AskOrder,
    AskWish,
    OrderAt,
    OrderConsent,
    OrderRefused,
    OrderTaken,
    RateOrder,
    ServiceAt,
    ServiceRoute,
    Services,
    ServicesOf,
    WishTaken,
)
from kiosk.ui.lobby.services.service_page import ServicePage
from kiosk.ui.lobby.services.taken_page import OrderTakenPage
from kiosk.ui.lobby.services.wishing import WishAsking, WishTakenPage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class ServiceOpener(EntryOpener[ServiceRoute]):
    """Keeps what is being asked for from page to page of the area."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, is_here, parent)
        self._asking, self._wishing = OrderAsking(context, self._taking), WishAsking(context)
        self._wishing.taken.connect(self.leads_to)
        for each in (self._asking, self._wishing):
            each.setParent(self)
            each.staff_wanted.connect(self.staff_wanted)

    def open(self, route: ServiceRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        match route:
            case Services():
                return self._list(None, kit)
            case ServicesOf(kind):
                return self._list(kind, kit)
            case ServiceAt(code):
                return self._service(code, visit, kit)
            case AskOrder() | OrderConsent():
                if visit.order.service is None:  # drawn anew after the visit was begun anew
                    return self._service(route.code, visit, kit)
                return self._asking.page(route, visit, kit)
            case AskWish():
                return self._wishing.page(route, visit, kit)
            case WishTaken(view):
                return self._noted(WishTakenPage(kit, view))
            case _:
                return self._ordered(route, visit, kit)

    def _ordered(
        self, route: OrderRefused | OrderTaken | OrderAt | RateOrder, visit: Visit, kit: PageKit
    ) -> Page:
        match route:
            case OrderRefused():
                return self._refused(route, visit, kit)
            case OrderTaken(view, address):
                done = OrderTakenPage(kit, view, address)
                return self._taken(done, self._context.order_slips)
            case OrderAt():
                return self.of_slip(route, visit, kit)
            case RateOrder():
                return rating_page(kit, route, self._context)

    def of_slip(
        self,
        route: OrderAt | SlipOf,
        visit: Visit,  # noqa: ARG002 - of every area's slips
        kit: PageKit,
    ) -> Page:
        """How an order stands, by its slip or once its digits were right."""
        page = OrderPage(kit)
        join_order(page, route, self._context)
        return page

    def _noted(self, page: NotedPage) -> Page:
        page.done.connect(self.through)
        return page

    def _list(self, kind: str | None, kit: PageKit) -> Page:
        page, tasks = ServicesPage(kit, kind), self._context.tasks

        def load() -> None:
            tasks.read(published_list, page.show_list, page.show_trouble, owner=page)

        page.retry.connect(load)
        load()
        return page

    def _service(self, code: str, visit: Visit, kit: PageKit) -> Page:
        page, tasks = ServicePage(kit), self._context.tasks

        def read(session: Session) -> tuple[ServiceView, bool]:
            return service(session, code), any_village(session)

        def show(found: tuple[ServiceView, bool]) -> None:
            visit.order.begin(found[0], villages_known=found[1])
            page.show_service(found[0])

        def load() -> None:
            tasks.read(read, show, page.show_trouble, owner=page)

        page.order.connect(lambda: page.go.emit(to_next(code, None, visit.order)))
        page.retry.connect(load)
        load()
        return page

    def _refused(self, route: OrderRefused, visit: Visit, kit: PageKit) -> Page:
        page = refused_page(kit, route.why)

        def chosen(key: str) -> None:
            first = to_next(route.code, None, visit.order)
            page.go.emit(first if key == "change" else Services())

        page.chosen.connect(chosen)
        return page
