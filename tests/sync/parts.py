"""A terminal for sync tests: a real store, a real client, and an engine that is stepped."""

import random
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from kiosk.data import outbox
from kiosk.data.tables import Device, OutboxRecord
from kiosk.sync import failures, wire
from kiosk.sync.backoff import Rules
from kiosk.sync.client import HubClient, Uplink
from kiosk.sync.duties import Duty
from kiosk.sync.engine import SyncEngine
from kiosk.sync.enrolment import enrol, open_uplink
from kiosk.sync.link_state import LinkState
from tests.hubs import Hub
from tests.stores import Opened, SetClock

AT_ONCE = Rules(first_contact_s=0.0, longest_wait_s=0.01, check_s=0.05)


@dataclass
class Station:
    """One terminal with its store, and what its outbox says."""

    opened: Opened
    clock: SetClock
    states: list[LinkState] = field(default_factory=list)
    clients: list[HubClient] = field(default_factory=list)

    def record(self, count: int = 1, *, stream: str | None = None, body: str = "") -> list[UUID]:
        """Write facts, as a use case would."""
        return self.opened.write(
            lambda session: [
                outbox.record(
                    session,
                    self.opened.device_id,
                    stream=stream or f"ticket:{uuid.uuid4()}",
                    type="ticket.taken",
                    payload={"label": "A001", "item": "养老 𬍛", "body": body},
                    occurred_at=self.clock.now() - timedelta(seconds=1),
                )
                for _ in range(count)
            ]
        )

    def enrol(self, hub: Hub) -> HubClient:
        """Make this terminal known; a client that speaks as it."""
        enrol(self.opened.store, self.opened.device_id, hub_url=hub.url, code=hub.code())
        return self.uplink(hub.url)

    def uplink(self, url: str) -> HubClient:
        made = open_uplink(self.opened.store, self.opened.device_id, hub_url=url, ca_file=None)
        self.clients.append(made)
        return made

    def close(self) -> None:
        for client in self.clients:
            client.close()

    def engine(
        self,
        uplink: Uplink,
        *,
        rules: Rules = AT_ONCE,
        data_dir: Path | None = None,
        listener: Callable[[LinkState], None] | None = None,
        duties: Sequence[Duty] = (),
    ) -> SyncEngine:
        return SyncEngine(
            self.opened.store,
            self.opened.device_id,
            uplink,
            clock=self.clock,
            data_dir=data_dir or self.opened.data_dir,
            listener=listener or self.states.append,
            duties=duties,
            rules=rules,
            rng=random.Random(7),
        )

    def states_of_records(self) -> list[tuple[int, str]]:
        rows = self.opened.read(
            lambda session: session.execute(
                select(OutboxRecord.seq, OutboxRecord.state).order_by(OutboxRecord.seq)
            ).all()
        )
        return [(row.seq, row.state) for row in rows]

    def kept(self) -> dict[UUID, bytes]:
        rows = self.opened.read(
            lambda session: session.execute(
                select(OutboxRecord.event_id, OutboxRecord.payload)
            ).all()
        )
        return {row.event_id: row.payload for row in rows}

    def device(self) -> Device:
        return self.opened.read(lambda session: session.get_one(Device, self.opened.device_id))


@dataclass
class Recorder:
    """Passes everything on to the real client and remembers what was sent."""

    inner: Uplink
    sent: list[list[int]] = field(default_factory=list)
    knocks: int = 0
    fail_with: list[failures.SendFailure | None] = field(default_factory=list)
    """Taken one a call, before (not instead of None) the real one."""

    def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
        self.sent.append([event.seq for event in batch.events])
        self._fail()
        return self.inner.send(batch, current_epoch=current_epoch)

    def knock(self) -> None:
        self.knocks += 1
        self._fail()
        self.inner.knock()

    def _fail(self) -> None:
        failure = self.fail_with.pop(0) if self.fail_with else None
        if failure is not None:
            raise failure


@contextmanager
def stopping(*engines: SyncEngine) -> Iterator[None]:
    try:
        yield
    finally:
        for engine in engines:
            engine.stop()


def seqs_of(batches: Sequence[Sequence[int]]) -> list[int]:
    return [seq for batch in batches for seq in batch]
