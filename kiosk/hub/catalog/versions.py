"""The county's guides: drafts, publishing, going back; nobody's work is written over.

Whoever changes an item says which version of it they had before their eyes. Another one since
then is told (`Overtaken`), and nothing is stored until they have seen it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, insert, select

from kiosk.errors import RuleBroken
from kiosk.hub.catalog.tables import GuideVersion
from kiosk.hub.feeds.publishing import lock_feed, publish
from kiosk.sync.wire_down import Feed

FEED: Feed = "catalog"
State = Literal["draft", "published", "withdrawn"]
Body = Mapping[str, Any]
NEW = 0
"""The version of an item nobody has written yet."""


@dataclass(frozen=True, slots=True)
class Version:
    """One state of an item. `body`: the columns of a catalog."""

    code: str
    number: int
    state: State
    body: Body
    at: datetime
    login: str
    brought_back: int | None

    @property
    def name(self) -> str:
        """What the item is called in it; its code where it has no name yet."""
        return str(self.body.get("name") or self.code)


class Overtaken(Exception):
    """Somebody else saved the item meanwhile; `theirs` is what it is now."""

    def __init__(self, theirs: Version) -> None:
        self.theirs = theirs
        super().__init__(f"{theirs.code}: {theirs.number}")


def newest(connection: Connection, code: str) -> Version | None:
    """The item as it is now, draft or not."""
    row = connection.execute(_of(code).limit(1)).first()
    return None if row is None else _version(row)


def history(connection: Connection, code: str) -> tuple[Version, ...]:
    """Every state the item was in, the newest first."""
    return tuple(_version(row) for row in connection.execute(_of(code)))


def shown(versions: tuple[Version, ...]) -> Version | None:
    """Of an item's history what residents see now; None: it is not on offer."""
    found = next((one for one in versions if one.state != "draft"), None)
    return found if found is not None and found.state == "published" else None


def all_items(connection: Connection) -> tuple[Version, ...]:
    """Every item as it is now, in the order of the shelf."""
    last = (
        select(GuideVersion.code, func.max(GuideVersion.number).label("number"))
        .group_by(GuideVersion.code)
        .subquery()
    )
    rows = connection.execute(
        select(GuideVersion).join(
            last, (last.c.code == GuideVersion.code) & (last.c.number == GuideVersion.number)
        )
    )
    return tuple(sorted(map(_version, rows), key=_place))


def on_offer(connection: Connection) -> frozenset[str]:
    """Codes of the items residents see now."""
    last = (
        select(GuideVersion.code, func.max(GuideVersion.number).label("number"))
        .where(GuideVersion.state != "draft")
        .group_by(GuideVersion.code)
        .subquery()
    )
    return frozenset(
        connection.scalars(
            select(GuideVersion.code)
            .join(last, (last.c.code == GuideVersion.code) & (last.c.number == GuideVersion.number))
            .where(GuideVersion.state == "published")
        )
    )


def save(
    connection: Connection, code: str, body: Body, *, seen: int, login: str, now: datetime
) -> Version:
    """Keep a draft. Saving what is there already adds no version. Raises `Overtaken`."""
    last = _turn(connection, code, seen)
    if last is not None and last.state != "withdrawn" and last.body == _plain(body):
        return last
    return _add(connection, code, "draft", body, after=last, login=login, now=now)


def publish_guide(
    connection: Connection, code: str, *, seen: int, login: str, now: datetime
) -> Version:
    """Hand the item as it is to every center. Raises `Overtaken`; `RuleBroken` guide.unknown."""
    last = _known(_turn(connection, code, seen), code)
    return _publish(connection, last, None, after=last, login=login, now=now)


def bring_back(
    connection: Connection, code: str, number: int, *, seen: int, login: str, now: datetime
) -> Version:
    """Publish what the item was in an earlier version, as a new one. Raises as `publish_guide`."""
    last = _known(_turn(connection, code, seen), code)
    row = connection.execute(_of(code).where(GuideVersion.number == number)).first()
    if row is None:
        raise RuleBroken("guide.unknown", code=code)
    return _publish(connection, _version(row), number, after=last, login=login, now=now)


def withdraw(connection: Connection, code: str, *, seen: int, login: str, now: datetime) -> Version:
    """Offer the item no longer, at any center. Raises as `publish_guide`."""
    last = _known(_turn(connection, code, seen), code)
    publish(connection, FEED, code, None, now=now)
    return _add(connection, code, "withdrawn", last.body, after=last, login=login, now=now)


def _publish(
    connection: Connection,
    what: Version,
    brought_back: int | None,
    *,
    after: Version,
    login: str,
    now: datetime,
) -> Version:
    publish(connection, FEED, what.code, what.body, now=now)
    return _add(
        connection,
        what.code,
        "published",
        what.body,
        after=after,
        login=login,
        now=now,
        brought_back=brought_back,
    )


def _turn(connection: Connection, code: str, seen: int) -> Version | None:
    """The item as it is, once whoever changes the catalog before us has committed."""
    lock_feed(connection, FEED)
    last = newest(connection, code)
    if last is not None and last.number != seen:
        raise Overtaken(last)
    return last


def _known(last: Version | None, code: str) -> Version:
    if last is None:
        raise RuleBroken("guide.unknown", code=code)
    return last


def _add(
    connection: Connection,
    code: str,
    state: State,
    body: Body,
    *,
    after: Version | None,
    login: str,
    now: datetime,
    brought_back: int | None = None,
) -> Version:
    made = Version(
        code, (after.number if after else 0) + 1, state, _plain(body), now, login, brought_back
    )
    connection.execute(
        insert(GuideVersion).values(
            code=code,
            number=made.number,
            state=state,
            body=json.dumps(made.body, ensure_ascii=False, sort_keys=True),
            at=now,
            login=login,
            brought_back=brought_back,
        )
    )
    return made


def _plain(body: Body) -> Body:
    """What a store gives back of it."""
    found: Body = json.loads(json.dumps(body))
    return found


def _of(code: str) -> Any:
    return (
        select(GuideVersion).where(GuideVersion.code == code).order_by(GuideVersion.number.desc())
    )


def _version(row: Row[Any]) -> Version:
    return Version(
        row.code,
        row.number,
        row.state,
        json.loads(row.body),
        row.at,
        row.login,
        row.brought_back,
    )


def _place(item: Version) -> tuple[bool, int, str]:
    position = item.body.get("position")
    return (
        item.body.get("high_frequency") is not True,
        position if isinstance(position, int) else 1_000_000,
        item.code,
    )
