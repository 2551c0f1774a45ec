"""Reads a feed for a terminal: page by page, in commit order, or from its beginning."""

import json
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.hub.feeds.scopes import scopes_of
from kiosk.hub.feeds.tables import FeedRow, FeedState
from kiosk.sync.wire_down import PAGE_BYTES, PAGE_CHANGES, Change

BEGINNING = 0


@dataclass(frozen=True, slots=True)
class Place:
    """How far a reader is. `began`: how far the feed was when it began to read."""

    seq: int = BEGINNING
    began: int = BEGINNING


@dataclass(frozen=True, slots=True)
class Page:
    """Some changes, where to go on after them, and whether there are more."""

    changes: tuple[Change, ...]
    place: Place
    more: bool


def cursor_of(epoch: UUID, place: Place) -> str:
    """What a terminal hands back to go on from there."""
    return f"{epoch.hex}.{place.seq}.{place.began}"


def place_of(cursor: str | None, epoch: UUID) -> Place | None:
    """Where to go on; None for a cursor of another life of the hub, or for nonsense."""
    if cursor is None:
        return Place()
    life, *numbers = cursor.split(".")
    fit = [each for each in numbers if each.isascii() and each.isdecimal() and len(each) < 19]
    if life != epoch.hex or len(fit) != 2 or len(numbers) != 2:
        return None
    return Place(int(fit[0]), int(fit[1]))


def read_page(connection: Connection, feed: str, *, place: Place, center_code: str) -> Page | None:
    """The changes after a place that are for this center; None where it has to begin anew.

    That is so when tombstones were forgotten since it began, and when it is ahead of the feed, as
    after a hub was put back from a backup.
    """
    state = connection.execute(
        select(FeedState.last_seq, FeedState.horizon).where(FeedState.feed == feed)
    ).one()
    fresh = place == Place()
    if not fresh and (place.seq > state.last_seq or max(place.seq, place.began) < state.horizon):
        return None
    rows = connection.execute(
        select(FeedRow.key, FeedRow.version, FeedRow.body, FeedRow.seq)
        .where(
            FeedRow.feed == feed,
            FeedRow.seq > place.seq,
            FeedRow.scope.in_(scopes_of(center_code)),
        )
        .order_by(FeedRow.seq)
        .limit(PAGE_CHANGES + 1)
    )
    changes: list[Change] = []
    size, last, more = 0, place.seq, False
    for row in rows:
        size += len((row.body or "").encode())
        if changes and (size > PAGE_BYTES or len(changes) == PAGE_CHANGES):
            more = True
            break
        body = None if row.body is None else json.loads(row.body)
        changes.append(Change(key=row.key, version=row.version, body=body))
        last = row.seq
    return Page(tuple(changes), Place(last, state.last_seq if fresh else place.began), more)
