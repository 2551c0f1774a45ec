"""Table of conflicts: where this center and the hub each did what the other did not know of."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime, new_id


class Conflict(Base):
    """One thing on which two sides differed, which of them was kept, and who has looked at it."""

    __tablename__ = "conflict"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str]
    """What happened: `appointment.late_cancel` for one."""
    subject: Mapped[str]
    """The stream it is about: `appointment:<id>`."""
    ours: Mapped[dict[str, Any]] = mapped_column(JSON)
    """What this center had: plain facts, nothing that says whose it is."""
    theirs: Mapped[dict[str, Any]] = mapped_column(JSON)
    """What the hub said."""
    kept: Mapped[str]
    """Whose word counts: ours or theirs."""
    found_at: Mapped[datetime] = mapped_column(UtcTime)
    device_id: Mapped[UUID]
    settled_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When staff had looked at it; None: it stands on the worklist."""
    settled_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    remark: Mapped[str | None]
    """What staff did about it."""

    __table_args__ = (
        UniqueConstraint("kind", "subject"),
        CheckConstraint("length(kind) > 0 AND length(subject) > 0", name="named"),
        CheckConstraint("kept IN ('ours','theirs')", name="kept"),
        CheckConstraint("(settled_at IS NULL) = (settled_by IS NULL)", name="settled"),
        Index("ix_conflict_open", "settled_at", "found_at"),
    )
