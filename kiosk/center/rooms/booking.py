"""Booking a room: what is checked, what is written, and what is said when it cannot be."""

import re
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.hours.rules import Span, free_slices
from kiosk.center.people.person_key import keyed_hash
from kiosk.center.people.phones import is_phone
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.rows import Entered, check_staff, enter, note_act, tell, timetables
from kiosk.center.rooms.standing import LIVE, clashes
from kiosk.center.rooms.timetable import Timetable, bookable_times, slices_between, why_not
from kiosk.center.rooms.values import BOOKED_BY, PURPOSES, BookingView, Held, Wish
from kiosk.clock import LOCAL, Clock, local, local_date
from kiosk.data.day_numbers import next_number
from kiosk.data.tables import (
    BookingCounter,
    BookingEquipment,
    BookingPerson,
    Equipment,
    RoomBooking,
)
from kiosk.errors import RuleBroken

TEXT_AT_MOST = 60
STEP = timedelta(minutes=15)
"""Free times that are proposed begin at a quarter."""


def book(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    wish: Wish,
    clock: Clock,
    staff_id: UUID | None = None,
    wait: bool = False,
    series_id: UUID | None = None,
) -> BookingView:
    """Book a room, or with `wait` join the waitlist of a time that is taken; once per id.

    A room that asks for approval gives a request to residents, a booking to staff. `RuleBroken`
    names the clash and, in `next`, the next free start: `booking.taken`, `room.other_use`,
    `room.holiday`, `booking.limit_person` …
    """
    if session.get(RoomBooking, booking_id) is not None:
        return booking_view(session, booking_id=booking_id, clock=clock, repeated=True)
    if staff_id is not None:
        check_staff(session, staff_id)
    # First, and before any room: it keeps those apart who share one limit over several rooms.
    number = next_number(session, BookingCounter, local_date(clock))
    entered = enter(session, wish.room_code, device_id=device_id, clock=clock)
    check_wish(session, entered, wish, clock=clock, staff=staff_id is not None)
    phone = re.sub(r"[\s-]", "", wish.phone)
    holder = keyed_hash(session, scope="room", person=phone) if phone else None
    if holder is not None and staff_id is None:
        _check_limit(session, entered, wish, holder)
    state = _state_for(session, entered, wish, staff=staff_id is not None, wait=wait, clock=clock)
    entered.row.last_place += 1
    now = clock.now()
    row = RoomBooking(
        id=booking_id,
        number=number,
        series_id=series_id,
        room_code=wish.room_code,
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
        state=state,
        held_from=None if state == "waiting" else now,
        place=entered.row.last_place,
        who=wish.who,
        purpose=wish.purpose,
        headcount=wish.headcount,
        holder=holder,
        device_id=device_id,
        staff_id=staff_id,
        made_at=now,
    )
    session.add(row)
    session.flush()
    _put_person(session, row.id, wish)
    tell(session, row, was="", at=now, device_id=device_id, staff_id=staff_id)
    note_act(session, row, state, device_id=device_id, staff_id=staff_id, clock=clock)
    return booking_view(session, booking_id=booking_id, clock=clock)


def check_wish(
    session: Session, entered: Entered, wish: Wish, *, clock: Clock, staff: bool
) -> None:
    """Everything but whether the time is free."""
    room = entered.view
    if wish.who not in BOOKED_BY or wish.purpose not in PURPOSES:
        raise RuleBroken("booking.form")
    if not staff and room.bookable_by not in ("anyone", wish.who):
        raise RuleBroken(f"room.only_{room.bookable_by}")
    if not staff and wish.who == "staff":
        raise RuleBroken("booking.form")
    if wish.who != "staff" and not is_phone(re.sub(r"[\s-]", "", wish.phone)):
        raise RuleBroken("booking.phone_form")
    if any(len(text) > TEXT_AT_MOST for text in (wish.name, wish.company)):
        raise RuleBroken("booking.text_long", most=TEXT_AT_MOST)
    if not 1 <= wish.headcount <= room.capacity:
        raise RuleBroken("booking.headcount", capacity=room.capacity)
    unknown = set(wish.equipment) - set(
        session.scalars(select(Equipment.code).where(Equipment.room_code == room.code))
    )
    if unknown:
        raise RuleBroken("booking.equipment_unknown")
    check_times(entered, wish.starts_at, wish.ends_at, clock=clock, staff=staff)


def check_times(
    entered: Entered, starts: datetime, ends: datetime, *, clock: Clock, staff: bool
) -> None:
    """That a time is one, not over, not too long and not too far away."""
    room, now = entered.view, clock.now()
    if ends <= starts or starts.second or ends.second or starts.microsecond or ends.microsecond:
        raise RuleBroken("booking.time_form")
    if ends <= now or starts < now - room.release:
        raise RuleBroken("booking.past")
    if staff:
        return
    if ends - starts > room.longest:
        raise RuleBroken("booking.too_long", minutes=int(room.longest.total_seconds() // 60))
    last = local_date(clock) + timedelta(days=room.days_ahead)
    if local(starts).date() > last:
        raise RuleBroken("booking.too_far", last=last)


def check_free(
    session: Session,
    entered: Entered,
    starts: datetime,
    ends: datetime,
    *,
    clock: Clock,
    but: UUID | None = None,
) -> None:
    """That the timetable allows it and nobody has it; else why, and the next free start."""
    timetable = timetables(session, [entered.view.code])[entered.view.code]
    shut = why_not(timetable, starts, ends)
    others = entered.held(but)
    if shut is not None:
        raise _with_next(shut, entered, timetable, others, starts, ends - starts, clock)
    clash = clash_of(entered, starts, ends, others)
    if clash is not None:
        taken = RuleBroken("booking.taken", opens=local(clash.starts), closes=local(clash.ends))
        raise _with_next(taken, entered, timetable, others, starts, ends - starts, clock)


def clash_of(
    entered: Entered, starts: datetime, ends: datetime, others: tuple[Held, ...]
) -> Held | None:
    """The first live booking that is too near."""
    wanted = Held(UUID(int=0), "booked", starts, ends, None, 0)
    live = [held for held in others if held.state in LIVE]
    near = [held for held in live if clashes(wanted, held, entered.view.buffer)]
    return min(near, key=lambda held: held.starts, default=None)


def next_free(
    entered: Entered,
    timetable: Timetable,
    others: tuple[Held, ...],
    *,
    after: datetime,
    length: timedelta,
) -> datetime | None:
    """The first start at or after `after` at which the room is free for `length`, local; None:
    none as far as residents may book ahead."""
    busy: list[Span] = [(held.starts, held.ends) for held in others if held.state in LIVE]
    for ahead in range(entered.view.days_ahead + 1):
        start = after + timedelta(days=ahead)
        end = start + timedelta(days=1) + length
        times = bookable_times(slices_between(timetable, start, end))
        for begins, until in free_slices(times, busy, buffer=entered.view.buffer, least=length):
            at = _at_quarter(max(begins.astimezone(LOCAL), start.astimezone(LOCAL)))
            if at + length <= until:
                return at
    return None


def _state_for(
    session: Session, entered: Entered, wish: Wish, *, staff: bool, wait: bool, clock: Clock
) -> str:
    try:
        check_free(session, entered, wish.starts_at, wish.ends_at, clock=clock)
    except RuleBroken as refused:
        if wait and refused.key.startswith("booking.taken"):
            return "waiting"
        raise
    asks = entered.view.needs_approval and not staff and wish.starts_at > clock.now()
    return "requested" if asks else "booked"


def _with_next(
    refused: RuleBroken,
    entered: Entered,
    timetable: Timetable,
    others: tuple[Held, ...],
    starts: datetime,
    length: timedelta,
    clock: Clock,
) -> RuleBroken:
    after = max(starts, clock.now())
    following = next_free(entered, timetable, others, after=after, length=length)
    if following is None:
        return RuleBroken(f"{refused.key}_no_next", **refused.values)
    return RuleBroken(refused.key, **{**refused.values, "next": following})


def _at_quarter(moment: datetime) -> datetime:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    steps = -((midnight - moment) // STEP)
    return midnight + steps * STEP


def _check_limit(session: Session, entered: Entered, wish: Wish, holder: bytes) -> None:
    room = entered.view
    most = room.company_limit if wish.who == "company" else room.person_limit
    ahead = session.scalar(
        select(func.count())
        .select_from(RoomBooking)
        .where(
            RoomBooking.holder == holder,
            RoomBooking.room_code == room.code,
            RoomBooking.closed_at.is_(None),
        )
    )
    if (ahead or 0) >= most:
        raise RuleBroken(f"booking.limit_{wish.who}", most=most)


def _put_person(session: Session, booking_id: UUID, wish: Wish) -> None:
    phone = re.sub(r"[\s-]", "", wish.phone)
    session.add(
        BookingPerson(
            booking_id=booking_id,
            name=wish.name.strip(),
            company=wish.company.strip(),
            phone=phone,
            phone_tail=phone[-4:],
        )
    )
    for code in sorted(set(wish.equipment)):
        session.add(BookingEquipment(booking_id=booking_id, equipment_code=code))
    session.flush()
