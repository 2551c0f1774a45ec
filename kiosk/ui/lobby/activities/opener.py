"""Makes the pages of activities and joins them with what they show."""

from kiosk.ui.lobby.activities.calendar_page import CalendarPage
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.activities.routes import Activities, ActivityRoute, Calendar
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.visit import Visit


class ActivityOpener(AreaOpener[ActivityRoute]):
    """Keeps what is being asked for from page to page of the area."""

    def open(self, route: ActivityRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        del visit  # a sign-up is drafted in it
        match route:
            case Activities():
                return ActivityDoorsPage(kit)
            case Calendar():
                return CalendarPage(kit, route)
