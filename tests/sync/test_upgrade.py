"""Programs of different age: a store of the version before, a hub that is brought up to date.

What a terminal froze under an earlier version arrives as it was frozen; who reads it at the hub
gets it in today's words.
"""

import json
import threading
import uuid
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, insert, inspect, select, text, update

from kiosk.commands.words import in_words
from kiosk.data import schema
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, Device, OutboxRecord
from kiosk.errors import Unavailable
from kiosk.hub import schema as hub_schema
from kiosk.hub.database import open_database, prepare
from kiosk.hub.projections import projecting
from kiosk.hub.projections.tables import TicketSeen
from kiosk.hub.server import HubServer
from kiosk.hub.tables import HubMeta
from kiosk.hub.upcasting import to_newest
from kiosk.sync import failures, wire
from tests.hub.projections.parts import DAY, MORNING, read_everything
from tests.hubs import SEEN_AT, Hub, Sender, an_event, enrolled, listening
from tests.stores import KEY, Opened, SetClock
from tests.sync.parts import Station
from tests.sync.test_repairs import sync

BEFORE_PHONES = 8
"""Steps a hub had before phone bookings, ratings and orders."""


def said_item(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """Version 2 of `ticket.taken` calls the item by its name of today."""
    rest = {key: value for key, value in told.items() if key != "service"}
    return {**rest, "item": told["service"]}


def said_place(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """Version 3 counts places from one."""
    return {**told, "position": told["position"] + 1}


STEPS = {"ticket.taken": (said_item, said_place)}
SAID: Mapping[int, Mapping[str, Any]] = {
    1: {"service": "YL01", "position": 4},
    2: {"item": "YL01", "position": 4},
    3: {"item": "YL01", "position": 5},
}
"""The same number in the words of three programs."""


def revision_before_head() -> str:
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    before = ScriptDirectory.from_config(config).get_revision(schema.HEAD)
    assert before is not None
    return str(before.down_revision)


@pytest.fixture(params=["sqlcipher", "postgresql"])
def old_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A store of the version before this one, made by its migrations."""
    if request.param == "sqlcipher":
        (tmp_path / "terminal").mkdir()
        engine = open_sqlcipher(tmp_path / "terminal" / "store.db", KEY)
    else:
        engine = open_postgresql(request.getfixturevalue("postgres_url"))
    with pytest.MonkeyPatch.context() as earlier:
        earlier.setattr(schema, "HEAD", revision_before_head())
        schema.upgrade(engine)
    yield engine
    engine.dispose()


def write_as_before(engine: Engine, device: UUID) -> dict[UUID, bytes]:
    """What the program of that version wrote: a number in the words of each of three versions."""
    epoch, frozen = uuid.uuid4(), {}
    with engine.begin() as connection:
        _put(connection, Device, id=device, epoch=epoch, next_seq=4, hub_high_water=0)
        for version, words in SAID.items():
            ticket, event = UUID(int=version), uuid.uuid4()
            told = {"ticket": str(ticket), "label": f"A00{version}", "day": DAY, **words}
            body = json.dumps({**told, "at": MORNING.isoformat()}).encode()
            frozen[event] = body
            _put(
                connection,
                OutboxRecord,
                device_id=device,
                epoch=epoch,
                seq=version,
                event_id=event,
                stream=f"ticket:{ticket}",
                type="ticket.taken",
                schema_version=version,
                payload=body,
                sha256=bytes.fromhex(wire.digest(body)),
                occurred_at=MORNING,
                state="pending",
                attempts=0,
            )
    return frozen


def _put(connection: Connection, table: type[Base], **values: object) -> None:
    """A row with the columns the table had then."""
    there = {each["name"] for each in inspect(connection).get_columns(table.__tablename__)}
    row = {name: value for name, value in values.items() if name in there}
    connection.execute(insert(table).values(**row))


def test_a_terminal_of_the_version_before_brings_what_it_froze(
    old_store: Engine,
    tmp_path: Path,
    clock: SetClock,
    small_hub: Hub,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(projecting, "to_newest", partial(to_newest, steps=STEPS))
    device = uuid.uuid4()
    frozen = write_as_before(old_store, device)
    schema.upgrade(old_store)
    assert schema.revision(old_store) == schema.HEAD
    store = Store(old_store)
    station = Station(Opened(store, device, tmp_path), clock)
    station.enrol(small_hub)
    sync(station, small_hub)
    station.close()
    store.close()
    assert {event: body for event, _, body in small_hub.receipts()} == frozen
    read_everything(small_hub.look.engine)
    seen = small_hub.look.read(
        lambda connection: connection.execute(select(TicketSeen.item, TicketSeen.position)).all()
    )
    assert {tuple(row) for row in seen} == {("YL01", 5)}
    assert len(seen) == len(SAID)


def test_a_hub_is_brought_up_to_date_while_terminals_upload(empty_hub_database: str) -> None:
    engine = open_database(empty_hub_database)
    with pytest.MonkeyPatch.context() as earlier:
        earlier.setattr(hub_schema, "STEPS", hub_schema.STEPS[:BEFORE_PHONES])
        prepare(engine, now=SEEN_AT)
        with listening(empty_hub_database) as hub:
            senders = [enrolled(hub) for _ in range(3)]
            begun = threading.Barrier(len(senders) + 1)
            crowd = [threading.Thread(target=upload, args=(each, begun)) for each in senders]
            for each in crowd:
                each.start()
            begun.wait(60)
            earlier.undo()
            prepare(engine, now=SEEN_AT)
            for each in crowd:
                each.join(100)
            assert hub.count() == BATCHES * EVENTS * len(senders)
            for sender in senders:
                assert sender.send([]).high_water == BATCHES * EVENTS
                sender.client.close()
    with engine.connect() as connection:
        assert connection.scalar(select(HubMeta.schema_version)) == len(hub_schema.STEPS)
    engine.dispose()


BATCHES, EVENTS = 12, 20


def upload(sender: Sender, begun: threading.Barrier) -> None:
    """Batch after batch, each again until the hub has it, as the uploader does."""
    for place in range(BATCHES):
        events = sender.events(EVENTS)
        if place == 2:
            begun.wait(60)
        while True:
            try:
                reply = sender.send(events)
            except failures.SendFailure:
                continue
            assert {each.outcome for each in reply.results} <= {"stored", "duplicate"}
            break


def test_a_program_that_was_put_back_refuses_a_newer_store_and_loses_nothing(
    station: Station, empty_hub_database: str
) -> None:
    written = station.record(3)
    with station.opened.store.engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('9999')"))
    with pytest.raises(Unavailable, match="newer_than_program") as refused:
        schema.upgrade(station.opened.store.engine)
    assert in_words(refused.value)
    assert station.kept().keys() == set(written)

    with listening(empty_hub_database) as hub:
        sender = enrolled(hub)
        sender.send([an_event(1)])
        sender.client.close()
        with hub.look.engine.begin() as connection:
            connection.execute(update(HubMeta).values(schema_version=999))
        with pytest.raises(Unavailable, match="schema_unknown") as old:
            HubServer(empty_hub_database).start()
        assert in_words(old.value)
        with hub.look.engine.begin() as connection:
            connection.execute(update(HubMeta).values(schema_version=len(hub_schema.STEPS)))
        assert hub.count() == 1
