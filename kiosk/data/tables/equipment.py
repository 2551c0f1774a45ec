"""Tables of the equipment of rooms: what stands where, what broke, and what became of it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime

_STATES = "state IN ('reported','looked_at','in_repair','fixed','written_off')"


class Equipment(Base):
    """A piece of equipment that stands in a room."""

    __tablename__ = "equipment"

    code: Mapped[str] = mapped_column(primary_key=True)
    room_code: Mapped[str] = mapped_column(ForeignKey("room.code"))
    name: Mapped[str]
    name_en: Mapped[str]
    state: Mapped[str] = mapped_column(default="working")
    since: Mapped[datetime | None] = mapped_column(UtcTime)
    """Since when it is in this state; None: from the first day."""

    __table_args__ = (
        CheckConstraint("state IN ('working','faulty','in_repair','gone')", name="state"),
        Index("ix_equipment_room", "room_code"),
    )


class EquipmentFault(Base):
    """Something is wrong with a piece, until it is repaired or written off; one at a time."""

    __tablename__ = "equipment_fault"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    equipment_code: Mapped[str] = mapped_column(ForeignKey("equipment.code"))
    kind: Mapped[str]
    state: Mapped[str]
    reported_at: Mapped[datetime] = mapped_column(UtcTime)
    device_id: Mapped[UUID]
    times: Mapped[int] = mapped_column(default=1)
    """How often it was reported while it was open."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint(_STATES, name="state"),
        CheckConstraint(
            "kind IN ('dead','picture_sound','cable','missing','danger','other')", name="kind"
        ),
        CheckConstraint("times >= 1", name="times"),
        CheckConstraint(
            "(state IN ('fixed','written_off')) = (closed_at IS NOT NULL)", name="closed"
        ),
        Index(
            "ix_equipment_fault_open",
            "equipment_code",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )


class EquipmentFaultStep(Base):
    """One step of a fault's history."""

    __tablename__ = "equipment_fault_step"

    id: Mapped[int] = mapped_column(primary_key=True)
    fault_id: Mapped[UUID] = mapped_column(ForeignKey("equipment_fault.id"))
    at: Mapped[datetime] = mapped_column(UtcTime)
    state: Mapped[str]
    words: Mapped[str]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """None: whoever stood at a terminal."""

    __table_args__ = (
        CheckConstraint(_STATES, name="state"),
        Index("ix_equipment_fault_step_fault", "fault_id", "id"),
    )
