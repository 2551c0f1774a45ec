"""Many rows at once are the rows that single inserts make, on either store."""

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import IntegrityError

from kiosk.hub.bulk import add_rows
from kiosk.hub.database import collides, open_database, prepare
from kiosk.hub.tables import HubDevice, Receipt
from tests.hubs import SEEN_AT

DEVICE, EPOCH = uuid.UUID(int=1), uuid.UUID(int=2)
STREAMS = ["ticket:1", "养老 𬍛\\N\t'\"", "\\."]
PAYLOADS = [b'{"a":"\\n"}', b"\x00\xff\\\t\n", "老".encode()]


@pytest.fixture
def engine(hub_database: str) -> Iterator[Engine]:
    opened = open_database(hub_database)
    prepare(opened, now=SEEN_AT)
    with opened.begin() as connection:
        connection.execute(
            insert(HubDevice).values(
                id=DEVICE, center_code="1", credential_sha256=b"", enrolled_at=SEEN_AT
            )
        )
    yield opened
    opened.dispose()


def three(connection: Connection, *, first: int) -> None:
    at = datetime(2026, 11, 23, 9, 41, 0, 123456, timezone(timedelta(hours=8)))
    add_rows(
        connection,
        Receipt,
        same={"device_id": DEVICE, "epoch": EPOCH, "center_code": "1", "received_at": SEEN_AT},
        each={
            "event_id": [uuid.UUID(int=first + at) for at in range(3)],
            "seq": [first, first + 1, 2**62 + first],
            "stream": STREAMS,
            "type": ["ticket.taken"] * 3,
            "schema_version": [1, 2, 2**31 - 1],
            "occurred_at": [at, at, SEEN_AT],
            "sha256": [bytes(32), bytes(range(32)), b"\xff" * 32],
            "payload": PAYLOADS,
        },
    )


def test_every_value_comes_back_as_it_was_given(engine: Engine) -> None:
    with engine.begin() as connection:
        three(connection, first=1)
    with engine.connect() as connection:
        rows = connection.execute(select(Receipt.__table__).order_by(Receipt.seq)).all()
    assert [row.stream for row in rows] == STREAMS
    assert [row.payload for row in rows] == PAYLOADS
    assert [row.event_id.int for row in rows] == [1, 2, 3]
    assert {(row.device_id, row.epoch, row.received_at) for row in rows} == {
        (DEVICE, EPOCH, SEEN_AT)
    }
    assert rows[0].occurred_at == SEEN_AT + timedelta(microseconds=123456)
    assert rows[0].occurred_at.utcoffset() == timedelta(0)
    assert rows[1].sha256 == bytes(range(32))


def test_a_row_that_is_there_already_is_refused_and_the_transaction_goes_on(
    engine: Engine,
) -> None:
    with engine.begin() as connection:
        three(connection, first=1)
        with pytest.raises(IntegrityError) as refused, connection.begin_nested():
            three(connection, first=3)
        assert collides(refused.value)
        three(connection, first=10)
    with engine.connect() as connection:
        assert len(connection.scalars(select(Receipt.event_id)).all()) == 6
