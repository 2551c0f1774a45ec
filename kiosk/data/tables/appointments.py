"""Tables of appointments (预约): rules, sessions with their leased quota, bookings and people."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class AppointmentRule(Base):
    """When an item is handled by appointment in an ordinary week, and for how many."""

    __tablename__ = "appointment_rule"

    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"), primary_key=True)
    weekday: Mapped[int] = mapped_column(primary_key=True)
    """ISO: 1 Monday to 7; on a 调休 day Monday's apply."""
    opens: Mapped[time] = mapped_column(primary_key=True)
    closes: Mapped[time]
    kind: Mapped[str]
    slot_minutes: Mapped[int]
    quota: Mapped[int]
    """People received in one session, over all channels."""
    at_once: Mapped[int]
    """People told to come at the same time."""

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
        CheckConstraint("opens < closes", name="order"),
        CheckConstraint("kind IN ('lunch','extended','weekend')", name="kind"),
        CheckConstraint("slot_minutes BETWEEN 5 AND 240", name="slot_minutes"),
        CheckConstraint("quota BETWEEN 1 AND 500", name="quota"),
        CheckConstraint("at_once BETWEEN 1 AND 500", name="at_once"),
    )


class AppointmentSession(Base):
    """One session of an item on one day; written down when somebody first books or leases of it.

    From then on its own values count, whatever becomes of the rule.
    """

    __tablename__ = "appointment_session"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"))
    day: Mapped[date]
    opens: Mapped[time]
    closes: Mapped[time]
    kind: Mapped[str]
    slot_minutes: Mapped[int]
    quota: Mapped[int]
    at_once: Mapped[int]
    pool: Mapped[int]
    """Units leased to no channel. quota = pool + the units of all leases, always."""
    state: Mapped[str] = mapped_column(default="open")
    reason: Mapped[str | None]
    """Why it was cancelled, as residents are told."""

    __table_args__ = (
        UniqueConstraint("item_code", "day", "opens"),
        CheckConstraint("opens < closes", name="order"),
        CheckConstraint("quota >= 0", name="quota"),
        CheckConstraint("pool >= 0 AND pool <= quota", name="pool"),
        CheckConstraint("state IN ('open','cancelled')", name="state"),
        CheckConstraint("(state = 'cancelled') = (reason IS NOT NULL)", name="reason"),
        Index("ix_appointment_session_day", "day"),
    )


class QuotaLease(Base):
    """The share of a session one channel may give away without asking anybody."""

    __tablename__ = "quota_lease"

    session_id: Mapped[UUID] = mapped_column(ForeignKey("appointment_session.id"), primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    units: Mapped[int]
    """All it was leased and has not returned, what is used among them."""
    used: Mapped[int]

    __table_args__ = (
        CheckConstraint("channel IN ('hall','phone')", name="channel"),
        CheckConstraint("used >= 0 AND used <= units", name="used"),
    )


class Appointment(Base):
    """One booking. Whose it is stands in `appointment_person`, which retention takes away."""

    __tablename__ = "appointment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    code: Mapped[str] = mapped_column(unique=True)
    """Six digits, drawn by lot: with the phone's tail they open it."""
    device_id: Mapped[UUID]
    session_id: Mapped[UUID] = mapped_column(ForeignKey("appointment_session.id"))
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"))
    item_name: Mapped[str]
    """As it was called when it was booked."""
    channel: Mapped[str]
    day: Mapped[date]
    due_at: Mapped[datetime] = mapped_column(UtcTime)
    closes_at: Mapped[datetime] = mapped_column(UtcTime)
    """When its session ends."""
    state: Mapped[str]
    person: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Keyed hash of the phone, for limits; retention takes it away."""
    calls: Mapped[int] = mapped_column(default=0)
    """How often staff tried to reach them."""
    to_tell: Mapped[bool] = mapped_column(default=False)
    """The center cancelled it and they have not been told yet."""
    booked_at: Mapped[datetime] = mapped_column(UtcTime)
    booked_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    """Staff who booked it for them; None: they did themselves."""
    ticket_id: Mapped[UUID | None] = mapped_column(ForeignKey("ticket.id"))
    """The queue number it became."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint(
            "state IN ('booked','confirmed','unreached','cancelled','arrived','late','no_show')",
            name="state",
        ),
        CheckConstraint("channel IN ('hall','phone')", name="channel"),
        CheckConstraint("(state IN ('arrived','late')) = (ticket_id IS NOT NULL)", name="ticket"),
        CheckConstraint("calls >= 0", name="calls"),
        Index("ix_appointment_day", "day", "due_at"),
        Index("ix_appointment_session_id", "session_id"),
        Index(
            "ix_appointment_person",
            "person",
            sqlite_where=text("person IS NOT NULL"),
            postgresql_where=text("person IS NOT NULL"),
        ),
    )


class AppointmentPerson(Base):
    """Whose appointment it is."""

    __tablename__ = "appointment_person"

    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"), primary_key=True)
    name: Mapped[str]
    """Empty where only a phone was left."""
    phone: Mapped[str]
    phone_tail: Mapped[str]

    __table_args__ = (Index("ix_appointment_person_phone_tail", "phone_tail"),)


class AppointmentMove(Base):
    """One step of an appointment's history."""

    __tablename__ = "appointment_move"

    id: Mapped[int] = mapped_column(primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"))
    at: Mapped[datetime] = mapped_column(UtcTime)
    verb: Mapped[str]
    from_state: Mapped[str]
    to_state: Mapped[str]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    device_id: Mapped[UUID]

    __table_args__ = (Index("ix_appointment_move_appointment_id", "appointment_id"),)
