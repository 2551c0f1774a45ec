"""What the makers of pages share in whose areas something is taken: booked, signed up for."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.ui.lobby.area_opener import AreaOpener, R
from kiosk.ui.lobby.done_page import DonePage, DonePresenter
from kiosk.ui.lobby.entering import EntryTaking
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import EntrySlipDesk


class EntryOpener(AreaOpener[R]):
    """Takes for the whole window, and shows what was taken until it is left."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, is_here, parent)
        self._taking = EntryTaking(context, is_here)
        self._taking.setParent(self)
        self._taking.taken.connect(self.leads_to)

    def _taken(self, page: DonePage, slips: EntrySlipDesk | None) -> Page:
        """The page of what was taken, which tells what becomes of its slip."""
        DonePresenter(page, self._context, prints=slips is not None)
        return self._staying(page)
