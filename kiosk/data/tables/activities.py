"""Tables of activities and courses: what is held when and where, who signed up, who came."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Activity(Base):
    """An activity or course. Its row is locked by whoever changes who takes part in it."""

    __tablename__ = "activity"

    code: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """A course has one sign-up for all its sessions, the others one for each."""
    name: Mapped[str]
    name_en: Mapped[str]
    audience: Mapped[str]
    organizer: Mapped[str]
    description: Mapped[str]
    bring: Mapped[str]
    """What to bring, in words; empty: nothing."""
    poster: Mapped[str]
    """File name of its picture; empty: none."""
    age_min: Mapped[int | None]
    age_max: Mapped[int | None]
    guardian: Mapped[bool]
    """Under-14s sign up with a guardian's consent; their age is asked for."""
    capacity: Mapped[int | None]
    """People in a session, of a course in all of them; None: open to any number."""
    waitlist: Mapped[bool]
    heads_most: Mapped[int]
    """People one sign-up may bring."""
    opens_at: Mapped[datetime | None] = mapped_column(UtcTime)
    closes_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """Until when one signs up; None: until it begins."""
    phone: Mapped[str]
    state: Mapped[str] = mapped_column(default="draft")
    reason: Mapped[str | None]
    """Why it was called off, as residents are told."""
    last_place: Mapped[int] = mapped_column(default=0)
    """The place given to the newest sign-up; places order the waitlist."""

    __table_args__ = (
        CheckConstraint("kind IN ('once','weekly','course','fair','rounds')", name="kind"),
        CheckConstraint(
            "audience IN ('everyone','children','youth','adults','elders','families','women',"
            "'party','companies')",
            name="audience",
        ),
        CheckConstraint("length(name) > 0", name="name"),
        CheckConstraint("capacity IS NULL OR capacity >= 1", name="capacity"),
        CheckConstraint("heads_most BETWEEN 1 AND 50", name="heads_most"),
        CheckConstraint("age_min IS NULL OR age_min BETWEEN 0 AND 120", name="age_min"),
        CheckConstraint("age_max IS NULL OR age_max BETWEEN 0 AND 120", name="age_max"),
        CheckConstraint(
            "age_min IS NULL OR age_max IS NULL OR age_min <= age_max", name="age_order"
        ),
        CheckConstraint(
            "opens_at IS NULL OR closes_at IS NULL OR opens_at < closes_at", name="sign_up_order"
        ),
        CheckConstraint("state IN ('draft','published','cancelled')", name="state"),
        CheckConstraint("(state = 'cancelled') = (reason IS NOT NULL)", name="reason"),
    )


class ActivityBooth(Base):
    """A booth of a fair; one signs up for it by name."""

    __tablename__ = "activity_booth"

    activity_code: Mapped[str] = mapped_column(ForeignKey("activity.code"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str]
    capacity: Mapped[int | None]

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("length(name) > 0", name="name"),
        CheckConstraint("capacity IS NULL OR capacity >= 1", name="capacity"),
    )


class ActivitySession(Base):
    """One meeting of an activity; of rounds, the visit of one village."""

    __tablename__ = "activity_session"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    activity_code: Mapped[str] = mapped_column(ForeignKey("activity.code"))
    starts_at: Mapped[datetime] = mapped_column(UtcTime)
    ends_at: Mapped[datetime] = mapped_column(UtcTime)
    room_code: Mapped[str | None] = mapped_column(ForeignKey("room.code"))
    booking_id: Mapped[UUID | None] = mapped_column(ForeignKey("room_booking.id"))
    """The booking that keeps the room for it."""
    village_code: Mapped[str | None] = mapped_column(ForeignKey("village.code"))
    place: Mapped[str]
    """Where, if it is in no room of the center."""
    state: Mapped[str] = mapped_column(default="planned")
    reason: Mapped[str | None]
    visitors: Mapped[int] = mapped_column(default=0)
    """People who came without having signed up."""
    told_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When what became of it was counted and told to the hub."""

    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="order"),
        CheckConstraint("state IN ('planned','cancelled')", name="state"),
        CheckConstraint("(state = 'cancelled') = (reason IS NOT NULL)", name="reason"),
        CheckConstraint("visitors >= 0", name="visitors"),
        Index("ix_activity_session_activity", "activity_code", "starts_at"),
        Index("ix_activity_session_starts_at", "starts_at"),
        Index("ix_activity_session_untold", "told_at", "ends_at"),
    )


class ActivitySignUp(Base):
    """Somebody signed up. Who it is stands in `activity_person`, which retention takes away.

    `state` says what people did; that somebody came is in `activity_attendance`, that they did
    not come, time says by itself.
    """

    __tablename__ = "activity_sign_up"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    code: Mapped[str] = mapped_column(unique=True)
    """Six digits, drawn by lot: with the phone's tail they open it."""
    activity_code: Mapped[str] = mapped_column(ForeignKey("activity.code"))
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("activity_session.id"))
    """None: for a whole course."""
    booth: Mapped[int | None]
    heads: Mapped[int]
    state: Mapped[str]
    place: Mapped[int]
    last_day_at: Mapped[datetime] = mapped_column(UtcTime)
    """The end of the last session it was for when it was made; retention counts from it."""
    holder: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Keyed hash of name and phone: nobody signs up twice; erased with the person."""
    device_id: Mapped[UUID]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """Who signed them up; None: they did themselves."""
    channel: Mapped[str] = mapped_column(server_default=text("'hall'"))
    """Where it was made: hall, or phone for the hub's pages."""
    hub_seat: Mapped[bool] = mapped_column(server_default=text("false"))
    """Its place is of the hub's share, not of what the center gives away itself."""
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    erased_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint("state IN ('signed','waiting','cancelled')", name="state"),
        CheckConstraint("(state = 'cancelled') = (closed_at IS NOT NULL)", name="closed"),
        CheckConstraint("heads >= 1", name="heads"),
        Index("ix_activity_sign_up_activity", "activity_code", "session_id", "state"),
        Index("ix_activity_sign_up_erase", "erased_at", "last_day_at"),
    )


class ActivityShare(Base):
    """Places of a session, or of a whole course, that the hub may give away by itself."""

    __tablename__ = "activity_share"

    lot_id: Mapped[UUID] = mapped_column(primary_key=True)
    """The session's id; of a course an id made of its code."""
    activity_code: Mapped[str] = mapped_column(ForeignKey("activity.code"))
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("activity_session.id"))
    """None: of a whole course."""
    units: Mapped[int]
    """Handed over and not come back, what is taken among them."""
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    """What the hub was last told of it; told again when it is no longer so."""
    asked_id: Mapped[UUID | None]
    """The request for some of them back, the same until it is answered."""
    asked_units: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        CheckConstraint("units >= 0", name="units"),
        CheckConstraint("(asked_id IS NULL) = (asked_units = 0)", name="asked"),
        Index("ix_activity_share_activity", "activity_code"),
    )


class ActivityPerson(Base):
    """Who signed up, their guardian, and the consent: all of it personal, erased in time."""

    __tablename__ = "activity_person"

    sign_up_id: Mapped[UUID] = mapped_column(ForeignKey("activity_sign_up.id"), primary_key=True)
    name: Mapped[str]
    phone: Mapped[str]
    phone_tail: Mapped[str] = mapped_column(index=True)
    age: Mapped[int | None]
    """In years on the day they signed up; None: it was not asked for."""
    guardian_name: Mapped[str]
    guardian_phone: Mapped[str]
    consent_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When the guardian consented to the child's data being kept for this activity."""


class ActivityAttendance(Base):
    """Whoever had signed up came to a session."""

    __tablename__ = "activity_attendance"

    sign_up_id: Mapped[UUID] = mapped_column(ForeignKey("activity_sign_up.id"), primary_key=True)
    session_id: Mapped[UUID] = mapped_column(
        ForeignKey("activity_session.id"), primary_key=True, index=True
    )
    heads: Mapped[int]
    at: Mapped[datetime] = mapped_column(UtcTime)
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (CheckConstraint("heads >= 1", name="heads"),)


class ActivityCall(Base):
    """Somebody is to be told by phone: they have a place now, or a session is not held."""

    __tablename__ = "activity_call"

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_up_id: Mapped[UUID] = mapped_column(ForeignKey("activity_sign_up.id"), index=True)
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("activity_session.id"))
    """The session it is about; None: the whole course."""
    cause: Mapped[str]
    state: Mapped[str] = mapped_column(default="open")
    tries: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    called_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint("cause IN ('promoted','cancelled','moved')", name="cause"),
        CheckConstraint("state IN ('open','reached','not_reached','dropped')", name="state"),
        CheckConstraint("tries >= 0", name="tries"),
        Index("ix_activity_call_state", "state", "made_at"),
    )
