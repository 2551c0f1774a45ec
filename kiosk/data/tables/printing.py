"""Table of the spool: what was to be printed and what became of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime

JOB_STATES = ("queued", "printing", "printed", "unknown", "failed", "expired")
OPEN_JOB_STATES = ("queued", "printing")


class PrintJob(Base):
    """One slip on its way to paper. `content` is emptied once the job has ended."""

    __tablename__ = "print_job"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    device_id: Mapped[UUID]
    """The terminal whose printer it is for; several share one PostgreSQL."""
    kind: Mapped[str]
    subject: Mapped[str]
    """What the slip is about, fit for a log: a ticket's id."""
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(default="queued")
    reason: Mapped[str | None]
    """Why it failed, or which characters were printed as code points."""
    reprint_of: Mapped[UUID | None]
    requested_by: Mapped[UUID | None]
    """The staff member who asked for a reprint."""
    printer_job: Mapped[str | None]
    """What the printer calls it; None until the printer has taken it."""
    withdraw: Mapped[bool] = mapped_column(default=False)
    """Ended here, but perhaps still inside the printer: to be cancelled there."""
    queued_at: Mapped[datetime] = mapped_column(UtcTime)
    expires_at: Mapped[datetime] = mapped_column(UtcTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint(
            "state IN ('queued','printing','printed','unknown','failed','expired')", name="state"
        ),
        CheckConstraint("(ended_at IS NULL) = (state IN ('queued','printing'))", name="ended"),
        CheckConstraint("ended_at IS NULL OR content IS NULL", name="wiped"),
        Index("ix_print_job_state", "device_id", "state", "queued_at"),
        Index("ix_print_job_subject", "subject"),
    )
