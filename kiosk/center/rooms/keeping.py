"""Keeping the rooms: adding one, its weekly timetable, and the days that are different."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.center.hours.rules import span_of
from kiosk.center.people.audit import audit
from kiosk.center.rooms.calls import settle_call
from kiosk.center.rooms.rows import check_staff, enter, view_of
from kiosk.center.rooms.standing import LIVE
from kiosk.center.rooms.timetable import DatedSlot, Slot, check_slots, overlap
from kiosk.center.rooms.values import ZONES, BookingView, RoomView
from kiosk.center.rooms.views import english_functions, room_days
from kiosk.clock import Clock, local
from kiosk.data import outbox
from kiosk.data.tables import Room, RoomBooking, RoomException, RoomSlot
from kiosk.errors import RuleBroken


def add_room(
    session: Session, *, device_id: UUID, room: RoomView, staff_id: UUID | None, clock: Clock
) -> None:
    """A room more. `RuleBroken`: `room.exists`, `room.zone_unknown`."""
    if staff_id is not None:
        check_staff(session, staff_id, "room.keep")
    if room.zone not in ZONES:
        raise RuleBroken("room.zone_unknown", zone=room.zone)
    if session.get(Room, room.code) is not None:
        raise RuleBroken("room.exists", room=room.code)
    session.add(Room(code=room.code, weekly=room.weekly, **_columns(room)))
    session.flush()
    _tell(session, device_id, room.code, "added", staff_id, clock)


def change_room(
    session: Session,
    *,
    device_id: UUID,
    room: RoomView,
    active: bool,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """A room becomes what `room` says; what is booked in it stays. Without a change nothing is
    told. `RuleBroken`: `room.unknown`."""
    if staff_id is not None:
        check_staff(session, staff_id, "room.keep")
    row = session.scalars(
        select(Room).where(Room.code == room.code).with_for_update()
    ).one_or_none()
    if row is None:
        raise RuleBroken("room.unknown")
    wanted = {**_columns(room), "active": active}
    changes = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    for name, value in changes.items():
        setattr(row, name, value)
    session.flush()
    if changes:
        _tell(session, device_id, room.code, "changed", staff_id, clock)


def _columns(room: RoomView) -> dict[str, Any]:
    """What a room's row holds besides its code, as sheets say it too."""
    x, y, width, height = room.plan
    return {
        "name": room.name,
        "name_en": room.name_en,
        "zone": room.zone,
        "building": room.building,
        "floor": room.floor,
        "capacity": room.capacity,
        "position": room.position,
        "plan_x": x,
        "plan_y": y,
        "plan_width": width,
        "plan_height": height,
        "bookable_by": room.bookable_by,
        "needs_approval": room.needs_approval,
        "buffer_minutes": _minutes(room.buffer),
        "release_minutes": _minutes(room.release),
        "longest_minutes": _minutes(room.longest),
        "days_ahead": room.days_ahead,
        "person_limit": room.person_limit,
        "company_limit": room.company_limit,
    }


def set_timetable(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    slots: Sequence[Slot],
    staff_id: UUID | None,
    clock: Clock,
) -> tuple[BookingView, ...]:
    """Replace the week of a room; bookings that no longer fit it stay and are returned.

    A function has the English name it is known by, unless it is given another one here.

    `RuleBroken`: `room.slots_overlap` names the clash, `room.slot_form`.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "room.keep")
    check_slots(slots)
    enter(session, code, device_id=device_id, clock=clock)
    english = [_english(session, slot) for slot in slots]
    session.execute(delete(RoomSlot).where(RoomSlot.room_code == code))
    for at, slot in enumerate(slots):
        session.add(
            RoomSlot(
                room_code=code,
                weekday=slot.weekday,
                opens=slot.opens,
                closes=slot.closes,
                function=slot.function.strip(),
                bookable=slot.bookable,
                function_en=english[at],
            )
        )
    session.flush()
    _tell(session, device_id, code, "timetable_set", staff_id, clock)
    return _to_call(session, code, clock)


def add_exception(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    slot: DatedSlot,
    staff_id: UUID | None,
    clock: Clock,
) -> tuple[BookingView, ...]:
    """A dated slice in the place of the week's; bookings it hits stay and are returned.

    `RuleBroken`: `room.slots_overlap` with another exception, `room.slot_form`.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "room.keep")
    if not slot.function.strip():
        raise RuleBroken("room.slot_form", weekday=slot.day.isoweekday())
    enter(session, code, device_id=device_id, clock=clock)
    starts, ends = span_of(slot.day, slot.opens, slot.closes)
    near = (slot.day - timedelta(days=1), slot.day, slot.day + timedelta(days=1))
    for other in session.scalars(
        select(RoomException).where(RoomException.room_code == code, RoomException.day.in_(near))
    ):
        begins, until = span_of(other.day, other.opens, other.closes)
        if starts < until and begins < ends:
            raise overlap(slot.function, slot.opens, slot.closes, other.function, other.opens)
    session.add(
        RoomException(
            room_code=code,
            day=slot.day,
            opens=slot.opens,
            closes=slot.closes,
            function=slot.function.strip(),
            bookable=slot.bookable,
            function_en=_english(session, slot),
        )
    )
    session.flush()
    _tell(session, device_id, code, "exception_set", staff_id, clock)
    return _to_call(session, code, clock)


def set_day(
    session: Session,
    *,
    device_id: UUID,
    code: str,
    day: date,
    slots: Sequence[DatedSlot],
    staff_id: UUID | None,
    clock: Clock,
) -> tuple[BookingView, ...]:
    """Replace what is different on a day; none: it is as in other weeks. As `add_exception`."""
    enter(session, code, device_id=device_id, clock=clock)
    session.execute(
        delete(RoomException).where(RoomException.room_code == code, RoomException.day == day)
    )
    for slot in slots:
        add_exception(
            session, device_id=device_id, code=code, slot=slot, staff_id=staff_id, clock=clock
        )
    if not slots:
        if staff_id is not None:
            check_staff(session, staff_id, "room.keep")
        _tell(session, device_id, code, "exception_set", staff_id, clock)
    return _to_call(session, code, clock)


def homeless(session: Session, code: str, clock: Clock) -> tuple[BookingView, ...]:
    """Bookings ahead that the timetable no longer has room for; staff move or cancel them."""
    room = view_of(session.get_one(Room, code))
    today = local(clock.now()).date()
    last = today + timedelta(days=room.days_ahead)
    found: dict[UUID, BookingView] = {}
    for day in room_days(session, code=code, first=today, last=last, clock=clock):
        spans = [(each.starts, each.ends) for each in day.slices if each.bookable]
        for view in day.bookings:
            fits = any(a <= view.starts_at and view.ends_at <= b for a, b in spans)
            if view.state in LIVE and local(view.starts_at).date() == day.day and not fits:
                found[view.id] = view
    return tuple(found.values())


def _to_call(session: Session, code: str, clock: Clock) -> tuple[BookingView, ...]:
    hit = homeless(session, code, clock)
    for view in hit:
        settle_call(session, session.get_one(RoomBooking, view.id), "timetable", clock)
    return hit


def _english(session: Session, slot: Slot | DatedSlot) -> str:
    """What a function is called in English: as given, or as it is known by."""
    return slot.function_en.strip() or english_functions(session).get(slot.function.strip(), "")


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def _tell(
    session: Session, device_id: UUID, code: str, fact: str, staff_id: UUID | None, clock: Clock
) -> None:
    outbox.record(
        session,
        device_id,
        stream=f"room:{code}",
        type=f"room.{fact}",
        payload={
            "room": code,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"room.{fact}",
        subject=f"room:{code}",
        clock=clock,
    )
