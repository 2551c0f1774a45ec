"""Booking a room: what is checked, what is written, and what is said when it cannot be."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.phones import is_phone, plain_phone
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.holders import check_holder, holder_of
from kiosk.center.rooms.rows import Entered, check_staff, enter, note_act, tell
from kiosk.center.rooms.vacancy import check_free
from kiosk.center.rooms.values import BOOKED_BY, PURPOSES, BookingView, Wish
from kiosk.clock import Clock, local, local_date
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
    staff = staff_id is not None
    check_wish(session, entered, wish, clock=clock, staff=staff)
    holder = holder_of(session, wish.phone)
    if holder is not None:
        check_holder(session, holder, wish, entered.view, series_id, staff=staff, clock=clock)
    state = _state_for(session, entered, wish, staff=staff, wait=wait, clock=clock)
    row = row_of(entered, wish, state, clock.now())
    row.id, row.number, row.series_id = booking_id, number, series_id
    row.holder, row.device_id, row.staff_id = holder, device_id, staff_id
    put_down(session, row, wish, clock)
    return booking_view(session, booking_id=booking_id, clock=clock)


def put_down(session: Session, row: RoomBooking, wish: Wish, clock: Clock) -> None:
    """Write down what was found to be allowed, and tell of it."""
    session.add(row)
    session.flush()
    _put_person(session, row.id, wish)
    device_id, staff_id = row.device_id, row.staff_id
    tell(session, row, was="", at=clock.now(), device_id=device_id, staff_id=staff_id)
    note_act(session, row, row.state, device_id=device_id, staff_id=staff_id, clock=clock)


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
    if wish.who != "staff" and not is_phone(plain_phone(wish.phone)):
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


def row_of(entered: Entered, wish: Wish, state: str, now: datetime) -> RoomBooking:
    """A booking yet without its number, and whose it is."""
    entered.row.last_place += 1
    return RoomBooking(
        room_code=wish.room_code,
        starts_at=wish.starts_at,
        ends_at=wish.ends_at,
        state=state,
        held_from=None if state == "waiting" else now,
        place=entered.row.last_place,
        who=wish.who,
        purpose=wish.purpose,
        headcount=wish.headcount,
        made_at=now,
    )


def _put_person(session: Session, booking_id: UUID, wish: Wish) -> None:
    phone = plain_phone(wish.phone)
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
