"""The hub while its PostgreSQL is gone, frozen or no primary any more; and when it is back."""

import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import httpx
import psycopg
import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from kiosk.errors import Unavailable
from kiosk.hub import postgres
from kiosk.hub.database import open_database, prepare
from kiosk.hub.projections import projector
from kiosk.hub.projections.projecting import has_work
from kiosk.sync import failures, wire
from tests.hubs import SEEN_AT, Hub, Sender, enrolled, listening
from tests.postgres import FAST, PostgresServer, cluster

PATIENCE_S = 60.0
TERMINALS = 4
BATCHES = 6


@pytest.fixture(scope="module")
def node() -> Iterator[PostgresServer]:
    """A server that may be hurt, with a database `hub`."""
    with cluster(*FAST) as server:
        server.run("CREATE DATABASE hub")
        yield server


@pytest.fixture
def hub_on_node(node: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setattr(projector, "TROUBLE_S", 0.2)
    monkeypatch.setattr(postgres, "BREATH_S", 0.05)
    monkeypatch.setattr(postgres, "PING_S", 0.5)
    with listening(node.url("hub")) as made:
        yield made


class Uploader(threading.Thread):
    """A terminal that goes on until the hub has all of its batches."""

    def __init__(self, sender: Sender, outage: threading.Event) -> None:
        super().__init__(daemon=True)
        self.sent: list[UUID] = []
        self.began = threading.Event()
        self.was_refused = threading.Event()
        self._sender = sender
        self._outage = outage

    def run(self) -> None:
        for _ in range(BATCHES):
            events = self._sender.events(5)
            self._deliver(events)
            self.sent += [event.event_id for event in events]
            self.began.set()
            self._outage.wait(PATIENCE_S)
        self._sender.client.close()

    def _deliver(self, events: list[wire.Event]) -> None:
        while True:
            try:
                self._sender.send(events)
            except failures.HubBusy:
                self.was_refused.set()
            else:
                return


def test_terminals_hear_busy_while_the_store_is_gone_and_lose_nothing(
    hub_on_node: Hub, node: PostgresServer
) -> None:
    outage = threading.Event()
    crowd = [Uploader(enrolled(hub_on_node), outage) for _ in range(TERMINALS)]
    for one in crowd:
        one.start()
    assert all(one.began.wait(PATIENCE_S) for one in crowd)
    node.stop(signal.SIGQUIT)
    outage.set()
    assert all(one.was_refused.wait(PATIENCE_S) for one in crowd)
    for path in ("/", "/office", "/t/none", "/healthz"):
        answer = httpx.get(hub_on_node.url + path, cookies={"xq_office": "somebody"})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5"), path
    assert "switching over" in httpx.get(f"{hub_on_node.url}/?lang=en").text
    node.start()
    for one in crowd:
        one.join(PATIENCE_S)
    sent = [event for one in crowd for event in one.sent]
    assert len(sent) == TERMINALS * BATCHES * 5
    assert sorted(sent) == sorted(event for event, _, _ in hub_on_node.receipts())
    all_read = threading.Event()
    while hub_on_node.look.read(has_work):  # the projector goes on by itself
        assert not all_read.wait(0.02)


def test_a_server_that_says_nothing_is_left_soon(hub_on_node: Hub, node: PostgresServer) -> None:
    sender = enrolled(hub_on_node)
    node.signal_all(signal.SIGSTOP)
    try:
        with pytest.raises(failures.HubBusy):
            sender.send(sender.events(1))
    finally:
        node.signal_all(signal.SIGCONT)
    sender.next_seq = 1
    events = sender.events(1)
    Uploader(sender, threading.Event())._deliver(events)
    assert events[0].event_id in [event for event, _, _ in hub_on_node.receipts()]
    sender.client.close()


def test_a_hub_that_starts_without_a_store_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="hub.store_away"):
        prepare(open_database(f"postgresql:///hub?host={tmp_path}"), now=SEEN_AT)


@pytest.fixture
def pair(node: PostgresServer, postgres_server: PostgresServer) -> Iterator[Engine]:
    """Two nodes under one URL."""
    postgres_server.run("CREATE DATABASE hub")
    engine = open_database(
        f"postgresql://postgres@/hub?host={node.folder},{postgres_server.folder}"
    )
    yield engine
    engine.dispose()
    postgres_server.run("DROP DATABASE hub WITH (FORCE)")


def test_the_node_that_takes_writes_is_found_and_found_again(
    pair: Engine, node: PostgresServer, postgres_server: PostgresServer
) -> None:
    def where() -> str:
        with pair.connect() as connection:
            return str(connection.scalar(text("SHOW unix_socket_directories")))

    assert where() == str(node.folder)
    node.run("ALTER DATABASE hub SET default_transaction_read_only = on")
    node.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'hub'")
    assert where() == str(postgres_server.folder)
    node.run("ALTER DATABASE hub RESET default_transaction_read_only")
    with pair.connect() as connection:  # demoted under a connection that stays
        connection.exec_driver_sql("SET default_transaction_read_only = on")
        connection.commit()
    assert where() == str(node.folder)


def test_a_commit_on_one_disk_only_is_no_commit(
    node: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "REPLY_S", PATIENCE_S)
    engine = open_database(node.url("hub"))
    node.run("CREATE TABLE IF NOT EXISTS said (word text)", "hub")
    node.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
    node.run("SELECT pg_reload_conf()")
    canceller = threading.Thread(target=_cancel_the_wait, args=(node,), daemon=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("INSERT INTO said VALUES ('here')")
            canceller.start()
            with pytest.raises(OperationalError, match="not confirmed"):
                connection.commit()
    finally:
        node.run("ALTER SYSTEM RESET synchronous_standby_names")
        node.run("SELECT pg_reload_conf()")
        canceller.join(PATIENCE_S)
        engine.dispose()


def _cancel_the_wait(node: PostgresServer) -> None:
    """As a hand at the server does it: PostgreSQL then answers success, with a warning."""
    with psycopg.connect(node.url("postgres"), autocommit=True) as hand:
        while not hand.execute(
            "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
        ).fetchall():
            pass
