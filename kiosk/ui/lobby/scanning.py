"""Joins the pages of a slip with the store: what it stands for, and what a typed number shows.

What reads codes is imported on the store's thread when it is first needed: it brings cryptography
along, which the first frame does without.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.errors import RuleBroken
from kiosk.ui.lobby.routes import NumberOf, SlipOf
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from kiosk.ui.ports import FaceContext

if TYPE_CHECKING:
    from kiosk.center.evaluation.rating_slip import SlipView


class ScanPresenter(QObject):
    """Looks a typed number up before it leads anywhere."""

    def __init__(self, page: ScanPage, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        page.typed.connect(self._look_up)
        page.retry.connect(self.load)
        self.load()

    def load(self) -> None:
        def letters(session: Session) -> tuple[str, ...]:
            from kiosk.center.evaluation.rating_slip import number_letters

            return number_letters(session)

        page = self._page
        self._context.tasks.read(letters, page.show_letters, page.show_trouble, owner=page)

    def _look_up(self, typed: str) -> None:
        context, page = self._context, self._page

        def found(slip: "SlipView | None") -> None:
            if slip is None:
                page.show_not_found(typed)
            else:
                page.go.emit(NumberOf(slip.label))

        context.tasks.read(
            lambda session: _find(session, typed, context), found, page.show_trouble, owner=page
        )


class SlipPresenter(QObject):
    """Reads what a slip or a number stands for, again whenever the hall has changed."""

    def __init__(self, page: SlipPage, route: SlipOf | NumberOf, context: FaceContext) -> None:
        super().__init__(page)
        self._page, self._route, self._context = page, route, context
        page.retry.connect(self.load)
        page.stale.connect(self.load)
        self.load()

    def load(self) -> None:
        page = self._page
        self._context.tasks.read(self._read, page.show_slip, page.show_refused, owner=page)

    def _read(self, session: Session) -> "SlipView":
        route, context = self._route, self._context
        if isinstance(route, SlipOf):
            from kiosk.center.evaluation.rating_slip import read_slip

            return read_slip(session, token=route.token, clock=context.clock)
        slip = _find(session, route.label, context)
        if slip is None:
            raise RuleBroken("queue.ticket_unknown")
        return slip


def _find(session: Session, typed: str, context: FaceContext) -> "SlipView | None":
    from kiosk.center.evaluation.rating_slip import find_number

    return find_number(session, typed=typed, clock=context.clock)
