"""Dark while nobody works and it is late; seasons are told a while before and after they begin."""

from datetime import date, datetime, time

import pytest

from kiosk.center.hours.night import is_night, season_notice
from kiosk.center.hours.opening import OpeningRules, Window, opening
from kiosk.center.hours.rules import Season
from kiosk.clock import LOCAL

WEEK = tuple(Window(day, time(8, 30), time(17, 30)) for day in range(1, 6))
SUMMER = Season(date(2026, 6, 1), date(2026, 9, 30), WEEK, "夏季作息")
RULES = OpeningRules(WEEK, seasons=(SUMMER,))


@pytest.mark.parametrize(
    ("moment", "dark"),
    [
        ("2026-11-23 06:59", True),
        ("2026-11-23 07:00", False),
        ("2026-11-23 12:00", False),
        ("2026-11-23 18:59", False),
        ("2026-11-23 19:00", True),
        ("2026-11-22 12:00", False),  # shut on a Sunday, in daylight
        ("2026-11-22 23:00", True),
    ],
)
def test_dark_only_while_nobody_works_and_it_is_late_or_early(moment: str, *, dark: bool) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=LOCAL)
    assert is_night(opening(RULES, at), at, from_hour=19, until_hour=7) is dark
    assert not is_night(opening(RULES, at), at, from_hour=24, until_hour=0)


def test_late_work_keeps_the_light_on() -> None:
    late = OpeningRules((Window(1, time(8), time(21)),))
    at = datetime(2026, 11, 23, 20, tzinfo=LOCAL)
    assert not is_night(opening(late, at), at, from_hour=19, until_hour=7)


@pytest.mark.parametrize(
    ("today", "begun"),
    [
        (date(2026, 5, 17), None),
        (date(2026, 5, 18), False),
        (date(2026, 6, 1), True),
        (date(2026, 6, 8), True),
        (date(2026, 6, 9), None),
    ],
)
def test_a_season_is_told_two_weeks_before_and_one_after(today: date, begun: bool | None) -> None:
    found = season_notice(RULES, today)
    assert (None if found is None else found.begun) == begun
