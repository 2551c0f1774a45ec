"""What comes down to a terminal: page and cursor together, nothing older, its own rows kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data import hub_rows
from kiosk.data.hub_rows import FromHub, Landing
from kiosk.data.tables import InboxCursor, OutboxRecord
from kiosk.hub.database import renew_epoch
from kiosk.hub.feeds.publishing import publish, publish_all
from kiosk.sync import failures
from kiosk.sync.inbox import Inbox
from kiosk.sync.wire_down import PAGE_CHANGES, ChangesPage, Feed
from tests.hubs import SEEN_AT, Hub
from tests.sync.parts import Station
from tests.sync.test_repairs import forget

Bodies = dict[str, dict[str, object]]


@dataclass
class Line:
    """Passes on to the real client; drops so many replies first."""

    inner: object
    drops: int = 0
    asked: list[str | None] = field(default_factory=list)

    def changes(self, feed: Feed, cursor: str | None) -> ChangesPage:
        self.asked.append(cursor)
        page: ChangesPage = self.inner.changes(feed, cursor)  # type: ignore[attr-defined]
        if self.drops:
            self.drops -= 1
            raise failures.HubUnreachable
        return page


@dataclass
class Reader:
    """A terminal that follows one feed, and what it was told of it."""

    station: Station
    line: Line
    told: list[dict[str, int]] = field(default_factory=list)

    def inbox(self) -> Inbox:
        def use(_session: Session, rows: Sequence[FromHub]) -> None:
            self.told.append({row.key: row.version for row in rows if not row.withdrawn})

        return Inbox(
            self.station.opened.store, self.line, {"stations": use}, clock=self.station.clock
        )

    def has(self) -> dict[str, object]:
        rows = self.station.opened.read(lambda session: hub_rows.rows_of(session, "stations"))
        return {row.key: row.body for row in rows if not row.withdrawn}


@pytest.fixture
def reader(either_station: Station, hub: Hub) -> Iterator[Reader]:
    return Reader(either_station, Line(either_station.enrol(hub)))


def say(hub: Hub, bodies: Bodies) -> None:
    with hub.look.engine.begin() as connection:
        publish_all(connection, "stations", bodies, now=SEEN_AT)


def test_a_feed_is_followed_and_only_news_is_told(reader: Reader, hub: Hub) -> None:
    inbox = reader.inbox()
    say(hub, {"a": {"n": 1}, "b": {"n": 1}})
    inbox.do()
    inbox.do()
    assert reader.told == [{"a": 1, "b": 1}]
    say(hub, {"a": {"n": 2}})
    inbox.do()
    assert reader.told == [{"a": 1, "b": 1}, {"a": 2}]
    assert reader.has() == {"a": {"n": 2}}


def test_a_reply_that_is_lost_is_asked_for_again_from_the_same_place(
    reader: Reader, hub: Hub
) -> None:
    inbox = reader.inbox()
    say(hub, {f"s{number}": {"n": number} for number in range(PAGE_CHANGES + 1)})
    reader.line.drops = 1
    with pytest.raises(failures.HubUnreachable):
        inbox.do()
    assert reader.has() == {}
    inbox.do()
    assert reader.line.asked[:2] == [None, None]
    assert len(reader.has()) == PAGE_CHANGES + 1
    assert len(reader.told) == 1


def test_a_use_that_fails_takes_page_and_cursor_back_with_it(reader: Reader, hub: Hub) -> None:
    def stumble(_session: Session, _rows: Sequence[FromHub]) -> None:
        raise LookupError

    say(hub, {"a": {"n": 1}})
    store = reader.station.opened.store
    with pytest.raises(LookupError):
        Inbox(store, reader.line, {"stations": stumble}, clock=reader.station.clock).do()
    assert reader.has() == {}
    reader.inbox().do()
    assert reader.told == [{"a": 1}]


def test_a_hub_put_back_is_read_from_the_beginning_and_the_outbox_stays_as_it_is(
    reader: Reader, hub: Hub
) -> None:
    reader.station.record(3)
    waiting = reader.station.states_of_records()
    inbox = reader.inbox()
    say(hub, {"a": {"n": 1}, "b": {"n": 1}, "c": {"n": 1}})
    inbox.do()
    say(hub, {"a": {"n": 2}, "c": {"n": 1}})
    with hub.look.engine.begin() as connection:  # an old copy is put back
        publish(connection, "stations", "b", {"n": 9}, now=SEEN_AT)
        publish(connection, "stations", "c", None, now=SEEN_AT)
        renew_epoch(connection)
    hub.server.stop()
    hub.server.start()
    inbox.do()
    assert reader.has() == {"a": {"n": 2}, "b": {"n": 9}}
    assert reader.station.states_of_records() == waiting


def test_what_an_old_page_says_does_not_undo_a_newer_one(station: Station) -> None:
    def turn(session: Session, *, cursor: str, asked: str | None, change: Landing) -> bool:
        return hub_rows.land(
            session,
            "stations",
            [change],
            asked_with=asked,
            cursor=cursor,
            hub_epoch="e",
            more=False,
            at=SEEN_AT,
        )

    def land(cursor: str, asked: str | None, change: Landing) -> bool:
        return station.opened.write(
            lambda session: turn(session, cursor=cursor, asked=asked, change=change)
        )

    assert land("1", None, Landing("a", 5, {"n": 5}))
    assert land("2", "1", Landing("a", 4, {"n": 4}))
    rows = station.opened.read(lambda session: hub_rows.rows_of(session, "stations"))
    assert [(row.version, dict(row.body)) for row in rows] == [(5, {"n": 5})]
    assert not land("9", "1", Landing("a", 9, None))
    kept = station.opened.read(lambda session: session.scalar(select(InboxCursor.cursor)))
    assert kept == "2"


def test_a_hub_that_lost_records_is_believed_nothing_about_feeds_either(
    reader: Reader, hub: Hub
) -> None:
    station = reader.station
    say(hub, {"a": {"n": 1}})
    reader.inbox().do()
    station.record(2)
    engine = station.engine(reader.line.inner)  # type: ignore[arg-type]
    engine.sync_now()

    forget(hub, above=0)
    engine.sync_now()
    engine.stop()
    assert station.opened.read(lambda session: hub_rows.cursor_of(session, "stations")) is None
    assert hub.count() == station.opened.read(
        lambda session: len(session.scalars(select(OutboxRecord.seq)).all())
    )
