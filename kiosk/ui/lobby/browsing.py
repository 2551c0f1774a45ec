"""Joins the browsing pages with the catalog: reads for them, and shows them what was read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.errands.places import any_village
from kiosk.center.guides import catalog
from kiosk.center.guides.catalog import DepartmentView, ItemCard
from kiosk.center.guides.life_events import LifeEvent, items_of_event, life_events
from kiosk.center.guides.search import SearchIndex, build_index
from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.home_page import SHELF_OF, HomePage
from kiosk.ui.lobby.items_page import ItemsPage, Shown
from kiosk.ui.lobby.routes import Business, Items, ItemsOfEvent
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext
from kiosk.ui.tasks import Tasks


class HomePresenter(QObject):
    """The home page, its shelf, and whether there are villages to be of."""

    def __init__(self, page: HomePage, visit: Visit, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._visit, self._tasks = page, visit, tasks
        page.retry.connect(self.load)
        self.load()

    def load(self) -> None:
        self._tasks.read(
            lambda session: (catalog.shelf(session, limit=SHELF_OF), any_village(session)),
            self._show,
            self._page.show_trouble,
            owner=self._page,
        )

    def _show(self, found: tuple[Sequence[ItemCard], bool]) -> None:
        cards, villages_known = found
        self._page.show_shelf(cards, village=self._visit.village, villages_known=villages_known)


class BusinessPresenter(QObject):
    """The departments, or the life events."""

    def __init__(self, page: BusinessPage, route: Business, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._route, self._context = page, route, context
        page.retry.connect(self.load)
        self.load()

    def load(self) -> None:
        tasks, page, known = self._context.tasks, self._page, self._context.reference.life_events
        if self._route.by == "event":
            tasks.read(
                lambda session: life_events(session, known=known),
                page.show_events,
                page.show_trouble,
                owner=page,
            )
        else:
            tasks.read(catalog.departments, page.show_departments, page.show_trouble, owner=page)


class ItemsPresenter(QObject):
    """One department's items, those of a life event, or the whole shelf."""

    def __init__(self, page: ItemsPage, route: Items | ItemsOfEvent, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._route, self._tasks = page, route, context.tasks
        self._events = context.reference.life_events
        page.retry.connect(self.load)
        self.load()

    def load(self) -> None:
        self._tasks.read(
            self._read,
            lambda found: self._page.show_items(*found),
            self._page.show_trouble,
            owner=self._page,
        )

    def _read(self, session: Session) -> tuple[Shown, Sequence[ItemCard]]:
        if isinstance(self._route, ItemsOfEvent):
            name = self._route.event
            event = next((each for each in self._events if each.name == name), None)
            return event or LifeEvent(name, name, ""), items_of_event(session, event=name)
        department = self._route.department
        if department is None:
            return None, catalog.shelf(session)
        return (
            department_called(session, department),
            catalog.items_of(session, department=department),
        )


class SearchPresenter(QObject):
    """Builds the index when the page opens, then answers every keystroke from memory."""

    def __init__(
        self,
        page: SearchPage,
        visit: Visit,
        tasks: Tasks,
        *,
        among: Callable[[Session], Sequence[ItemCard]] | None = None,
    ) -> None:
        """`among`: find these only, and suggest the first of them."""
        super().__init__(page)
        self._page, self._visit, self._tasks = page, visit, tasks
        self._among = among
        self._wanted: frozenset[str] | None = None
        self._index: SearchIndex | None = None
        self._suggested: Sequence[ItemCard] = ()
        page.asked.connect(self._answer)
        page.retry.connect(self.load)
        self.load()

    def load(self) -> None:
        self._tasks.read(
            lambda session: (build_index(session), (self._among or catalog.shelf)(session)),
            self._begin,
            self._page.show_trouble,
            owner=self._page,
        )

    def _begin(self, found: tuple[SearchIndex, Sequence[ItemCard]]) -> None:
        self._index, cards = found
        self._suggested = cards[:SHELF_OF]
        if self._among is not None:
            self._wanted = frozenset(card.code for card in cards)
        self._answer(self._visit.query)

    def _answer(self, query: str) -> None:
        self._visit.query = query
        if self._index is None:
            return
        cards = self._index.search(query) if query.strip() else self._suggested
        if self._wanted is not None:
            cards = [card for card in cards if card.code in self._wanted]
        self._page.show_results(query.strip(), cards)


def department_called(session: Session, name: str) -> DepartmentView | None:
    """The department of that name, if it still offers anything."""
    return next((view for view in catalog.departments(session) if view.name == name), None)
