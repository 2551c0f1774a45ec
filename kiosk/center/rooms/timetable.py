"""The timetable of a room (一室多用): which function it has when, and when it can be booked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from kiosk.center.hours.by_subject import MINUTES_A_DAY, minutes_of_week
from kiosk.center.hours.rules import (
    DAY,
    OpeningRules,
    Span,
    merged,
    span_of,
    weekday_of_rules,
    without,
)
from kiosk.center.rooms.values import Slice
from kiosk.clock import LOCAL
from kiosk.errors import RuleBroken
from kiosk.workdays import kind_of


@dataclass(frozen=True, slots=True)
class Slot:
    """A slice of the week: ISO weekday, local times, over midnight if `closes` is not later."""

    weekday: int
    opens: time
    closes: time
    function: str
    bookable: bool
    function_en: str = ""


@dataclass(frozen=True, slots=True)
class DatedSlot:
    """A slice of one day, in the place of what the week says of that time."""

    day: date
    opens: time
    closes: time
    function: str
    bookable: bool
    function_en: str = ""


@dataclass(frozen=True, slots=True)
class Timetable:
    """A room's week with its exceptions, and the hours that hold for the room."""

    slots: tuple[Slot, ...]
    exceptions: tuple[DatedSlot, ...] = ()
    hours: OpeningRules = field(default_factory=lambda: OpeningRules(()))
    """Closures, interruptions and holidays are taken from here; not its windows."""


def check_slots(slots: Sequence[Slot]) -> None:
    """Refuse a week in which two functions overlap, and name both.

    `RuleBroken`: `room.slot_form`, `room.slots_overlap`.
    """
    for slot in slots:
        if slot.weekday not in range(1, 8) or not slot.function.strip():
            raise RuleBroken("room.slot_form", weekday=slot.weekday)
    placed = [(*minutes_of_week(slot.weekday, slot.opens, slot.closes), slot) for slot in slots]
    placed.sort(key=lambda each: each[:2])
    for at, (_, ends, slot) in enumerate(placed):
        following, _, other = placed[(at + 1) % len(placed)]
        if at + 1 == len(placed):
            following += 7 * MINUTES_A_DAY
        if ends > following and other is not slot:
            raise overlap(slot.function, slot.opens, slot.closes, other.function, other.opens)


def overlap(function: str, opens: time, closes: time, other: str, begins: time) -> RuleBroken:
    """Two uses of a room at one time, both named."""
    return RuleBroken(
        "room.slots_overlap",
        function=function,
        opens=f"{opens:%H:%M}",
        closes=f"{closes:%H:%M}",
        other=other,
        begins=f"{begins:%H:%M}",
    )


def slices_on(timetable: Timetable, day: date) -> tuple[Slice, ...]:
    """What begins on `day`, in order; nothing of the week on a holiday or closure."""
    dated = [
        Slice(
            *span_of(day, each.opens, each.closes), each.function, each.bookable, each.function_en
        )
        for each in timetable.exceptions
        if each.day == day
    ]
    # One that began yesterday may reach into this day.
    over = [
        span_of(each.day, each.opens, each.closes)
        for each in timetable.exceptions
        if each.day in (day - DAY, day, day + DAY)
    ]
    cut: list[Span] = [*over, *((each.starts, each.ends) for each in timetable.hours.interruptions)]
    weekly = [
        Slice(starts, ends, slot.function, slot.bookable, slot.function_en)
        for slot in _slots_on(timetable, day)
        for starts, ends in without((span_of(day, slot.opens, slot.closes),), cut)
    ]
    return tuple(sorted((*dated, *weekly), key=lambda each: each.starts))


def slices_between(timetable: Timetable, start: datetime, end: datetime) -> tuple[Slice, ...]:
    """What lies in a range, whole slices that touch it."""
    day, last = start.astimezone(LOCAL).date() - DAY, end.astimezone(LOCAL).date()
    found: list[Slice] = []
    while day <= last:
        found += (
            each for each in slices_on(timetable, day) if each.starts < end and each.ends > start
        )
        day += DAY
    return tuple(found)


def bookable_times(slices: Iterable[Slice], buffer: timedelta) -> tuple[Span, ...]:
    """When it can be booked; slices that touch are one.

    The buffer is kept towards a use nobody can book, whose people must find the room in order,
    not towards closing time, after which it is tidied.
    """
    known = tuple(slices)
    others = [(each.starts - buffer, each.ends + buffer) for each in known if not each.bookable]
    return without(merged([(each.starts, each.ends) for each in known if each.bookable]), others)


def why_not(
    timetable: Timetable, starts: datetime, ends: datetime, buffer: timedelta = timedelta()
) -> RuleBroken | None:
    """Why a time cannot be booked; None: as far as the timetable goes, it can.

    `room.closure`, `room.holiday`, `room.other_use` (named) or `room.other_use_near` when only
    the buffer towards it is missing, `room.closed_then`.
    """
    near = slices_between(timetable, starts - buffer, ends + buffer)
    if _within(bookable_times(near, buffer), starts, ends):
        return None
    slices = [each for each in near if each.starts < ends and each.ends > starts]
    for each in slices:
        if not each.bookable:
            return _other_use("room.other_use", each, buffer)
    if _within(bookable_times(slices, timedelta()), starts, ends):
        beside = next(each for each in near if not each.bookable)
        return _other_use("room.other_use_near", beside, buffer)
    return _shut(timetable.hours, slices, starts, ends)


def _within(spans: Iterable[Span], starts: datetime, ends: datetime) -> bool:
    return any(begins <= starts and ends <= until for begins, until in spans)


def _shut(
    hours: OpeningRules, slices: Sequence[Slice], starts: datetime, ends: datetime
) -> RuleBroken:
    day = starts.astimezone(LOCAL).date()
    for cut in hours.interruptions:
        if cut.starts < ends and cut.ends > starts:
            return RuleBroken("room.closure", reason=cut.reason)
    if not slices and day in hours.closures:
        return RuleBroken("room.closure", reason=hours.closures[day])
    holiday = kind_of(day).holiday
    if not slices and holiday is not None and not hours.through_holidays:
        return RuleBroken("room.holiday", holiday=holiday)
    return RuleBroken("room.closed_then")


def _other_use(key: str, each: Slice, buffer: timedelta) -> RuleBroken:
    return RuleBroken(
        key,
        function=each.function,
        function_en=each.function_en or each.function,
        opens=each.starts,
        closes=each.ends,
        minutes=int(buffer.total_seconds() // 60),
    )


def _slots_on(timetable: Timetable, day: date) -> list[Slot]:
    hours = timetable.hours
    weekday = day.isoweekday() if hours.through_holidays else weekday_of_rules(day)
    if day in hours.closures or weekday is None:
        return []
    return [slot for slot in timetable.slots if slot.weekday == weekday]
