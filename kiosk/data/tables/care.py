"""Tables of care for children: what is offered, who is registered, who comes and who fetches."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class CareOffer(Base):
    """After-school or holiday care. Its row is locked by whoever changes who has a seat."""

    __tablename__ = "care_offer"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str]
    kind: Mapped[str]
    room_code: Mapped[str | None] = mapped_column(ForeignKey("room.code"))
    first: Mapped[date]
    last: Mapped[date]
    """The first and the last day of the term, or of the camp."""
    youngest: Mapped[int]
    eldest: Mapped[int]
    """Ages in whole years, both included."""
    seats: Mapped[int]
    waitlist_most: Mapped[int]
    late_minutes: Mapped[int]
    """So long after the end a child that is still here counts as picked up late."""
    alone_from: Mapped[int]
    """From this age a child may go home alone, if the guardian agreed."""
    position: Mapped[int]
    active: Mapped[bool] = mapped_column(default=True)
    last_place: Mapped[int] = mapped_column(default=0)
    """The place given to the newest registration; places order the waitlist."""

    __table_args__ = (
        CheckConstraint("kind IN ('term','camp')", name="kind"),
        CheckConstraint("first <= last", name="dates"),
        CheckConstraint("youngest BETWEEN 0 AND eldest AND eldest <= 18", name="ages"),
        CheckConstraint("seats >= 1 AND waitlist_most >= 0", name="seats"),
        CheckConstraint("late_minutes BETWEEN 0 AND 240", name="late"),
        CheckConstraint("alone_from BETWEEN 6 AND 18", name="alone"),
    )


class CareWindow(Base):
    """When an offer is held on a weekday of its term."""

    __tablename__ = "care_window"

    offer_code: Mapped[str] = mapped_column(ForeignKey("care_offer.code"), primary_key=True)
    weekday: Mapped[int] = mapped_column(primary_key=True)
    opens: Mapped[time]
    closes: Mapped[time]

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
        CheckConstraint("opens < closes", name="order"),
    )


class CareCounter(Base):
    """The last registration number given out on a day."""

    __tablename__ = "care_counter"

    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class CareRegistration(Base):
    """A seat or a place on the waitlist. Whose it is stands in `care_child`."""

    __tablename__ = "care_registration"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    number: Mapped[str] = mapped_column(unique=True)
    offer_code: Mapped[str] = mapped_column(ForeignKey("care_offer.code"))
    state: Mapped[str]
    place: Mapped[int]
    child_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Keyed hash of name and birth date: a child has one seat. Erased with the child."""
    consent_id: Mapped[int] = mapped_column(ForeignKey("consent_text.id"))
    device_id: Mapped[UUID]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    promoted_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When the waitlist brought it a seat."""
    told_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When the guardian was told of that seat."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    reason: Mapped[str | None]
    erased_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint("state IN ('enrolled','waiting','ended')", name="state"),
        CheckConstraint("(state = 'ended') = (closed_at IS NOT NULL)", name="closed"),
        CheckConstraint("promoted_at IS NOT NULL OR told_at IS NULL", name="told"),
        Index("ix_care_registration_offer", "offer_code", "state", "place"),
        Index("ix_care_registration_child", "child_key"),
        Index("ix_care_registration_closed", "closed_at"),
    )


class CareChild(Base):
    """The child and its guardian: all of it personal, erased after retention."""

    __tablename__ = "care_child"

    registration_id: Mapped[UUID] = mapped_column(
        ForeignKey("care_registration.id"), primary_key=True
    )
    name: Mapped[str]
    birth: Mapped[date]
    school: Mapped[str]
    guardian_name: Mapped[str]
    relation: Mapped[str]
    phone: Mapped[str]
    phone_tail: Mapped[str] = mapped_column(index=True)
    health: Mapped[str]
    """Allergies and what else must be known: opened only by staff, each time written down."""
    goes_alone: Mapped[bool]

    __table_args__ = (
        CheckConstraint(
            "relation IN ('mother','father','grandmother','grandfather','other')",
            name="relation",
        ),
    )


class CareCollector(Base):
    """Somebody who may fetch the child: always, or on one day by the guardian's word."""

    __tablename__ = "care_collector"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    registration_id: Mapped[UUID] = mapped_column(ForeignKey("care_registration.id"))
    position: Mapped[int]
    name: Mapped[str]
    relation: Mapped[str]
    phone: Mapped[str]
    only_on: Mapped[date | None]
    word: Mapped[str | None]
    """How the guardian gave their word for that day."""
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (
        CheckConstraint("word IN ('call','message','in_person')", name="word"),
        CheckConstraint(
            "(only_on IS NULL) = (word IS NULL) AND (only_on IS NULL) = (staff_id IS NULL)",
            name="exception",
        ),
        Index("ix_care_collector_registration", "registration_id", "position"),
    )


class CareAttendance(Base):
    """What became of a child on a day; who fetched it stays only as long as the child is known."""

    __tablename__ = "care_attendance"

    registration_id: Mapped[UUID] = mapped_column(
        ForeignKey("care_registration.id"), primary_key=True
    )
    day: Mapped[date] = mapped_column(primary_key=True)
    state: Mapped[str]
    reason: Mapped[str | None]
    arrived_at: Mapped[datetime | None] = mapped_column(UtcTime)
    collected_at: Mapped[datetime | None] = mapped_column(UtcTime)
    collected_by: Mapped[str | None]
    collector_id: Mapped[UUID | None] = mapped_column(ForeignKey("care_collector.id"))
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """Who wrote the last of it down; None: the guardian did at the terminal."""

    __table_args__ = (
        CheckConstraint("state IN ('absent','here','collected')", name="state"),
        CheckConstraint("collected_by IN ('listed','exception','alone')", name="collected_by"),
        CheckConstraint("(state = 'absent') = (reason IS NOT NULL)", name="reason"),
        CheckConstraint("(state = 'absent') = (arrived_at IS NULL)", name="arrived"),
        CheckConstraint(
            "(state = 'collected') = (collected_at IS NOT NULL)"
            " AND (state = 'collected') = (collected_by IS NOT NULL)",
            name="collected",
        ),
        Index("ix_care_attendance_day", "day", "state"),
        Index("ix_care_attendance_collector", "collector_id"),
    )


class CareSignature(Base):
    """A signature drawn on the glass: below the consent, or at a hand-over. Erased in time."""

    __tablename__ = "care_signature"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    registration_id: Mapped[UUID] = mapped_column(ForeignKey("care_registration.id"))
    day: Mapped[date | None]
    """The day of the hand-over; None: below the consent."""
    strokes: Mapped[list[Any]] = mapped_column(JSON)
    """[[[x, y], …], …]: lines through points, in thousandths of the pad's width."""
    at: Mapped[datetime] = mapped_column(UtcTime)

    __table_args__ = (Index("ix_care_signature_registration", "registration_id"),)
