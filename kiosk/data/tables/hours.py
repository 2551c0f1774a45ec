"""Tables of hours beyond the center's week: seasons, one-off closures and openings, by subject."""

from datetime import date, datetime, time

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class HoursWindow(Base):
    """A weekly window of a desk, item or room, or of anybody's season; may end after midnight."""

    __tablename__ = "hours_window"

    id: Mapped[int] = mapped_column(primary_key=True)
    scope: Mapped[str]
    subject: Mapped[str]
    """Number of the desk, code of item or room; empty for the center."""
    first: Mapped[date | None]
    last: Mapped[date | None]
    """Both days of the season, included; None: all year."""
    season: Mapped[str] = mapped_column(default="")
    weekday: Mapped[int]
    opens: Mapped[time]
    closes: Mapped[time]
    kind: Mapped[str] = mapped_column(default="regular")

    __table_args__ = (
        CheckConstraint("scope IN ('center','desk','item','room')", name="scope"),
        CheckConstraint("(first IS NULL) = (last IS NULL)", name="season"),
        CheckConstraint("first IS NULL OR first <= last", name="season_order"),
        CheckConstraint("scope <> 'center' OR first IS NOT NULL", name="center_week_elsewhere"),
        CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
        CheckConstraint("kind IN ('regular','lunch','extended','weekend')", name="kind"),
        Index("ix_hours_window_subject", "scope", "subject"),
    )


class HoursException(Base):
    """Once closed from moment to moment, or once open on a day of its own."""

    __tablename__ = "hours_exception"

    id: Mapped[int] = mapped_column(primary_key=True)
    scope: Mapped[str]
    subject: Mapped[str]
    kind: Mapped[str]
    starts_at: Mapped[datetime] = mapped_column(UtcTime)
    ends_at: Mapped[datetime] = mapped_column(UtcTime)
    reason: Mapped[str]

    __table_args__ = (
        CheckConstraint("scope IN ('center','desk','item','room')", name="scope"),
        CheckConstraint("kind IN ('closure','opening')", name="kind"),
        CheckConstraint("starts_at < ends_at", name="order"),
        CheckConstraint("length(reason) > 0", name="reason"),
        Index("ix_hours_exception_subject", "scope", "subject"),
    )
