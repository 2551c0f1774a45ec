"""Joins the page of something kept for somebody: how it stands, checking in, giving it back."""

from collections.abc import Callable
from functools import partial
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.ui.lobby.kept_page import Kept, KeptPage
from kiosk.ui.ports import FaceContext


class HasId(Protocol):
    """Whatever is kept."""

    @property
    def id(self) -> UUID: ...


V = TypeVar("V", bound=HasId)


class KeptPresenter(QObject, Generic[V]):
    """Reads how it stands with `read`, and does what its holder wants with it."""

    def __init__(
        self,
        page: KeptPage,
        context: FaceContext,
        *,
        read: Callable[[Session], V],
        say: Callable[[V], Kept],
        cancel: Callable[[Session, UUID], V],
        check_in: Callable[[Session, UUID], V] | None = None,
        extend: Callable[[Session, UUID], V] | None = None,
        finish: Callable[[Session, UUID], V] | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._context, self._read, self._say = page, context, read, say
        self._id: UUID | None = None
        page.retry.connect(self.load)
        page.cancel.connect(lambda: self._do(cancel))
        for signal, use_case in (
            (page.check_in, check_in),
            (page.extend, extend),
            (page.finish, finish),
        ):
            if use_case is not None:
                signal.connect(partial(self._do, use_case))
        self.load()

    def load(self) -> None:
        """Ask for it."""
        page = self._page
        self._context.tasks.read(self._read, self._show, page.show_trouble, owner=page)

    def _show(self, found: V) -> None:
        self._id = found.id
        self._page.show_kept(self._say(found))

    def _do(self, use_case: Callable[[Session, UUID], V]) -> None:
        if (subject := self._id) is None:
            return
        page = self._page
        self._context.tasks.write(
            lambda session: use_case(session, subject), self._show, page.show_refused, owner=page
        )
