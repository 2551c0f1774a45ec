"""Migrations: they make the tables the program expects, on both stores, and never go back."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.clock import SystemClock
from kiosk.data import schema
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.tables import Base, BusinessDay, Desk, Ticket
from kiosk.errors import Unavailable
from kiosk.settings import Settings
from kiosk.terminal import open_terminal
from tests.stores import KEY

MIGRATIONS = Path(schema.__file__).parent / "migrations"


@pytest.fixture(params=["sqlcipher", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A store with nothing in it."""
    if request.param == "sqlcipher":
        engine = open_sqlcipher(tmp_path / "store.db", KEY)
    else:
        engine = open_postgresql(request.getfixturevalue("postgres_url"))
    yield engine
    engine.dispose()


def shape(engine: Engine) -> set[str]:
    """Every table, index and constraint as the database itself describes it."""
    if engine.dialect.name == "sqlite":
        query = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master"
    else:
        query = """
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
              FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid)
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace"""
    with engine.connect() as connection:
        found = connection.execute(text(query)).scalars().all()
    plain = {_in_any_order(re.sub(r'[\s"]+', " ", line).strip()) for line in found}
    return {line for line in plain if "alembic" not in line}


def _in_any_order(line: str) -> str:
    """A table's description with its columns and constraints sorted: their order means nothing.

    SQLite writes a column that was added behind the constraints.
    """
    if not line.startswith("table "):
        return line
    head, _, rest = line.partition("(")
    body, _, options = rest.rpartition(")")
    parts, depth, start = [], 0, 0
    for at, char in enumerate(body):
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "," and depth == 0:
            parts.append(body[start:at].strip())
            start = at + 1
    return "\n".join((head, *sorted([*parts, body[start:].strip()]), options.strip()))


def test_migrations_make_exactly_the_tables_of_the_program(empty: Engine) -> None:
    schema.upgrade(empty)
    migrated = shape(empty)
    with empty.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    Base.metadata.drop_all(empty)
    Base.metadata.create_all(empty)
    assert migrated == shape(empty)


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_upgrade_leaves_rows_alone_and_may_run_again(empty: Engine) -> None:
    schema.upgrade(empty)
    with Session(empty) as session, session.begin():
        session.add(Desk(number=7, name="综合窗口", state="closed"))
    schema.upgrade(empty)
    with Session(empty) as session:
        assert session.get_one(Desk, 7).name == "综合窗口"
    assert schema.revision(empty) == schema.HEAD


def test_tickets_of_the_first_tables_keep_all_they_had(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(schema, "HEAD", "0001")
        schema.upgrade(empty)
    put_morning_of_0001(empty)
    before = tickets_of_0001(empty)
    schema.upgrade(empty)
    assert tickets_of_0001(empty) == before
    with Session(empty) as session:
        ticket = session.get_one(Ticket, UUID(int=1))
        assert (ticket.state, ticket.desk_number, ticket.requeues) == ("serving", 7, 0)
        assert (ticket.priority, ticket.due_at, ticket.returns_at) == (None, None, None)
        day = session.get_one(BusinessDay, 1)
        assert (day.last_position, day.last_call, day.turns, day.pace_s) == (2, 1, 0, None)


def test_rules_of_the_new_columns_hold_for_old_rows_too(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(schema, "HEAD", "0001")
        schema.upgrade(empty)
    put_morning_of_0001(empty)
    schema.upgrade(empty)
    for broken in (
        {"state": "held", "desk_number": None},
        {"priority": "elder"},
        {"state": "lost"},
        {"state": "called", "desk_number": 7},  # where another one is served
        {"bound_desk": 99},
    ):
        with pytest.raises(IntegrityError), Session(empty) as session, session.begin():
            session.execute(update(Ticket).where(Ticket.id == UUID(int=2)).values(**broken))


def put_morning_of_0001(engine: Engine) -> None:
    """A desk that serves one ticket while another waits, written as the first program wrote it."""
    morning = {
        "department": {
            "name": "民政", "name_en": "Civil", "prefix": "A", "icon": "heart", "position": 1,
            "other_names": "[]", "readings": "{}",
        },
        "staff": {
            "id": UUID(int=9).hex, "login": "lin", "name": "林小满", "role": "clerk",
            "pin_hash": "x", "failed_tries": 0, "active": True,
        },
        "desk": {"number": 7, "state": "open", "staff_id": UUID(int=9).hex},
        "business_day": {
            "id": 1, "day": "2026-11-23", "latched_at": "2026-11-23 01:00:00.000000",
            "last_position": 2, "last_call": 1,
        },
    }  # fmt: skip
    with engine.begin() as connection:
        for table, row in morning.items():
            _insert(connection, table, row)
        _insert(connection, "item", _item_of_0001())
        for number, state, desk in ((1, "serving", 7), (2, "waiting", None)):
            _insert(
                connection,
                "ticket",
                {
                    "id": UUID(int=number).hex,
                    "day": "2026-11-23",
                    "prefix": "A",
                    "number": number,
                    "position": number,
                    "item_code": "MZ04",
                    "state": state,
                    "issued_at": "2026-11-23 01:00:00.000000",
                    "desk_number": desk,
                    "calls": 1 if desk else 0,
                },
            )


def _item_of_0001() -> dict[str, object]:
    empty_lists = dict.fromkeys(("aliases", "life_events", "modes", "materials", "steps"), "[]")
    return empty_lists | {
        "code": "MZ04", "name": "高龄津贴", "department": "民政", "agencies": "民政",
        "audience": "person", "high_frequency": True, "shelf_position": 0, "on_the_spot": True,
        "natural_days": False, "time_text": "即办", "in_person": False, "visits": 1,
        "readings": "{}", "version": 1, "active": True,
    }  # fmt: skip


def _insert(connection: Connection, table: str, row: dict[str, object]) -> None:
    names = ", ".join(row)
    places = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), row)


def tickets_of_0001(engine: Engine) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        rows = connection.execute(
            text(
                "SELECT id, day, prefix, number, position, item_code, state, issued_at,"
                " desk_number, calls, call_order, called_at FROM ticket ORDER BY position"
            )
        )
        return [tuple(row) for row in rows]


def test_store_of_a_newer_program_is_refused_and_not_touched(empty: Engine) -> None:
    schema.upgrade(empty)
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = shape(empty)
    with pytest.raises(Unavailable, match="store.newer_than_program"):
        schema.upgrade(empty)
    assert shape(empty) == before
    assert schema.revision(empty) == "9999"


def test_upgrade_that_fails_leaves_the_store_empty(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "HEAD", "0001")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("alembic.op.create_index", fail)
    with pytest.raises(RuntimeError, match="the power went"):
        schema.upgrade(empty)
    assert shape(empty) == set()
    assert schema.revision(empty) is None


def test_store_whose_key_is_lost_never_gets_a_new_one(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "terminal")
    open_terminal(settings, SystemClock(), create=True).close()
    settings.store_key_file.unlink()
    with pytest.raises(Unavailable, match="store.key_missing"):
        open_terminal(settings, SystemClock(), create=True)
    assert not settings.store_key_file.exists()


def test_terminal_that_was_never_set_up_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="center.not_set_up"):
        open_terminal(Settings(data_dir=tmp_path / "terminal"), SystemClock())
