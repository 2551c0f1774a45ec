"""Tables of 好差评: what residents think of a visit, and the cases that bad ratings open."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Rating(Base):
    """What somebody said of one visit. Never changed: another opinion is another revision.

    Who said it is not known and not stored; the ticket is the visit.
    """

    __tablename__ = "rating"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    revision: Mapped[int]
    """1 for the first; the highest of a ticket is the one that counts."""
    level: Mapped[int]
    reasons: Mapped[list[int]] = mapped_column(JSON)
    words: Mapped[str]
    given_via: Mapped[str]
    given_at: Mapped[datetime] = mapped_column(UtcTime)
    device_id: Mapped[UUID]
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"))
    desk_number: Mapped[int | None] = mapped_column(ForeignKey("desk.number"))
    served_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """Who had served them by then; None: not known."""

    __table_args__ = (
        UniqueConstraint("ticket_id", "revision"),
        CheckConstraint("revision >= 1", name="revision"),
        CheckConstraint("level BETWEEN 1 AND 5", name="level"),
        CheckConstraint("given_via IN ('hall_terminal','desk_screen','phone')", name="given_via"),
        Index("ix_rating_given_at", "given_at"),
    )


class RatingCase(Base):
    """A bad rating being dealt with (差评处置)."""

    __tablename__ = "rating_case"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    rating_id: Mapped[UUID] = mapped_column(ForeignKey("rating.id"), unique=True)
    """The revision that opened it."""
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    state: Mapped[str]
    opened_at: Mapped[datetime] = mapped_column(UtcTime)
    due_on: Mapped[date]
    """The last working day to deal with it; fixed when it is opened."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint(
            "state IN ('verifying','rectifying','explaining','appealing','fed_back',"
            "'followed_up','closed')",
            name="state",
        ),
        CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed"),
        # One visit has one open case, however often its rating is revised.
        Index(
            "uq_rating_case_open",
            "ticket_id",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )


class RatingCaseMove(Base):
    """One step of a case: who took it, when, and what they found."""

    __tablename__ = "rating_case_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("rating_case.id"))
    at: Mapped[datetime] = mapped_column(UtcTime)
    verb: Mapped[str]
    from_state: Mapped[str]
    to_state: Mapped[str]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    device_id: Mapped[UUID]
    note: Mapped[str]

    __table_args__ = (Index("ix_rating_case_move_case_id", "case_id"),)
