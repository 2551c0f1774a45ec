"""Brings down what the hub owns: page after page, each with its cursor in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data import hub_rows
from kiosk.data.hub_rows import FromHub, Landing
from kiosk.data.store import Store
from kiosk.sync import failures
from kiosk.sync.wire_down import ChangesPage, Feed

Apply = Callable[[Session, Sequence[FromHub]], None]
"""Lets the center's own tables follow a feed, as a whole. What it cannot use it passes over."""


class ChangesLine(Protocol):
    """The way there."""

    def changes(self, feed: Feed, cursor: str | None) -> ChangesPage:
        """The page after `cursor`; raises `CursorGone` or another `SendFailure`."""
        ...


class Inbox:
    """A duty: asks for what is new in each feed, and hands what came to whoever uses it."""

    name = "changes"
    every_s = 60.0

    def __init__(
        self, store: Store, line: ChangesLine, uses: Mapping[Feed, Apply], *, clock: Clock
    ) -> None:
        self._store = store
        self._line = line
        self._uses = uses
        self._clock = clock

    def do(self) -> None:
        """Bring every feed up to date."""
        for feed in self._uses:
            self._follow(feed)

    def _follow(self, feed: Feed) -> None:
        more = True
        while more:
            cursor = self._store.read(partial(hub_rows.cursor_of, feed=feed)).result()
            try:
                page = self._line.changes(feed, cursor)
            except failures.CursorGone:
                if cursor is None:
                    raise
                self._store.write(partial(hub_rows.begin_anew, feed=feed)).result()
                continue
            self._store.write(partial(self._land, page=page, feed=feed, cursor=cursor)).result()
            more = page.more

    def _land(self, session: Session, *, page: ChangesPage, feed: Feed, cursor: str | None) -> None:
        landed = hub_rows.land(
            session,
            feed,
            [Landing(each.key, each.version, each.body) for each in page.changes],
            asked_with=cursor,
            cursor=page.cursor,
            hub_epoch=str(page.hub_epoch),
            more=page.more,
            at=self._clock.now(),
        )
        news = bool(page.changes) or cursor is None
        if landed and news and not page.more:
            self._uses[feed](session, hub_rows.rows_of(session, feed))
