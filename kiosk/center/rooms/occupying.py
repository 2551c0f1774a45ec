"""Rooms taken by the center itself for an activity: bookings that nobody has to check in to.

They keep the room as any booking does, with its buffer, and give way to none; only what put them
there takes them away again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import check_times, put_down, row_of
from kiosk.center.rooms.rows import Entered, enter, move_to
from kiosk.center.rooms.vacancy import check_free
from kiosk.center.rooms.values import Wish
from kiosk.clock import Clock, local_date
from kiosk.data.day_numbers import hold_numbers, next_number
from kiosk.data.tables import BookingCounter, Room, RoomBooking
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Use:
    """A room wanted for a time; `title` is what its calendar shows."""

    booking_id: UUID
    room_code: str
    starts_at: datetime
    ends_at: datetime
    title: str
    heads: int = 1
    purpose: str = "culture"


@dataclass(frozen=True, slots=True)
class RoomClash:
    """A use that cannot be had, and why."""

    use: Use
    why: RuleBroken


def keep_rooms(
    session: Session,
    uses: Sequence[Use],
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> tuple[RoomClash, ...]:
    """Take the rooms for these uses, as many as can be had; the others are returned with why.

    Whoever wants all or nothing rolls back. `RuleBroken`: `room.unknown`.
    """
    if not uses:
        return ()
    clashes: list[RoomClash] = []
    numbers = [next_number(session, BookingCounter, local_date(clock)) for _ in uses]
    rooms = _enter_all(session, {use.room_code for use in uses}, device_id, clock)
    for number, use in zip(numbers, uses, strict=True):
        entered = rooms[use.room_code]
        try:
            _check(session, entered, use, clock)
        except RuleBroken as why:
            clashes.append(RoomClash(use, why))
            continue
        wish = Wish(
            use.room_code,
            use.starts_at,
            use.ends_at,
            "staff",
            use.purpose,
            use.heads,
            company=use.title,
        )
        row = row_of(entered, wish, "booked", clock.now())
        row.id, row.number, row.kept = use.booking_id, number, True
        row.device_id, row.staff_id = device_id, staff_id
        put_down(session, row, wish, clock)
        entered.bookings[row.id] = row
    return tuple(clashes)


def let_go(
    session: Session,
    booking_ids: Iterable[UUID],
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Give the rooms of these bookings back; whoever waits for them moves up."""
    rows = {
        row.id: row.room_code
        for row in session.scalars(select(RoomBooking).where(RoomBooking.id.in_(list(booking_ids))))
    }
    rooms = _enter_all(session, set(rows.values()), device_id, clock)
    for booking_id, code in rows.items():
        row = rooms[code].bookings.get(booking_id)
        if row is not None:
            move_to(
                session,
                rooms[code],
                row,
                "cancelled",
                device_id=device_id,
                clock=clock,
                staff_id=staff_id,
            )


def lock_rooms(session: Session, codes: Iterable[str], clock: Clock) -> None:
    """Hold these rooms until the transaction ends, in the order everybody takes them in.

    For whoever frees and takes several in one go: first, before anything is told of.
    """
    wanted = set(codes)
    if wanted:
        hold_numbers(session, BookingCounter, local_date(clock))
        rows = select(Room.code).where(Room.code.in_(wanted)).order_by(Room.code)
        session.execute(rows.with_for_update()).all()


def _enter_all(
    session: Session, codes: set[str], device_id: UUID, clock: Clock
) -> dict[str, Entered]:
    """Every room locked before the first is looked at."""
    lock_rooms(session, codes, clock)
    return {code: enter(session, code, device_id=device_id, clock=clock) for code in sorted(codes)}


def _check(session: Session, entered: Entered, use: Use, clock: Clock) -> None:
    if not 1 <= use.heads <= entered.view.capacity:
        raise RuleBroken("booking.headcount", capacity=entered.view.capacity)
    check_times(entered, use.starts_at, use.ends_at, clock=clock, staff=True)
    check_free(session, entered, use.starts_at, use.ends_at, clock=clock)
