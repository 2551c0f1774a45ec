"""Hours that are different: seasons, one-off closures and openings, desks, items and rooms."""

from datetime import date, datetime, time, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.hours.by_subject import (
    close_once,
    load_hours,
    open_once,
    put_subject_hours,
)
from kiosk.center.hours.opening import OpeningRules, Window, load_rules, opening, put_hours
from kiosk.center.hours.rules import (
    Interruption,
    Season,
    free_slices,
    spans_between,
    spans_on,
    without,
)
from kiosk.clock import LOCAL
from kiosk.errors import RuleBroken
from tests.center.hours.test_opening import WEEK
from tests.stores import Opened, SetClock

CHINA = holidays.China(years=range(2020, 2027))
NIGHT = OpeningRules((Window(5, time(20), time(2)),))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


def test_a_window_over_midnight_is_open_on_both_days() -> None:
    found = opening(NIGHT, at("2026-11-28 01:30"))
    assert (found.open, found.closes_at) == (True, at("2026-11-28 02:00"))
    assert opening(NIGHT, at("2026-11-28 02:00")).next_opening == at("2026-12-04 20:00")
    assert spans_between(NIGHT, at("2026-11-28 00:00"), at("2026-11-29 00:00")) == (
        (at("2026-11-28 00:00"), at("2026-11-28 02:00")),
    )


def test_round_the_clock_never_closes() -> None:
    always = OpeningRules(
        tuple(Window(day, time(), time()) for day in range(1, 8)), through_holidays=True
    )
    found = opening(always, at("2026-10-01 03:00"))
    assert (found.open, found.closes_at) == (True, None)


def test_a_season_takes_the_place_of_the_week() -> None:
    summer = Season(
        date(2026, 7, 1), date(2026, 8, 31), (Window(1, time(8), time(11, 30)),), "夏令"
    )
    rules = OpeningRules(WEEK, seasons=(summer,))
    assert opening(rules, at("2026-07-06 08:10")).open
    assert opening(rules, at("2026-07-06 11:30")).next_opening == at("2026-07-13 08:00")
    assert opening(rules, at("2026-08-31 12:00")).next_opening == at("2026-09-01 08:30")


def test_a_one_off_opening_opens_a_holiday_and_a_closure_says_why() -> None:
    rules = OpeningRules(
        WEEK,
        openings={date(2026, 10, 2): (Window(5, time(9), time(11)),)},
        interruptions=(Interruption(at("2026-11-23 15:00"), at("2026-11-23 16:00"), "消防演练"),),
    )
    assert opening(rules, at("2026-10-02 10:00")).open
    assert opening(rules, at("2026-10-01 10:00")).next_opening == at("2026-10-02 09:00")
    shut = opening(rules, at("2026-11-23 15:30"))
    assert (shut.reason, shut.values) == ("hours.closure", {"reason": "消防演练"})
    assert shut.next_opening == at("2026-11-23 16:00")
    assert opening(rules, at("2026-11-23 14:30")).closes_at == at("2026-11-23 15:00")


def test_every_day_of_seven_years_is_open_as_the_other_library_says() -> None:
    """Weekday hours only: open exactly on the days that are worked, 调休 included."""
    rules = OpeningRules(tuple(Window(day, time(8, 30), time(12)) for day in range(1, 6)))
    first = date(2020, 1, 1)
    days = [first + timedelta(days=n) for n in range((date(2026, 12, 31) - first).days + 1)]
    wrong = [day for day in days if bool(spans_on(rules, day)) != CHINA.is_working_day(day)]
    assert wrong == []


MINUTE = st.integers(0, 3 * 1440).map(lambda n: at("2026-11-23 00:00") + timedelta(minutes=n))
SPANS = st.lists(
    st.tuples(MINUTE, st.integers(1, 600)).map(lambda p: (p[0], p[0] + timedelta(minutes=p[1]))),
    max_size=6,
)


@given(times=SPANS, busy=SPANS, buffer=st.integers(0, 40), moment=MINUTE)
def test_a_moment_is_free_exactly_when_it_is_open_and_far_from_every_use(
    times: list[tuple[datetime, datetime]],
    busy: list[tuple[datetime, datetime]],
    buffer: int,
    moment: datetime,
) -> None:
    around = timedelta(minutes=buffer)
    slices = free_slices(times, busy, buffer=around)
    free = any(starts <= moment < ends for starts, ends in slices)
    within = any(starts <= moment < ends for starts, ends in times)
    near = any(starts - around <= moment < ends + around for starts, ends in busy)
    assert free == (within and not near)
    assert list(slices) == sorted(slices)
    assert without(slices, busy) == slices


def test_desk_item_and_room_have_hours_of_their_own_or_the_centers(
    opened: Opened, clock: SetClock
) -> None:
    who = {"device_id": opened.device_id, "staff_id": None, "clock": clock}
    opened.write(lambda session: put_hours(session, windows=WEEK))
    night = (Window(5, time(20), time(2)),)
    season = Season(date(2026, 7, 1), date(2026, 8, 31), (Window(1, time(7), time(9)),), "夏令")

    def change(session: object) -> None:
        put_subject_hours(
            session,  # type: ignore[arg-type]
            scope="room",
            subject="R1",
            windows=night,
            seasons=(season,),
            **who,
        )
        close_once(
            session,  # type: ignore[arg-type]
            scope="center",
            starts_at=at("2026-11-24 00:00"),
            ends_at=at("2026-11-25 00:00"),
            reason="停电",
            **who,
        )
        open_once(
            session,  # type: ignore[arg-type]
            scope="desk",
            subject="3",
            day=date(2026, 11, 29),
            opens=time(9),
            closes=time(11),
            reason="专场",
            **who,
        )

    opened.write(change)
    room = opened.read(lambda session: load_hours(session, "room", "R1"))
    assert (room.windows, room.seasons) == (night, (season,))
    assert opening(room, at("2026-07-06 08:00")).open
    desk = opened.read(lambda session: load_hours(session, "desk", "3"))
    assert opening(desk, at("2026-11-29 10:00")).open
    item = opened.read(lambda session: load_hours(session, "item", "MZ04"))
    assert opening(item, at("2026-11-23 10:00")).open
    for rules in (desk, item, opened.read(load_rules)):
        assert opening(rules, at("2026-11-24 10:00")).values == {"reason": "停电"}


@pytest.mark.parametrize(
    "windows",
    [
        (Window(5, time(20), time(2)), Window(6, time(1), time(9))),
        (Window(7, time(20), time(2)), Window(1, time(1), time(9))),
        (Window(1, time(9), time(12)), Window(1, time(11), time(13))),
    ],
)
def test_windows_that_overlap_are_refused_around_midnight_too(
    opened: Opened, clock: SetClock, windows: tuple[Window, ...]
) -> None:
    with pytest.raises(RuleBroken, match="hours.windows_overlap"):
        opened.write(
            lambda session: put_subject_hours(
                session,
                device_id=opened.device_id,
                scope="room",
                subject="R1",
                windows=windows,
                staff_id=None,
                clock=clock,
            )
        )
