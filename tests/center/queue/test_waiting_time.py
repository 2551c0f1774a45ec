"""The wait estimate: what it is made of, and how it learns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.queue import views as queue_views
from kiosk.center.queue.waiting_time import (
    DEFAULT_PACE_S,
    STRETCH_BOUNDS,
    estimate_minutes,
    expected_turn_s,
    learned,
    new_stretch,
    plain_wait_s,
)
from tests.center.conftest import SmallCenter


@pytest.mark.parametrize(
    ("ahead", "desks", "pace", "busy", "minutes"),
    [
        (0, 2, 300.0, 0, 0),
        (0, 2, 300.0, 1, 0),  # a desk is free
        (0, 2, 300.0, 2, 3),  # one of two has to become free
        (3, 2, 300.0, 2, 10),
        (3, 0, 300.0, 0, None),
        (2, 2, None, 2, 9),  # nothing known yet: six minutes each
    ],
)
def test_estimate_is_turns_times_pace_over_desks(
    ahead: int, desks: int, pace: float | None, busy: int, minutes: int | None
) -> None:
    assert estimate_minutes(ahead, desks, pace, busy) == minutes


@given(st.integers(0, 400), st.integers(1, 20), st.floats(1, 3600), st.floats(0, 1))
def test_more_people_or_more_overtaking_never_shorten_the_wait(
    ahead: int, desks: int, pace: float, overtaken: float
) -> None:
    plain = plain_wait_s(ahead, desks, pace, desks)
    assert plain is not None
    assert (plain_wait_s(ahead + 1, desks, pace, desks) or 0) > plain
    assert (plain_wait_s(ahead, desks, pace, desks, overtaken) or 0) >= plain


def test_item_pace_is_the_mean_at_first_and_leans_on_the_hall_while_it_is_new() -> None:
    pace, turns = None, 0
    for seconds in (100.0, 200.0, 300.0):
        pace, turns = learned(pace, turns, seconds)
    assert (pace, turns) == (pytest.approx(200.0), 3)
    assert expected_turn_s(None, 0, None) == DEFAULT_PACE_S
    assert 200 < expected_turn_s(200.0, 3, 600.0) < 600
    assert expected_turn_s(200.0, 1000, 600.0) == pytest.approx(200.0, abs=2)


@given(st.lists(st.tuples(st.floats(0, 1e5), st.floats(0, 1e5)), max_size=50))
def test_stretch_stays_within_its_bounds(waits: list[tuple[float, float]]) -> None:
    stretch = 1.0
    for plain, waited in waits:
        stretch = new_stretch(stretch, plain, waited)
    assert STRETCH_BOUNDS[0] <= stretch <= STRETCH_BOUNDS[1]


def test_hall_learns_from_the_turns_of_each_item(small_center: SmallCenter) -> None:
    for _ in range(6):
        small_center.take("MZ04")
    for _ in range(4):
        ticket = small_center.serve()
        small_center.clock.pass_time(minutes=2)
        small_center.move("finish", ticket.id)
    told = small_center.take("MZ04").wait_minutes
    assert told is not None
    assert told <= 3, "two ahead, two desks, both free, two minutes each"
    assert small_center.see(queue_views.hall).wait_minutes is not None
