"""A county uploads while its hub loses a PostgreSQL node: nothing may be lost, nothing come twice.

Three nodes under Patroni (`bench/hub_cluster.py`), two hub processes, 318 terminals with real
stores and uploaders, all on this machine. In the middle of each round something happens to the
cluster (`bench/outages.py`); in the end what the terminals have committed and what the hub has are
compared, record by record. Run as `python -m bench.failover`; exit status 0 only if all is there
exactly once and no old primary took a write. How long it took is a figure, never a verdict.
"""

import argparse
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from logging import CRITICAL
from pathlib import Path

import psycopg
import structlog

from bench.county import MEMORY, County, Crowds, enrol
from bench.county_devices import Lived
from bench.county_figures import faults_of
from bench.hub_cluster import HubCluster, bring_packages, hub_cluster, until
from bench.hub_process import HubProcess
from bench.outages import OUTAGES, Harm
from bench.own_folder import own_folder
from bench.pulse import Pulse

TERMINALS = "hub-cluster-terminals."
HUBS = 2
CROWDS = 2
HEAD = (
    f"{'what was lost':<18}{'new primary':>12}{'longest stall':>15}{'all there':>11}{'records':>9}"
    f"{'refused':>9}{'sent twice':>12}{'broken':>8}  writes at the old primary"
)


def main() -> int:
    """Bring the cluster up, do each harm in turn, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--terminals", type=int, default=318)
    parser.add_argument("--records", type=int, default=100)
    parser.add_argument("--big", type=int, default=2000)
    parser.add_argument("--spread-s", type=float, default=40.0)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--outages", nargs="+", choices=OUTAGES, default=list(OUTAGES))
    wanted = parser.parse_args()
    county = County(wanted.terminals, wanted.records, wanted.big, HUBS, CROWDS, wanted.spread_s)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(CRITICAL))
    bring_packages()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    base = MEMORY if MEMORY.is_dir() else Path(tempfile.gettempdir())
    broken = 0
    try:
        with hub_cluster() as cluster, own_folder(base, TERMINALS) as folder:
            print(HEAD, flush=True)
            for number in range(wanted.rounds):
                for name in wanted.outages:
                    home = folder / f"{number}-{name}"
                    home.mkdir()
                    broken += _round(cluster, county, name, home)
    except KeyboardInterrupt:
        print("stopped; all that was started is gone")
        return 130
    print("held" if not broken else f"{broken} promises broken")
    return 1 if broken else 0


def _round(cluster: HubCluster, county: County, outage: str, home: Path) -> int:
    """One county, one harm; how many promises were broken."""
    name = "county_" + home.name.replace("-", "_")
    cluster.run(f"CREATE DATABASE {name}")
    database = cluster.url(name)
    with ExitStack() as ending:
        hubs = [HubProcess(database) for _ in range(county.hubs)]
        for hub in hubs:
            hub.start()
            ending.callback(hub.kill)
        urls = [hub.url for hub in hubs]
        crowds = Crowds(county, enrol(county, database, urls), home)
        pulse = Pulse(*enrol(replace(county, terminals=1, big=0), database, urls))
        begin = time.monotonic()
        crowds.go()
        pulse.start()
        third = (county.terminals * county.records + county.big) // 3
        until(lambda: _stored(database) > third, "a third is at the hub")
        harm = OUTAGES[outage](cluster)
        lived = crowds.lived()
        took_s = time.monotonic() - begin
        pulse.stop()
        faults = faults_of(database, lived, pulse.kept)
    if harm.accepted_by_old:
        faults.append(f"{harm.accepted_by_old} writes taken by the old primary")
    _print(harm, lived, pulse, took_s, faults)
    cluster.start()
    cluster.run(f"DROP DATABASE {name} WITH (FORCE)")
    shutil.rmtree(home)
    return len(faults)


def _stored(database: str) -> int:
    with psycopg.connect(database, target_session_attrs="read-write") as line:
        row = line.execute("SELECT count(*) FROM hub_receipt").fetchone()
    return int(row[0]) if row else 0


def _print(
    harm: Harm, lived: Sequence[Lived], pulse: Pulse, took_s: float, faults: Sequence[str]
) -> None:
    records = sum(len(one.events) for one in lived) + len(pulse.kept)
    refused = sum(sum(one.refused.values()) for one in lived) + pulse.refused
    elected = f"{harm.elected_s:.1f} s" if harm.elected_s is not None else "-"
    intruder = f"{harm.accepted_by_old} of {harm.tried_at_old}" if harm.tried_at_old else ""
    print(
        f"{harm.to:<18}{elected:>12}{pulse.longest_s:>13.1f} s{took_s:>9.0f} s{records:>9}"
        f"{refused:>9}{sum(one.duplicates for one in lived):>12}{len(faults):>8}  {intruder}",
        flush=True,
    )
    for fault in faults:
        print("BROKEN:", fault, flush=True)


if __name__ == "__main__":
    sys.exit(main())
