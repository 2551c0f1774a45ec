"""The terminals of a county in a few processes: real stores, real uploaders, real HTTP."""

import gc
import random
import shutil
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

import httpx
import structlog
from sqlalchemy.orm import Session

from bench.hub_process import die_with_parent
from kiosk.clock import SystemClock
from kiosk.data import outbox
from kiosk.data.device import enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base, new_id
from kiosk.sync import failures, wire
from kiosk.sync.backoff import Rules
from kiosk.sync.client import HubClient
from kiosk.sync.engine import SyncEngine
from kiosk.sync.line import TIMEOUT
from kiosk.sync.link_state import LinkState

KEY = bytes(range(32))
A_TRANSACTION = 500


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A terminal the hub knows, and how much it is to write before the line comes back."""

    device: UUID
    credential: str
    hub_url: str
    records: int


@dataclass
class Lived:
    """What the terminals of one process saw. Times are of the monotonic clock, in seconds."""

    latencies: list[float] = field(default_factory=list)
    refused: dict[str, int] = field(default_factory=dict)
    knocks: int = 0
    duplicates: int = 0
    begun_at: float = 0.0
    done_at: float = 0.0
    cpu_s: float = 0.0
    """What the process spent between the two."""
    events: list[UUID] = field(default_factory=list)
    undelivered: int = 0

    @contextmanager
    def measured(self) -> Iterator[None]:
        """Around everything between the first word to the hub and the last one from it."""
        cpu_s, self.begun_at = time.process_time(), time.monotonic()
        yield
        self.cpu_s, self.done_at = time.process_time() - cpu_s, time.monotonic()


def live(folder: Path, terminals: Sequence[Enrolled], spread_s: float, caller: Connection) -> None:
    """Write what happened offline; say so; upload on `go`; say `done`, then how it went."""
    die_with_parent()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    lived = Lived()
    built = folder / "built.db"
    engine = open_sqlcipher(built, KEY)
    Base.metadata.create_all(engine)
    engine.dispose()
    trust = ssl.create_default_context()
    made = [_Terminal(folder, built, one, spread_s, trust, lived) for one in terminals]
    caller.send("ready")
    if caller.recv() != "go":
        return
    gc.disable()  # as the program has it
    with lived.measured():
        for terminal in made:
            terminal.engine.start()
        for terminal in made:
            terminal.done.wait()
    lived.done_at = max(terminal.heard_at for terminal in made)
    caller.send("done")
    for terminal in made:
        terminal.close()
    caller.send(lived)


class _Terminal:
    """One terminal; as an uplink it times what the client does."""

    def __init__(
        self,
        folder: Path,
        built: Path,
        enrolled: Enrolled,
        spread_s: float,
        trust: ssl.SSLContext,
        lived: Lived,
    ) -> None:
        data_dir = folder / str(enrolled.device)
        data_dir.mkdir()
        self._store = Store(open_sqlcipher(Path(shutil.copy(built, data_dir / "store.db")), KEY))
        self._store.write(lambda session: enlist(session, enrolled.device)).result()
        for begin in range(0, enrolled.records, A_TRANSACTION):
            count = min(A_TRANSACTION, enrolled.records - begin)
            lived.events += self._record(enrolled.device, count)
        self._client = HubClient(
            enrolled.hub_url,
            credential=enrolled.credential,
            transport=httpx.HTTPTransport(verify=trust),
            timeout=TIMEOUT,
        )
        self._lived = lived
        self._unheard = enrolled.records
        self.done = threading.Event()
        self.heard_at = 0.0
        self.engine = SyncEngine(
            self._store,
            enrolled.device,
            self,
            clock=SystemClock(),
            data_dir=data_dir,
            listener=self._listen,
            rules=Rules(first_contact_s=spread_s),
            rng=random.Random(enrolled.device.int),
        )

    def _record(self, device: UUID, count: int) -> list[UUID]:
        def write(session: Session) -> list[UUID]:
            return [
                outbox.record(
                    session,
                    device,
                    stream=f"ticket:{new_id()}",
                    type="ticket.taken",
                    payload={"label": f"A{number:03d}", "item_code": "MZ04", "ahead": number % 20},
                    occurred_at=datetime.now(UTC),
                )
                for number in range(count)
            ]

        return self._store.write(write).result()

    def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
        begin = time.monotonic()
        try:
            reply = self._client.send(batch, current_epoch=current_epoch)
        except failures.SendFailure as failure:
            self._lived.refused[failure.key] = self._lived.refused.get(failure.key, 0) + 1
            raise
        self.heard_at = time.monotonic()
        self._lived.latencies.append(self.heard_at - begin)
        self._unheard -= len(reply.results)
        self._lived.duplicates += sum(one.outcome == "duplicate" for one in reply.results)
        return reply

    def knock(self) -> None:
        self._lived.knocks += 1
        self._client.knock()

    def _listen(self, state: LinkState) -> None:
        if self._unheard <= 0 and not state.waiting:
            self.done.set()

    def close(self) -> None:
        self._lived.undelivered += self.engine.state().waiting + self.engine.state().dead
        self.engine.stop()
        self._client.close()
        self._store.close()
