"""Runs one use case by whoever is signed in at the desk."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.errors import XinqiaoError
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.ports import FaceContext

T = TypeVar("T")


class StaffActs:
    """Called with the work and the page that asked for it; a refusal is said there."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter) -> None:
        self._context, self._presenter = context, presenter

    def __call__(
        self,
        work: Callable[[Session, UUID], T],
        done: Callable[[T], None],
        page: SidePage,
        *,
        refused: Callable[[], None] = lambda: None,
    ) -> None:
        """Nothing happens while nobody is signed in."""
        staff = self._presenter.staff
        if staff is None:
            return

        def failed(error: XinqiaoError) -> None:
            page.show_refusal(error)
            refused()

        self._context.tasks.write(lambda session: work(session, staff.id), done, failed, owner=page)
