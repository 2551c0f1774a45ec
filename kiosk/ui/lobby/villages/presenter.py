"""Joins the page of the villages with the store."""

from PySide6.QtCore import QObject

from kiosk.center.errands.village_choice import village_choice
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.ports import FaceContext


class VillagePresenter(QObject):
    """Reads the villages, whatever one of them is asked for."""

    def __init__(self, page: VillagePage, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        page.retry.connect(self.load)
        self.load()

    def load(self) -> None:
        """Ask for them."""
        page = self._page
        self._context.tasks.read(village_choice, page.show_choice, page.show_trouble, owner=page)
