"""Tells many stories, on as many cores as wanted, and says which of them broke a promise."""

import multiprocessing
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import structlog

from simulator import story, templates, world
from simulator.mutants import MUTANTS
from simulator.trace import Trace

FATAL = 50


@dataclass(frozen=True, slots=True)
class Told:
    """How one story ended."""

    seed: int
    broken: str | None
    took_s: float
    events: int


def quiet() -> None:
    """What the product logs of its troubles is no news here: the trace has it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(FATAL))


class Teller:
    """Tells stories in a folder of its own, one after the other; hubs on `server`, or in files."""

    def __init__(self, folder: Path, *, server: str | None = None) -> None:
        self._folder = folder
        self._templates = templates.build(folder, server=server)

    def tell(self, seed: int, *, mutant: str | None = None) -> tuple[Told, Trace]:
        """The story of `seed`, with a bug put back if a mutant is named."""
        stage = self._folder / "stage"
        stage.mkdir()
        begin = time.perf_counter()
        try:
            if mutant is None:
                trace, broken = world.tell_story(story.tell(seed), self._templates, stage)
            else:
                with MUTANTS[mutant].applied():
                    trace, broken = world.tell_story(story.tell(seed), self._templates, stage)
        finally:
            shutil.rmtree(stage)
        told = Told(seed, broken, time.perf_counter() - begin, len(trace.lines))
        return told, trace

    def caught_at(self, mutant: str, seeds: Iterable[int]) -> Told | None:
        """The first of `seeds` in which the mutant breaks a promise."""
        for seed in seeds:
            told, _ = self.tell(seed, mutant=mutant)
            if told.broken is not None:
                return told
        return None


def tell_many(
    seeds: range, *, jobs: int, mutant: str | None = None, server: str | None = None
) -> Iterator[Told]:
    """The stories of `seeds` as they end, by `jobs` processes."""
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(jobs, initializer=_begin, initargs=(server,)) as pool:
        chunk = [(seed, mutant) for seed in seeds]
        yield from pool.imap_unordered(_tell, chunk, chunksize=2)


class _Worker:
    """What a process of the pool keeps between two stories."""

    teller: Teller | None = None
    scratch: object = None


def _begin(server: str | None) -> None:
    quiet()
    scratch = templates.scratch()
    _Worker.scratch = scratch
    _Worker.teller = Teller(Path(scratch.name), server=server)


def _tell(wanted: tuple[int, str | None]) -> Told:
    assert _Worker.teller is not None
    seed, mutant = wanted
    told, _ = _Worker.teller.tell(seed, mutant=mutant)
    return told
