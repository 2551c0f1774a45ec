"""What desks look up and boards feel: open numbers, pulse, today's hours, masked names."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.hours.opening import OpeningRules, Window
from kiosk.center.hours.todays_hours import todays_hours
from kiosk.center.people.masking import masked_name
from kiosk.center.queue.hall_pulse import hall_pulse
from kiosk.center.queue.open_tickets import open_tickets
from kiosk.clock import LOCAL
from tests.center.conftest import SmallCenter
from tests.stores import MONDAY_MORNING

RULES = OpeningRules(
    (
        Window(1, time(8, 30), time(12)),
        Window(1, time(12, 15), time(13, 30), "lunch"),
        Window(1, time(14), time(17, 30)),
    )
)


def _open(center: SmallCenter) -> list[str]:
    found = center.opened.read(lambda session: open_tickets(session, clock=center.clock))
    return [ticket.label for ticket in found]


def test_open_numbers_are_listed_newest_first_until_they_are_closed(
    small_center: SmallCenter,
) -> None:
    assert _open(small_center) == []
    first, second = small_center.take(), small_center.take("YB01")
    small_center.take()
    called = small_center.call()
    assert called is not None
    assert called.id == first.id
    assert _open(small_center) == ["A002", "B001", "A001"]
    small_center.cancel(second.id)
    small_center.move("miss", first.id)
    assert _open(small_center) == ["A002"]


def test_open_numbers_of_yesterday_are_gone(small_center: SmallCenter) -> None:
    small_center.take()
    small_center.clock.pass_time(days=1)
    assert _open(small_center) == []


def test_every_number_and_every_call_is_felt_in_the_pulse(small_center: SmallCenter) -> None:
    beats = [small_center.opened.read(hall_pulse)]
    ticket = small_center.take()
    beats.append(small_center.opened.read(hall_pulse))
    small_center.call()
    beats.append(small_center.opened.read(hall_pulse))
    small_center.move("recall", ticket.id)
    beats.append(small_center.opened.read(hall_pulse))
    assert beats[0] is None
    assert len(set(beats)) == len(beats)
    assert small_center.opened.read(hall_pulse) == beats[-1]


def test_todays_hours_leave_the_appointments_at_lunch_out() -> None:
    day = datetime(2026, 11, 23, tzinfo=LOCAL)
    assert todays_hours(RULES, MONDAY_MORNING) == (
        (day.replace(hour=8, minute=30), day.replace(hour=12)),
        (day.replace(hour=14), day.replace(hour=17, minute=30)),
    )


@pytest.mark.parametrize("hours", [0, 3, 9, 12])
def test_todays_hours_are_the_same_all_day(hours: int) -> None:
    assert todays_hours(RULES, MONDAY_MORNING + timedelta(hours=hours)) == todays_hours(
        RULES, MONDAY_MORNING
    )


def test_a_day_without_opening_has_no_hours() -> None:
    assert todays_hours(RULES, MONDAY_MORNING + timedelta(days=1)) == ()


@pytest.mark.parametrize(
    ("name", "shown"),
    [("林小满", "林**"), ("王一", "王*"), ("𬍛", "𬍛"), (" 欧阳娜娜 ", "欧**"), ("", "")],
)
def test_a_name_is_shown_by_its_first_character(name: str, shown: str) -> None:
    assert masked_name(name) == shown


@given(st.text(min_size=2).map(str.strip).filter(lambda name: len(name) > 1))
def test_nothing_but_the_first_character_of_a_name_is_ever_shown(name: str) -> None:
    assert set(masked_name(name)[1:]) == {"*"}
