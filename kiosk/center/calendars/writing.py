"""Writes a calendar file (iCalendar, RFC 5545) that any calendar program reads."""

from collections.abc import Iterable
from datetime import date, datetime

from icalendar import Calendar, Event

from kiosk.center.calendars.values import CalendarEntry, Weekly, folded
from kiosk.clock import LOCAL

PRODUCT = "-//Xinqiao//Community service center//ZH"
ZONE_SINCE = date(2000, 1, 1)
"""From when the file says what the zone's clocks show; nothing in it is older."""


def calendar_bytes(name: str, entries: Iterable[CalendarEntry], *, now: datetime) -> bytes:
    """A file called `name` in calendar programs; times are the hall's, with their zone."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for each in folded(entries):
        if isinstance(each, Weekly):
            for event in _weekly(each, now):
                calendar.add_component(event)
        else:
            calendar.add_component(_event(each, now))
    calendar.add_missing_timezones(first_date=ZONE_SINCE)
    written: bytes = calendar.to_ical()
    return written


def _event(entry: CalendarEntry, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now)
    event.add("dtstart", entry.starts_at.astimezone(LOCAL))
    event.add("dtend", entry.ends_at.astimezone(LOCAL))
    event.add("summary", entry.title)
    event.add("status", entry.standing.upper())
    if entry.place:
        event.add("location", entry.place)
    if entry.words:
        event.add("description", entry.words)
    if entry.changed_at is not None:
        event.add("last-modified", entry.changed_at)
    return event


def _weekly(rule: Weekly, now: datetime) -> Iterable[Event]:
    master = _event(rule.first, now)
    # Whatever became of the first week: each week that was called off says so itself.
    master["status"] = "CONFIRMED"
    master.add("rrule", {"freq": "weekly", "count": rule.weeks})
    for moment in rule.left_out:
        master.add("exdate", moment.astimezone(LOCAL))
    yield master
    for each in rule.cancelled:
        changed = _event(each, now)
        changed["uid"] = master["uid"]
        changed.add("recurrence-id", each.starts_at.astimezone(LOCAL))
        yield changed
