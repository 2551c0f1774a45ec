"""`make simulate`: so many seeds on both cores, or one of them again with all that happened.

python -m simulator --seeds 1000            the promises, on 1,000 made-up histories
python -m simulator --seed 17               one of them, line by line
python -m simulator --hub postgresql        the same with hubs on a PostgreSQL
python -m simulator --mutants               how soon each known bug is noticed
python -m simulator --mutant NAME --seed 17 what a bug does to a story
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from simulator import templates
from simulator.mutants import MUTANTS
from simulator.runner import Teller, quiet, tell_many
from tests.postgres import FAST, cluster

FAILURES_SHOWN = 3


def main() -> int:
    """Exit status 0 only if every promise was kept (with mutants: every bug was noticed)."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=1000)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--mutant", choices=sorted(MUTANTS))
    parser.add_argument("--mutants", action="store_true")
    parser.add_argument("--hub", choices=("sqlite", "postgresql"), default="sqlite")
    wanted = parser.parse_args()
    quiet()
    if wanted.mutants:
        return _mutants(wanted.first, wanted.seeds)
    with _server(wanted.hub) as server:
        if wanted.seed is not None:
            return _replay(wanted.seed, wanted.mutant, server)
        seeds = range(wanted.first, wanted.first + wanted.seeds)
        return _many(seeds, wanted.jobs, wanted.mutant, server)


@contextmanager
def _server(hub: str) -> Iterator[str | None]:
    """Where the hub's store is: on a real PostgreSQL of its own, or in files."""
    if hub == "sqlite":
        yield None
        return
    with cluster(*FAST, "autovacuum=off") as server:
        yield server.url("postgres")


def _many(seeds: range, jobs: int, mutant: str | None, server: str | None) -> int:
    begin = time.perf_counter()
    broken: list[int] = []
    events = 0
    for told in tell_many(seeds, jobs=jobs, mutant=mutant, server=server):
        events += told.events
        if told.broken is not None:
            broken.append(told.seed)
            print(f"seed {told.seed}: {told.broken}", flush=True)
    took = time.perf_counter() - begin
    print(
        f"{len(seeds)} seeds, {events} events in {took:.1f} s on {jobs} processes: "
        f"{len(seeds) / took:.2f} seeds/s; {len(broken)} broken"
    )
    for seed in sorted(broken)[:FAILURES_SHOWN]:
        print(f"replay: make simulate SEED={seed}{' HUB=postgresql' if server else ''}")
    if broken:
        _replay(min(broken), mutant, server)
    return 1 if broken else 0


def _replay(seed: int, mutant: str | None, server: str | None) -> int:
    with templates.scratch() as folder:
        told, trace = Teller(Path(folder), server=server).tell(seed, mutant=mutant)
    for line in trace.text():
        print(line)
    return 0 if told.broken is None else 1


def _mutants(first: int, seeds: int) -> int:
    unnoticed = 0
    with templates.scratch() as folder:
        teller = Teller(Path(folder))
        for name, mutant in MUTANTS.items():
            told = teller.caught_at(name, range(first, first + seeds))
            if told is None:
                unnoticed += 1
                print(f"{name:<34} NOT noticed in {seeds} seeds: {mutant.bug}", flush=True)
            else:
                print(f"{name:<34} seed {told.seed:>4}: {told.broken}", flush=True)
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
