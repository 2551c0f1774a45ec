"""Puts things into a feed, changes them, withdraws them: each a change with the next number."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from kiosk.errors import RuleBroken
from kiosk.hub.feeds.scopes import EVERYBODY
from kiosk.hub.feeds.tables import FeedRow, FeedState
from kiosk.sync.wire_down import MAX_BODY_BYTES, Feed

TOMBSTONES_KEPT = timedelta(days=90)
"""A terminal that was away for longer reads the feed from its beginning."""

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing changed."""

    changed: int
    withdrawn: int
    unchanged: int


def publish(
    connection: Connection,
    feed: Feed,
    key: str,
    body: Body | None,
    *,
    now: datetime,
    scope: str = EVERYBODY,
) -> bool:
    """Let `key` be `body` from now on, for `scope` (`feeds.scopes`); None withdraws it.

    What another scope had under the key is withdrawn there. False: nothing changed. Raises
    `RuleBroken` feed.too_large.
    """
    said = None if body is None else _json(body)
    lock_feed(connection, feed)
    rows = {
        row.scope: row
        for row in connection.execute(
            select(FeedRow.scope, FeedRow.version, FeedRow.body).where(
                FeedRow.feed == feed, FeedRow.key == key
            )
        )
    }
    version = max((row.version for row in rows.values()), default=0)
    done = False
    for other, row in rows.items():
        if other != scope and row.body is not None:
            version += 1
            _put(connection, feed, other, key, None, version, now=now, known=True)
            done = True
    here = rows.get(scope)
    if (here is None and said is None) or (here is not None and here.body == said):
        return done
    _put(connection, feed, scope, key, said, version + 1, now=now, known=here is not None)
    return True


def publish_all(
    connection: Connection,
    feed: Feed,
    bodies: Mapping[str, Body],
    *,
    now: datetime,
    scope: str = EVERYBODY,
) -> Published:
    """Let the feed hold exactly `bodies` for this scope: what it held besides is withdrawn."""
    standing = connection.scalars(
        select(FeedRow.key).where(
            FeedRow.feed == feed, FeedRow.scope == scope, FeedRow.body.is_not(None)
        )
    ).all()
    changed = sum(
        publish(connection, feed, key, body, now=now, scope=scope) for key, body in bodies.items()
    )
    gone = [key for key in standing if key not in bodies]
    for key in gone:
        publish(connection, feed, key, None, now=now, scope=scope)
    forget_old_tombstones(connection, feed, now=now)
    return Published(changed, len(gone), len(bodies) - changed)


def forget_old_tombstones(connection: Connection, feed: Feed, *, now: datetime) -> None:
    """Drop tombstones nobody should still wait for, and remember up to where."""
    old = (
        (FeedRow.feed == feed)
        & FeedRow.body.is_(None)
        & (FeedRow.changed_at < now - TOMBSTONES_KEPT)
    )
    lock_feed(connection, feed)
    last = connection.scalar(select(func.max(FeedRow.seq)).where(old))
    if last is not None:
        connection.execute(delete(FeedRow).where(old))
        connection.execute(update(FeedState).where(FeedState.feed == feed).values(horizon=last))


def lock_feed(connection: Connection, feed: Feed) -> None:
    """Whoever changes a feed waits here until the one before has committed."""
    connection.execute(
        select(FeedState.last_seq).where(FeedState.feed == feed).with_for_update()
    ).one()


def _put(
    connection: Connection,
    feed: Feed,
    scope: str,
    key: str,
    body: str | None,
    version: int,
    *,
    now: datetime,
    known: bool,
) -> None:
    seq = connection.execute(
        update(FeedState)
        .where(FeedState.feed == feed)
        .values(last_seq=FeedState.last_seq + 1)
        .returning(FeedState.last_seq)
    ).scalar_one()
    place = {"feed": feed, "scope": scope, "key": key}
    values = {"seq": seq, "version": version, "body": body, "changed_at": now}
    if known:
        connection.execute(update(FeedRow).filter_by(**place).values(**values))
    else:
        connection.execute(insert(FeedRow).values(**place, **values))


def _json(body: Body) -> str:
    said = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    if len(said.encode()) > MAX_BODY_BYTES:
        raise RuleBroken("feed.too_large", most=MAX_BODY_BYTES // 1024)
    return said
