"""Tables of the hall: desks, the business day, the counters and the tickets."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    UniqueConstraint,
    text,
)
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
    """The day the hall is living in: one row, latched, see `center.queue.business_day`.

    Every change to the hall begins by updating this row, which on PostgreSQL makes them wait for
    each other; SQLite lets only one writer in anyway.
    """

    __tablename__ = "business_day"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    day: Mapped[date]
    latched_at: Mapped[datetime] = mapped_column(UtcTime)
    last_position: Mapped[int] = mapped_column(default=0)
    last_call: Mapped[int] = mapped_column(default=0)
    changes: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """Grows with every change to the hall; boards and desks look again when it has."""
    turns: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """How often a desk has asked for its next ticket and got one; what a missed one waits out."""
    round_turn: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """Where the round of priority and normal turns stands, see `center.queue.fairness`."""
    round_extra: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """1: this round has given its extra turn to somebody who waited very long."""
    due_run: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """Tickets called at a time of their own, booked or back after a miss, since one of a lane."""
    pace_s: Mapped[float | None]
    """Seconds a desk is expected to be busy with each of those who wait; None: not known yet."""
    overtaken: Mapped[float] = mapped_column(default=0.0, server_default=text("0.0"))
    """Share of the desks' turns that go to people who come later but are called earlier."""
    stretch: Mapped[float] = mapped_column(default=1.0, server_default=text("1.0"))
    """How much longer people of the normal lane have lately waited than line and pace alone say."""
    early_stretch: Mapped[float] = mapped_column(default=1.0, server_default=text("1.0"))
    """The same of the priority lane."""

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
    desk_since: Mapped[datetime | None] = mapped_column(UtcTime)
    """When the desk it is or was at first called it; recalls leave it alone."""
    priority: Mapped[str | None]
    """Reason code of `center.queue.priority`, as declared when the number was taken."""
    priority_state: Mapped[str | None]
    verified_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """Who saw the proof, or did not."""
    due_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """An appointment's time; called then, without queueing."""
    returns_at: Mapped[int | None]
    """A missed one that is back in line: called when the hall's `turns` has come this far."""
    requeues: Mapped[int] = mapped_column(server_default=text("0"))
    bound_desk: Mapped[int | None] = mapped_column(ForeignKey("desk.number"))
    """Transferred to this desk: nobody else calls it while that desk is open."""
    bound_staff: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """Transferred to this colleague: nobody else calls it while they sit at a desk."""
    outcome: Mapped[str | None]
    note: Mapped[str | None]
    """What the clerk wrote down; stays in the center."""
    person: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Keyed hash of a phone tail or card, good for one day; wiped when the day is over."""
    plain_wait_s: Mapped[float | None]
    """What line and pace said of the wait when it was taken; the hall's stretch learns from it."""

    __table_args__ = (
        UniqueConstraint("day", "prefix", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint(
            "state IN ('waiting','called','serving','held','done','missed','void','cancelled',"
            "'expired')",
            name="state",
        ),
        CheckConstraint(
            "state NOT IN ('called','serving','held') OR desk_number IS NOT NULL",
            name="at_a_desk",
        ),
        CheckConstraint("(priority IS NULL) = (priority_state IS NULL)", name="priority"),
        CheckConstraint(
            "priority_state IS NULL OR priority_state IN ('declared','verified','rejected')",
            name="priority_state",
        ),
        CheckConstraint("outcome IS NULL OR outcome IN ('done','errand')", name="outcome"),
        CheckConstraint("requeues >= 0", name="requeues"),
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
        Index(
            "ix_ticket_person",
            "person",
            sqlite_where=text("person IS NOT NULL"),
            postgresql_where=text("person IS NOT NULL"),
        ),
        Index(
            "ix_ticket_priority_issued_at",
            "issued_at",
            sqlite_where=text("priority IS NOT NULL"),
            postgresql_where=text("priority IS NOT NULL"),
        ),
        # What the rules promise, kept by the store too: one ticket at a desk.
        Index(
            "uq_ticket_at_desk",
            "desk_number",
            unique=True,
            sqlite_where=text("state IN ('called', 'serving')"),
            postgresql_where=text("state IN ('called', 'serving')"),
        ),
        {"sqlite_with_rowid": False},
    )


class TicketMove(Base):
    """One step of a ticket's way: who moved it from which state to which, and when."""

    __tablename__ = "ticket_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    at: Mapped[datetime] = mapped_column(UtcTime)
    verb: Mapped[str]
    from_state: Mapped[str]
    to_state: Mapped[str]
    device_id: Mapped[UUID]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """None: the resident at a terminal, or the end of the day."""
    desk_number: Mapped[int | None]
    item_code: Mapped[str]
    """What it was about before the step; a transfer's detail says what it is about now."""
    detail: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))

    __table_args__ = (
        Index("ix_ticket_move_ticket_id", "ticket_id"),
        Index("ix_ticket_move_at", "at"),
    )
