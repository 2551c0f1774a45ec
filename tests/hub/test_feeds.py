"""What the hub hands down, over real HTTP: in commit order, each change once, on both stores."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import Connection, update

from kiosk.errors import RuleBroken
from kiosk.hub.database import open_database
from kiosk.hub.feeds.publishing import TOMBSTONES_KEPT, forget_old_tombstones, publish, publish_all
from kiosk.hub.feeds.reading import Place, cursor_of
from kiosk.hub.feeds.tables import FeedState
from kiosk.sync import failures, wire
from kiosk.sync.wire_down import CHANGES_PATH, MAX_BODY_BYTES, PAGE_CHANGES, ChangesPage
from tests.hubs import CENTER, SEEN_AT, Hub, Sender

WAIT_S = 20.0


def say(hub: Hub, key: str, body: dict[str, object] | None, *, scope: str = "") -> bool:
    with hub.look.engine.begin() as connection:
        return publish(connection, "stations", key, body, now=SEEN_AT, scope=scope)


def all_of(sender: Sender, cursor: str | None = None) -> tuple[dict[str, object], str]:
    """What a reader has in the end, and its cursor."""
    here: dict[str, object] = {}
    while True:
        page = sender.client.changes("stations", cursor)
        for change in page.changes:
            here[change.key] = change.body
        cursor = page.cursor
        if not page.more:
            return here, cursor


def test_a_reader_gets_what_is_there_then_what_changes_and_nothing_twice(
    hub: Hub, sender: Sender
) -> None:
    say(hub, "a", {"n": 1})
    say(hub, "b", {"n": 1})
    first = sender.client.changes("stations", None)
    assert [(one.key, one.version, one.body) for one in first.changes] == [
        ("a", 1, {"n": 1}),
        ("b", 1, {"n": 1}),
    ]
    assert not first.more
    assert sender.client.changes("stations", first.cursor).changes == []
    assert say(hub, "a", {"n": 2})
    assert not say(hub, "a", {"n": 2})
    say(hub, "b", None)
    second = sender.client.changes("stations", first.cursor)
    assert [(one.key, one.version, one.body) for one in second.changes] == [
        ("a", 2, {"n": 2}),
        ("b", 2, None),
    ]
    assert sender.client.changes("announcements", None).changes == []


def test_pages_are_bounded_and_hold_everything(hub: Hub, sender: Sender) -> None:
    with hub.look.engine.begin() as connection:
        done = publish_all(
            connection,
            "stations",
            {f"s{number:04d}": {"n": number} for number in range(PAGE_CHANGES + 50)},
            now=SEEN_AT,
        )
    assert (done.changed, done.withdrawn, done.unchanged) == (PAGE_CHANGES + 50, 0, 0)
    page = sender.client.changes("stations", None)
    assert (len(page.changes), page.more) == (PAGE_CHANGES, True)
    here, _ = all_of(sender)
    assert len(here) == PAGE_CHANGES + 50
    for key in ("x", "y"):
        say(hub, key, {"text": "x" * (MAX_BODY_BYTES - 100)})
    assert len(all_of(sender)[0]) == PAGE_CHANGES + 52
    with pytest.raises(RuleBroken, match="feed.too_large"):
        say(hub, "z", {"text": "x" * MAX_BODY_BYTES})


def test_the_hub_holds_exactly_what_was_published_last(hub: Hub, sender: Sender) -> None:
    for bodies in ({"a": {"n": 1}, "b": {"n": 1}}, {"b": {"n": 1}, "c": {"n": 1}}):
        with hub.look.engine.begin() as connection:
            done = publish_all(connection, "stations", bodies, now=SEEN_AT)
    assert (done.changed, done.withdrawn, done.unchanged) == (1, 1, 1)
    assert all_of(sender)[0] == {"a": None, "b": {"n": 1}, "c": {"n": 1}}


def test_what_is_for_another_center_is_not_told_and_may_move(hub: Hub, sender: Sender) -> None:
    say(hub, "ours", {"n": 1}, scope=CENTER)
    say(hub, "theirs", {"n": 1}, scope="330199999")
    here, cursor = all_of(sender)
    assert here == {"ours": {"n": 1}}
    say(hub, "ours", {"n": 1}, scope="330199999")
    assert all_of(sender, cursor)[0] == {"ours": None}
    say(hub, "theirs", {"n": 2})
    assert all_of(sender)[0] == {"ours": None, "theirs": {"n": 2}}


def test_a_change_committed_later_never_comes_before_a_cursor_that_was_given_out(
    hub_database: str, hub: Hub, sender: Sender
) -> None:
    """Two open transactions: the second to begin may not overtake the first to commit."""
    if hub_database.startswith("sqlite"):
        say(hub, "first", {"n": 1})  # SQLite has one writer: there is no second transaction
        say(hub, "second", {"n": 2})
        assert [one.key for one in sender.client.changes("stations", None).changes] == [
            "first",
            "second",
        ]
        return
    engine = open_database(hub_database)
    began = threading.Event()

    def overtake() -> None:
        with engine.begin() as second:
            began.set()
            publish(second, "stations", "second", {"n": 2}, now=SEEN_AT)

    with ThreadPoolExecutor(1) as other:
        with engine.begin() as first:
            publish(first, "stations", "first", {"n": 1}, now=SEEN_AT)
            overtaking = other.submit(overtake)
            assert began.wait(WAIT_S)
            wait_until_somebody_waits(hub)
            before = sender.client.changes("stations", None)
            assert before.changes == []
        overtaking.result(timeout=WAIT_S)
    after = sender.client.changes("stations", before.cursor)
    assert [one.key for one in after.changes] == ["first", "second"]
    engine.dispose()


def wait_until_somebody_waits(hub: Hub) -> None:
    """Until PostgreSQL itself says that a transaction waits for another one's lock."""

    def waiting(connection: Connection) -> bool:
        return bool(
            connection.exec_driver_sql(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            ).scalar()
        )

    give_up = threading.Event()
    for _ in range(400):
        if hub.look.read(waiting):
            return
        give_up.wait(0.05)
    raise AssertionError


def test_a_change_that_was_rolled_back_leaves_no_hole_a_reader_could_fall_into(
    hub: Hub, sender: Sender
) -> None:
    with hub.look.engine.connect() as connection, connection.begin() as transaction:
        publish(connection, "stations", "never", {"n": 1}, now=SEEN_AT)
        transaction.rollback()
    say(hub, "a", {"n": 1})
    assert all_of(sender)[0] == {"a": {"n": 1}}


@pytest.mark.parametrize(
    "cursor", ["0123456789abcdef0123456789abcdef.1.1", "nonsense", "", "....", "1.2.3.4"]
)
def test_a_cursor_of_another_life_begins_anew(hub: Hub, sender: Sender, cursor: str) -> None:
    with pytest.raises(failures.CursorGone):
        sender.client.changes("stations", cursor)


def test_a_cursor_ahead_of_the_feed_begins_anew(hub: Hub, sender: Sender) -> None:
    say(hub, "a", {"n": 1})
    ahead = cursor_of(hub.look.epoch, Place(7, 7))
    with pytest.raises(failures.CursorGone):
        sender.client.changes("stations", ahead)


def test_who_was_away_longer_than_tombstones_are_kept_begins_anew_and_others_do_not(
    hub: Hub, sender: Sender
) -> None:
    say(hub, "a", {"n": 1})
    _, old = all_of(sender)
    say(hub, "b", {"n": 1})
    say(hub, "b", None)
    say(hub, "c", {"n": 1})
    _, recent = all_of(sender)
    with hub.look.engine.begin() as connection:
        later = SEEN_AT + TOMBSTONES_KEPT + timedelta(days=1)
        forget_old_tombstones(connection, "stations", now=later)
    with pytest.raises(failures.CursorGone):
        sender.client.changes("stations", old)
    assert sender.client.changes("stations", recent).changes == []
    here, cursor = all_of(sender)
    assert here == {"a": {"n": 1}, "c": {"n": 1}}
    assert sender.client.changes("stations", cursor).changes == []


def test_a_long_first_reading_is_not_sent_back_by_old_tombstones(hub: Hub, sender: Sender) -> None:
    with hub.look.engine.begin() as connection:
        bodies = {f"s{number:04d}": {"n": number} for number in range(PAGE_CHANGES + 9)}
        publish_all(connection, "stations", bodies, now=SEEN_AT)
        connection.execute(
            update(FeedState).where(FeedState.feed == "stations").values(horizon=PAGE_CHANGES + 5)
        )
    assert len(all_of(sender)[0]) == PAGE_CHANGES + 9


def test_strangers_and_unknown_feeds_are_refused(hub: Hub, sender: Sender) -> None:
    def ask(feed: str, **headers: str) -> httpx.Response:
        return httpx.get(
            f"{hub.url}{CHANGES_PATH}", params={"feed": feed}, headers=headers, trust_env=False
        )

    bearer = f"Bearer {sender.credential}"
    assert ask("stations").status_code == 401
    assert ask("secrets", Authorization=bearer).status_code == 400
    assert ask("stations", Authorization=bearer).status_code == 400  # no nonce
    answer = ask("stations", Authorization=bearer, **{wire.NONCE_HEADER: "n" * 16})
    assert ChangesPage.model_validate_json(answer.content).nonce == "n" * 16
