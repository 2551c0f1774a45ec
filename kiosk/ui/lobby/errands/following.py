"""Joins receipts, digits and slips with the store and the printer."""

import math
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from sqlalchemy.orm import Session

from kiosk.center.errands.tracking import Standing, find_standing, standing
from kiosk.center.errands.tries import Tries
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.errands.routes import ErrandAt
from kiosk.ui.lobby.errands.standing_page import StandingPage
from kiosk.ui.lobby.errands.track_page import TrackPage
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.ports import FaceContext

TICK_MS = 250


class ReceiptPresenter(QObject):
    """Follows the slip of a receipt; `told` keeps what was last heard of it."""

    def __init__(
        self,
        page: ReceiptPage,
        context: FaceContext,
        *,
        language: str,
        slip_state: str,
        told: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._context, self._told = page, context, told
        self._language, self._state = language, slip_state
        page.reprint.connect(self._reprint)
        if context.papers is not None:
            context.papers.paper_changed.connect(self._paper_changed)
        context.slips.notice_changed.connect(self._show)
        self._show()

    def _reprint(self) -> None:
        if self._context.papers is not None:
            self._hear("queued")
            self._context.papers.print_paper(
                "receipt", self._page.receipt.id, staff_id=None, language=self._language
            )

    def _paper_changed(self, errand_id: UUID, state: str) -> None:
        if errand_id == self._page.receipt.id:
            self._hear(state)

    def _hear(self, state: str) -> None:
        self._state = state
        self._told(state)
        self._show()

    def _show(self) -> None:
        self._page.show_slip(self._state, self._context.slips.notice())


class TrackPresenter(QObject):
    """Looks digits up, and keeps those waiting who only guess."""

    def __init__(self, page: TrackPage, tries: Tries, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._tries, self._context = page, tries, context
        page.asked.connect(self._look_up)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._show_pause)
        self._show_pause()

    def _look_up(self, number_tail: str, phone_tail: str) -> None:
        page = self._page

        def work(session: Session) -> Standing:
            return find_standing(session, number_tail=number_tail, phone_tail=phone_tail)

        self._context.tasks.read(
            work, lambda found: page.go.emit(ErrandAt(found.id)), self._refused, owner=page
        )

    def _refused(self, error: XinqiaoError) -> None:
        self._page.show_refused(error)
        if isinstance(error, RuleBroken):
            self._tries.wrong(self._context.clock.monotonic())
            self._show_pause()

    def _show_pause(self) -> None:
        left = math.ceil(self._tries.pause_left(self._context.clock.monotonic()))
        self._page.show_pause(left)
        if left and not self._timer.isActive():
            self._timer.start()
        elif not left:
            self._timer.stop()


class StandingPresenter(QObject):
    """Reads how an errand stands, and has its receipt printed once more."""

    def __init__(
        self, page: StandingPage, route: ErrandAt | SlipOf, context: FaceContext, *, language: str
    ) -> None:
        super().__init__(page)
        self._page, self._route, self._context = page, route, context
        self._language = language
        self._errand_id: UUID | None = None
        self._state = "offered" if context.papers is not None else "none"
        page.retry.connect(self.load)
        page.reprint.connect(self._reprint)
        if context.papers is not None:
            context.papers.paper_changed.connect(self._paper_changed)
        context.slips.notice_changed.connect(self._show_slip)
        self.load()

    def load(self) -> None:
        page = self._page
        self._context.tasks.read(self._read, self._show, page.show_refused, owner=page)

    def _read(self, session: Session) -> Standing:
        route = self._route
        if isinstance(route, ErrandAt):
            return standing(session, errand_id=route.errand_id)
        # Imported here: cryptography holds up the first frame, which needs none.
        from kiosk.center.errands.errand_slip import read_errand_slip

        return read_errand_slip(session, token=route.token, clock=self._context.clock)

    def _show(self, found: Standing) -> None:
        self._errand_id = found.id
        self._page.show_standing(found)
        self._show_slip()

    def _reprint(self) -> None:
        if self._context.papers is not None and self._errand_id is not None:
            self._state = "queued"
            self._show_slip()
            self._context.papers.print_paper(
                "receipt", self._errand_id, staff_id=None, language=self._language
            )

    def _paper_changed(self, errand_id: UUID, state: str) -> None:
        if errand_id == self._errand_id and self._state != "offered":
            self._state = state
            self._show_slip()

    def _show_slip(self) -> None:
        self._page.show_slip(self._state, self._context.slips.notice())
