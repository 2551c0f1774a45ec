"""Room and booking rows within a transaction: the room locked, what time did written and told."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from kiosk.center.hours.by_subject import load_hours_of
from kiosk.center.people.acting import acting_staff
from kiosk.center.people.audit import audit
from kiosk.center.rooms.standing import CLOSED, Change, Terms, promoted, settle
from kiosk.center.rooms.timetable import DatedSlot, Slot, Timetable
from kiosk.center.rooms.values import Held, RoomView
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Room, RoomBooking, RoomException, RoomSlot, Staff
from kiosk.errors import RuleBroken

FACTS = {
    "requested": "requested",
    "booked": "made",
    "waiting": "waiting",
    "checked_in": "checked_in",
    "over": "over",
    "cancelled": "cancelled",
    "declined": "declined",
    "no_show": "no_show",
    "lapsed": "lapsed",
}
"""State reached to the fact the hub hears: `booking.<fact>`."""


@dataclass(frozen=True, slots=True)
class Entered:
    """A room locked, with its open bookings as they stand now."""

    row: Room
    view: RoomView
    bookings: dict[UUID, RoomBooking]

    @property
    def terms(self) -> Terms:
        return terms_of(self.view)

    def held(self, but: UUID | None = None) -> tuple[Held, ...]:
        """The bookings as values, without the one named."""
        return tuple(held_of(row) for key, row in self.bookings.items() if key != but)


def enter(session: Session, code: str, *, device_id: UUID, clock: Clock) -> Entered:
    """The room, locked until the transaction ends, with what time has changed written down.

    `RuleBroken`: `room.unknown`.
    """
    row = session.scalars(select(Room).where(Room.code == code).with_for_update()).one_or_none()
    if row is None or not row.active:
        raise RuleBroken("room.unknown")
    entered = Entered(row, view_of(row), {each.id: each for each in open_rows(session, code)})
    changes = settle(entered.held(), clock.now(), entered.terms)
    apply(session, entered, changes, device_id=device_id)
    return entered


def promote(session: Session, entered: Entered, *, device_id: UUID, clock: Clock) -> None:
    """The room has become free somewhere: whoever waits longest and fits gets it."""
    changes = promoted(entered.held(), clock.now(), entered.terms)
    apply(session, entered, changes, device_id=device_id)


def apply(
    session: Session, entered: Entered, changes: Iterable[Change], *, device_id: UUID
) -> None:
    """Write down what time did, each at the moment it happened."""
    for change in changes:
        row = entered.bookings[change.id]
        was, row.state, row.held_from = row.state, change.state, change.held_from
        if change.state in CLOSED:
            row.closed_at = change.at
        session.flush()
        fact = "promoted" if was == "waiting" and change.state != "lapsed" else None
        tell(session, row, was=was, at=change.at, device_id=device_id, fact=fact)
        if change.state in CLOSED:
            del entered.bookings[change.id]


def move_to(
    session: Session,
    entered: Entered,
    row: RoomBooking,
    state: str,
    *,
    device_id: UUID,
    clock: Clock,
    staff_id: UUID | None,
    reason: str | None = None,
    fact: str | None = None,
) -> None:
    """Take a booking to another state, told and, when staff did it, audited."""
    was, row.state = row.state, state
    if reason is not None:
        row.reason = reason
    if state in CLOSED:
        row.closed_at = clock.now()
    session.flush()
    tell(session, row, was=was, at=clock.now(), device_id=device_id, staff_id=staff_id, fact=fact)
    note_act(
        session, row, fact or FACTS[state], device_id=device_id, staff_id=staff_id, clock=clock
    )
    if state in CLOSED:
        entered.bookings.pop(row.id, None)
        promote(session, entered, device_id=device_id, clock=clock)


def note_act(
    session: Session,
    row: RoomBooking,
    act: str,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """An act of staff, in the audit log; residents' own acts are facts only."""
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action=f"booking.{act}",
            subject=f"booking:{row.id}",
            clock=clock,
            detail={"room": row.room_code},
        )


def tell(
    session: Session,
    row: RoomBooking,
    *,
    was: str,
    at: datetime,
    device_id: UUID,
    staff_id: UUID | None = None,
    fact: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Record the fact for the hub. Nothing in it says whose booking it is."""
    outbox.record(
        session,
        device_id,
        stream=f"booking:{row.id}",
        type=f"booking.{fact or FACTS[row.state]}",
        payload={
            "booking": str(row.id),
            "number": row.number,
            "room": row.room_code,
            "starts_at": row.starts_at.isoformat(),
            "ends_at": row.ends_at.isoformat(),
            "who": row.who,
            "purpose": row.purpose,
            "headcount": row.headcount,
            "series": str(row.series_id) if row.series_id else None,
            "from": was,
            "to": row.state,
            "reason": row.reason,
            "staff": str(staff_id) if staff_id else None,
            "detail": dict(detail or {}),
            "at": at.isoformat(),
        },
        occurred_at=at,
    )


def check_staff(session: Session, staff_id: UUID, act: str = "room.work") -> Staff:
    """The active member of staff, if their role may do `act`."""
    return acting_staff(session, staff_id, act)


_HELD = select(
    RoomBooking.room_code,
    RoomBooking.id,
    RoomBooking.state,
    RoomBooking.starts_at,
    RoomBooking.ends_at,
    RoomBooking.held_from,
    RoomBooking.place,
    RoomBooking.kept,
).where(RoomBooking.closed_at.is_(None))


def held_by_room(session: Session, *among: ColumnElement[bool]) -> dict[str, list[Held]]:
    """The open bookings of every room, as far as they are `among` these, in one question."""
    found: dict[str, list[Held]] = {}
    for row in session.execute(_HELD.where(*among)):
        found.setdefault(row[0], []).append(Held(*row[1:]))
    return found


def held_in(session: Session, code: str) -> list[Held]:
    """The open bookings of one room, as written down."""
    return held_by_room(session, RoomBooking.room_code == code).get(code, [])


def open_rows(session: Session, code: str) -> list[RoomBooking]:
    """The bookings of a room that are not over and done with, as written down."""
    return list(
        session.scalars(
            select(RoomBooking)
            .where(RoomBooking.room_code == code, RoomBooking.closed_at.is_(None))
            .order_by(RoomBooking.place)
        )
    )


def held_of(row: RoomBooking) -> Held:
    """A booking's row as a value."""
    return Held(row.id, row.state, row.starts_at, row.ends_at, row.held_from, row.place, row.kept)


def terms_of(room: RoomView) -> Terms:
    """The rules of a room that time works with."""
    return Terms(room.buffer, room.release, room.needs_approval)


def view_of(row: Room) -> RoomView:
    """A room's row as a value."""
    return RoomView(
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        zone=row.zone,
        building=row.building,
        floor=row.floor,
        capacity=row.capacity,
        plan=(row.plan_x, row.plan_y, row.plan_width, row.plan_height),
        bookable_by=row.bookable_by,
        needs_approval=row.needs_approval,
        buffer=timedelta(minutes=row.buffer_minutes),
        release=timedelta(minutes=row.release_minutes),
        longest=timedelta(minutes=row.longest_minutes),
        days_ahead=row.days_ahead,
        person_limit=row.person_limit,
        company_limit=row.company_limit,
        position=row.position,
        weekly=row.weekly,
    )


def timetables(session: Session, codes: Iterable[str]) -> dict[str, Timetable]:
    """The timetables of these rooms."""
    wanted = list(codes)
    slots: dict[str, list[Slot]] = {code: [] for code in wanted}
    for slot in session.scalars(select(RoomSlot).where(RoomSlot.room_code.in_(wanted))):
        slots[slot.room_code].append(
            Slot(
                slot.weekday,
                slot.opens,
                slot.closes,
                slot.function,
                slot.bookable,
                slot.function_en,
            )
        )
    dated: dict[str, list[DatedSlot]] = {code: [] for code in wanted}
    for each in session.scalars(select(RoomException).where(RoomException.room_code.in_(wanted))):
        dated[each.room_code].append(
            DatedSlot(
                each.day, each.opens, each.closes, each.function, each.bookable, each.function_en
            )
        )
    hours = load_hours_of(session, "room", wanted)
    return {code: Timetable(tuple(slots[code]), tuple(dated[code]), hours[code]) for code in wanted}
