"""Hall and phones give the last places away at once: a few made-up histories, and one that hurts.

`python -m bench.escrow 10000` plays many more.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.escrow import PLACES, STEPS, Step, play
from simulator.escrow_parts import found
from simulator.templates import scratch

steps = st.builds(
    Step,
    st.sampled_from(STEPS),
    st.sampled_from(PLACES),
    st.integers(0, 999),
    st.lists(st.sampled_from(["ok", "lose", "drop"]), max_size=4).map(tuple),
)


@pytest.fixture(scope="module")
def center() -> Iterator[Path]:
    with scratch() as folder:
        yield found(Path(folder))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(history=st.lists(steps, min_size=4, max_size=10))
def test_no_history_of_hall_and_phones_oversells_or_loses_a_place(
    center: Path, history: list[Step]
) -> None:
    play(center, history)


def test_the_last_places_go_once_though_requests_and_answers_get_lost(center: Path) -> None:
    phones = [Step("phone", place, pick) for place in PLACES for pick in (0, 3, 6, 9)]
    hall = [Step("hall", place, pick) for place in PLACES for pick in (0, 3, 6, 9)]
    lost = [
        Step("sync", "time", pick, ("drop", "lose", "drop", "ok")[pick:])  # each loses something
        for pick in range(4)
    ]
    backs = [Step("phone_back", "time", 1), Step("hall_back", "seat", 0), Step("again", "time", 0)]
    played = play(center, [*phones, *hall, *lost, *backs, *lost, *phones[:2]])
    assert len(played.requests) == 10
