"""Opens the hub's store: a plain SQLite file for one center, PostgreSQL for a county.

SQLite comes from sqlcipher3, without a key: that brings a current SQLite whatever the interpreter
was built with (releases before 3.51.3 can corrupt a WAL when it is reset).
"""

import uuid
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event, insert, make_url, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import QueuePool

from kiosk.errors import Unavailable
from kiosk.hub import schema
from kiosk.hub.postgres import POSTGRES_CONNECTIONS, not_now, open_postgresql, without_haste
from kiosk.hub.tables import HubMeta

BUSY_TIMEOUT_S = 30.0
_POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")
_SCHEMA_LOCK = 0x58514855  # any number, the same for every hub process


def open_database(url: str) -> Engine:
    """The engine for `sqlite:///file` or `postgresql://…`; a commit is on the disk."""
    scheme, separator, rest = url.partition("://")
    if scheme in _POSTGRESQL:  # libpq reads it: SQLAlchemy's form knows no ports of several hosts
        return open_postgresql("postgresql" + separator + rest)
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise Unavailable("hub.database_unknown", backend=parsed.get_backend_name())
    return _sqlite(Path(parsed.database))


def connections(engine: Engine) -> int:
    """How many pieces of work the store takes at once: SQLite has one writer."""
    return 1 if engine.dialect.name == "sqlite" else POSTGRES_CONNECTIONS


def _sqlite(file: Path) -> Engine:
    def connect() -> Any:
        connection = sqlite.connect(
            str(file),
            timeout=BUSY_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        "sqlite://",
        module=sqlite,
        creator=connect,
        poolclass=QueuePool,
        pool_size=1,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("read_only")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def prepare(engine: Engine, *, now: datetime) -> UUID:
    """Bring the tables to this program's version, and return this hub's epoch.

    Any number of hub processes may do this at once. A store of a newer program is refused. Raises
    `Unavailable` hub.store_away while the store cannot be reached.
    """
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                with without_haste(connection):
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_SCHEMA_LOCK})")
                    schema.upgrade(connection)
            else:
                schema.upgrade(connection)
            return _epoch(connection, now=now)
    except DBAPIError as trouble:
        if not not_now(trouble):
            raise
        raise Unavailable("hub.store_away") from trouble


def _epoch(connection: Connection, *, now: datetime) -> UUID:
    known: UUID | None = connection.scalar(select(HubMeta.hub_epoch))
    if known is not None:
        return known
    epoch = uuid.uuid4()
    connection.execute(
        insert(HubMeta).values(
            id=1, schema_version=len(schema.STEPS), hub_epoch=epoch, created_at=now
        )
    )
    return epoch


def renew_epoch(connection: Connection) -> UUID:
    """A new epoch, to be given to a hub whose store was restored from a copy.

    Terminals that see it offer again whatever the restored store may have lost.
    """
    epoch = uuid.uuid4()
    connection.execute(update(HubMeta).values(hub_epoch=epoch))
    return epoch


def collides(trouble: IntegrityError) -> bool:
    """Whether a row was there already; every other broken constraint is a bug."""
    return "unique" in str(trouble.orig).lower()
