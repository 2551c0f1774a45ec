"""The hub's own migrations: they make the tables the program expects and keep what is there."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select, text

from kiosk.hub import schema
from kiosk.hub.database import open_database, prepare
from kiosk.hub.tables import HubBase, HubDevice, HubMeta
from tests.data.test_schema import shape
from tests.hubs import SEEN_AT


@pytest.fixture
def empty(empty_hub_database: str) -> Iterator[Engine]:
    engine = open_database(empty_hub_database)
    yield engine
    engine.dispose()


def test_the_steps_make_exactly_the_tables_of_the_program(empty: Engine) -> None:
    prepare(empty, now=SEEN_AT)
    migrated = shape(empty)
    HubBase.metadata.drop_all(empty)
    HubBase.metadata.create_all(empty)
    assert migrated == shape(empty)


def test_a_store_of_the_first_version_keeps_its_devices_and_its_epoch(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as first:
        first.setattr(schema, "STEPS", schema.STEPS[:1])
        epoch = prepare(empty, now=SEEN_AT)
    device = uuid.uuid4()
    with empty.begin() as connection:
        connection.execute(
            insert(HubDevice.__table__).values(  # type: ignore[arg-type]  # a Table
                id=device,
                center_code="330102001",
                credential_sha256=b"x",
                enrolled_at=SEEN_AT,
                oldest_pending_s=0,
            )
        )
    assert prepare(empty, now=SEEN_AT) == epoch
    with empty.begin() as connection:
        assert connection.scalars(select(HubDevice.id)).all() == [device]
        assert connection.scalar(select(HubMeta.schema_version)) == len(schema.STEPS)


def test_every_step_is_a_file_and_every_file_a_step() -> None:
    folder = Path(schema.__file__).parent / "migrations"
    assert sorted(schema.STEPS) == sorted(file.stem for file in folder.glob("h*.py"))
    assert list(schema.STEPS) == sorted(schema.STEPS)


def test_a_step_that_fails_leaves_the_store_as_it_was(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(empty, now=SEEN_AT)
    with monkeypatch.context() as broken:
        broken.setattr(schema, "STEPS", (*schema.STEPS, "no_such_step"))
        with pytest.raises(ModuleNotFoundError):
            prepare(empty, now=SEEN_AT)
    with empty.connect() as connection:
        found = connection.execute(text("SELECT schema_version FROM hub_meta")).scalar()
    assert found == len(schema.STEPS)
