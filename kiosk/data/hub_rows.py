"""What the hub owns and this store only reads: pages land here, and how far each feed is.

Nothing here ever touches the outbox or a row of the center's own.
"""

import json
import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from kiosk.data.tables import HubRow, InboxCursor


@dataclass(frozen=True, slots=True)
class Landing:
    """How one thing is now, as a page says it; `body` None: it was withdrawn."""

    key: str
    version: int
    body: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class FromHub:
    """One thing of a feed as this store has it; of a withdrawn one, what it last was."""

    key: str
    version: int
    body: Mapping[str, Any]
    withdrawn: bool


def cursor_of(session: Session, feed: str) -> str | None:
    """What to ask the hub with; None: from the beginning."""
    return session.scalar(select(InboxCursor.cursor).where(InboxCursor.feed == feed))


def begin_anew(session: Session, feed: str) -> None:
    """Forget how far the feed is: it is read from its beginning. What is here stays in use."""
    found = session.get(InboxCursor, feed)
    if found is not None:
        session.delete(found)
        session.flush()


def begin_all_anew(session: Session) -> None:
    """The hub was put back from a backup: nothing it said of how far a feed is holds any more."""
    for feed in session.scalars(select(InboxCursor.feed)).all():
        begin_anew(session, feed)


def land(
    session: Session,
    feed: str,
    page: Iterable[Landing],
    *,
    asked_with: str | None,
    cursor: str,
    hub_epoch: str,
    more: bool,
    at: datetime,
) -> bool:
    """Write a page down with the cursor behind it; False: somebody else got it before us.

    Once a feed that was read from its beginning is through, what was not in it is withdrawn.
    """
    state = session.get(InboxCursor, feed)
    if (None if state is None else state.cursor) != asked_with:
        return False
    if state is None:
        state = InboxCursor(
            feed=feed, hub_epoch=hub_epoch, cursor=cursor, snapshot=uuid.uuid4(), updated_at=at
        )
        session.add(state)
    state.cursor, state.hub_epoch, state.updated_at = cursor, hub_epoch, at
    for change in page:
        _land(session, feed, change, state.snapshot)
    session.flush()
    if not more and state.snapshot is not None:
        _withdraw_others(session, feed, state.snapshot)
        state.snapshot = None
    session.flush()
    return True


def stand_in(session: Session, feed: str, bodies: Mapping[str, Mapping[str, Any]]) -> None:
    """Rows where no hub has joined; the first reading of a real one's feed withdraws them."""
    for key, body in bodies.items():
        said = json.dumps(body, ensure_ascii=False, sort_keys=True)
        session.merge(HubRow(feed=feed, key=key, version=1, body=said, withdrawn=False))
    session.flush()


def rows_of(session: Session, feed: str) -> tuple[FromHub, ...]:
    """All of a feed, withdrawn things among it, in the order of their keys."""
    rows = session.scalars(select(HubRow).where(HubRow.feed == feed).order_by(HubRow.key))
    return tuple(FromHub(row.key, row.version, json.loads(row.body), row.withdrawn) for row in rows)


def forget(session: Session, feed: str, keys: Collection[str]) -> None:
    """Drop what a feed last said of these withdrawn things: nobody asks for it any more."""
    if keys:
        gone = (HubRow.feed == feed) & HubRow.key.in_(keys) & HubRow.withdrawn
        session.execute(delete(HubRow).where(gone).execution_options(synchronize_session=False))
        session.expire_all()


def _land(session: Session, feed: str, change: Landing, snapshot: UUID | None) -> None:
    row = session.get(HubRow, (feed, change.key))
    if row is None:
        if change.body is None:
            return
        row = HubRow(feed=feed, key=change.key, version=change.version, body="", withdrawn=False)
        session.add(row)
    elif change.version < row.version and snapshot is None:
        return
    row.version, row.snapshot, row.withdrawn = change.version, snapshot, change.body is None
    if change.body is not None:
        row.body = json.dumps(change.body, ensure_ascii=False, sort_keys=True)


def _withdraw_others(session: Session, feed: str, snapshot: UUID) -> None:
    session.execute(
        update(HubRow)
        .where(
            HubRow.feed == feed,
            or_(HubRow.snapshot.is_(None), HubRow.snapshot != snapshot),
        )
        .values(withdrawn=True)
        .execution_options(synchronize_session=False)
    )
    session.expire_all()
