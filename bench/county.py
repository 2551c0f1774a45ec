"""A county comes back: all its terminals reconnect at once to one hub, after a day without a line.

318 terminals with 200 records each and one with 10,000; a hub of two processes on one PostgreSQL
that waits for the disk at each commit; all on this machine. In the end every record must be at the
hub exactly once. Run as `python -m bench.county`; exit status 0 only if it is. Figures, never a
verdict, on speed.

The terminals have real stores and uploaders, which cost more than the hub does. `--light` has
devices that speak the same wire and were packed before. `--growth 500,1000,2500,5000` lets as many
of those come back one county after another, and says what a record costs in each.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy import Engine, func, select

from bench.county_devices import Enrolled, Lived, live
from bench.county_figures import Figures, Spent, faults_of, print_growth, print_one
from bench.hub_process import FORK, HubProcess
from bench.light_devices import live_lightly
from bench.process_costs import cpu_s, peak_mib, with_children
from kiosk.clock import SystemClock
from kiosk.data.tables import new_id
from kiosk.hub import devices
from kiosk.hub.database import open_database, prepare
from kiosk.hub.projections.tables import Unprojected
from tests.postgres import PostgresServer, cluster

MEMORY = Path("/dev/shm")
"""Terminals have a disk each; on this machine they would share the hub's."""
DURABLE = ("shared_buffers=128MB", "max_wal_size=1GB", "max_connections=60")


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
    light: bool = False


def main() -> int:
    """Bring it back, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--terminals", type=int, default=318)
    parser.add_argument("--records", type=int, default=200)
    parser.add_argument("--big", type=int, default=10_000, help="of one more terminal; 0 for none")
    parser.add_argument("--hubs", type=int, default=2)
    parser.add_argument("--crowds", type=int, default=2)
    parser.add_argument("--spread-s", type=float, default=60.0)
    parser.add_argument("--light", action="store_true")
    parser.add_argument("--growth", metavar="TERMINALS,…", default="")
    options = vars(parser.parse_args())
    sizes = [int(size) for size in options.pop("growth").split(",") if size]
    county = County(**options)
    if not sizes:
        return print_one(come_back(county))
    smaller = replace(county, light=True, big=0, spread_s=0.0)
    return print_growth([come_back(replace(smaller, terminals=size)) for size in sizes])


def come_back(county: County) -> Figures:
    """One county on a new database."""
    memory = MEMORY if MEMORY.is_dir() else None
    with (
        cluster(*DURABLE) as server,
        tempfile.TemporaryDirectory(prefix="county-", dir=memory) as folder,
    ):
        server.run("CREATE DATABASE county")
        hubs = [HubProcess(server.url("county")) for _ in range(county.hubs)]
        for hub in hubs:
            hub.start()
        try:
            return _bring_back(county, server, hubs, Path(folder))
        finally:
            for hub in hubs:
                hub.kill()


def _bring_back(
    county: County, server: PostgresServer, hubs: Sequence[HubProcess], folder: Path
) -> Figures:
    database = server.url("county")
    crowds = Crowds(county, enrol(county, database, [hub.url for hub in hubs]), folder)
    before = _spent(hubs, server)
    crowds.go()
    crowds.wait()
    spent = _spent(hubs, server).since(before)
    engine = open_database(database)
    unread, begin = _unread(engine), time.monotonic()
    lived = crowds.lived()
    while _unread(engine):
        time.sleep(0.05)
    lag_s = time.monotonic() - begin
    engine.dispose()
    faults = faults_of(database, lived)
    return Figures(county.terminals + bool(county.big), lived, spent, unread, lag_s, faults)


class Crowds:
    """The terminals in their processes, with all written that is to be uploaded."""

    def __init__(self, county: County, terminals: Sequence[Enrolled], folder: Path) -> None:
        self._lines: list[Connection] = []
        self._arrived = False
        for place in range(county.crowds):
            here, there = FORK.Pipe()
            home = folder / str(place)
            home.mkdir()
            FORK.Process(
                target=live_lightly if county.light else live,
                args=(home, terminals[place :: county.crowds], county.spread_s, there),
                daemon=True,
            ).start()
            self._lines.append(here)
        for here in self._lines:
            here.recv()

    def go(self) -> None:
        """The line is back."""
        for here in self._lines:
            here.send("go")

    def wait(self) -> None:
        """Until all is delivered."""
        if not self._arrived:
            for here in self._lines:
                here.recv()
            self._arrived = True

    def lived(self) -> list[Lived]:
        """What they saw, once all is delivered."""
        self.wait()
        return [here.recv() for here in self._lines]


def _spent(hubs: Sequence[HubProcess], server: PostgresServer) -> Spent:
    postgres = with_children(server.pid)
    return Spent(
        hub_cpu_s=[cpu_s([hub.pid]) for hub in hubs],
        hub_peak_mib=[peak_mib([hub.pid]) for hub in hubs],
        postgres_cpu_s=cpu_s(postgres),
        postgres_peak_mib=peak_mib(postgres),
    )


def _unread(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(Unprojected)) or 0


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


if __name__ == "__main__":
    sys.exit(main())
