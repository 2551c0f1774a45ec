"""Whatever happens between them: every record a terminal kept is at the hub exactly once.

A machine makes up histories of writes, uploads, lost requests, lost replies, repeated requests,
restarts, and old copies of the hub or of the terminal put back. Both stores are real; only the
line between them is made up.
"""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base
from kiosk.hub import devices
from kiosk.hub.database import prepare, renew_epoch
from kiosk.hub.desk import HubDesk
from kiosk.hub.device_states import Beside
from kiosk.hub.tables import Receipt
from kiosk.sync import failures, packing, wire
from tests.hubs import CENTER
from tests.stores import KEY, Opened, SetClock
from tests.sync.parts import Station

STREAMS = ("ticket:a", "ticket:b", "ticket:c")
steps = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(STREAMS), st.integers(1, 4)),
    st.tuples(st.just("sync"), st.lists(st.sampled_from(["ok", "lose", "drop", "twice", "busy"]))),
    st.tuples(
        st.sampled_from(
            ["restart", "copy_hub", "put_hub_back", "copy_terminal", "put_terminal_back"]
        )
    ),
)


@dataclass
class World:
    """One terminal, one hub, and a line that does as it is told."""

    folder: Path
    clock: SetClock = field(default_factory=SetClock)
    faults: list[str] = field(default_factory=list)
    arrived: list[UUID] = field(default_factory=list)
    written: dict[str, list[UUID]] = field(default_factory=dict)
    puts_back: int = 0

    def __post_init__(self) -> None:
        self.desk = HubDesk(self.hub_url, clock=self.clock)
        self.station = self.open_terminal()
        with self.desk.engine.begin() as connection:
            code = devices.create_code(connection, center_code=CENTER, now=self.clock.now())
            self.credential = devices.enrol(
                connection, code=code, device=self.station.opened.device_id, now=self.clock.now()
            ).credential

    @property
    def hub_url(self) -> str:
        return f"sqlite:///{self.folder / 'hub' / 'hub.db'}"

    def open_terminal(self) -> Station:
        folder = self.folder / "terminal"
        folder.mkdir(exist_ok=True)
        engine = open_sqlcipher(folder / "store.db", KEY)
        Base.metadata.create_all(engine)
        store = Store(engine)
        this_device = device_id(folder)
        store.write(lambda session: enlist(session, this_device)).result(timeout=30)
        return Station(Opened(store, this_device, folder), self.clock)

    def close(self) -> None:
        self.station.opened.store.close()
        self.desk.close()

    def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
        """The line: the real client's packing, the real hub's counter, and a fault between."""
        fault = self.faults.pop(0) if self.faults else "ok"
        if fault == "lose":
            raise failures.HubUnreachable
        if fault == "busy":
            raise failures.HubBusy(retry_after_s=5)
        body = packing.pack(batch)
        for _ in range(2 if fault == "twice" else 1):
            reply = self.desk.take_batch(
                body,
                credential=self.credential,
                packed=True,
                beside=Beside(current_epoch=current_epoch),
            )
            self.arrived += [
                result.event_id
                for result in reply.results
                if result.outcome == "stored" and result.event_id is not None
            ]
        if fault == "drop":
            raise failures.HubUnreachable
        return wire.Reply.model_validate_json(reply.model_dump_json())

    def knock(self) -> None:
        """Always answered."""

    def do(self, step: tuple[object, ...]) -> None:
        match step:
            case ("write", str(stream), int(count)):
                self.written.setdefault(stream, []).extend(
                    self.station.record(count, stream=stream)
                )
            case ("sync", list(faults)):
                self.faults = [str(fault) for fault in faults]
                self.sync()
                self.faults = []
            case (str(name),):
                getattr(self, name)()

    def sync(self) -> None:
        engine = self.station.engine(self)
        engine.sync_now()
        engine.stop()
        self.clock.pass_time(seconds=1)

    def restart(self) -> None:
        self.station.opened.store.close()
        self.station = self.open_terminal()

    def copy_hub(self) -> None:
        self.desk.close()
        self._copy("hub", "hub-copy")
        self.desk = HubDesk(self.hub_url, clock=self.clock)

    def put_hub_back(self) -> None:
        if (self.folder / "hub-copy").exists():
            self.desk.close()
            self._copy("hub-copy", "hub")
            self.desk = HubDesk(self.hub_url, clock=self.clock)
            with self.desk.engine.begin() as connection:
                renew_epoch(connection)
            self.desk.epoch = prepare(self.desk.engine, now=self.clock.now())
            self.puts_back += 1

    def copy_terminal(self) -> None:
        self.station.opened.store.close()
        self._copy("terminal", "terminal-copy")
        self.station = self.open_terminal()

    def put_terminal_back(self) -> None:
        if (self.folder / "terminal-copy").exists():
            self.station.opened.store.close()
            self._copy("terminal-copy", "terminal")
            self.station = self.open_terminal()
            self.puts_back += 1

    def _copy(self, source: str, target: str) -> None:
        shutil.rmtree(self.folder / target, ignore_errors=True)
        shutil.copytree(self.folder / source, self.folder / target)

    def at_the_hub(self) -> dict[UUID, bytes]:
        rows = self.desk.read(
            lambda connection: connection.execute(select(Receipt.event_id, Receipt.payload)).all()
        )
        return {row.event_id: row.payload for row in rows}


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.lists(steps, max_size=12))
@example(
    [("write", "ticket:a", 2), ("sync", ["drop"]), ("write", "ticket:a", 1), ("sync", ["twice"])]
)
@example(
    [
        ("write", "ticket:a", 3),
        ("copy_terminal",),
        ("write", "ticket:a", 2),
        ("sync", []),
        ("put_terminal_back",),
        ("write", "ticket:b", 4),
        ("sync", ["drop", "lose"]),
    ]
)
@example(
    [("write", "ticket:a", 2), ("copy_hub",), ("sync", []), ("put_hub_back",), ("sync", ["drop"])]
)
def test_every_record_kept_is_at_the_hub_exactly_once(history: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name))
        try:
            for step in history:
                world.do(step)
            for _ in range(6):
                world.sync()
            check(world)
        finally:
            world.close()


def check(world: World) -> None:
    kept, arrived = world.station.kept(), world.at_the_hub()
    ever = {event for events in world.written.values() for event in events}
    assert {state for _, state in world.station.states_of_records()} <= {"received"}
    assert kept.items() <= arrived.items()
    assert arrived.keys() <= ever
    if not world.puts_back:
        assert len(world.arrived) == len(set(world.arrived)) == len(ever)
        place = {event: at for at, event in enumerate(world.arrived)}
        for events in world.written.values():
            places = [place[event] for event in events]
            assert places == sorted(places)
