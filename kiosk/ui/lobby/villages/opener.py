"""Makes the page on which somebody says once which village is theirs."""

from PySide6.QtCore import QCoreApplication

from kiosk.center.errands.places import VillageView
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import Home
from kiosk.ui.lobby.villages.presenter import VillagePresenter
from kiosk.ui.lobby.villages.routes import VillageRoute
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.lobby.visit import Visit


class VillageOpener(AreaOpener[VillageRoute]):
    """What is chosen is the visit's, and gone with it: the terminal stands in no one's village."""

    def open(self, route: VillageRoute, visit: Visit, kit: PageKit) -> Page:
        """The page, already asking for the villages; the answer leads home."""
        del route
        where = QCoreApplication.translate("villages", "首页 › 我的村")
        page = VillagePage(kit, visit.village, where=where, own=True)
        VillagePresenter(page, self._context)

        def chosen(village: VillageView | None) -> None:
            visit.come_from(village)
            page.go.emit(Home())

        page.chosen.connect(chosen)
        page.help_wanted.connect(self.staff_wanted)
        return page
