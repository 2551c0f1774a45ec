"""The retry rule, without a network."""

import random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync.backoff import Pace, Rules, wait_s

RULES = Rules()
seeds = st.integers().map(random.Random)


@given(st.integers(1, 10_000), seeds)
def test_a_wait_lies_between_nothing_and_the_doubled_ceiling(n: int, rng: random.Random) -> None:
    assert 0 <= wait_s(n, rules=RULES, rng=rng) <= min(300, 2 ** min(n, 9))


@given(st.integers(1, 100), st.floats(0, 3600), seeds)
def test_retry_after_is_a_floor(n: int, floor: float, rng: random.Random) -> None:
    assert floor <= wait_s(n, rules=RULES, rng=rng, floor_s=floor) <= floor + 300


@given(st.floats(3600, 1e12), seeds)
def test_no_answer_silences_the_terminal_for_more_than_an_hour(
    floor: float, rng: random.Random
) -> None:
    assert wait_s(20, rules=RULES, rng=rng, floor_s=floor) <= 3600 + 300


def test_waits_of_many_terminals_are_spread() -> None:
    rng = random.Random(1)
    waits = [wait_s(6, rules=RULES, rng=rng) for _ in range(3000)]
    slots = [sum(1 for wait in waits if at <= wait < at + 8) for at in range(0, 64, 8)]
    assert min(slots) > 300


@given(seeds, st.integers(0, 30))
def test_an_outage_lasts_until_a_knock_is_answered(rng: random.Random, failures: int) -> None:
    pace = Pace(due=0.0)
    for n in range(failures):
        pace = pace.failed(float(n), outage=n % 2 == 0, floor_s=0, rules=RULES, rng=rng)
        assert pace.outage
    back = pace.hub_is_back(100.0, rules=RULES, rng=rng)
    assert not back.outage
    assert 100.0 <= back.due <= 160.0
    assert back.failures == 0


def test_a_terminal_that_starts_knocks_at_once_but_sends_in_its_random_turn() -> None:
    started = Pace(due=5.0)
    assert started.outage
    turns = [
        started.hub_is_back(5.0, rules=RULES, rng=random.Random(seed)).due for seed in range(300)
    ]
    assert max(turns) > 60
    assert min(turns) < 10


def test_a_busy_hub_is_no_outage() -> None:
    pace = Pace(0.0, outage=False).failed(
        10.0, outage=False, floor_s=30.0, rules=RULES, rng=random.Random(1)
    )
    assert not pace.outage
    assert pace.due >= 40.0


def test_an_answer_ends_the_count_of_failures() -> None:
    rng = random.Random(1)
    pace = Pace(0.0, outage=False)
    for _ in range(5):
        pace = pace.failed(0.0, outage=False, floor_s=0, rules=RULES, rng=rng)
    well = pace.went_well(50.0, min_delay_s=2.0)
    assert (well.failures, well.due, well.outage) == (0, 52.0, False)
