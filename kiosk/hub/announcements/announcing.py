"""Announcements of the county: checked here, because no center can ask back."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from kiosk.errors import RuleBroken
from kiosk.hub.editions.editions import NEW, Body, Editions, Hand
from kiosk.hub.feeds.publishing import publish
from kiosk.hub.feeds.scopes import EVERYBODY, fewest
from kiosk.hub.feeds.tables import FeedRow
from kiosk.sync.wire_down import Feed

FEED: Feed = "announcements"
TITLE_AT_MOST, WORDS_AT_MOST, KEY_AT_MOST = 40, 200, 60
ENGLISH_TITLE_AT_MOST, ENGLISH_WORDS_AT_MOST = 80, 500
"""English takes more letters for the same."""
_COPY = "@"


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

    False: it hung so already. Raises as `check`, and `RuleBroken` feed.too_large.
    """
    body = {
        "title": " ".join(title.split()),
        "words": words.strip(),
        "picture": picture,
        "from_day": from_day.isoformat(),
        "to_day": to_day.isoformat(),
        "areas": [scope] if scope else [],
    }
    check(key, body)
    last = ANNOUNCEMENTS.newest(connection, key)
    if last is not None and last.state == "published" and last.body == body:
        return False
    by = Hand("", now)
    seen = NEW if last is None else last.number
    kept = ANNOUNCEMENTS.save(connection, key, body, seen=seen, by=by)
    ANNOUNCEMENTS.publish(connection, key, seen=kept.number, by=by)
    return True


def take_down(connection: Connection, *, key: str, now: datetime) -> None:
    """It comes down everywhere. `RuleBroken`: `feed.key_unknown`."""
    last = ANNOUNCEMENTS.newest(connection, key)
    if last is None or key not in ANNOUNCEMENTS.shown(connection):
        raise RuleBroken("feed.key_unknown", said=key)
    ANNOUNCEMENTS.withdraw(connection, key, seen=last.number, by=Hand("", now))


def check(key: str, body: Mapping[str, Any]) -> None:
    """Whether it may hang. `RuleBroken`: `announcement.empty`, `announcement.long`,
    `announcement.long_en`, `announcement.days`, `feed.key_form`."""
    if not (key.isprintable() and 0 < len(key) <= KEY_AT_MOST):
        raise RuleBroken("feed.key_form", most=KEY_AT_MOST)
    if not body["title"] and not body.get("picture"):
        raise RuleBroken("announcement.empty")
    if len(body["title"]) > TITLE_AT_MOST or len(body["words"]) > WORDS_AT_MOST:
        raise RuleBroken("announcement.long", title=TITLE_AT_MOST, words=WORDS_AT_MOST)
    english = body.get("title_en") or "", body.get("words_en") or ""
    if len(english[0]) > ENGLISH_TITLE_AT_MOST or len(english[1]) > ENGLISH_WORDS_AT_MOST:
        raise RuleBroken(
            "announcement.long_en", title=ENGLISH_TITLE_AT_MOST, words=ENGLISH_WORDS_AT_MOST
        )
    first, last = _day(body["from_day"]), _day(body["to_day"])
    if first is None or last is None or last < first:
        raise RuleBroken("announcement.days", from_day=body["from_day"], to_day=body["to_day"])


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _hand_out(connection: Connection, key: str, body: Body | None, now: datetime) -> None:
    """A copy for each of its areas; copies for areas it is not for any more come down."""
    wanted = {} if body is None else _copies(key, body["areas"])
    said = None if body is None else {name: body[name] for name in body if name != "areas"}
    for copy, scope in _hanging(connection, key):
        if wanted.get(copy) != scope:
            publish(connection, FEED, copy, None, now=now, scope=scope)
    for copy, scope in wanted.items():
        publish(connection, FEED, copy, said, now=now, scope=scope)


def _copies(key: str, areas: Iterable[str]) -> dict[str, str]:
    """The name of each copy, and for whom it is; the first keeps the name of the whole."""
    scopes = fewest(areas)
    return {
        key if place == 0 else f"{key}{_COPY}{scope}": scope for place, scope in enumerate(scopes)
    }


def _hanging(connection: Connection, key: str) -> list[tuple[str, str]]:
    mine = (FeedRow.key == key) | FeedRow.key.startswith(key + _COPY, autoescape=True)
    rows = connection.execute(
        select(FeedRow.key, FeedRow.scope).where(
            FeedRow.feed == FEED, FeedRow.body.is_not(None), mine
        )
    )
    return [(row.key, row.scope) for row in rows]


ANNOUNCEMENTS = Editions(FEED, _hand_out)
