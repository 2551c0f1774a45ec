"""The county's items: their editions, how they reach the centers, and their order."""

from datetime import datetime

from sqlalchemy import Connection

from kiosk.hub.editions.editions import Body, Edition, Editions
from kiosk.hub.feeds.publishing import publish

LAST = 1_000_000


def _hand_out(connection: Connection, code: str, body: Body | None, now: datetime) -> None:
    publish(connection, "catalog", code, body, now=now)


ITEMS = Editions("catalog", _hand_out)


def all_items(connection: Connection) -> tuple[Edition, ...]:
    """Every item as it is now, in the order of the shelf."""
    return tuple(sorted(ITEMS.all(connection), key=_place))


def name_of(item: Edition) -> str:
    """What the item is called; its code where it has no name yet."""
    return str(item.body.get("name") or item.key)


def _place(item: Edition) -> tuple[bool, int, str]:
    position = item.body.get("position")
    return (
        item.body.get("high_frequency") is not True,
        position if isinstance(position, int) else LAST,
        item.key,
    )
