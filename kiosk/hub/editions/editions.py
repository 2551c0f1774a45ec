"""What the county writes, in editions: drafts, publishing, going back; nothing is written over.

Whoever changes a thing says which edition of it they had before their eyes. If there is another
one since, they are told (`Overtaken`), and nothing is stored until they have seen it.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select

from kiosk.errors import RuleBroken
from kiosk.hub.editions.tables import EditionRow
from kiosk.hub.feeds.publishing import lock_feed
from kiosk.sync.wire_down import Feed

State = Literal["draft", "published", "withdrawn"]
Body = Mapping[str, Any]
NEW = 0
"""The edition of a thing nobody has written yet."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of a thing, and what it says."""

    key: str
    number: int
    state: State
    body: Body
    at: datetime
    login: str
    brought_back: int | None


class Overtaken(Exception):
    """Somebody else saved the thing meanwhile; `theirs` is what it is now."""

    def __init__(self, theirs: Edition) -> None:
        self.theirs = theirs
        super().__init__(f"{theirs.key}: {theirs.number}")


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand it is, and when."""

    login: str
    """Empty: the hub's operator at the command line."""
    at: datetime


class Editions:
    """All editions of the things of one feed."""

    def __init__(
        self, feed: Feed, hand_out: Callable[[Connection, str, Body | None, datetime], None]
    ) -> None:
        """`hand_out` puts what is published into the feed, or (None) takes it out."""
        self._feed = feed
        self._hand_out = hand_out

    def newest(self, connection: Connection, key: str) -> Edition | None:
        """The thing as it is now, draft or not."""
        row = connection.execute(self._of(key).limit(1)).first()
        return None if row is None else _edition(row)

    def history(self, connection: Connection, key: str) -> tuple[Edition, ...]:
        """Every state the thing was in, the newest first."""
        return tuple(map(_edition, connection.execute(self._of(key))))

    def all(self, connection: Connection) -> tuple[Edition, ...]:
        """Every thing as it is now, in the order of the keys."""
        return self._last(connection, EditionRow.feed == self._feed)

    def shown(self, connection: Connection) -> Mapping[str, Edition]:
        """What residents see now, by key: the last edition that is no draft, where it is one."""
        no_draft = (EditionRow.feed == self._feed) & (EditionRow.state != "draft")
        last = self._last(connection, no_draft)
        return {each.key: each for each in last if each.state == "published"}

    def save(self, connection: Connection, key: str, body: Body, *, seen: int, by: Hand) -> Edition:
        """Keep a draft. Saving what is there already adds no edition. Raises `Overtaken`."""
        last = self._turn(connection, key, seen)
        if last is not None and last.state != "withdrawn" and last.body == _plain(body):
            return last
        return self._add(connection, key, "draft", body, after=last, by=by)

    def publish(self, connection: Connection, key: str, *, seen: int, by: Hand) -> Edition:
        """Hand the thing out as it is. Raises `Overtaken`; `RuleBroken` edition.unknown."""
        last = _known(self._turn(connection, key, seen), key)
        return self._publish(connection, last, None, after=last, by=by)

    def bring_back(
        self, connection: Connection, key: str, number: int, *, seen: int, by: Hand
    ) -> Edition:
        """Publish what it was in an earlier edition, as a new one. Raises as `publish`."""
        last = _known(self._turn(connection, key, seen), key)
        row = connection.execute(self._of(key).where(EditionRow.number == number)).first()
        before = _known(None if row is None else _edition(row), key)
        return self._publish(connection, before, number, after=last, by=by)

    def withdraw(self, connection: Connection, key: str, *, seen: int, by: Hand) -> Edition:
        """Take it back from everywhere. Raises as `publish`."""
        last = _known(self._turn(connection, key, seen), key)
        self._hand_out(connection, key, None, by.at)
        return self._add(connection, key, "withdrawn", last.body, after=last, by=by)

    def _publish(
        self,
        connection: Connection,
        what: Edition,
        brought_back: int | None,
        *,
        after: Edition,
        by: Hand,
    ) -> Edition:
        self._hand_out(connection, what.key, what.body, by.at)
        return self._add(
            connection,
            what.key,
            "published",
            what.body,
            after=after,
            by=by,
            brought_back=brought_back,
        )

    def _turn(self, connection: Connection, key: str, seen: int) -> Edition | None:
        """The thing as it is, once whoever changes the feed before us has committed."""
        lock_feed(connection, self._feed)
        last = self.newest(connection, key)
        if last is not None and last.number != seen:
            raise Overtaken(last)
        return last

    def _add(
        self,
        connection: Connection,
        key: str,
        state: State,
        body: Body,
        *,
        after: Edition | None,
        by: Hand,
        brought_back: int | None = None,
    ) -> Edition:
        number = (after.number if after else NEW) + 1
        made = Edition(key, number, state, _plain(body), by.at, by.login, brought_back)
        connection.execute(
            insert(EditionRow).values(
                feed=self._feed,
                key=key,
                number=number,
                state=state,
                body=json.dumps(made.body, ensure_ascii=False, sort_keys=True),
                at=by.at,
                login=by.login,
                brought_back=brought_back,
            )
        )
        return made

    def _of(self, key: str) -> Any:
        mine = (EditionRow.feed == self._feed) & (EditionRow.key == key)
        return select(EditionRow).where(mine).order_by(EditionRow.number.desc())

    def _last(self, connection: Connection, those: ColumnElement[bool]) -> tuple[Edition, ...]:
        last = (
            select(EditionRow.key, func.max(EditionRow.number).label("number"))
            .where(those)
            .group_by(EditionRow.key)
            .subquery()
        )
        newest = (last.c.key == EditionRow.key) & (last.c.number == EditionRow.number)
        rows = connection.execute(
            select(EditionRow)
            .join(last, newest)
            .where(EditionRow.feed == self._feed)
            .order_by(EditionRow.key)
        )
        return tuple(map(_edition, rows))


def shown_of(history: Iterable[Edition]) -> Edition | None:
    """Of a thing's history, the newest first, what residents see now; None: nothing of it."""
    found = next((each for each in history if each.state != "draft"), None)
    return found if found is not None and found.state == "published" else None


def _known(edition: Edition | None, key: str) -> Edition:
    if edition is None:
        raise RuleBroken("edition.unknown", said=key)
    return edition


def _plain(body: Body) -> Body:
    """What a store gives back of it."""
    found: Body = json.loads(json.dumps(body))
    return found


def _edition(row: Row[Any]) -> Edition:
    return Edition(
        row.key,
        row.number,
        row.state,
        json.loads(row.body),
        row.at,
        row.login,
        row.brought_back,
    )
