"""Joins receipts, digits and slips with the store and the printer."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.errands.errand_slip import read_errand_slip
from kiosk.center.errands.tracking import Standing, standing
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.errands.routes import ErrandAt
from kiosk.ui.lobby.errands.standing_page import StandingPage
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.ports import FaceContext


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
