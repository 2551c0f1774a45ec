"""A terminal in a story: its disk, its power switch, and the processes that run on it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar
from uuid import UUID

import httpx
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.data.device import device_id
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Device, OutboxRecord
from kiosk.sync.backoff import Rules
from kiosk.sync.client import HubClient
from kiosk.sync.duties import Duty
from kiosk.sync.engine import SyncEngine
from kiosk.sync.inbox import Apply, Inbox
from kiosk.sync.quarantine import Quarantine
from kiosk.sync.shares import Shares
from kiosk.sync.wire_down import Feed
from simulator.clocks import MachineClock
from simulator.ledger import Fact, Ledger, Lineage, PromiseBroken
from simulator.line import client_over
from simulator.power import Killed, PowerSwitch, copy_disk

T = TypeVar("T")
STORE = "store.db"
KEY = bytes(range(32))
RULES = Rules(check_s=20.0)
"""The product's figures; only the look for what another process wrote is rarer, to save time."""
COMMIT_S = 60.0
"""Real seconds a commit may take before something holds it up that must not."""


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """The store in `folder` for somebody who is no face of the machine."""
    store = Store(open_sqlcipher(folder / STORE, KEY))
    yield store
    store.close()


Carry = Callable[["Face", httpx.Request], httpx.Response]


@dataclass
class Face:
    """One process of a machine: its own connections and its own uploader."""

    name: str
    machine: "Machine"
    store: Store
    client: HubClient
    engine: SyncEngine
    dead: bool = False
    in_flight: bool = False
    next_tick: float = 0.0

    def end(self) -> None:
        """Gone; whoever is still inside finds `dead` when it comes back from the line."""
        self.dead = True
        self.engine.stop()
        self.client.close()
        self.store.close()


@dataclass
class Machine:
    """A terminal: what it believes, what it kept, and what of it runs now."""

    name: str
    folder: Path
    clock: MachineClock
    ledger: Ledger
    carry: Carry
    rng: Random
    faces_wanted: int
    shares: bool = False
    lineage: Lineage = field(default_factory=Lineage)
    faces: list[Face] = field(default_factory=list)
    backup: tuple[Path, Lineage] | None = None

    def __post_init__(self) -> None:
        self.switch = PowerSwitch(self.folder, STORE, self.rng)
        self.device = device_id(self.folder)

    @property
    def up(self) -> bool:
        """Whether it runs."""
        return bool(self.faces)

    def boot(self) -> None:
        """Start on what is on the disk, and see that nothing committed is missing."""
        if self.switch.image is not None:
            copy_disk(self.switch.image, self.folder)
            self.switch.image = None
        self.faces = [self._start(f"{self.name}{letter}") for letter in "ab"[: self.faces_wanted]]
        self.lineage.settle(self.on_disk(), self.ledger)
        self.adopt()

    def _start(self, name: str) -> Face:
        engine = open_sqlcipher(self.folder / STORE, KEY)
        self.switch.watch(engine)
        store = Store(engine)
        credential = store.read(
            lambda session: session.scalar(select(Device.hub_credential))
        ).result(COMMIT_S)

        def carry(request: httpx.Request) -> httpx.Response:
            return self.carry(face, request)

        client = client_over(carry, credential=credential, clock=self.clock)
        uploader = SyncEngine(
            store,
            self.device,
            client,
            clock=self.clock,
            data_dir=self.folder,
            duties=self._duties(store, client),
            rules=RULES,
            rng=Random(self.rng.random()),
        )
        face = Face(name, self, store, client, uploader)
        face.next_tick = self.clock.monotonic()
        return face

    def _duties(self, store: Store, client: HubClient) -> list[Duty]:
        duties: list[Duty] = [Quarantine(store, self.device, client, clock=self.clock)]
        if self.shares:
            uses: dict[Feed, Apply] = {"announcements": lambda _session, _rows: None}
            duties += [
                Shares(store, self.device, client, clock=self.clock),
                Inbox(store, client, uses, clock=self.clock),
            ]
        return duties

    def power_off(self) -> None:
        """The plug is pulled, if the switch was not faster."""
        if self.switch.image is None:
            self.adopt()
            self.switch.take_image()
        self.shut_down()

    def shut_down(self) -> None:
        """Every process ends in order."""
        self.switch.disarm()
        if self.faces and self.switch.image is None:
            self.adopt()
        for face in self.faces:
            face.end()
        self.faces = []

    def write(self, work: Callable[[Session], object], *, poison: bool = False) -> list[Fact]:
        """One use case in one transaction, by one of the processes; the records it made.

        Raises `Killed` when the power went; the machine is off then. Raises what the use case or
        the store raised otherwise.
        """
        face = self.faces[self.rng.randrange(len(self.faces))]
        facts: list[Fact] = []

        def run(session: Session) -> None:
            device = session.get_one(Device, self.device, populate_existing=True)
            epoch, begin = device.epoch, device.next_seq
            session.expunge(device)
            work(session)
            facts.extend(self._written(session, epoch, begin, poison=poison))
            self.ledger.add(facts)

        try:
            face.store.write(run).result(COMMIT_S)
        except TimeoutError as held_up:
            raise PromiseBroken(f"a write on {self.name} was held up") from held_up
        except Killed:
            self.lineage.unsure = facts
            self.power_off()
            raise
        except Exception:
            self.ledger.rolled_back.update(fact.event_id for fact in facts)
            raise
        self.lineage.kept += facts
        face.engine.wake()
        face.next_tick = self.clock.monotonic()
        return facts

    def _written(self, session: Session, epoch: UUID, begin: int, *, poison: bool) -> list[Fact]:
        rows = session.execute(
            select(OutboxRecord.event_id, OutboxRecord.stream, OutboxRecord.payload)
            .where(OutboxRecord.epoch == epoch, OutboxRecord.seq >= begin)
            .order_by(OutboxRecord.seq)
        ).all()
        return [
            Fact(row.event_id, self.device, row.stream, row.payload, poison=poison) for row in rows
        ]

    def adopt(self) -> None:
        """Enter what the uploader itself has recorded: whose places are whose, a day that ended."""
        if not self.shares:
            return
        count = select(func.count()).select_from(OutboxRecord)
        if self.look(lambda session: session.scalar(count)) == len(self.lineage.kept):
            return
        query = (
            select(OutboxRecord.event_id, OutboxRecord.stream, OutboxRecord.payload)
            .order_by(OutboxRecord.epoch == select(Device.epoch).scalar_subquery())
            .order_by(OutboxRecord.seq)
        )
        rows = self.look(lambda session: session.execute(query).all())
        known = {fact.event_id for fact in self.lineage.kept}
        fresh = [Fact(row[0], self.device, row[1], row[2]) for row in rows if row[0] not in known]
        self.ledger.add(fresh)
        self.lineage.kept += fresh

    def look(self, work: Callable[[Session], T]) -> T:
        """Read in its store."""
        return self.faces[0].store.read(work).result(COMMIT_S)

    def on_disk(self) -> set[UUID]:
        """The ids of all records in the store."""
        return set(self.states())

    def states(self) -> dict[UUID, str]:
        """What the store says of each record."""
        query = select(OutboxRecord.event_id, OutboxRecord.state)
        rows = self.look(lambda session: session.execute(query).all())
        return {row.event_id: row.state for row in rows}

    def epoch(self) -> UUID:
        """The history it writes into now."""
        query = select(Device.epoch)
        return (
            self.faces[0].store.read(lambda session: session.scalars(query).one()).result(COMMIT_S)
        )

    def unfit_handed_over(self) -> bool:
        """Whether the hub has got the bytes of every record it refused, for somebody to read."""
        query = select(OutboxRecord.event_id).where(
            OutboxRecord.state == "dead", OutboxRecord.quarantined_at.is_(None)
        )
        return not self.look(lambda session: session.scalars(query).all())

    def keep_backup(self) -> None:
        """Copy the disk away, as a service person does before they try something."""
        target = self.folder.with_name(self.folder.name + ".backup")
        copy_disk(self.folder, target)
        self.backup = target, self.lineage.copy()

    def put_back(self) -> bool:
        """Go on from the copy as if nothing had been since; False without one."""
        if self.backup is None:
            return False
        if not self.up:
            self.boot()  # what was on its disk by then is part of the true history
        self.shut_down()
        source, lineage = self.backup
        copy_disk(source, self.folder)
        self.switch.image = None
        self.lineage = lineage.copy()
        self.boot()
        return True

    def clone(self, name: str, clock: MachineClock) -> "Machine":
        """A second machine from an image of this one's disk, not started yet."""
        folder = self.folder.with_name(name)
        copy_disk(self.folder, folder)
        return Machine(
            name,
            folder,
            clock,
            self.ledger,
            self.carry,
            Random(self.rng.random()),
            self.faces_wanted,
            self.shares,
            self.lineage.copy(),
        )
