"""Tables of rooms: what they are, their timetable, who booked them, and whom to call about it."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, false, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Room(Base):
    """A room. Its row is locked by whoever changes what is booked in it."""

    __tablename__ = "room"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str]
    zone: Mapped[str]
    building: Mapped[str] = mapped_column(default="")
    floor: Mapped[int] = mapped_column(default=1)
    capacity: Mapped[int]
    position: Mapped[int]
    plan_x: Mapped[int]
    plan_y: Mapped[int]
    plan_width: Mapped[int]
    plan_height: Mapped[int]
    """Its rectangle on the floor plan, in cells of the plan."""
    bookable_by: Mapped[str] = mapped_column(default="anyone")
    needs_approval: Mapped[bool] = mapped_column(default=False)
    buffer_minutes: Mapped[int] = mapped_column(default=0)
    """Kept free between two uses."""
    release_minutes: Mapped[int] = mapped_column(default=15)
    """Without a check-in the room is free again so long after the start."""
    longest_minutes: Mapped[int] = mapped_column(default=240)
    days_ahead: Mapped[int] = mapped_column(default=30)
    person_limit: Mapped[int] = mapped_column(default=2)
    company_limit: Mapped[int] = mapped_column(default=4)
    """Bookings of this room that one person, or one company, may have ahead of them."""
    weekly: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    """Whether companies may book it every week by themselves."""
    active: Mapped[bool] = mapped_column(default=True)
    last_place: Mapped[int] = mapped_column(default=0)
    """The place given to the newest booking; places order the waitlist."""

    __table_args__ = (
        CheckConstraint(
            "zone IN ('reception','meeting','council','culture','leisure')", name="zone"
        ),
        CheckConstraint("bookable_by IN ('anyone','person','company','staff')", name="who"),
        CheckConstraint("capacity >= 1", name="capacity"),
        CheckConstraint("plan_width >= 1 AND plan_height >= 1", name="plan"),
        CheckConstraint("buffer_minutes BETWEEN 0 AND 240", name="buffer"),
        CheckConstraint("release_minutes BETWEEN 1 AND 240", name="release"),
        CheckConstraint("longest_minutes BETWEEN 15 AND 1440", name="longest"),
        CheckConstraint("days_ahead BETWEEN 0 AND 366", name="days_ahead"),
        CheckConstraint("person_limit >= 1 AND company_limit >= 1", name="limits"),
    )


class RoomSlot(Base):
    """A slice of the room's week with its function (一室多用); may end after midnight."""

    __tablename__ = "room_slot"

    room_code: Mapped[str] = mapped_column(ForeignKey("room.code"), primary_key=True)
    weekday: Mapped[int] = mapped_column(primary_key=True)
    opens: Mapped[time] = mapped_column(primary_key=True)
    closes: Mapped[time]
    function: Mapped[str]
    bookable: Mapped[bool]
    function_en: Mapped[str] = mapped_column(default="", server_default="")

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
        CheckConstraint("length(function) > 0", name="function"),
    )


class RoomException(Base):
    """A dated slice that takes the place of the week's, also on a holiday."""

    __tablename__ = "room_exception"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_code: Mapped[str] = mapped_column(ForeignKey("room.code"))
    day: Mapped[date]
    """The local day it begins on."""
    opens: Mapped[time]
    closes: Mapped[time]
    function: Mapped[str]
    bookable: Mapped[bool]
    function_en: Mapped[str] = mapped_column(default="", server_default="")

    __table_args__ = (
        CheckConstraint("length(function) > 0", name="function"),
        Index("ix_room_exception_room", "room_code", "day"),
    )


class BookingCounter(Base):
    """The last booking number given out on a day; its row keeps bookers of one center apart."""

    __tablename__ = "booking_counter"

    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class RoomBooking(Base):
    """A room taken for a time. Whose it is stands in `booking_person`, which retention erases.

    `state` is as last written down; what time alone has changed since, `rooms.standing` tells.
    """

    __tablename__ = "room_booking"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    number: Mapped[str] = mapped_column(unique=True)
    series_id: Mapped[UUID | None] = mapped_column(index=True)
    room_code: Mapped[str] = mapped_column(ForeignKey("room.code"))
    starts_at: Mapped[datetime] = mapped_column(UtcTime)
    ends_at: Mapped[datetime] = mapped_column(UtcTime)
    state: Mapped[str]
    held_from: Mapped[datetime | None] = mapped_column(UtcTime)
    """Since when the room is kept for it; a late promotion is not released at once."""
    kept: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Held by the center for an activity: kept to its end whether anybody checks in or not."""
    place: Mapped[int]
    who: Mapped[str]
    purpose: Mapped[str]
    headcount: Mapped[int]
    holder: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Keyed hash of the phone, for limits; erased with the person."""
    device_id: Mapped[UUID]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """Who booked it for them; None: they did themselves."""
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    reason: Mapped[str | None]
    erased_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint(
            "state IN ('requested','booked','checked_in','waiting','over','cancelled',"
            "'declined','no_show','lapsed')",
            name="state",
        ),
        CheckConstraint("who IN ('person','company','staff')", name="who"),
        CheckConstraint("headcount >= 1", name="headcount"),
        CheckConstraint("starts_at < ends_at", name="order"),
        CheckConstraint(
            "(state IN ('over','cancelled','declined','no_show','lapsed'))"
            " = (closed_at IS NOT NULL)",
            name="closed",
        ),
        Index("ix_room_booking_room", "room_code", "closed_at", "ends_at"),
        # All that free and busy needs of a booking, in the order of time: read without the table.
        Index(
            "ix_room_booking_ahead",
            "starts_at",
            "ends_at",
            "room_code",
            "state",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index(
            "ix_room_booking_waitlist",
            "room_code",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index("ix_room_booking_holder", "holder", "closed_at"),
    )


class BookingPerson(Base):
    """Who booked, and how to reach them: all of it personal, erased after retention."""

    __tablename__ = "booking_person"

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("room_booking.id"), primary_key=True)
    name: Mapped[str]
    company: Mapped[str]
    phone: Mapped[str]
    phone_tail: Mapped[str] = mapped_column(index=True)


class BookingEquipment(Base):
    """A piece of equipment a booking counts on."""

    __tablename__ = "booking_equipment"

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("room_booking.id"), primary_key=True)
    equipment_code: Mapped[str] = mapped_column(
        ForeignKey("equipment.code"), primary_key=True, index=True
    )


class BookingCall(Base):
    """Somebody has to be told what the center did to their booking; gone once they were."""

    __tablename__ = "booking_call"

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("room_booking.id"), primary_key=True)
    why: Mapped[str]
    since: Mapped[datetime] = mapped_column(UtcTime)
    tries: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint(
            "why IN ('cancelled','declined','approved','moved','timetable','equipment')", name="why"
        ),
        CheckConstraint("tries >= 0", name="tries"),
    )


class BookingExcuse(Base):
    """That nobody came to this booking no longer counts against whoever made it."""

    __tablename__ = "booking_excuse"

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("room_booking.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcTime)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    why: Mapped[str]

    __table_args__ = (CheckConstraint("length(why) > 0", name="why"),)
