"""A clock that is wrong by years erases nothing, and is believed again when it can be."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.data.clock_sense import FILE_NAME, ClockSense
from tests.stores import SetClock


def test_an_ordinary_year_with_its_holidays_is_believed(tmp_path: Path, clock: SetClock) -> None:
    sense = ClockSense(tmp_path, clock)
    assert sense.follow() == "right"
    for days in (1, 0, 3, 40, 10, 44):
        clock.pass_time(days=days)
        assert sense.follow() == "right"
    clock.pass_time(hours=-20)
    assert sense.follow() == "right"


@pytest.mark.parametrize(
    ("days", "said"), [(3650, "ahead"), (60, "ahead"), (-3650, "back"), (-20_000, "back")]
)
def test_years_off_are_noticed_and_heal_by_themselves(
    tmp_path: Path, clock: SetClock, days: int, said: str
) -> None:
    sense = ClockSense(tmp_path, clock)
    right = clock.moment
    sense.follow()
    clock.set_to(right + timedelta(days=days))
    for _ in range(3):  # however often it is looked at, also by a process that starts anew
        assert ClockSense(tmp_path, clock).follow() == said
    clock.set_to(right + timedelta(hours=5))
    assert sense.follow() == "right"


def test_the_hub_and_the_operator_know_better(tmp_path: Path, clock: SetClock) -> None:
    off: list[float | None] = [0.0]
    sense = ClockSense(tmp_path, clock, hub_off_s=lambda: off[0])
    sense.follow()
    clock.pass_time(days=400)  # the center was closed for a year
    assert sense.look() == "right"
    off[0] = -90_000.0 * 40
    assert sense.look() == "ahead"
    off[0] = None
    assert sense.follow() == "ahead"
    sense.believe()
    assert sense.follow() == "right"


def test_a_battery_that_died_before_the_first_start_is_noticed(
    tmp_path: Path, clock: SetClock
) -> None:
    clock.set_to(clock.moment.replace(year=1970))
    assert ClockSense(tmp_path, clock).follow() == "back"
    assert not (tmp_path / FILE_NAME).exists()
    (tmp_path / FILE_NAME).write_text("2026-13-99 nonsense", "ascii")
    assert ClockSense(tmp_path, SetClock()).follow() == "right"
