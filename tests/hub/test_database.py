"""The hub's own store: made once, by however many, and refused when it is another's."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text, update

from kiosk.errors import Unavailable
from kiosk.hub.database import open_database, prepare
from kiosk.hub.office import restored
from kiosk.hub.tables import HubMeta
from tests.hubs import SEEN_AT


def test_four_hubs_that_start_at_once_agree_on_one_epoch(empty_hub_database: str) -> None:
    engines = [open_database(empty_hub_database) for _ in range(4)]
    with ThreadPoolExecutor(4) as crowd:
        epochs = set(crowd.map(lambda engine: prepare(engine, now=SEEN_AT), engines))
    for engine in engines:
        engine.dispose()
    assert len(epochs) == 1


def test_a_restored_hub_gets_a_new_epoch(empty_hub_database: str) -> None:
    engine = open_database(empty_hub_database)
    before = prepare(engine, now=SEEN_AT)
    restored(empty_hub_database)
    assert prepare(engine, now=SEEN_AT) != before
    engine.dispose()


def test_a_store_of_a_newer_program_is_refused(empty_hub_database: str) -> None:
    engine = open_database(empty_hub_database)
    prepare(engine, now=SEEN_AT)
    with engine.begin() as connection:
        connection.execute(update(HubMeta).values(schema_version=99))
    with pytest.raises(Unavailable, match="hub.schema_unknown"):
        prepare(engine, now=SEEN_AT)
    engine.dispose()


def test_a_commit_is_on_the_disk_before_anybody_hears_of_it(empty_hub_database: str) -> None:
    engine = open_database(empty_hub_database)
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
            assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
            version = str(connection.execute(text("SELECT sqlite_version()")).scalar())
            assert [int(part) for part in version.split(".")] >= [3, 51, 3]
        else:
            assert connection.execute(text("SHOW synchronous_commit")).scalar() == "on"
    engine.dispose()


def test_other_databases_are_named_and_refused() -> None:
    with pytest.raises(Unavailable, match="hub.database_unknown"):
        open_database("mysql://somewhere/hub")
