"""Terminals of the sync tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.data.device import device_id, enlist
from kiosk.data.store import Store
from tests.stores import Opened, SetClock, open_empty
from tests.sync.parts import Station


@pytest.fixture
def station(tmp_path: Path, built_store: Path, clock: SetClock) -> Iterator[Station]:
    """A terminal on an encrypted store file."""
    folder = tmp_path / "terminal"
    folder.mkdir()
    store = Store(open_empty(built_store, folder))
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
