"""How loud it is at which hour."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.voice.volume import DayOfSound, decibels

USUAL = DayOfSound(time(7), time(18), time(22), day_volume=100, evening_volume=60)


@pytest.mark.parametrize(
    ("at", "volume"),
    [
        (time(7), 100),
        (time(12, 30), 100),
        (time(17, 59, 59), 100),
        (time(18), 60),
        (time(21, 59, 59), 60),
        (time(22), 0),
        (time(0), 0),
        (time(6, 59, 59), 0),
    ],
)
def test_the_day_the_evening_and_the_quiet_hours(at: time, volume: int) -> None:
    assert USUAL.volume(at) == volume


def test_without_quiet_hours_the_evening_lasts_until_the_day() -> None:
    always = DayOfSound(time(7), time(18), time(7), day_volume=100, evening_volume=60)
    assert [always.volume(time(hour)) for hour in (6, 7, 18, 23, 0)] == [60, 100, 60, 60, 60]


def test_the_evening_may_go_past_midnight() -> None:
    late = DayOfSound(time(9), time(20), time(2), day_volume=90, evening_volume=30)
    assert [late.volume(time(hour)) for hour in (1, 2, 8, 9, 20, 23)] == [30, 0, 0, 90, 30, 30]


def test_three_equal_times_are_one_long_day() -> None:
    one = DayOfSound(time(7), time(7), time(7), day_volume=80, evening_volume=60)
    assert {one.volume(time(hour)) for hour in range(24)} == {80}


@given(st.times(), st.times(), st.times(), st.times())
def test_at_any_time_one_of_the_three_holds(a: time, b: time, c: time, at: time) -> None:
    assert DayOfSound(a, b, c, day_volume=100, evening_volume=60).volume(at) in (0, 60, 100)


def test_a_volume_is_a_gain() -> None:
    assert decibels(100) == 0
    assert decibels(50) == pytest.approx(-6.02, abs=0.01)
