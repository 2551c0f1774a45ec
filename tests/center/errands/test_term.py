"""The promised time of an errand: what is read from a guide, and the day it ends."""

from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.errands.term import Pause, Term, days_left, due
from tests.center.errands.term_table import DOCUMENT, document

CHINA = holidays.China(years=range(2019, 2028))
DAY = timedelta(days=1)


def working(days: int) -> Term:
    return Term(days, natural=False, text="")


def natural(days: int) -> Term:
    return Term(days, natural=True, text="")


@pytest.mark.parametrize(
    ("accepted", "term", "ends"),
    [
        ("2026-11-23", working(10), "2026-12-07"),
        ("2026-09-28", working(5), "2026-10-10"),  # the holiday week, and a Saturday worked
        ("2026-09-28", natural(5), "2026-10-03"),
        ("2026-11-23", working(0), "2026-11-23"),
        ("2026-11-22", working(0), "2026-11-23"),  # a Sunday: done on the next working day
        ("2026-01-31", Term(None, natural=True, text="", months=1), "2026-02-28"),
        ("2026-11-23", Term(None, natural=True, text="", months=1), "2026-12-23"),
    ],
)
def test_a_term_ends_on_its_last_day(accepted: str, term: Term, ends: str) -> None:
    found = due(term, date.fromisoformat(accepted))
    assert found.on == date.fromisoformat(ends)
    assert not found.provisional


def test_what_has_no_fixed_date_says_so() -> None:
    assert due(Term(None, natural=False, text="年度公示"), date(2026, 11, 23)).on is None


def test_a_suspension_over_the_holidays_moves_the_date_by_its_working_days_only() -> None:
    # Suspended on Tuesday 29 September, goes on on Saturday 10 October, a day worked in exchange.
    pause = Pause(date(2026, 9, 29), date(2026, 10, 10))
    assert due(working(5), date(2026, 9, 28), [pause]).on == date(2026, 10, 15)
    assert due(working(5), date(2026, 9, 28), [Pause(date(2026, 9, 29), None)]).on is None


def test_a_year_without_a_calendar_is_worked_out_and_called_provisional() -> None:
    found = due(working(10), date(2031, 12, 25))
    assert found.on == date(2032, 1, 8)
    assert found.provisional
    assert not due(natural(10), date(2031, 12, 25)).provisional


def test_a_local_closure_is_not_counted() -> None:
    closed = frozenset({date(2026, 11, 25)})
    assert due(working(2), date(2026, 11, 23), closures=closed).on == date(2026, 11, 26)


PAUSES = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 30)), max_size=3)


@given(
    st.dates(min_value=date(2020, 1, 1), max_value=date(2026, 1, 1)),
    st.integers(0, 60),
    PAUSES,
    st.booleans(),
)
def test_exactly_the_promised_days_are_worked_and_no_suspended_one_counts(
    accepted: date, days: int, spans: list[tuple[int, int]], by_nature: bool
) -> None:
    pauses = [
        Pause(accepted + begins * DAY, accepted + (begins + length) * DAY)
        for begins, length in spans
    ]
    end = due(Term(days, natural=by_nature, text=""), accepted, pauses).on
    assert end is not None
    if end > date(2026, 12, 31):
        return
    counted = [
        day
        for day in (accepted + n * DAY for n in range(1, (end - accepted).days + 1))
        if (by_nature or CHINA.is_working_day(day))
        and not any(pause.from_day < day <= (pause.to_day or day) for pause in pauses)
    ]
    if days:
        assert len(counted) == days
        assert counted[-1] == end
    else:
        assert len(counted) <= 1


@given(
    st.dates(min_value=date(2020, 1, 1), max_value=date(2026, 12, 1)),
    st.integers(-40, 40),
    st.booleans(),
)
def test_days_left_count_down_to_the_date_and_past_it(
    today: date, ahead: int, by_nature: bool
) -> None:
    due_on = today + ahead * DAY
    left = days_left(due_on, today, natural=by_nature)
    assert (left < 0) == (due_on < today)
    assert abs(left) <= max(abs(ahead), 1)
    assert days_left(today, today, natural=by_nature) == 0


def test_every_item_of_the_demo_gets_a_date_or_an_honest_no(tmp_path: Path) -> None:
    """`python -m tests.center.errands.term_table` writes the document anew."""
    assert document(tmp_path) == DOCUMENT.read_text("utf-8")
