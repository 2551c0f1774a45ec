"""What rooms look like: which are free now, the slices of a day, the bookings of days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.hours.rules import DAY, Span, free_slices
from kiosk.center.rooms.booking_view import equipment_view, views_of
from kiosk.center.rooms.rows import held_by_room, held_in, terms_of, timetables, view_of
from kiosk.center.rooms.standing import LIVE, at_moment
from kiosk.center.rooms.timetable import (
    Timetable,
    bookable_times,
    slices_between,
    slices_on,
    why_not,
)
from kiosk.center.rooms.values import BookingView, EquipmentView, Held, RoomView, Slice
from kiosk.clock import LOCAL, Clock, local
from kiosk.data.tables import Equipment, Room, RoomBooking, RoomSlot
from kiosk.errors import RuleBroken

LEAST = timedelta(minutes=15)
"""Shorter gaps are not shown as free."""


@dataclass(frozen=True, slots=True)
class RoomNow:
    """A room at this moment."""

    room: RoomView
    state: str
    """free, taken (booked), used (its timetable has another function) or closed."""
    until: datetime | None
    """How long it stays so; None: unknown or for long."""
    function: str
    """What its timetable says now; empty when closed."""
    next_free: datetime | None
    """When it is free next, today; None: not today, or it is free."""
    function_en: str = ""


@dataclass(frozen=True, slots=True)
class RoomDay:
    """A day of a room."""

    room: RoomView
    day: date
    slices: tuple[Slice, ...]
    bookings: tuple[BookingView, ...]
    free: tuple[Span, ...]
    """What can still be booked, with the buffers taken off."""
    equipment: tuple[EquipmentView, ...]
    closed_because: RuleBroken | None
    """Why there is nothing that day; None if there is."""


def rooms(session: Session) -> tuple[RoomView, ...]:
    """All rooms in the order of the house."""
    rows = session.scalars(select(Room).where(Room.active).order_by(Room.position, Room.code))
    return tuple(map(view_of, rows))


def room(session: Session, code: str) -> RoomView:
    """One room. `RuleBroken`: `room.unknown`."""
    row = session.get(Room, code)
    if row is None or not row.active:
        raise RuleBroken("room.unknown")
    return view_of(row)


def rooms_now(session: Session, *, clock: Clock) -> tuple[RoomNow, ...]:
    """Every room at this moment."""
    known = rooms(session)
    plans = timetables(session, [each.code for each in known])
    held = held_by_room(session, RoomBooking.starts_at < clock.now() + 2 * DAY)
    return tuple(
        _now(each, plans[each.code], _standing_live(held.get(each.code, []), each, clock), clock)
        for each in known
    )


def english_functions(session: Session) -> dict[str, str]:
    """The English name of each function that has one."""
    found = session.execute(
        select(RoomSlot.function, RoomSlot.function_en).where(RoomSlot.function_en != "").distinct()
    )
    return {row.function: row.function_en for row in found}


def functions(session: Session) -> dict[str, tuple[str, ...]]:
    """What each room can be booked for by its week: code of the room to functions."""
    plans = timetables(session, [each.code for each in rooms(session)])
    return {
        code: tuple(dict.fromkeys(slot.function for slot in plan.slots if slot.bookable))
        for code, plan in plans.items()
    }


def room_day(session: Session, *, code: str, day: date, clock: Clock) -> RoomDay:
    """A local day of a room, with everything that touches it."""
    return room_days(session, code=code, first=day, last=day, clock=clock)[0]


def room_days(
    session: Session, *, code: str, first: date, last: date, clock: Clock
) -> tuple[RoomDay, ...]:
    """The local days of a room from `first` to `last`."""
    it, plan = room(session, code), timetables(session, [code])[code]
    start = datetime.combine(first, time(), LOCAL)
    end = datetime.combine(last + DAY, time(), LOCAL)
    rows = session.scalars(
        select(RoomBooking)
        .where(
            RoomBooking.room_code == code, RoomBooking.starts_at < end, RoomBooking.ends_at > start
        )
        .order_by(RoomBooking.starts_at, RoomBooking.place)
    )
    views = views_of(session, code, rows, clock=clock)
    live = _live(session, it, clock)
    pieces = tuple(
        equipment_view(piece)
        for piece in session.scalars(
            select(Equipment)
            .where(Equipment.room_code == code, Equipment.state != "gone")
            .order_by(Equipment.code)
        )
    )
    return tuple(
        _day(it, plan, first + n * DAY, views, live, pieces, clock)
        for n in range((last - first).days + 1)
    )


def house_day(session: Session, *, day: date, clock: Clock) -> tuple[RoomDay, ...]:
    """A local day of every room that anybody books, in the order of the house."""
    known = (room_day(session, code=each.code, day=day, clock=clock) for each in rooms(session))
    return tuple(each for each in known if each.room.bookable_by != "staff" or each.bookings)


def free_times(
    room_view: RoomView, plan: Timetable, live: Sequence[Held], start: datetime, end: datetime
) -> tuple[Span, ...]:
    """What of a range can be booked, local."""
    buffer = room_view.buffer
    times = bookable_times(slices_between(plan, start - buffer, end + buffer), buffer)
    busy = [(held.starts, held.ends) for held in live]
    slices = free_slices(times, busy, buffer=buffer)
    cut = [(max(begins, start), min(until, end)) for begins, until in slices]
    return tuple((local(a), local(b)) for a, b in cut if b - a >= LEAST)


def _live(session: Session, it: RoomView, clock: Clock) -> list[Held]:
    return _standing_live(held_in(session, it.code), it, clock)


def _standing_live(rows: Iterable[Held], it: RoomView, clock: Clock) -> list[Held]:
    standing = at_moment(rows, clock.now(), terms_of(it))
    return [held for held in standing if held.state in LIVE]


def _day(
    it: RoomView,
    plan: Timetable,
    day: date,
    views: Sequence[BookingView],
    live: Sequence[Held],
    pieces: tuple[EquipmentView, ...],
    clock: Clock,
) -> RoomDay:
    start = datetime.combine(day, time(), LOCAL)
    end = start + DAY
    slices = slices_on(plan, day)
    from_now = max(start, local(clock.now()).replace(second=0, microsecond=0))
    # A slice that begins today may run past midnight; tomorrow's own belong to tomorrow.
    until = max((each.ends for each in slices), default=end)
    return RoomDay(
        room=it,
        day=day,
        slices=slices,
        bookings=tuple(view for view in views if view.starts_at < end and view.ends_at > start),
        free=free_times(it, plan, live, from_now, max(end, until)) if from_now < end else (),
        equipment=pieces,
        closed_because=None if slices else _without_next(why_not(plan, start, end)),
    )


def _without_next(why: RuleBroken | None) -> RuleBroken | None:
    """Why a whole day is shut; its sentence names no other time."""
    return None if why is None else RuleBroken(f"{why.key}_all_day", **why.values)


def _now(it: RoomView, plan: Timetable, live: Sequence[Held], clock: Clock) -> RoomNow:
    now = local(clock.now())
    near = slices_between(plan, now, now + max(LEAST, it.buffer))
    here = next((each for each in near if each.starts <= now), None)
    midnight = datetime.combine(now.date() + DAY, time(), LOCAL)
    free = free_times(it, plan, live, now, midnight)
    following = free[0][0] if free else None

    def stands(state: str, until: datetime | None, now_is: Slice | None) -> RoomNow:
        names = (now_is.function, now_is.function_en) if now_is else ("", "")
        return RoomNow(it, state, until, names[0], following, names[1])

    for begins, until in free:
        if begins <= now:
            following = None
            return stands("free", until, here)
    taken = next((held for held in live if held.starts - it.buffer <= now < held.ends), None)
    if taken is not None:
        return stands("taken", local(taken.ends), here)
    other = next((each for each in near if not each.bookable), None)
    if here is not None and other is not None:
        return stands("used", other.ends, other)
    if here is not None:
        return stands("taken", following, here)
    return stands("closed", following, None)
