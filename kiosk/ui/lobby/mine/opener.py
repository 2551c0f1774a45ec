"""Makes the pages of what one person has here and joins them with their presenters."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.center.people.tries import Tries
from kiosk.center.persons_day.values import Subject
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.mine.day_page import MyDayPage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.mine.presenters import DayPresenter, FindPresenter
from kiosk.ui.lobby.mine.routes import Mine, MineRoute, MyDay
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class MineOpener(AreaOpener[MineRoute]):
    """Keeps count of wrong tries, whoever makes them."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, is_here, parent)
        self._tries = Tries()

    def open(self, route: MineRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        if isinstance(route, Mine):
            find = FindMinePage(kit)
            FindPresenter(find, self._tries, self._context)
            return find
        return self._day(route, visit, kit)

    def of_slip(self, route: SlipOf, visit: Visit, kit: PageKit) -> Page:
        """What whoever holds the slip of a day has by now."""
        return self._day(route, visit, kit)

    def _day(self, route: MyDay | SlipOf, visit: Visit, kit: PageKit) -> Page:
        page = MyDayPage(kit)

        def remember(shown: tuple[Subject, ...]) -> None:
            visit.shown = shown

        presenter = DayPresenter(page, route, self._context, language=visit.language)
        presenter.recognized.connect(remember)
        return page
