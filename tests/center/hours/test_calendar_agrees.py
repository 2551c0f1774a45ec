"""The calendar and its arithmetic, held against a library that keeps the same law on its own."""

from datetime import date, timedelta

import holidays
from hypothesis import given
from hypothesis import strategies as st

from kiosk.workdays import add_working_days, kind_of, working_days_between

FIRST, LAST = date(2020, 1, 1), date(2026, 12, 31)
CHINA = holidays.China(years=range(2020, 2028))
DAY = timedelta(days=1)


def test_every_day_of_seven_years_is_worked_or_not_in_both() -> None:
    every = [FIRST + n * DAY for n in range((LAST - FIRST).days + 1)]
    assert [day for day in every if kind_of(day).workday != CHINA.is_working_day(day)] == []
    assert all(kind_of(day).known for day in every)


@given(
    st.dates(min_value=FIRST, max_value=date(2026, 9, 1)), st.integers(min_value=1, max_value=60)
)
def test_a_term_ends_on_the_day_the_other_library_says(start: date, days: int) -> None:
    end = add_working_days(start, days)
    if end <= LAST:
        assert end == CHINA.get_nth_working_day(start, days) or not CHINA.is_working_day(start)
        worked = (start + n * DAY for n in range(1, (end - start).days + 1))
        assert sum(CHINA.is_working_day(day) for day in worked) == days
        assert working_days_between(start, end) == days


@given(st.dates(min_value=date(2028, 1, 1), max_value=date(9990, 1, 1)), st.integers(0, 40))
def test_a_year_that_is_not_published_counts_weekdays_and_says_so(start: date, days: int) -> None:
    end = add_working_days(start, days)
    assert not kind_of(end).known
    worked = (start + n * DAY for n in range(1, (end - start).days + 1))
    assert sum(day.isoweekday() < 6 for day in worked) == days
