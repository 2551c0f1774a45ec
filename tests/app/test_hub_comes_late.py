"""The hub is down when the windows open and comes up later: all of it arrives, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.data.tables import OutboxRecord
from kiosk.hub.database import open_database
from kiosk.hub.server import HubServer, new_enrolment_code
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


def received(hub: HubServer) -> list[object]:
    """The ids of what the hub has, in the order it was written here."""
    engine = open_database(hub.database_url)
    try:
        with engine.connect() as connection:
            return list(connection.scalars(select(Receipt.event_id).order_by(Receipt.seq)))
    finally:
        engine.dispose()


def written(house: House) -> list[object]:
    return house.read(
        lambda session: list(
            session.scalars(select(OutboxRecord.event_id).order_by(OutboxRecord.seq))
        )
    )


def let_uploader_go_on(house: House, seconds: float) -> None:
    house.clock.pass_time(seconds=seconds)
    assert house.faces.uploader is not None
    house.faces.uploader.wake()


def test_records_of_an_outage_reach_the_hub_once_and_the_desk_says_so(
    house: House, hub: HubServer
) -> None:
    house.open("desk")
    link = house.faces.link
    house.sign_in()
    for _ in range(3):
        house.issue()
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001")
    house.until(lambda: link.state().online is False)
    let_uploader_go_on(house, 2)
    facts = len(written(house))
    house.until(lambda: link.state().waiting == facts)
    assert str(facts) in house.desk.face.console.bar._link.text()
    offline = house.desk.face.console.bar._link.text()

    hub.start()
    let_uploader_go_on(house, KNOCKS_WITHIN_S)
    house.until(lambda: link.state().online is True)
    let_uploader_go_on(house, SPEAKS_WITHIN_S)
    house.until(lambda: link.state().waiting == 0)
    house.until(lambda: house.desk.face.console.bar._link.text() != offline)
    assert received(hub) == written(house)

    house.tap(house.desk, "serve")
    house.tap(house.desk, "finish")
    house.until(lambda: house.at_desk == "")
    let_uploader_go_on(house, SPEAKS_WITHIN_S)
    house.until(lambda: len(received(hub)) == facts + 2)
    house.until(lambda: link.state().waiting == 0)
    assert received(hub) == written(house)
