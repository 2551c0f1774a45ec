"""Takes something for the whole window: the answer comes even if its page is gone by then."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID

import structlog
from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.slips.slip_token import slip_url
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.lobby.clash_warning import Wanted, warn_of_clashes
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import EntrySlipDesk

log = structlog.get_logger(__name__)


class Made(Protocol):
    """A booking, a sign-up."""

    @property
    def id(self) -> UUID: ...


M = TypeVar("M", bound=Made)


@dataclass(frozen=True, slots=True)
class Entering(Generic[M]):
    """One try to get something."""

    take: Callable[[Session], M]
    token: Callable[[Session, UUID], str]
    give_back: Callable[[Session, UUID], object]
    taken: Callable[[M, str], object]
    """To the route of its page; with the address for its QR code, empty where none is shown."""
    refused: Callable[[RuleBroken], object]
    """To the route that says why, and what instead."""
    slips: EntrySlipDesk | None
    wanted: tuple[Wanted, ...] = ()
    """When it is and whose, to warn of what overlaps; none: nothing is looked up."""


class EntryTaking(QObject):
    """Nobody holds what they do not know of: who had left by then gets it cancelled."""

    taken = Signal(object)
    """The route to its page, once it is on the disk."""

    def __init__(self, context: FaceContext, is_here: Callable[[Visit], bool]) -> None:
        super().__init__()
        self._context, self._is_here = context, is_here

    def take(self, what: Entering[M], visit: Visit, page: Page) -> None:
        """Take it, after a warning if it overlaps what they have.

        A refusal leads from `page` to why and what instead.
        """
        if not what.wanted:
            self._take(what, visit, page)
            return
        warn_of_clashes(
            self._context,
            visit,
            page,
            wanted=lambda _session: what.wanted,
            go_on=lambda: self._take(what, visit, page),
            owner=self,
        )

    def _take(self, what: Entering[M], visit: Visit, page: Page) -> None:
        context = self._context

        def work(session: Session) -> tuple[M, str]:
            made = what.take(session)
            if not context.phone_url:
                return made, ""
            return made, slip_url(context.phone_url, what.token(session, made.id))

        def taken(found: tuple[M, str]) -> None:
            made, address = found
            if not self._is_here(visit):
                self._give_back(what, made)
                return
            self.taken.emit(what.taken(made, address))
            if what.slips is not None:
                what.slips.print_slip(made.id, visit.language)

        def refused(error: XinqiaoError) -> None:
            if not self._is_here(visit):
                return
            if isinstance(error, RuleBroken):
                page.go.emit(what.refused(error))
            else:
                page.show_trouble(error)

        context.tasks.write(work, taken, refused, owner=self)

    def _give_back(self, what: Entering[M], made: M) -> None:
        self._context.tasks.write(
            lambda session: what.give_back(session, made.id),
            lambda _done: log.info("given back", why="its resident had left"),
            owner=self,
        )
