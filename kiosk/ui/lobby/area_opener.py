"""What the makers of an area's pages have in common: what they are asked, and what they tell."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.staying_page import StayingPage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext

R = TypeVar("R")


class AreaOpener(QObject, Generic[R]):
    """Opens an area's pages; what on them concerns the whole window comes out as signals."""

    leads_to = Signal(object)
    """Route to be at now: something was taken, booked, handed in."""
    issued = Signal(object)
    """Number: the route to its page."""
    staff_wanted = Signal()
    through = Signal()
    """The resident said they are done."""
    left = Signal()
    """A page stood until its countdown ended."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._is_here = context, is_here

    def open(self, route: R, visit: Visit, kit: PageKit) -> Page:
        """The page of a `route` of this area, already asking for what it shows."""
        raise NotImplementedError

    def of_slip(self, route: SlipOf, visit: Visit, kit: PageKit) -> Page:
        """How what is on the slip stands; of areas that hand out slips."""
        raise NotImplementedError

    def _staying(self, page: StayingPage) -> Page:
        """The end of a way: it is left by its button, or when its countdown ends."""
        page.done.connect(self.through)
        page.finished.connect(self.left)
        return page
