"""Tables of red agents (红色代办员), the villages they serve, and other centers."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base


class Village(Base):
    """A village whose residents come here."""

    __tablename__ = "village"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    town: Mapped[str]
    position: Mapped[int]

    __table_args__ = (CheckConstraint("length(name) > 0", name="name"),)


class PartnerCenter(Base):
    """Another center an errand can be handed over to."""

    __tablename__ = "partner_center"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    phone: Mapped[str]


class Agent(Base):
    """A red agent on the roster; those with a login work at a desk."""

    __tablename__ = "agent"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    """Number on the roster."""
    name: Mapped[str]
    phone: Mapped[str]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"), unique=True)
    stand_in_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    """Who takes over when they are away, unless an errand names somebody else."""
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (CheckConstraint("id <> stand_in_id", name="stand_in"),)


class AgentVillage(Base):
    """A village an agent serves."""

    __tablename__ = "agent_village"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    village_code: Mapped[str] = mapped_column(ForeignKey("village.code"), primary_key=True)

    __table_args__ = (Index("ix_agent_village_village_code", "village_code"),)


class AgentQualification(Base):
    """An item an agent was trained for, and until when that counts."""

    __tablename__ = "agent_qualification"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"), primary_key=True)
    trained_on: Mapped[date]
    expires_on: Mapped[date]
    """The last day it counts."""

    __table_args__ = (
        CheckConstraint("expires_on >= trained_on", name="order"),
        Index("ix_agent_qualification_item_code", "item_code"),
    )


class AgentLeave(Base):
    """Days an agent is away, both ends included."""

    __tablename__ = "agent_leave"

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    from_day: Mapped[date]
    to_day: Mapped[date]

    __table_args__ = (
        CheckConstraint("to_day >= from_day", name="order"),
        Index("ix_agent_leave_agent_id", "agent_id"),
    )
