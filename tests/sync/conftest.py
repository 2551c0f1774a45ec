"""Terminals of the sync tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base
from tests.stores import KEY, Opened, SetClock
from tests.sync.parts import Station


@pytest.fixture
def station(tmp_path: Path, clock: SetClock) -> Iterator[Station]:
    """A terminal on an encrypted store file."""
    folder = tmp_path / "terminal"
    folder.mkdir()
    engine = open_sqlcipher(folder / "store.db", KEY)
    Base.metadata.create_all(engine)
    store = Store(engine)
    this_device = device_id(folder)
    store.write(lambda session: enlist(session, this_device)).result(timeout=30)
    made = Station(Opened(store, this_device, folder), clock)
    yield made
    made.close()
    store.close()


@pytest.fixture
def either_station(opened: Opened, clock: SetClock) -> Iterator[Station]:
    """A terminal on each of the two stores."""
    made = Station(opened, clock)
    yield made
    made.close()
