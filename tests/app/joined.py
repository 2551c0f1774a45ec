"""A hub this machine has joined, and what each of the two has of the facts."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.data.tables import OutboxRecord
from kiosk.hub.database import open_database
from kiosk.hub.office import new_enrolment_code
from kiosk.hub.server import HubServer
from kiosk.hub.tables import Receipt
from kiosk.sync.enrolment import enrol
from kiosk.terminal import open_terminal
from tests.app.house import House

KNOCKS_WITHIN_S, SPEAKS_WITHIN_S = 300, 60
"""The longest waits of the retry rule: between knocks, and after the first one answered."""


@pytest.fixture
def hub(house: House, tmp_path: Path) -> Iterator[HubServer]:
    """A hub this machine has joined, switched off."""
    server = HubServer(f"sqlite:///{tmp_path / 'hub.db'}")
    terminal = open_terminal(house.settings, house.clock)
    with server:
        code = new_enrolment_code(server.database_url, terminal.center().code)
        enrol(terminal.store, terminal.device_id, hub_url=server.url, code=code)
    terminal.close()
    yield server
    server.stop()


def received(hub: HubServer) -> list[UUID]:
    """The ids of what the hub has, in the order it was written here."""
    engine = open_database(hub.database_url)
    try:
        with engine.connect() as connection:
            return list(connection.scalars(select(Receipt.event_id).order_by(Receipt.seq)))
    finally:
        engine.dispose()


def written(house: House) -> list[UUID]:
    return house.read(
        lambda session: list(
            session.scalars(select(OutboxRecord.event_id).order_by(OutboxRecord.seq))
        )
    )


def let_uploader_go_on(house: House, seconds: float) -> None:
    house.clock.pass_time(seconds=seconds)
    assert house.faces.behind.uploader is not None
    house.faces.behind.uploader.wake()
