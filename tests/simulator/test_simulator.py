"""The simulator itself: its stories are kept, told again the same, and catch every known bug."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator import templates
from simulator.mutants import MUTANTS
from simulator.runner import Teller
from tests.postgres import PostgresServer

SEEDS = (5, 10, 20)
ON_POSTGRESQL = 41
"""Power goes at hub and terminals, and the hub's store is put back from an old copy."""
SEARCHED = 60
"""The product changes, and with it what a seed meets: then a mutant is looked for in others."""


@pytest.fixture(scope="module")
def teller() -> Iterator[Teller]:
    with templates.scratch() as folder:
        yield Teller(Path(folder))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_promise_is_kept(teller: Teller, seed: int) -> None:
    told, trace = teller.tell(seed)
    assert told.broken is None, "\n".join(trace.text())


def test_a_story_told_again_is_the_same(teller: Teller) -> None:
    first, second = (list(teller.tell(7)[1].text()) for _ in range(2))
    assert first == second


def test_promises_are_kept_by_a_hub_on_postgresql_too_and_told_the_same_again(
    postgres_server: PostgresServer,
) -> None:
    with templates.scratch() as folder:
        teller = Teller(Path(folder), server=postgres_server.url("postgres"))
        told, trace = teller.tell(ON_POSTGRESQL)
        assert told.broken is None, "\n".join(trace.text())
        assert list(teller.tell(ON_POSTGRESQL)[1].text()) == list(trace.text())


@pytest.mark.parametrize("name", MUTANTS)
def test_a_known_bug_put_back_is_noticed(teller: Teller, name: str) -> None:
    seeds = itertools.chain([MUTANTS[name].seed], range(1, SEARCHED))
    assert teller.caught_at(name, seeds) is not None


def test_mutants_leave_nothing_behind(teller: Teller) -> None:
    for name in MUTANTS:
        with MUTANTS[name].applied():
            pass
    assert teller.tell(1)[0].broken is None
