"""Table of the spool: what was to be printed and what became of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class PrintJob(Base):
    """One slip on its way to paper. `content` is emptied once the job has ended."""

    __tablename__ = "print_job"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject: Mapped[str]
    """What the slip is about, fit for a log: a ticket's id."""
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(default="queued")
    reason: Mapped[str | None]
    reprint_of: Mapped[UUID | None]
    requested_by: Mapped[UUID | None]
    """The staff member who asked for a reprint."""
    printer_job: Mapped[str | None]
    queued_at: Mapped[datetime] = mapped_column(UtcTime)
    expires_at: Mapped[datetime] = mapped_column(UtcTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint(
            "state IN ('queued','printing','printed','unknown','failed','expired')", name="state"
        ),
        Index("ix_print_job_state", "state", "queued_at"),
        Index("ix_print_job_subject", "subject"),
    )
