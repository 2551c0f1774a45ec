"""Open now? Until when? If not, why and when next?"""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.hours.opening import (
    WALK_IN,
    OpeningRules,
    Window,
    by_appointment,
    load_rules,
    opening,
    put_hours,
)
from kiosk.clock import LOCAL
from kiosk.data.tables import Closure
from kiosk.errors import RuleBroken
from kiosk.workdays import kind_of
from tests.stores import Opened

WEEK = (
    *(Window(day, time(8, 30), time(12)) for day in range(1, 6)),
    *(Window(day, time(12, 15), time(13, 30), "lunch") for day in range(1, 6)),
    *(Window(day, time(14), time(17, 30)) for day in range(1, 6)),
    Window(6, time(9), time(11, 30), "weekend"),
)
RULES = OpeningRules(WEEK)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("moment", "closes"),
    [
        ("2026-11-23 08:30:00", "2026-11-23 12:00"),
        ("2026-11-23 11:59:59.999999", "2026-11-23 12:00"),
        ("2026-11-23 14:00", "2026-11-23 17:30"),
        ("2026-11-28 09:00", "2026-11-28 11:30"),
    ],
)
def test_open_from_the_first_minute_to_the_last(moment: str, closes: str) -> None:
    found = opening(RULES, at(moment))
    assert (found.open, found.closes_at, found.next_opening) == (True, at(closes), None)
    assert found.reason is None


@pytest.mark.parametrize(
    ("moment", "reason", "following"),
    [
        ("2026-11-23 00:00", "hours.before_opening", "2026-11-23 08:30"),
        ("2026-11-23 08:29:59.999999", "hours.before_opening", "2026-11-23 08:30"),
        ("2026-11-23 12:00", "hours.between", "2026-11-23 14:00"),
        ("2026-11-23 12:15", "hours.lunch_by_appointment", "2026-11-23 14:00"),
        ("2026-11-23 13:30", "hours.between", "2026-11-23 14:00"),
        ("2026-11-23 17:30", "hours.after_closing", "2026-11-24 08:30"),
        ("2026-11-23 23:59:59", "hours.after_closing", "2026-11-24 08:30"),
        ("2026-11-27 18:00", "hours.after_closing", "2026-11-28 09:00"),
        ("2026-11-28 11:30", "hours.after_closing", "2026-11-30 08:30"),
        ("2026-11-29 10:00", "hours.day_off", "2026-11-30 08:30"),
    ],
)
def test_closed_says_why_and_when_next(moment: str, reason: str, following: str) -> None:
    found = opening(RULES, at(moment))
    assert (found.open, found.closes_at) == (False, None)
    assert (found.reason, found.next_opening) == (reason, at(following))


def test_a_national_holiday_closes_the_hall_until_the_first_working_day() -> None:
    found = opening(RULES, at("2026-10-01 10:00"))
    assert (found.reason, found.values) == ("hours.holiday", {"holiday": "国庆节"})
    assert found.next_opening == at("2026-10-08 08:30")


def test_a_saturday_that_is_worked_keeps_weekday_hours() -> None:
    assert opening(RULES, at("2026-10-10 15:00")).open
    assert opening(RULES, at("2026-10-10 15:00")).closes_at == at("2026-10-10 17:30")


def test_a_local_closure_overrides_the_calendar() -> None:
    rules = OpeningRules(WEEK, {date(2026, 11, 23): "系统升级"})
    found = opening(rules, at("2026-11-23 10:00"))
    assert (found.reason, found.values) == ("hours.closure", {"reason": "系统升级"})
    assert found.next_opening == at("2026-11-24 08:30")


def test_a_year_without_a_calendar_goes_by_weekdays_and_says_so() -> None:
    assert opening(RULES, at("2099-10-01 10:00")).open
    assert opening(RULES, at("2099-10-01 10:00")).calendar_unknown
    assert not opening(RULES, at("2026-11-23 10:00")).calendar_unknown


def test_the_moment_may_come_in_any_zone() -> None:
    utc = datetime.fromisoformat("2026-11-23T00:30:00+00:00")
    assert opening(RULES, utc).open
    assert not opening(RULES, utc - timedelta(microseconds=1)).open


def test_windows_that_touch_are_one_opening() -> None:
    rules = OpeningRules((Window(1, time(8), time(12)), Window(1, time(12), time(20), "extended")))
    assert opening(rules, at("2026-11-23 09:00")).closes_at == at("2026-11-23 20:00")


def test_a_center_without_hours_says_so() -> None:
    found = opening(OpeningRules(()), at("2026-11-23 10:00"))
    assert (found.reason, found.next_opening) == ("hours.no_hours", None)
    lunch_only = OpeningRules((Window(1, time(12), time(13), "lunch"),))
    assert opening(lunch_only, at("2026-11-23 10:00")).next_opening is None


def test_lunch_is_for_those_who_booked() -> None:
    assert by_appointment(RULES, at("2026-11-23 12:15"))
    assert not by_appointment(RULES, at("2026-11-23 13:30"))
    assert not by_appointment(RULES, at("2026-10-01 12:30"))


def windows() -> st.SearchStrategy[Window]:
    return st.builds(
        lambda weekday, opens, length, kind: Window(
            weekday,
            time(opens // 60, opens % 60),
            time(min(opens + length, 1439) // 60, min(opens + length, 1439) % 60),
            kind,
        ),
        st.integers(1, 7),
        st.integers(0, 1400),
        st.integers(1, 600),
        st.sampled_from(["regular", "lunch", "extended", "weekend"]),
    )


@given(
    rules=st.builds(
        OpeningRules,
        st.lists(windows(), max_size=8).map(tuple),
        st.dictionaries(
            st.dates(date(2026, 9, 20), date(2026, 11, 1)), st.just("盘点"), max_size=4
        ),
    ),
    moment=st.datetimes(datetime(2026, 9, 20), datetime(2026, 11, 1)),  # noqa: DTZ001 - zone below
    between=st.floats(0, 0.999),
)
def test_until_the_next_opening_it_stays_closed(
    rules: OpeningRules, moment: datetime, between: float
) -> None:
    here = moment.replace(tzinfo=LOCAL)
    found = opening(rules, here)
    if found.open:
        assert found.closes_at is not None
        assert found.closes_at > here
        assert opening(rules, here + (found.closes_at - here) * between).open
        assert not opening(rules, found.closes_at).open
        return
    assert found.reason is not None
    if found.next_opening is None:
        assert not any(window.kind in WALK_IN for window in rules.windows)
        return
    assert found.next_opening > here
    assert opening(rules, found.next_opening).open
    assert not opening(rules, here + (found.next_opening - here) * between).open
    assert found.next_opening.date() not in rules.closures
    assert kind_of(found.next_opening.date()).holiday is None


def test_hours_are_kept_and_replaced(opened: Opened) -> None:
    opened.write(lambda session: put_hours(session, windows=WEEK))
    opened.write(lambda session: put_hours(session, windows=reversed(WEEK)))
    opened.write(lambda session: session.add(Closure(day=date(2026, 11, 23), reason="盘点")))
    rules = opened.read(load_rules)
    assert set(rules.windows) == set(WEEK)
    assert rules.closures == {date(2026, 11, 23): "盘点"}


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ((Window(1, time(12), time(9)),), "hours.window_order"),
        ((Window(1, time(9), time(9)),), "hours.window_order"),
        ((Window(8, time(9), time(10)),), "hours.window_form"),
        ((Window(1, time(9), time(10), "night"),), "hours.window_form"),
        (
            (Window(1, time(9), time(12)), Window(1, time(11), time(13), "lunch")),
            "hours.windows_overlap",
        ),
    ],
)
def test_hours_that_make_no_sense_change_nothing(
    opened: Opened, wrong: tuple[Window, ...], key: str
) -> None:
    opened.write(lambda session: put_hours(session, windows=WEEK))
    with pytest.raises(RuleBroken, match=key):
        opened.write(lambda session: put_hours(session, windows=wrong))
    assert set(opened.read(load_rules).windows) == set(WEEK)
