"""A real hub for the tests, on both of its stores, and a proxy that fails on demand."""

import contextlib
import secrets
import shutil
import socket
import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import MetaData, func, select

from kiosk.hub import devices, schema
from kiosk.hub.database import open_database
from kiosk.hub.desk import HubDesk
from kiosk.hub.server import HubServer
from kiosk.hub.tables import HubBase, Receipt
from kiosk.sync import wire
from kiosk.sync.client import HubClient
from tests.postgres import KeptTables, PostgresServer

CENTER = "330102001"
SEEN_AT = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)


@dataclass
class Hub:
    """A hub that listens, and a look into its store beside it."""

    database_url: str
    server: HubServer
    look: HubDesk

    @property
    def url(self) -> str:
        return self.server.url

    def code(self) -> str:
        with self.look.engine.begin() as connection:
            return devices.create_code(connection, center_code=CENTER, now=datetime.now(UTC))

    def receipts(self) -> list[tuple[UUID, int, bytes]]:
        """What is stored, in the order of `seq`: id, seq, payload."""
        rows = self.look.read(
            lambda connection: connection.execute(
                select(Receipt.event_id, Receipt.seq, Receipt.payload).order_by(Receipt.seq)
            ).all()
        )
        return [(row.event_id, row.seq, row.payload) for row in rows]

    def count(self) -> int:
        """How many records are stored."""
        return self.look.read(lambda connection: connection.scalar(_COUNT)) or 0


_COUNT = select(func.count(Receipt.seq))


@contextlib.contextmanager
def listening(database_url: str) -> Iterator[Hub]:
    """A hub on a free port for as long as the block lasts."""
    with HubServer(database_url) as server:
        look = HubDesk(database_url, clock=StillClock())
        yield Hub(database_url, server, look)
        look.close()


class StillClock:
    """Always the same moment of a Monday morning."""

    def now(self) -> datetime:
        return SEEN_AT

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_hub_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a hub store without a table, once on each database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hub.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url


def _hubs_tables(url: str) -> MetaData:
    engine = open_database(url)
    with engine.begin() as connection:
        schema.upgrade(connection)
    engine.dispose()
    return HubBase.metadata


@pytest.fixture(scope="session")
def built_hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub's SQLite file with its tables, made once and copied."""
    file = tmp_path_factory.mktemp("built") / "hub.db"
    _hubs_tables(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_hub(postgres_server: PostgresServer) -> Iterator[KeptTables]:
    """A PostgreSQL database with all tables of a hub."""
    kept = KeptTables(postgres_server, "hub_tables", _hubs_tables)
    yield kept
    kept.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def hub_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a hub store that was never used, once on each database. Leave its tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{shutil.copy(request.getfixturevalue('built_hub'), tmp_path / 'hub.db')}"
        return
    kept: KeptTables = request.getfixturevalue("postgres_hub")
    yield kept.url
    kept.empty()


@pytest.fixture
def hub(hub_database: str) -> Iterator[Hub]:
    """A hub that listens, on each of its stores."""
    with listening(hub_database) as made:
        yield made


@pytest.fixture
def small_hub(built_hub: Path, tmp_path: Path) -> Iterator[Hub]:
    """A hub that listens, on SQLite only: for what does not depend on the store."""
    with listening(f"sqlite:///{shutil.copy(built_hub, tmp_path / 'hub.db')}") as made:
        yield made


@dataclass
class Sender:
    """A terminal without a store: an id, an epoch, a credential, and the next seq."""

    client: HubClient
    credential: str
    device: UUID
    epoch: UUID = field(default_factory=uuid.uuid4)
    next_seq: int = 1

    def events(self, count: int, *, type: str = "ticket.taken") -> list[wire.Event]:  # noqa: A002
        made = [an_event(self.next_seq + place, type=type) for place in range(count)]
        self.next_seq += count
        return made

    def batch(self, events: list[wire.Event]) -> wire.Batch:
        return wire.Batch(
            protocol=wire.PROTOCOL,
            device=self.device,
            epoch=self.epoch,
            nonce=secrets.token_urlsafe(16),
            events=events,
        )

    def send(self, events: list[wire.Event]) -> wire.Reply:
        return self.client.send(self.batch(events), current_epoch=self.epoch)


def an_event(
    seq: int,
    *,
    event_id: UUID | None = None,
    stream: str | None = None,
    type: str = "ticket.taken",  # noqa: A002
    payload: str | None = None,
) -> wire.Event:
    body = payload if payload is not None else f'{{"label":"A{seq:03d}","item":"养老 𬍛"}}'
    return wire.Event(
        event_id=event_id or uuid.uuid4(),
        seq=seq,
        stream=stream or f"ticket:{seq}",
        type=type,
        schema_version=1,
        occurred_at=SEEN_AT,
        sha256=wire.digest(body.encode()),
        payload=body,
    )


def enrolled(hub: Hub, device: UUID | None = None) -> Sender:
    """A sender this hub knows."""
    device = device or uuid.uuid4()
    with HubClient(hub.url) as stranger:
        reply = stranger.enrol(code=hub.code(), device=device)
    return Sender(HubClient(hub.url, credential=reply.credential), reply.credential, device)


@pytest.fixture
def sender(hub: Hub) -> Iterator[Sender]:
    made = enrolled(hub)
    yield made
    made.client.close()


class FaultyLine:
    """A TCP line to the hub that can be cut, or that swallows the replies.

    `faults` are taken one a connection; a connection without one is a good line. `drop_reply`
    lets the request reach the hub and waits for its answer, then cuts.
    """

    def __init__(self, port: int) -> None:
        self._hub_port = port
        self.faults: list[str] = []
        self.dropped = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def close(self) -> None:
        _shut(self._listener)
        for one in self._open:
            _shut(one)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                terminal, _ = self._listener.accept()
            except OSError:
                return
            fault = self.faults.pop(0) if self.faults else "none"
            if fault == "refuse":
                _shut(terminal)
                continue
            hub = socket.create_connection(("127.0.0.1", self._hub_port))
            self._open += [terminal, hub]
            for source, sink, drop in ((terminal, hub, False), (hub, terminal, fault != "none")):
                thread = threading.Thread(
                    target=self._carry, args=(source, sink, drop), daemon=True
                )
                self._threads.append(thread)
                thread.start()

    def _carry(self, source: socket.socket, sink: socket.socket, drop: bool) -> None:
        try:
            while chunk := source.recv(65536):
                if drop:
                    self.dropped += 1
                    break
                sink.sendall(chunk)
        except OSError:
            pass
        _shut(source)
        _shut(sink)


def _shut(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()


@pytest.fixture
def line_to() -> Iterator[Callable[[Hub], FaultyLine]]:
    """Makes faulty lines and closes them after the test."""
    lines: list[FaultyLine] = []

    def make(hub: Hub) -> FaultyLine:
        lines.append(FaultyLine(hub.server.port))
        return lines[-1]

    yield make
    for line in lines:
        line.close()
