"""Makes the pages of the station finder and joins them with what they show."""

from functools import partial

from kiosk.center.stations.finding import look_up, stations
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.stations.list_page import StationsPage
from kiosk.ui.lobby.stations.routes import StationAt, StationRoute, Stations
from kiosk.ui.lobby.stations.station_page import StationPage
from kiosk.ui.lobby.visit import Visit


class StationOpener(AreaOpener[StationRoute]):
    """Nothing of whoever looks is kept; that somebody looked for a station is counted."""

    def open(self, route: StationRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        match route:
            case Stations():
                return self._list(route, visit, kit)
            case StationAt(code):
                return self._station(code, kit)

    def _list(self, route: Stations, visit: Visit, kit: PageKit) -> Page:
        page, tasks = StationsPage(kit, route, visit.village), self._context.tasks

        def load() -> None:
            tasks.read(stations, page.show_stations, page.show_trouble, owner=page)

        page.retry.connect(load)
        load()
        return page

    def _station(self, code: str, kit: PageKit) -> Page:
        page, context = StationPage(kit), self._context
        work = partial(look_up, device_id=context.device_id, code=code, clock=context.clock)

        def load() -> None:
            context.tasks.write(work, page.show_station, page.show_trouble, owner=page)

        page.retry.connect(load)
        load()
        return page
