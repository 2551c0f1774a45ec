"""Calendar files are read back by a standard parser: zone, weeks that repeat, what is off."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from icalendar import Calendar, Event

from kiosk.center.activities.calling_off import cancel_session
from kiosk.center.activities.views import activity_view
from kiosk.center.calendars.contents import activity_entries, own_entries, room_entries
from kiosk.center.calendars.values import CalendarEntry, folded
from kiosk.center.calendars.writing import calendar_bytes
from kiosk.center.persons_day.day import persons_day
from kiosk.center.persons_day.values import Subject
from kiosk.center.rooms.changing import cancel
from kiosk.center.rooms.series import book_series
from kiosk.center.rooms.values import Wish
from tests.center.persons_day.neighbour import COURSE, PHONE, ROOM, Neighbour, at, settle
from tests.stores import Opened, SetClock

FIRST, LAST = date(2026, 11, 23), date(2026, 12, 31)


@pytest.fixture
def neighbour(opened: Opened, clock: SetClock) -> Neighbour:
    return settle(opened, clock)


def read(neighbour: Neighbour, entries: tuple[CalendarEntry, ...]) -> list[Event]:
    """Through bytes and back, with an independent look at the zone."""
    raw = calendar_bytes("日历", entries, now=neighbour.clock.now())
    parsed = Calendar.from_ical(raw)
    assert parsed["version"] == "2.0"
    assert [str(zone["tzid"]) for zone in parsed.walk("VTIMEZONE")] == ["Asia/Shanghai"]
    events = [event for event in parsed.walk("VEVENT") if isinstance(event, Event)]
    for event in events:
        assert event.start.utcoffset() == timedelta(hours=8)
    return events


def test_a_rooms_weeks_repeat_and_what_is_off_is_off_and_nobody_is_named(
    neighbour: Neighbour,
) -> None:
    wish = Wish(
        ROOM, at("2026-11-24 09:00"), at("2026-11-24 10:00"), "person", "class", 2, PHONE, "张小满"
    )
    report = neighbour.do(
        book_series, series_id=uuid4(), wish=wish, weeks=4, staff_id=neighbour.office.lead
    )
    alone = neighbour.room("2026-11-25 14:00")
    neighbour.do(cancel, booking_id=report.booked[1].id)
    entries = neighbour.see(room_entries, code=ROOM, first=FIRST, last=LAST, clock=neighbour.clock)
    events = read(neighbour, entries)
    [weekly] = [event for event in events if "rrule" in event]
    assert dict(weekly["rrule"]) == {"FREQ": ["WEEKLY"], "COUNT": [4]}
    assert (weekly.start, weekly.end) == (wish.starts_at, wish.ends_at)
    [off] = [event for event in events if "recurrence-id" in event]
    assert (off["status"], off["uid"]) == ("CANCELLED", weekly["uid"])
    assert off["recurrence-id"].dt == at("2026-12-01 09:00")
    [once] = [event for event in events if str(event["uid"]).startswith(str(alone.id))]
    assert (once["status"], once["summary"], once["location"]) == ("CONFIRMED", "开会", "A室(1 楼)")
    raw = calendar_bytes("A", entries, now=neighbour.clock.now()).decode()
    assert not any(word in raw for word in ("张", PHONE, "8000", alone.number))


def test_activities_called_off_stay_in_the_file_and_say_why(neighbour: Neighbour) -> None:
    session_id = neighbour.opened.read(
        lambda session: activity_view(session, code=COURSE).sessions[1].id
    )
    neighbour.do(
        cancel_session,
        session_id=session_id,
        reason="老师生病",
        staff_id=neighbour.office.lead,
    )
    events = read(neighbour, neighbour.see(activity_entries, first=FIRST, last=LAST))
    assert [str(event["summary"]) for event in events] == ["剪纸课", "剪纸课"]
    master, off = events
    assert master["rrule"]["COUNT"] == [2]
    assert (off["status"], str(off["description"])) == ("CANCELLED", "停办:老师生病")


def test_ones_own_things_go_along_with_every_session(neighbour: Neighbour) -> None:
    booked, course, errand = neighbour.time(), neighbour.activity(), neighbour.errand()
    shown = [Subject("errand", errand.id)]
    day = neighbour.see(persons_day, shown=shown, clock=neighbour.clock)
    events = read(neighbour, neighbour.see(own_entries, day=day))
    at_times = {event.start for event in events}
    assert at_times == {booked.due_at, course.sessions[0].starts_at}
    [both] = [event for event in events if "rrule" in event]
    assert both["rrule"]["COUNT"] == [2]
    assert str(both["description"]) == f"编号 {course.code}"


def test_weeks_without_it_are_left_out_and_what_was_moved_stands_alone() -> None:
    def entry(text: str, standing: str = "confirmed") -> CalendarEntry:
        starts: datetime = at(text)
        return CalendarEntry(
            text, starts, starts + timedelta(hours=1), "课", series="K", standing=standing
        )

    whole = [entry(f"2026-12-{day:02d} 09:00") for day in (1, 8, 22)]
    moved = entry("2026-12-16 14:00")
    rule, single = sorted(folded([*whole, moved]), key=lambda each: isinstance(each, CalendarEntry))
    assert single == moved
    assert not isinstance(rule, CalendarEntry)
    assert (rule.weeks, rule.left_out) == (4, (at("2026-12-15 09:00"),))
