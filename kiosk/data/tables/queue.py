"""Tables of the hall: desks, the business day, the counters and the tickets."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Desk(Base):
    """One counter in the hall; `number` is what the board and the voice say."""

    __tablename__ = "desk"

    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="closed")
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    pace_s: Mapped[float | None]
    """Smoothed seconds one ticket takes at this desk; None before the first is done."""

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("state IN ('closed','open','paused')", name="state"),
        CheckConstraint("state = 'closed' OR staff_id IS NOT NULL", name="staffed"),
        CheckConstraint("pace_s IS NULL OR pace_s >= 0", name="pace_s"),
    )


class BusinessDay(Base):
    """The day the hall is living in: one row, latched, see `center.business_day`.

    Every change to the hall begins by updating this row, which on PostgreSQL makes them wait for
    each other; SQLite lets only one writer in anyway.
    """

    __tablename__ = "business_day"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    day: Mapped[date]
    latched_at: Mapped[datetime] = mapped_column(UtcTime)
    last_position: Mapped[int] = mapped_column(default=0)
    last_call: Mapped[int] = mapped_column(default=0)

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)


class TicketCounter(Base):
    """The last number given out under a letter on a day; kept for ever, so none comes twice."""

    __tablename__ = "ticket_counter"

    day: Mapped[date] = mapped_column(primary_key=True)
    prefix: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]

    __table_args__ = (CheckConstraint("last >= 0", name="last"),)


class Ticket(Base):
    """One queue number. No personal data: a ticket belongs to whoever holds the slip."""

    __tablename__ = "ticket"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by whoever asks, when the page opens: a second tap brings the same one."""
    day: Mapped[date]
    prefix: Mapped[str]
    number: Mapped[int]
    position: Mapped[int]
    """Order of arrival over all letters; grows for ever, whatever the clock does."""
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"))
    state: Mapped[str] = mapped_column(default="waiting")
    issued_at: Mapped[datetime] = mapped_column(UtcTime)
    desk_number: Mapped[int | None] = mapped_column(ForeignKey("desk.number"))
    calls: Mapped[int] = mapped_column(default=0)
    call_order: Mapped[int | None]
    """Order of the last call over the hall; the board sorts by it."""
    called_at: Mapped[datetime | None] = mapped_column(UtcTime)
    serving_at: Mapped[datetime | None] = mapped_column(UtcTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        UniqueConstraint("day", "prefix", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint(
            "state IN ('waiting','called','serving','done','missed','void','cancelled','expired')",
            name="state",
        ),
        CheckConstraint(
            "state NOT IN ('called','serving') OR desk_number IS NOT NULL", name="at_a_desk"
        ),
        Index("ix_ticket_line", "state", "position"),
        # Partial: a fresh number, which is what people stand and wait for, touches neither.
        Index(
            "ix_ticket_call_order",
            "call_order",
            sqlite_where=text("call_order IS NOT NULL"),
            postgresql_where=text("call_order IS NOT NULL"),
        ),
        Index(
            "ix_ticket_desk_day",
            "desk_number",
            "day",
            sqlite_where=text("desk_number IS NOT NULL"),
            postgresql_where=text("desk_number IS NOT NULL"),
        ),
        {"sqlite_with_rowid": False},
    )
