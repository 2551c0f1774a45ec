"""What a store promises, on both databases."""

import sqlite3
import threading
import uuid
from datetime import date, datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, func, inspect, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.orm import Session

from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, Desk, Device, Ticket
from kiosk.errors import Unavailable
from tests.stores import KEY, MONDAY_MORNING, Opened


def desks(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Desk)) or 0


def test_work_that_raises_leaves_nothing_behind(opened: Opened) -> None:
    def stumble(session: Session) -> None:
        session.add(Desk(number=1))
        session.flush()
        raise LookupError("on purpose")

    with pytest.raises(LookupError):
        opened.write(stumble)
    assert opened.read(desks) == 0


def test_reader_cannot_write(opened: Opened) -> None:
    with pytest.raises((DBAPIError, Unavailable)):
        opened.read(lambda session: session.execute(text("INSERT INTO desk VALUES (1)")))
    opened.write(lambda session: session.add(Desk(number=1)))
    assert opened.read(desks) == 1


def test_foreign_keys_hold(opened: Opened) -> None:
    with pytest.raises(IntegrityError):
        opened.write(
            lambda session: session.add(
                Ticket(
                    id=uuid.uuid4(),
                    day=date(2026, 11, 23),
                    prefix="A",
                    number=1,
                    position=1,
                    item_code="nowhere",
                    issued_at=MONDAY_MORNING,
                )
            )
        )


def test_table_that_is_made_in_a_failed_transaction_is_gone(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE half_done (x INTEGER)")
        connection.rollback()
    assert "half_done" not in inspect(engine).get_table_names()
    engine.dispose()


def test_all_work_runs_on_one_thread(opened: Opened) -> None:
    threads = {opened.read(lambda _: threading.get_ident()) for _ in range(3)}
    threads |= {opened.write(lambda _: threading.get_ident()) for _ in range(3)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_naive_time_is_refused(opened: Opened) -> None:
    def spoil(session: Session) -> None:
        session.get_one(Device, opened.device_id).last_success_at = datetime(2026, 1, 1)  # noqa: DTZ001

    with pytest.raises(StatementError, match="without a zone"):
        opened.write(spoil)


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    file = tmp_path / "sealed.db"
    engine = open_sqlcipher(file, KEY)
    Base.metadata.create_all(engine)
    store = Store(engine)
    store.write(lambda session: session.add(Desk(number=1, name="民政窗口"))).result()
    store.close()
    return file


def test_store_file_is_no_database_without_its_key(store_file: Path) -> None:
    with (
        pytest.raises(sqlite3.DatabaseError, match="file is not a database"),
        sqlite3.connect(store_file) as plain,
    ):
        plain.execute("SELECT * FROM desk")
    assert "民政窗口".encode() not in store_file.read_bytes()
    assert not store_file.read_bytes().startswith(b"SQLite format 3")


def test_wrong_key_is_refused_and_harms_nothing(store_file: Path) -> None:
    before = store_file.read_bytes()
    with pytest.raises(Unavailable, match="store.wrong_key"):
        open_sqlcipher(store_file, bytes(32)).connect()
    assert store_file.read_bytes() == before


def test_file_that_is_no_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "holiday.db"
    file.write_bytes(b"pictures of somebody's holiday" * 500)
    with pytest.raises(Unavailable, match="store.wrong_key"):
        open_sqlcipher(file, KEY).connect()
    assert file.read_bytes().startswith(b"pictures")


def test_commit_waits_for_the_disk(store_file: Path) -> None:
    engine = open_sqlcipher(store_file, KEY)
    with engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "query_only")
        }
    engine.dispose()
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "query_only": 0,
    }


def test_sqlite_is_newer_than_the_wal_reset_bug() -> None:
    assert sqlcipher.sqlite_version_info >= (3, 51, 3)


def test_a_store_that_gets_nothing_done_says_how_long(opened: Opened) -> None:
    go_on = threading.Event()
    assert opened.store.stuck_s == 0
    first = opened.store.write(lambda _session: go_on.wait(60))
    second = opened.store.read(desks)
    began = opened.store.stuck_s
    assert began > 0
    assert opened.store.stuck_s > began
    go_on.set()
    assert first.result(timeout=60)
    assert second.result(timeout=60) == 0
    opened.store.close()
    assert opened.store.stuck_s == 0
