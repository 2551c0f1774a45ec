"""Tables of errands (代办): the case, its person, its moves, steps, pauses and notices."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class ErrandCounter(Base):
    """The last errand number given out on a day; kept for ever, so none comes twice."""

    __tablename__ = "errand_counter"

    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]

    __table_args__ = (CheckConstraint("last >= 0", name="last"),)


class Errand(Base):
    """One errand. Whose it is stands in `errand_person`, which retention takes away."""

    __tablename__ = "errand"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    number: Mapped[str] = mapped_column(unique=True)
    """Ten digits: two of the year, month and day, and four (or more) that count within the day."""
    device_id: Mapped[UUID]
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"))
    item_name: Mapped[str]
    """As it was called when the errand was taken in."""
    kind: Mapped[str]
    for_whom: Mapped[str]
    relation: Mapped[str | None]
    helped_by: Mapped[str | None]
    """Who filled it in with the resident: staff or a neighbour; None: they did themselves."""
    help_wanted: Mapped[bool] = mapped_column(default=False)
    """The resident asked for staff to finish it with them."""
    village_code: Mapped[str | None] = mapped_column(ForeignKey("village.code"))
    intake_center: Mapped[str]
    handling_center: Mapped[str]
    """Codes of centers; they differ once it was handed over (村事社办)."""
    state: Mapped[str]
    reason: Mapped[str | None]
    """Code of why it was declined, suspended or terminated, while that is its state."""
    submitted_at: Mapped[datetime] = mapped_column(UtcTime)
    accepted_at: Mapped[datetime | None] = mapped_column(UtcTime)
    completed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    delivered_at: Mapped[datetime | None] = mapped_column(UtcTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """Declined, terminated or archived; retention counts from here."""
    term_days: Mapped[int | None]
    """The promise when it was accepted; None: no fixed date was promised."""
    term_natural: Mapped[bool] = mapped_column(default=False)
    term_months: Mapped[int] = mapped_column(default=0)
    """Whole months instead of days."""
    term_text: Mapped[str] = mapped_column(default="")
    """The promise as the catalog words it."""
    due_on: Mapped[date | None]
    """None: not accepted yet, suspended, or no fixed date."""
    due_provisional: Mapped[bool] = mapped_column(default=False)
    """Worked out over a year whose national calendar is not published yet."""
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    stand_in_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    authority_scope: Mapped[str | None]
    authority_until: Mapped[date | None]
    external_number: Mapped[str | None]
    """What the deciding body calls it."""
    result: Mapped[str | None]
    consent_id: Mapped[int | None] = mapped_column(ForeignKey("consent_text.id"))
    ticket_id: Mapped[UUID | None] = mapped_column(ForeignKey("ticket.id"))
    """The queue number it began from."""
    erased_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint(
            "state IN ('submitted','accepted','declined','entrusted','assigned','in_progress',"
            "'suspended','completed','delivered','archived','followed_up','terminated')",
            name="state",
        ),
        CheckConstraint("kind IN ('help','proxy','home_visit')", name="kind"),
        CheckConstraint("for_whom IN ('self','family','assisted')", name="for_whom"),
        CheckConstraint("(for_whom = 'family') = (relation IS NOT NULL)", name="relation"),
        CheckConstraint("helped_by IS NULL OR helped_by IN ('staff','neighbour')", name="helped"),
        CheckConstraint(
            "state NOT IN ('assigned','in_progress','suspended','completed') "
            "OR agent_id IS NOT NULL",
            name="agent",
        ),
        CheckConstraint("agent_id IS NULL OR agent_id <> stand_in_id", name="stand_in"),
        CheckConstraint(
            "(state IN ('declined','archived','followed_up','terminated'))"
            " = (closed_at IS NOT NULL)",
            name="closed",
        ),
        CheckConstraint("state <> 'suspended' OR due_on IS NULL", name="suspended_has_no_date"),
        Index("ix_errand_state", "state", "due_on"),
        Index("ix_errand_agent", "agent_id", "state"),
        Index("ix_errand_closed_at", "closed_at"),
    )


class ErrandPerson(Base):
    """Whose errand it is, and how to reach them: all of it personal, erased after retention."""

    __tablename__ = "errand_person"

    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"), primary_key=True)
    name: Mapped[str]
    """The principal; empty until staff has filled it in."""
    phone: Mapped[str]
    phone_tail: Mapped[str]
    """Its last four digits; what a resident types to find their errand again."""
    id_number: Mapped[str]
    address: Mapped[str]
    contact_name: Mapped[str]
    """Who asks on a family member's behalf."""
    helper_name: Mapped[str]

    __table_args__ = (
        Index("ix_errand_person_phone_tail", "phone_tail"),
        Index("ix_errand_person_name", "name"),
    )


class ErrandMove(Base):
    """One step of an errand's way: who did what, when, and why."""

    __tablename__ = "errand_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"))
    at: Mapped[datetime] = mapped_column(UtcTime)
    verb: Mapped[str]
    from_state: Mapped[str]
    to_state: Mapped[str]
    actor: Mapped[str]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    device_id: Mapped[UUID]
    reason: Mapped[str | None]
    note: Mapped[str]
    """In the clerk's words; personal, erased after retention."""
    detail: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))

    __table_args__ = (
        CheckConstraint("actor IN ('resident','staff','machine')", name="actor"),
        CheckConstraint("(actor = 'staff') = (staff_id IS NOT NULL)", name="staff"),
        Index("ix_errand_move_errand_id", "errand_id"),
        Index("ix_errand_move_at", "at"),
    )


class ErrandStep(Base):
    """One step of the guide, as it was when the errand was accepted, and whether it is done."""

    __tablename__ = "errand_step"

    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    who: Mapped[str]
    done_at: Mapped[datetime | None] = mapped_column(UtcTime)
    done_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (CheckConstraint("position >= 1", name="position"),)


class ErrandPause(Base):
    """A span in which the errand's clock stood still (中止): local days, the last one included."""

    __tablename__ = "errand_pause"

    id: Mapped[int] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"))
    kind: Mapped[str]
    from_day: Mapped[date]
    to_day: Mapped[date | None]
    """None: still suspended."""

    __table_args__ = (
        CheckConstraint("kind IN ('materials','special')", name="kind"),
        CheckConstraint("to_day IS NULL OR to_day >= from_day", name="order"),
        Index(
            "uq_errand_pause_open",
            "errand_id",
            unique=True,
            sqlite_where=text("to_day IS NULL"),
            postgresql_where=text("to_day IS NULL"),
        ),
        Index("ix_errand_pause_errand_id", "errand_id"),
    )


class ErrandNotice(Base):
    """Somebody was told that a date comes near or has passed."""

    __tablename__ = "errand_notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"))
    kind: Mapped[str]
    due_on: Mapped[date]
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    """Whose errand it was; leads see all of them."""
    told_at: Mapped[datetime] = mapped_column(UtcTime)
    seen_at: Mapped[datetime | None] = mapped_column(UtcTime)
    seen_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (
        CheckConstraint("kind IN ('due_soon','overdue')", name="kind"),
        UniqueConstraint("errand_id", "kind", "due_on"),
    )
