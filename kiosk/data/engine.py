"""Opens the store: an SQLCipher file, or the center's PostgreSQL.

What both promise: a committed transaction is on the disk; write transactions see each other as
if they ran one after another; foreign keys and CHECK constraints hold.
"""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from kiosk.data.store_trouble import trouble_at_opening

CONNECT_TIMEOUT_S = 3
"""How long a server may take to answer before the store counts as gone."""
BUSY_TIMEOUT_S = 30.0
"""How long a writer waits for another process's transaction before it gives up."""


class _WithIndexHints(SQLiteCompiler):
    """Lets a query name the index it relies on (`with_hint`), which SQLAlchemy leaves out."""

    def get_from_hint_text(self, table: object, text: str | None) -> str | None:  # noqa: ARG002
        return text


def connect_sqlcipher(file: Path, key: bytes) -> Any:
    """One connection of the driver's own to the encrypted file (made if missing).

    `Unavailable`: `store.wrong_key`, also where the file is none of ours; `store.damaged`.
    """
    connection = sqlcipher.connect(
        str(file),
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,  # the driver's own BEGIN lets DDL survive a rollback
        check_same_thread=False,
        # The driver keeps what it has used most and, once it is full, no newcomer for long:
        # room for every statement of the program, or new ones are prepared at each use.
        cached_statements=1000,
    )
    # A raw key, so that no passphrase is stretched again at every start.
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    # A number changes nine small pages, each encrypted and authenticated anew. Half the
    # usual size and a hash that today's processors have in hardware take a fifth off it.
    connection.execute("PRAGMA cipher_page_size = 2048")
    connection.execute("PRAGMA cipher_hmac_algorithm = HMAC_SHA256")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as refused:
        connection.close()
        raise trouble_at_opening(refused, file) from refused
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def open_sqlcipher(file: Path, key: bytes) -> Engine:
    """An engine on the encrypted file (made if missing); its troubles are `connect_sqlcipher`'s."""

    def connect() -> Any:
        connection = connect_sqlcipher(file, key)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlcipher.DatabaseError as refused:
            connection.close()
            raise trouble_at_opening(refused, file) from refused
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        hide_parameters=True,
    )
    engine.dialect.statement_compiler = _WithIndexHints

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # On the driver's connection: this runs before every single use case.
        driver: Any = connection.connection.driver_connection
        if connection.get_execution_options().get("read_only"):
            driver.execute("PRAGMA query_only = ON")
            driver.execute("BEGIN")
        else:
            # Taking the write lock at once: a reader that becomes a writer can only fail.
            driver.execute("BEGIN IMMEDIATE")

    @event.listens_for(engine, "checkin")
    def checkin(connection: DBAPIConnection | None, _entry: ConnectionPoolEntry) -> None:
        if connection is not None:
            connection.cursor().execute("PRAGMA query_only = OFF")

    return engine


def open_postgresql(url: str) -> Engine:
    """An engine on the center's PostgreSQL. `url` as SQLAlchemy takes it, any driver prefix."""
    for plain in ("postgresql://", "postgres://"):
        if url.startswith(plain):
            url = "postgresql+psycopg://" + url.removeprefix(plain)
    # A host that is gone must not hold up the one thread that does database work.
    engine = create_engine(
        url,
        pool_size=2,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"connect_timeout": CONNECT_TIMEOUT_S},
    )

    @event.listens_for(engine, "connect")
    def durable(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("SET synchronous_commit = on")
        cursor.execute("SET lock_timeout = '30s'")
        cursor.execute("SET timezone = 'UTC'")
        cursor.close()
        connection.commit()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("read_only"):
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")

    return engine
