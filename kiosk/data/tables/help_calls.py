"""Table of calls for help: somebody in the lobby pressed 呼叫帮办."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime, new_id


class HelpCall(Base):
    """One press of the button, until a desk has noted it."""

    __tablename__ = "help_call"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    device_id: Mapped[UUID]
    """The terminal in the lobby it was pressed at."""
    called_at: Mapped[datetime] = mapped_column(UtcTime)
    noted_at: Mapped[datetime | None] = mapped_column(UtcTime)
    desk_number: Mapped[int | None] = mapped_column(ForeignKey("desk.number"))
    """The desk that noted it."""

    __table_args__ = (
        CheckConstraint("(noted_at IS NULL) = (desk_number IS NULL)", name="noted"),
        Index("ix_help_call_open", "noted_at", "called_at"),
    )
