"""Makes the pages of activities and joins them with what they show."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.ui.lobby.activities.routes import Activities, ActivityRoute, Calendar
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class ActivityOpener(QObject):
    """Opens pages; what happens on them that concerns the whole window comes out as signals."""

    taken = Signal(object)
    """ActivityTaken: the route to its page."""
    through = Signal()
    left = Signal()

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._is_here = context, is_here

    def open(self, route: ActivityRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        del visit  # a sign-up is drafted in it
        match route:
            case Activities():
                from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage

                return ActivityDoorsPage(kit)
            case Calendar():
                from kiosk.ui.lobby.activities.calendar_page import CalendarPage

                return CalendarPage(kit, route)
