"""Joins the pages of a rating: what is chosen goes into the visit's draft, and from there to the
store."""

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.evaluation.from_phone import give_in_hall
from kiosk.center.evaluation.rating import GivenRating
from kiosk.center.evaluation.rating_codes import opinion
from kiosk.center.evaluation.rating_upload import Via
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_words_page import WordsPage
from kiosk.ui.lobby.routes import Home, Rated, RateReasons, RateVisit, RateWords
from kiosk.ui.lobby.visit import Draft
from kiosk.ui.ports import FaceContext


def join_levels(page: RatePage, route: RateVisit, draft: Draft) -> None:
    """A level leads to its reasons; leaving leads home."""

    def choose(level: int) -> None:
        draft.choose(level)
        page.go.emit(RateReasons(route))

    page.chosen.connect(choose)
    page.left.connect(lambda: page.go.emit(Home()))


def join_words(page: WordsPage, route: RateWords, draft: Draft) -> None:
    """What is written is the draft's at once; the way back is to the reasons."""

    def keep(words: str) -> None:
        draft.words = words

    page.written.connect(keep)
    page.finished.connect(lambda: page.go.emit(RateReasons(route.visit)))


class ReasonsPresenter(QObject):
    """Keeps the ticks and sends the rating."""

    rated = Signal(object)
    """Rated, once it is on the disk."""

    def __init__(
        self,
        page: ReasonsPage,
        route: RateReasons,
        draft: Draft,
        context: FaceContext,
        *,
        via: Via = Via.HALL_TERMINAL,
    ) -> None:
        super().__init__(page)
        self._page, self._visit, self._draft = page, route.visit, draft
        self._context, self._via = context, via
        page.ticked.connect(self._tick)
        page.write.connect(lambda: page.go.emit(RateWords(route.visit)))
        page.send.connect(self._send)

    def _tick(self, code: int, on: bool) -> None:
        if on:
            self._draft.reasons.add(code)
        else:
            self._draft.reasons.discard(code)

    def _send(self) -> None:
        context, visit, draft, via = self._context, self._visit, self._draft, self._via
        level, reasons, words = draft.level or 0, frozenset(draft.reasons), draft.words

        def work(session: Session) -> GivenRating | None:
            return give_in_hall(
                session,
                device_id=context.device_id,
                ticket_id=visit.ticket_id,
                request_id=visit.request_id,
                opinion=opinion(level, reasons, words),
                via=via,
                clock=context.clock,
            )

        def stored(given: GivenRating | None) -> None:
            if given is None:
                self._page.allow_again(RuleBroken("rating.given_on_phone"))
                return
            self.rated.emit(Rated(given.revision, given.opinion.bad, visit.label))

        context.tasks.write(work, stored, self._page.allow_again, owner=self._page)
