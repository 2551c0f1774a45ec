"""Opens a PostgreSQL of one node or several, and lets nobody wait for a node that is gone.

The URL may name all nodes of a cluster (`postgresql://hub@a,b,c/hub`): whichever takes writes is
used. A node can vanish in three ways, and each has its bound: nobody listens (refused at once), the
machine is gone (`connect_timeout`, keepalives), the machine lives but its PostgreSQL says nothing
(`REPLY_S`: the kernel of a frozen server still acknowledges, so that no TCP option helps).
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import structlog
from psycopg.abc import PQGen
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import Diagnostic
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError, InterfaceError, InvalidatePoolError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

POSTGRES_CONNECTIONS = 8
REPLY_S = 15.0
"""A terminal gives up after 20; the hub still has to say that it is busy."""
PING_S = 3.0
BREATH_S = 1.0
"""Between two looks for a node that takes writes; who comes meanwhile is told at once."""
STATEMENT_S = 14
LOCK_S = 10
READ_ONLY = "25006"  # SQLSTATE read_only_sql_transaction: this node is no primary any more
ON_THE_WAY: dict[str, Any] = {
    "target_session_attrs": "read-write",
    "connect_timeout": 3,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
    "application_name": "xinqiao-hub",
}
"""What the URL does not say otherwise; seconds, the last time in milliseconds."""
SESSION = (
    "SET synchronous_commit = on",
    f"SET lock_timeout = '{LOCK_S}s'",
    f"SET statement_timeout = '{STATEMENT_S}s'",
    "SET idle_in_transaction_session_timeout = '60s'",  # a frozen hub lets go of a device's turn
    "SET timezone = 'UTC'",
)

log = structlog.get_logger(__name__)


def not_now(trouble: DBAPIError) -> bool:
    """Whether the store is full, locked or gone; every other database error is a bug."""
    if isinstance(trouble, OperationalError | InterfaceError):
        return True
    return getattr(trouble.orig, "sqlstate", None) == READ_ONLY


def open_postgresql(url: str) -> Engine:
    """The engine for libpq's own form of URL; a commit is where the server says it must be."""
    way = Way({**ON_THE_WAY, **conninfo_to_dict(url)})
    engine = create_engine(
        "postgresql+psycopg://", pool_size=POSTGRES_CONNECTIONS, hide_parameters=True
    )

    @event.listens_for(engine, "do_connect")
    def connect(_dialect: object, _entry: object, _args: object, options: dict[str, Any]) -> Any:
        return way.connect(**options)

    @event.listens_for(engine, "checkout")
    def look_first(
        connection: Any, _entry: ConnectionPoolEntry, _proxy: PoolProxiedConnection
    ) -> None:
        if not connection.takes_writes():
            raise InvalidatePoolError("the node this connection leads to takes no writes")

    @event.listens_for(engine, "handle_error")
    def judge(context: ExceptionContext) -> None:
        if getattr(context.original_exception, "sqlstate", None) == READ_ONLY:
            context.is_disconnect = True

    return engine


@contextmanager
def without_haste(connection: Connection) -> Iterator[None]:
    """Let statements take as long as they take, as making an index over a county does."""
    raw: Any = connection.connection.driver_connection
    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
    connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
    raw.reply_s = None
    try:
        yield
    finally:
        raw.reply_s = REPLY_S


class Bounded(psycopg.Connection[Any]):
    """A connection on which no wait is longer than `reply_s`; it is closed by one that would be.

    A commit that the server did not confirm as it should is an error too: PostgreSQL answers
    success with a warning when the wait for the second copy was broken off.
    """

    reply_s: float | None = REPLY_S
    _warned = False

    def wait(self, gen: PQGen[Any], interval: float = 0.1, timeout: float | None = None) -> Any:
        """Raises `OperationalError` when nothing was heard in time."""
        limit = timeout if timeout is not None else self.reply_s
        try:
            return super().wait(gen, interval, timeout=limit)
        except psycopg.errors._WaitTimeout as silence:  # noqa: SLF001 (its only name)
            if timeout is not None:
                raise
            self.close()
            raise psycopg.OperationalError("the server did not answer in time") from silence

    def takes_writes(self) -> bool:
        """Whether the node answers soon, and takes writes."""
        self.reply_s = PING_S
        try:
            self.autocommit = True
            row = self.execute("SHOW transaction_read_only").fetchone()
            self.autocommit = False
        except psycopg.Error:
            return False
        finally:
            self.reply_s = REPLY_S
        return row == ("off",)

    def commit(self) -> None:
        """Raises `OperationalError` when it may be on one disk only."""
        self._warned = False
        self.add_notice_handler(self._note_warning)
        try:
            super().commit()
        finally:
            self.remove_notice_handler(self._note_warning)
        if self._warned:
            self.close()
            raise psycopg.OperationalError("the commit was not confirmed")

    def _note_warning(self, notice: Diagnostic) -> None:
        self._warned = self._warned or notice.severity_nonlocalized == "WARNING"


def _in_session(made: "Bounded") -> "Bounded":
    """The connection with the hub's settings; closed where it does not take them."""
    try:
        made.execute(";".join(SESSION).encode())
        made.commit()
    except BaseException:
        made.close()
        raise
    return made


class Way:
    """The way to the node that takes writes. While there is none, one asks for all."""

    def __init__(self, conninfo: dict[str, Any]) -> None:
        self._conninfo = conninfo
        self._one = threading.Lock()
        self._missing = False
        self._look_again_at = 0.0

    def connect(self, **options: Any) -> Bounded:
        """A session with the hub's settings. Raises `OperationalError` while there is none."""
        if not self._missing:
            return self._go(options)
        if time.monotonic() < self._look_again_at or not self._one.acquire(blocking=False):
            raise psycopg.OperationalError("a moment ago no node took writes")
        try:
            return self._go(options)
        finally:
            self._one.release()

    def _go(self, options: dict[str, Any]) -> Bounded:
        try:
            made = _in_session(Bounded.connect(**self._conninfo, **options))
        except psycopg.OperationalError as trouble:
            self._look_again_at = time.monotonic() + BREATH_S
            if not self._missing:
                log.warning("no node of the store takes writes", cause=type(trouble).__name__)
            self._missing = True
            raise
        if self._missing:
            self._missing = False
            log.warning("the store takes writes again", host=made.info.host, port=made.info.port)
        return made
