"""Plays random histories of the last places, by phone and in the hall, over a bad line.

Run as `python -m bench.escrow 10000`. Exit status 0 only if in none of them anybody was promised a
place there was not, or a place went lost. `--first` begins with another seed.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

from simulator.escrow import a_history, play
from simulator.escrow_parts import found
from simulator.ledger import PromiseBroken
from simulator.templates import fast_folder

SAY_EVERY = 100


def main() -> None:
    """Play as many histories as the command line says."""
    said = argparse.ArgumentParser(description=__doc__)
    said.add_argument("histories", type=int, nargs="?", default=1000)
    said.add_argument("--first", type=int, default=1)
    said.add_argument("--processes", type=int, default=2)
    asked = said.parse_args()
    begun, broken, steps = time.monotonic(), 0, 0
    with tempfile.TemporaryDirectory(prefix="escrow-", dir=fast_folder()) as folder:
        template = found(Path(folder))
        seeds = range(asked.first, asked.first + asked.histories)
        for done, (seed, count, trouble) in enumerate(_all(template, seeds, asked.processes), 1):
            steps += count
            if trouble:
                broken += 1
                print(f"seed {seed}: {trouble}", flush=True)
            if done % SAY_EVERY == 0:
                print(f"{done} histories, {time.monotonic() - begun:.0f} s", flush=True)
    took = time.monotonic() - begun
    print(f"{asked.histories} histories, {steps} steps, {broken} broken, {took:.0f} s")
    sys.exit(1 if broken else 0)


def _all(template: Path, seeds: range, processes: int) -> Iterator[tuple[int, int, str]]:
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap_unordered(_one, ((template, seed) for seed in seeds), chunksize=10)


def _one(asked: tuple[Path, int]) -> tuple[int, int, str]:
    template, seed = asked
    history = a_history(seed)
    try:
        play(template, history)
    except PromiseBroken as broken:
        return seed, len(history), str(broken)
    return seed, len(history), ""


if __name__ == "__main__":
    main()
