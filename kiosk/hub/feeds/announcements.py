"""Announcements of the county: checked here, because no center can ask back."""

from datetime import date, datetime

from sqlalchemy import Connection

from kiosk.errors import RuleBroken
from kiosk.hub.feeds.publishing import EVERYBODY, publish
from kiosk.sync.wire_down import Feed

FEED: Feed = "announcements"
TITLE_AT_MOST, WORDS_AT_MOST, KEY_AT_MOST = 40, 200, 60


def announce(
    connection: Connection,
    *,
    key: str,
    title: str,
    words: str,
    picture: str | None,
    from_day: date,
    to_day: date,
    now: datetime,
    scope: str = EVERYBODY,
) -> bool:
    """Hang it up, or change what hangs under this key; `picture` is a JPEG in Base64.

    False: it hung so already. `RuleBroken`: `announcement.empty`, `announcement.long`,
    `announcement.days`, `feed.key_form`, `feed.too_large`.
    """
    title, words = " ".join(title.split()), words.strip()
    if not (key.isprintable() and 0 < len(key) <= KEY_AT_MOST):
        raise RuleBroken("feed.key_form", most=KEY_AT_MOST)
    if not title and picture is None:
        raise RuleBroken("announcement.empty")
    if len(title) > TITLE_AT_MOST or len(words) > WORDS_AT_MOST:
        raise RuleBroken("announcement.long", title=TITLE_AT_MOST, words=WORDS_AT_MOST)
    if to_day < from_day:
        raise RuleBroken("announcement.days", from_day=from_day, to_day=to_day)
    body = {
        "title": title,
        "words": words,
        "picture": picture,
        "from_day": from_day.isoformat(),
        "to_day": to_day.isoformat(),
    }
    return publish(connection, FEED, key, body, now=now, scope=scope)


def take_down(connection: Connection, *, key: str, now: datetime) -> None:
    """It comes down everywhere. `RuleBroken`: `feed.key_unknown`."""
    if not publish(connection, FEED, key, None, now=now):
        raise RuleBroken("feed.key_unknown", said=key)
