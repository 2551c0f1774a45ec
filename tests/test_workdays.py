"""Working days: holidays, swapped weekends, local closures, years without a calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.workdays import add_working_days, is_workday, kind_of, working_days_between

CLOSED = frozenset({date(2026, 11, 24)})
DATES = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("day", "workday", "holiday", "swapped"),
    [
        ("2026-11-23", True, None, False),
        ("2026-11-22", False, None, False),
        ("2026-10-01", False, "国庆节", False),
        ("2026-10-10", True, None, True),
        ("2026-09-25", False, "中秋节", False),
        ("2026-01-01", False, "元旦", False),
        ("2026-06-19", False, "端午节", False),
    ],
)
def test_the_national_calendar_is_followed(
    day: str, workday: bool, holiday: str | None, swapped: bool
) -> None:
    kind = kind_of(date.fromisoformat(day))
    assert (kind.workday, kind.holiday, kind.swapped) == (workday, holiday, swapped)
    assert kind.known


@pytest.mark.parametrize("year", [1949, 2003, 2099, 9999])
def test_a_year_nobody_published_goes_by_weekdays(year: int) -> None:
    for day in (date(year, 10, 1) + timedelta(days=n) for n in range(7)):
        kind = kind_of(day)
        assert (kind.known, kind.workday) == (False, day.isoweekday() <= 5)


def test_a_local_closure_is_no_working_day() -> None:
    assert is_workday(date(2026, 11, 24))
    assert not is_workday(date(2026, 11, 24), closures=CLOSED)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-11-23", 0, "2026-11-23"),
        ("2026-11-23", 1, "2026-11-24"),
        ("2026-11-27", 1, "2026-11-30"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-10-09", 1, "2026-10-10"),
        ("2026-10-10", 1, "2026-10-12"),
    ],
)
def test_terms_count_working_days_after_the_start(start: str, days: int, end: str) -> None:
    assert add_working_days(date.fromisoformat(start), days) == date.fromisoformat(end)


def test_a_closure_makes_a_term_longer() -> None:
    assert add_working_days(date(2026, 11, 23), 1, closures=CLOSED) == date(2026, 11, 25)


def test_a_negative_term_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="negative"):
        add_working_days(date(2026, 11, 23), -1)


@given(DATES, st.integers(1, 60), st.frozensets(DATES, max_size=5))
def test_a_term_ends_on_a_working_day_and_counts_back(
    start: date, days: int, closures: frozenset[date]
) -> None:
    end = add_working_days(start, days, closures=closures)
    assert is_workday(end, closures=closures)
    assert working_days_between(start, end, closures=closures) == days
    assert working_days_between(end, start, closures=closures) == 0
