"""A county comes back: all its terminals reconnect at once to one hub, after a day without a line.

318 terminals with 200 records each and one with 10,000, real stores and uploaders in a few
processes; a hub of two processes on one PostgreSQL that waits for the disk at each commit; all
on this machine. In the end every record must be at the hub exactly once. Run as
`python -m bench.county`; exit status 0 only if it is. Figures, never a verdict, on speed.
"""

import argparse
import resource
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from bench.county_devices import Enrolled, Lived, live
from bench.hub_process import FORK, HubProcess
from bench.percentiles import p
from bench.process_costs import cpu_s, peak_mib, with_children
from kiosk.clock import SystemClock
from kiosk.data.tables import new_id
from kiosk.hub import devices
from kiosk.hub.database import open_database, prepare
from kiosk.hub.tables import History, Receipt
from tests.postgres import PostgresServer, cluster

MEMORY = Path("/dev/shm")
"""Terminals have a disk each; on this machine they would share the hub's."""
DURABLE = ("shared_buffers=128MB", "max_wal_size=1GB")


@dataclass(frozen=True, slots=True)
class County:
    """How many, and how much of it."""

    terminals: int
    records: int
    big: int
    hubs: int
    crowds: int
    """Processes the terminals live in."""
    spread_s: float


def main() -> int:
    """Bring it back, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--terminals", type=int, default=318)
    parser.add_argument("--records", type=int, default=200)
    parser.add_argument("--big", type=int, default=10_000)
    parser.add_argument("--hubs", type=int, default=2)
    parser.add_argument("--crowds", type=int, default=2)
    parser.add_argument("--spread-s", type=float, default=60.0)
    county = County(**vars(parser.parse_args()))
    with (
        cluster(*DURABLE) as server,
        tempfile.TemporaryDirectory(
            prefix="county-", dir=MEMORY if MEMORY.is_dir() else None
        ) as folder,
    ):
        server.run("CREATE DATABASE county")
        return _come_back(county, server, server.url("county"), Path(folder))


class Crowds:
    """The terminals in their processes, with all written that is to be uploaded."""

    def __init__(self, county: County, terminals: Sequence[Enrolled], folder: Path) -> None:
        self._lines = [FORK.Pipe() for _ in range(county.crowds)]
        self._processes: list[BaseProcess] = []
        for place, (_, there) in enumerate(self._lines):
            home = folder / str(place)
            home.mkdir()
            mine = terminals[place :: county.crowds]
            process = FORK.Process(
                target=live, args=(home, mine, county.spread_s, there), daemon=True
            )
            process.start()
            self._processes.append(process)
        for here, _ in self._lines:
            here.recv()

    def go(self) -> None:
        """The line is back."""
        for here, _ in self._lines:
            here.send("go")

    def lived(self) -> list[Lived]:
        """What they saw, once all is delivered."""
        return [here.recv() for here, _ in self._lines]

    def cpu_s(self) -> float:
        """What all children of this process have cost, once these have ended."""
        for process in self._processes:
            process.join()
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime


def _come_back(county: County, server: PostgresServer, database: str, folder: Path) -> int:
    hubs = [HubProcess(database) for _ in range(county.hubs)]
    for hub in hubs:
        hub.start()
    crowds = Crowds(county, enrol(county, database, [hub.url for hub in hubs]), folder)
    hub_pids = [hub.pid for hub in hubs]
    before = cpu_s(hub_pids), cpu_s(with_children(server.pid))
    crowds.go()
    lived = crowds.lived()
    database_pids = with_children(server.pid)
    spent = cpu_s(hub_pids) - before[0], cpu_s(database_pids) - before[1]
    _print(county, lived)
    print(f"hub: {spent[0]:.1f} s of CPU, peak {peak_mib(hub_pids):.0f} MiB in all its processes")
    print(f"PostgreSQL: {spent[1]:.1f} s of CPU")
    print(f"terminals, with writing it all first: {crowds.cpu_s():.1f} s of CPU")
    faults = faults_of(database, lived)
    for hub in hubs:
        hub.kill()
    for fault in faults:
        print("BROKEN:", fault)
    print("held" if not faults else f"{len(faults)} promises broken")
    return 1 if faults else 0


def enrol(county: County, database: str, urls: Sequence[str]) -> list[Enrolled]:
    """Make all terminals known, each to the next of the hub's processes, as a balancer does."""
    now = SystemClock().now()
    wanted = [county.records] * county.terminals + [county.big] * bool(county.big)
    made = []
    engine = open_database(database)
    prepare(engine, now=now)
    with engine.begin() as connection:
        for place, records in enumerate(wanted):
            code = devices.create_code(connection, center_code=f"{330000 + place}", now=now)
            enrolled = devices.enrol(connection, code=code, device=new_id(), now=now)
            made.append(
                Enrolled(enrolled.device, enrolled.credential, urls[place % len(urls)], records)
            )
    engine.dispose()
    return made


def _print(county: County, lived: Sequence[Lived]) -> None:
    latencies = sorted(latency for one in lived for latency in one.latencies)
    took = max(one.done_at for one in lived) - min(one.begun_at for one in lived)
    records = sum(len(one.events) for one in lived)
    refused: dict[str, int] = {}
    for one in lived:
        for key, count in one.refused.items():
            refused[key] = refused.get(key, 0) + count
    print(
        f"{county.terminals} terminals with {county.records} records, one with {county.big}; "
        f"{county.hubs} hub processes; first contacts spread over {county.spread_s:.0f} s"
    )
    print(f"{records} records in {took:.1f} s: {records / took:.0f} records/s")
    print(
        f"{len(latencies)} batches: p50 {p(latencies, 50) * 1e3:.0f} ms, "
        f"p99 {p(latencies, 99) * 1e3:.0f} ms, longest {latencies[-1] * 1e3:.0f} ms"
    )
    print(f"rejected calls: {sum(refused.values())} {refused or ''}".rstrip())
    duplicates = sum(one.duplicates for one in lived)
    print(f"{sum(one.knocks for one in lived)} knocks, {duplicates} records offered twice")


def faults_of(database: str, lived: Sequence[Lived], beside: Collection[UUID] = ()) -> list[str]:
    """What is lost, invented or there twice at the hub; `beside`: written by others than these."""
    engine = open_database(database)
    with engine.connect() as connection:
        stored = connection.scalars(select(Receipt.event_id)).all()
        in_order = connection.scalar(select(func.sum(History.high_water)))
    engine.dispose()
    written = {event for one in lived for event in one.events} | set(beside)
    return [
        f"{count} records {what}"
        for what, count in (
            ("lost", len(written - set(stored))),
            ("there that nobody wrote", len(set(stored) - written)),
            ("there twice", len(stored) - len(set(stored))),
            ("behind a gap", len(written) - (in_order or 0)),
            ("not received at their terminals", sum(one.undelivered for one in lived)),
        )
        if count
    ]


if __name__ == "__main__":
    sys.exit(main())
