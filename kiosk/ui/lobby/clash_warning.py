"""Warns before something new is taken that overlaps what the same person has; refuses nothing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext

if TYPE_CHECKING:
    from kiosk.center.persons_day.values import Clash


SAID_AT_MOST = 3
"""More would not be read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """When something new is, and the phone that was typed for it; empty: none was."""

    starts_at: datetime
    ends_at: datetime
    phone: str = ""
    shared: str = ""
    """A kind of thing that several of a family may have at the very same hours."""

    def is_same(self, clash: "Clash") -> bool:
        """Whether it is this very thing, taken for somebody else before."""
        hours = (clash.starts_at, clash.ends_at)
        return clash.kind == self.shared and hours == (self.starts_at, self.ends_at)


@dataclass(frozen=True, slots=True)
class Clashing:
    """A warning to be answered: what overlaps, in words, and what the answers lead to."""

    words: str
    anyway: Callable[[], None]
    instead: Callable[[], None]


def warn_of_clashes(
    context: FaceContext,
    visit: Visit,
    page: Page,
    *,
    wanted: Callable[[Session], Iterable[Wanted]],
    go_on: Callable[[], None],
    owner: QObject,
    named: bool = True,
) -> None:
    """`go_on`, after a warning on `page` where there is one to give.

    What cannot be looked up is not warned of. `named`: say what it is to who has shown a slip.
    """
    shown, clock = visit.shown, context.clock

    def look(session: Session) -> "tuple[Clash, ...]":
        # Imported here: who books nothing does without all areas.
        from kiosk.center.persons_day.day import clashes

        found = (
            clash
            for when in wanted(session)
            for clash in clashes(
                session,
                starts=when.starts_at,
                ends=when.ends_at,
                phone=when.phone,
                shown=shown,
                clock=clock,
            )
            if not when.is_same(clash)
        )
        return tuple(dict.fromkeys(found))[:SAID_AT_MOST]

    def answered(found: "tuple[Clash, ...]") -> None:
        if not found or not shiboken6.isValid(page):
            go_on()
            return
        from kiosk.ui.lobby.mine.words import clash_words

        words = clash_words(found, page.kit.language, named=named)
        page.clash.emit(Clashing(words, go_on, page.take_back))

    context.tasks.read(look, answered, lambda _error: go_on(), owner=owner)
