"""Brings a store's tables to this program's version, and refuses one that is newer."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from kiosk.errors import Unavailable

HEAD = "0024"
"""The newest revision in `migrations/versions`; a store that has it needs no look at the files."""

_UPGRADE_LOCK = 0x58494E51
"""PostgreSQL advisory lock: of terminals that start together, one upgrades, the others wait."""


def revision(engine: Engine) -> str | None:
    """The revision a store is at; None for an empty one."""
    with engine.execution_options(read_only=True).connect() as connection:
        return _revision(connection)


def upgrade(engine: Engine) -> None:
    """Bring the store to `HEAD`, all in one transaction. A newer store raises `Unavailable`."""
    if revision(engine) == HEAD:
        return
    # Imported here: a terminal that is up to date, which is nearly every start, does without.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _UPGRADE_LOCK})
        found = _revision(connection)
        if found is not None and found not in known:
            raise Unavailable("store.newer_than_program", revision=found)
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: Any = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
