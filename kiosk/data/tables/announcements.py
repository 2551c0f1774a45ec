"""Table of announcements: what the center shows on its screens from one day to another."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, deferred, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Announcement(Base):
    """A poster or a few words. What was taken down stays, for who asks what hung there."""

    __tablename__ = "announcement"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str]
    words: Mapped[str]
    picture: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
    """A JPEG without metadata."""
    has_picture: Mapped[bool]
    from_day: Mapped[date]
    to_day: Mapped[date]
    """The last local day it hangs."""
    posted_at: Mapped[datetime] = mapped_column(UtcTime)
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    taken_down_at: Mapped[datetime | None] = mapped_column(UtcTime)
    hub_key: Mapped[str | None] = mapped_column(unique=True)
    """What the hub calls it, which sent it; None: this center's own."""

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("from_day <= to_day", name="days"),
        CheckConstraint("has_picture = (picture IS NOT NULL)", name="picture"),
        CheckConstraint("has_picture OR length(title) > 0", name="something"),
    )
