"""Sessions of any date from the rules of the week: holidays, 调休 days, closures, slots."""

from datetime import date, time, timedelta
from itertools import pairwise

import chinese_calendar
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.appointments.sessions import PlannedSession, SessionRule, sessions_on, slot_times
from tests.center.appointments.counter import LUNCH, RULES, SATURDAY, at


def kinds(day: date, closures: frozenset[date] = frozenset()) -> list[str]:
    return [each.kind for each in sessions_on(RULES, day, closures)]


def test_weekdays_have_lunch_and_saturdays_a_morning() -> None:
    monday = date(2026, 11, 23)
    found = [kinds(monday + timedelta(days=ahead)) for ahead in range(7)]
    assert found == [["lunch"]] * 5 + [["weekend"], []]


def test_holidays_have_none_and_days_worked_in_exchange_those_of_a_monday() -> None:
    national_day = [date(2026, 10, day) for day in range(1, 8)]
    assert [kinds(day) for day in national_day] == [[]] * 7
    worked_saturday = date(2026, 10, 10)
    assert kinds(worked_saturday) == ["lunch"]
    assert sessions_on(RULES, worked_saturday, ())[0].item_code == LUNCH


def test_whole_of_2026_agrees_with_the_national_calendar() -> None:
    for ahead in range(365):
        day = date(2026, 1, 1) + timedelta(days=ahead)
        worked = chinese_calendar.is_workday(day)
        assert ("lunch" in kinds(day)) == worked
        off, name = chinese_calendar.get_holiday_detail(day)
        held = day.isoweekday() == 6 and off and name is None
        assert ("weekend" in kinds(day)) == held


def test_year_nobody_has_published_goes_by_the_weekday() -> None:
    assert kinds(date(2031, 10, 1)) == ["lunch"]
    assert kinds(date(2031, 10, 4)) == ["weekend"]


def test_closed_day_has_none() -> None:
    day = date(2026, 11, 24)
    assert kinds(day, frozenset({day})) == []


def test_slots_begin_one_after_another_and_end_within_the_session() -> None:
    lunch = sessions_on(RULES, date(2026, 11, 24), ())[0]
    assert slot_times(lunch) == (
        at(24, 12, 15),
        at(24, 12, 30),
        at(24, 12, 45),
        at(24, 13, 0),
        at(24, 13, 15),
    )


@given(
    opens=st.times(min_value=time(6), max_value=time(20)),
    length=st.integers(1, 200),
    slot=st.integers(5, 240),
)
def test_every_slot_fits_or_there_is_only_one(opens: time, length: int, slot: int) -> None:
    minutes = opens.hour * 60 + opens.minute + length
    closes = time(minutes // 60 % 24, minutes % 60)
    opens = opens.replace(second=0, microsecond=0)
    session = PlannedSession(SATURDAY, date(2026, 11, 28), opens, closes, "weekend", slot, 5, 1)
    times = slot_times(session)
    assert times[0] == session.opens_at
    step = timedelta(minutes=slot)
    assert all(later - earlier == step for earlier, later in pairwise(times))
    assert len(times) == 1 or times[-1] + step <= session.closes_at
    assert times[-1] + 2 * step > session.closes_at


def test_rules_of_two_items_do_not_mix() -> None:
    rules = (*RULES, SessionRule("X", 2, time(12, 15), time(13), "lunch", 15, 4, 1))
    found = sessions_on(rules, date(2026, 11, 24), ())
    assert [each.item_code for each in found] == [LUNCH, "X"]
