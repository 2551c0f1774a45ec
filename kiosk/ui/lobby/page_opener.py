"""Makes the page of a route and joins it with its presenter; the one list of all pages."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.areas import Area, area_of, area_of_slip
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.browsing import (
    BusinessPresenter,
    HomePresenter,
    ItemsPresenter,
    SearchPresenter,
)
from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.coming_page import ComingPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.guiding import GuidePresenter
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.items_page import ItemsPage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.phone_tail_page import PhoneTailPage
from kiosk.ui.lobby.priority_page import PriorityPage
from kiosk.ui.lobby.proofs_page import ProofsPage
from kiosk.ui.lobby.routes import (
    AreaRoute,
    Attract,
    Browsing,
    Business,
    Coming,
    GuideOf,
    Home,
    Items,
    ItemsOfEvent,
    Number,
    OwnRoute,
    PhoneTail,
    Priority,
    Proofs,
    Route,
    Search,
    SlipOf,
    SlipRoute,
)
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.slip_opener import SlipOpener
from kiosk.ui.lobby.taking import NumberPresenter, NumberTaking
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext
from kiosk.ui.poster_round import PosterRound
from kiosk.ui.poster_words import PosterWords


class PageOpener(QObject):
    """Opens pages; what happens on them that concerns the whole window comes out as signals."""

    started_in_english = Signal()
    issued = Signal(object)
    """Number: the route to its page."""
    leads_to = Signal(object)
    """Route to be at now: a rating is stored, an errand handed in."""
    staff_wanted = Signal()
    through = Signal()
    """The resident said they are done."""
    left = Signal()
    """The number page stood until its countdown ended."""
    give_back = Signal(object)
    """Called with no arguments once the resident confirms that they give the number back."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._is_here = context, is_here
        self._taking = NumberTaking(context, is_here)
        self._taking.setParent(self)
        self._taking.issued.connect(self.issued)
        self._slips = SlipOpener(context, self)
        self._slips.rated.connect(self.leads_to)
        self._slips.through.connect(self.through)
        self._slips.left.connect(self.left)
        self._openers: dict[Area, AreaOpener[Any]] = {}

    def open(self, route: Route, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        if isinstance(route, SlipOf) and (area := area_of_slip(route.token)) is not None:
            return self._opener(area).of_slip(route, visit, kit)
        if isinstance(route, SlipRoute):
            return self._slips.open(route, visit, kit)
        if isinstance(route, AreaRoute):
            return self._opener(area_of(route)).open(route, visit, kit)
        return self._open_own(route, visit, kit)

    def _opener(self, area: Area) -> AreaOpener[Any]:
        """The maker of an area's pages, from the first time on the same one."""
        if area not in self._openers:
            opener = area.opener()(self._context, self._is_here, self)
            opener.leads_to.connect(self.leads_to)
            opener.issued.connect(self.issued)
            opener.staff_wanted.connect(self.staff_wanted)
            opener.through.connect(self.through)
            opener.left.connect(self.left)
            self._openers[area] = opener
        return self._openers[area]

    def _open_own(self, route: OwnRoute, visit: Visit, kit: PageKit) -> Page:
        tasks = self._context.tasks
        match route:
            case Attract():
                return self._attract(kit)
            case Home():
                home = HomePage(kit)
                HomePresenter(home, visit, tasks)
                return home
            case Business() | Items() | ItemsOfEvent() | Search() | Proofs():
                return self._browse(route, visit, kit)
            case GuideOf():
                return self._guide(route, visit, kit)
            case PhoneTail():
                return self._phone_tail(route, visit, kit)
            case Priority(guide):
                return self._priority(guide, visit, kit)
            case Number():
                return self._number(route, visit, kit)
            case Coming(door):
                return ComingPage(kit, door)

    def _browse(self, route: Browsing, visit: Visit, kit: PageKit) -> Page:
        match route:
            case Business():
                business = BusinessPage(kit, route.by)
                BusinessPresenter(business, route, self._context)
                return business
            case Items() | ItemsOfEvent():
                items = ItemsPage(kit)
                ItemsPresenter(items, route, self._context)
                return items
            case Search():
                search = SearchPage(kit, visit.query)
                SearchPresenter(search, visit, self._context.tasks)
                return search
            case Proofs():
                return ProofsPage(kit, self._context.reference.village_proofs)

    def _attract(self, kit: PageKit) -> Page:
        page = AttractPage(kit)
        page.english.connect(self.started_in_english)
        if self._context.posters is not None:
            words = PosterWords(QCoreApplication.translate, english=kit.language == "en")
            posters = PosterRound(self._context.posters, page.poster, words, parent=page)
            posters.turned.connect(page.show_poster)
            posters.go_on()
        return page

    def _guide(self, route: GuideOf, visit: Visit, kit: PageKit) -> Page:
        page = GuidePage(kit)
        GuidePresenter(page, route, visit, self._context, self._taking)
        return page

    def _priority(self, guide: GuideOf, visit: Visit, kit: PageKit) -> Page:
        page = PriorityPage(kit, visit.priority)

        def choose(kind: str | None) -> None:
            visit.priority = kind
            page.go.emit(guide)

        page.chosen.connect(choose)
        return page

    def _phone_tail(self, route: PhoneTail, visit: Visit, kit: PageKit) -> Page:
        page = PhoneTailPage(kit)

        def given(tail: str) -> None:
            visit.phone_tail = tail
            self._taking.take(route.guide, route.item_name_en, visit, page)

        page.given.connect(given)
        return page

    def _number(self, route: Number, visit: Visit, kit: PageKit) -> Page:
        ticket = route.ticket
        english = route.item_name_en if kit.language == "en" else None
        page = NumberPage(
            kit, ticket, english or ticket.item_name, self._context.slips.qr_url(ticket)
        )

        def remember(state: str) -> None:
            visit.slip_state = state

        presenter = NumberPresenter(page, self._context, slip_state=visit.slip_state, told=remember)
        give_back: Callable[[], None] = presenter.give_back
        page.done.connect(self.through)
        page.finished.connect(self.left)
        page.cancel.connect(lambda: self.give_back.emit(give_back))
        presenter.cancelled.connect(self.through)
        return page
