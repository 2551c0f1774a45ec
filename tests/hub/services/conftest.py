"""A hub's store with a published list, on each database."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine

from kiosk.hub.database import open_database, prepare
from tests.hub.projections.parts import join
from tests.hub.services.parts import NOW, OTHER_TERMINAL, TERMINAL, a_list


@pytest.fixture
def store(hub_database: str) -> Iterator[Engine]:
    engine = open_database(hub_database)
    prepare(engine, now=NOW)
    with engine.begin() as connection:
        join(connection, TERMINAL)
        join(connection, OTHER_TERMINAL)
        a_list(connection)
    yield engine
    engine.dispose()


@pytest.fixture
def hub(store: Engine) -> Iterator[Connection]:
    """One transaction of it."""
    with store.begin() as connection:
        yield connection
