"""A real PostgreSQL for the tests: one cluster a session.

`postgres_url` is an empty database of the test's own. `postgres_tables_url` is quicker: a database
with the terminal's tables, made once a session and emptied after each test. The cluster lives in a
temporary folder, listens on a socket in that folder only, and is gone when the session ends.
Without the server's programs the tests fail and say what to install: a skipped test would claim
something nobody looked at.
"""

import itertools
import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import MetaData

from kiosk.data.engine import open_postgresql
from kiosk.data.tables import Base

MISSING = (
    "PostgreSQL's server programs were not found; install them (Debian: apt install postgresql)"
)
START_TIMEOUT_S = 30.0
# Tests look at what is committed, never at what survives a power cut of the test machine.
FAST = ("fsync=off", "jit=off", "full_page_writes=off", "max_wal_size=256MB", "shared_buffers=32MB")


class PostgresServer:
    """A cluster in a folder; `url(database)` is what SQLAlchemy and psycopg take."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self._options = (f"unix_socket_directories={folder}", "listen_addresses=", *options)
        self._account = other_user(folder)
        self._process: subprocess.Popen[bytes] | None = None
        subprocess.run(
            [
                programs() / "initdb",
                *("--pgdata", folder / "data", "--username=postgres", "--auth=trust"),
                *("--encoding=UTF8", "--locale=C", "--no-sync"),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
            **self._account,  # type: ignore[call-overload]
        )

    @property
    def pid(self) -> int:
        """Of the first of its processes, once started."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Return once it takes connections."""
        log = self.folder / "log"
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [
                    programs() / "postgres",
                    *("-D", self.folder / "data"),
                    *itertools.chain.from_iterable(("-c", setting) for setting in self._options),
                ],
                stdout=output,
                stderr=output,
                cwd=self.folder,
                start_new_session=True,  # a Ctrl-C is for the tests; they stop it in order
                **self._account,  # type: ignore[call-overload]
            )
        _wait_until_ready(self, self._process, log)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it: in order, or with SIGQUIT as if the machine had failed."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(timeout=START_TIMEOUT_S)
            self._process = None

    def signal_all(self, what: signal.Signals) -> None:
        """Send a signal to every process of it that lives now."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        for pid in (self.pid, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(pid, what)

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run statements of the administrator, outside of a transaction."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement.encode())


def programs() -> Path:
    """The folder of `initdb` and `postgres`, the newest version installed."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda path: [int(part) for part in re.findall(r"\d+", str(path))],
    )
    if found:
        return found[-1].parent
    config = shutil.which("pg_config")
    if config:
        folder = Path(subprocess.check_output([config, "--bindir"], text=True).strip())
        if (folder / "initdb").exists():
            return folder
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    raise RuntimeError(MISSING)


def other_user(folder: Path) -> Mapping[str, str]:
    """PostgreSQL refuses to run as root; then the account `postgres` runs it."""
    if os.geteuid() != 0:
        return {}
    try:
        account = pwd.getpwnam("postgres")
    except KeyError as missing:
        raise RuntimeError("tests run as root need the account 'postgres'") from missing
    os.chown(folder, account.pw_uid, account.pw_gid)
    return {"user": "postgres", "group": "postgres"}


def _wait_until_ready(server: PostgresServer, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while True:
        try:
            psycopg.connect(server.url("postgres")).close()
        except psycopg.OperationalError as not_yet:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}") from not_yet
            time.sleep(0.02)
        else:
            return


@contextmanager
def cluster(*options: str) -> Iterator[PostgresServer]:
    """A cluster of its own for as long as the block lasts, with these settings (`name=value`)."""
    folder = Path(tempfile.mkdtemp(prefix="pg."))
    try:
        server = PostgresServer(folder, *options)
        try:
            server.start()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A cluster of this test session."""
    with cluster(*FAST) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_names() -> Iterator[int]:
    """Numbers for the databases of this session."""
    return itertools.count(1)


@pytest.fixture
def postgres_url(postgres_server: PostgresServer, postgres_names: Iterator[int]) -> Iterator[str]:
    """The URL of an empty database that only this test has."""
    name = f"test_{next(postgres_names)}"
    postgres_server.run(f"CREATE DATABASE {name}")
    yield postgres_server.url(name)
    postgres_server.run(f"DROP DATABASE {name} WITH (FORCE)")


EMPTIED = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid();
    SET session_replication_role = replica;
"""
"""Whoever is still connected goes, and no foreign key asks for an order."""


class KeptTables:
    """A database whose tables are made once, and emptied between tests but for what they began
    with. One connection empties them: it knows them by then, which is most of the work."""

    def __init__(self, server: PostgresServer, name: str, made: Callable[[str], MetaData]) -> None:
        server.run(f"CREATE DATABASE {name}")
        self.url = server.url(name)
        tables = [f'"{table.name}"' for table in made(self.url).sorted_tables]
        self._connection = psycopg.connect(self.url, autocommit=True)
        self._run("CREATE SCHEMA began")
        kept = [table for table in tables if self._any(table)]
        for table in kept:
            self._run(f"CREATE TABLE began.{table} AS TABLE {table}")
        self._emptying = EMPTIED + ";".join(
            (
                *(f"DELETE FROM {table}" for table in tables),
                *(f"INSERT INTO {table} SELECT * FROM began.{table}" for table in kept),
            )
        )

    def empty(self) -> None:
        """As they were in the beginning."""
        self._run(self._emptying)

    def close(self) -> None:
        self._connection.close()

    def _any(self, table: str) -> bool:
        return self._connection.execute(f"SELECT FROM {table} LIMIT 1".encode()).rowcount > 0

    def _run(self, statements: str) -> None:
        self._connection.execute(statements.encode())


def _terminals_tables(url: str) -> MetaData:
    engine = open_postgresql(url)
    Base.metadata.create_all(engine)
    engine.dispose()
    return Base.metadata


@pytest.fixture(scope="session")
def postgres_tables(postgres_server: PostgresServer) -> Iterator[KeptTables]:
    """A database with all tables of a terminal."""
    kept = KeptTables(postgres_server, "with_tables", _terminals_tables)
    yield kept
    kept.close()


@pytest.fixture
def postgres_tables_url(postgres_tables: KeptTables) -> Iterator[str]:
    """The URL of a database with all tables and nothing in them. Leave the tables as they are."""
    yield postgres_tables.url
    postgres_tables.empty()
