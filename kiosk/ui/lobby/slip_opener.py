"""Makes the pages that begin with a slip: scanning it, what it stands for, rating the visit."""

from PySide6.QtCore import QObject, Signal

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.rate_words_page import WordsPage
from kiosk.ui.lobby.rating import ReasonsPresenter, join_levels, join_words
from kiosk.ui.lobby.routes import (
    NumberOf,
    Rated,
    RateReasons,
    RateVisit,
    RateWords,
    Scan,
    SlipOf,
    SlipRoute,
)
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from kiosk.ui.lobby.scanning import ScanPresenter, SlipPresenter
from kiosk.ui.lobby.visit import Draft, Visit
from kiosk.ui.ports import FaceContext


class SlipOpener(QObject):
    """Opens pages; what happens on them that concerns the whole window comes out as signals."""

    rated = Signal(object)
    """Rated: the route to its page."""
    through = Signal()
    left = Signal()

    def __init__(self, context: FaceContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def open(self, route: SlipRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        match route:
            case Scan():
                scan = ScanPage(kit)
                ScanPresenter(scan, self._context)
                return scan
            case SlipOf() | NumberOf():
                visit.draft = Draft()  # another slip, another opinion
                slip = SlipPage(kit)
                SlipPresenter(slip, route, self._context)
                return slip
            case Rated():
                thanks = ThanksPage(kit, route)
                thanks.done.connect(self.through)
                thanks.finished.connect(self.left)
                return thanks
            case _:
                return self._rating(route, visit.draft, kit)

    def _rating(
        self, route: RateVisit | RateReasons | RateWords, draft: Draft, kit: PageKit
    ) -> Page:
        match route:
            case RateVisit(label=label):
                levels = RatePage(kit, label)
                join_levels(levels, route, draft)
                return levels
            case RateReasons():
                reasons = ReasonsPage(kit, draft)
                presenter = ReasonsPresenter(reasons, route, draft, self._context)
                presenter.rated.connect(self.rated)
                return reasons
            case RateWords():
                words = WordsPage(kit, draft.words)
                join_words(words, route, draft)
                return words
