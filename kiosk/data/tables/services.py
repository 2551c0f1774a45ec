"""Tables of ordering services: the published list, orders with their person, and wishes."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Service(Base):
    """A service of the published list: the hub's, only read here. What left the list stays."""

    __tablename__ = "service"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str]
    kind: Mapped[str]
    words: Mapped[str]
    words_en: Mapped[str]
    provider_name: Mapped[str]
    provider_kind: Mapped[str]
    place: Mapped[str]
    audience: Mapped[str]
    fee: Mapped[str]
    capacity: Mapped[int | None]
    period: Mapped[str | None]
    answer_days: Mapped[int]
    list_version: Mapped[int]
    offered: Mapped[bool]

    __table_args__ = (
        CheckConstraint("place IN ('home','center','provider')", name="place"),
        CheckConstraint("answer_days >= 1 AND list_version >= 0", name="numbers"),
    )


class OrderCounter(Base):
    """The last order number given out on a day."""

    __tablename__ = "order_counter"

    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]


class ServiceOrder(Base):
    """A service ordered, as far as this center knows. Whose it is stands in `order_person`."""

    __tablename__ = "service_order"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made by the page when it opens: a second tap brings the same one."""
    number: Mapped[str]
    """Of this store's own orders unique; the hub may hand down those of an earlier life of it."""
    origin: Mapped[str]
    """`terminal`, or `phone`: taken by the hub, from which it came down."""
    service_code: Mapped[str]
    service_name: Mapped[str]
    service_name_en: Mapped[str]
    provider_name: Mapped[str]
    provider_phone: Mapped[str]
    place: Mapped[str]
    channel: Mapped[str]
    village_code: Mapped[str | None]
    wanted_on: Mapped[date | None]
    wanted_part: Mapped[str]
    people: Mapped[int]
    state: Mapped[str]
    """As the hub last said; `placed` while it has said nothing."""
    decided_by: Mapped[str]
    decline_reason: Mapped[str | None]
    note: Mapped[str]
    """What the provider says to the resident."""
    answer_by: Mapped[date | None]
    scheduled_at: Mapped[datetime | None] = mapped_column(UtcTime)
    over_capacity: Mapped[bool]
    late_cancel: Mapped[bool]
    hub_version: Mapped[int]
    """Of the feed's row it last followed; 0: the hub has said nothing."""
    placed_event: Mapped[UUID | None]
    """The outbox record it went up with."""
    placed_at: Mapped[datetime] = mapped_column(UtcTime)
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When it was cancelled here; the hub decides whether that came in time."""
    cancel_reason: Mapped[str | None]
    level: Mapped[int | None]
    rated_at: Mapped[datetime | None] = mapped_column(UtcTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    looked_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When staff had told the resident that it was declined."""
    holder: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Keyed hash of the phone, for limits. Erased with the person."""
    consent_id: Mapped[int | None] = mapped_column(ForeignKey("consent_text.id"))
    device_id: Mapped[UUID | None]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    erased_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint("origin IN ('terminal','phone')", name="origin"),
        CheckConstraint("place IN ('home','center','provider')", name="place"),
        CheckConstraint("channel IN ('self','assisted')", name="channel"),
        CheckConstraint(
            "state IN ('placed','accepted','declined','scheduled','done','rated','cancelled')",
            name="state",
        ),
        CheckConstraint("people >= 1 AND hub_version >= 0", name="numbers"),
        CheckConstraint("level BETWEEN 1 AND 5", name="level"),
        CheckConstraint("(level IS NULL) = (rated_at IS NULL)", name="rated"),
        Index("ix_service_order_placed", "placed_at"),
        Index("ix_service_order_closed", "closed_at"),
        Index("ix_service_order_holder", "holder"),
    )


class OrderPerson(Base):
    """Who ordered and where to go: all of it personal, erased after retention."""

    __tablename__ = "order_person"

    order_id: Mapped[UUID] = mapped_column(ForeignKey("service_order.id"), primary_key=True)
    name: Mapped[str]
    phone: Mapped[str]
    phone_tail: Mapped[str] = mapped_column(index=True)
    address: Mapped[str]
    note: Mapped[str]
    """For the provider: a dog at the gate."""
    helper_name: Mapped[str]
    """Who ordered for them; empty: they did themselves."""
    contact_event: Mapped[UUID]
    """The outbox record it went up with."""


class Demand(Base):
    """A wish: what somebody is missing. Nothing in it says whose."""

    __tablename__ = "demand"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date]
    kind: Mapped[str]
    audience: Mapped[str]
    village_code: Mapped[str | None]
    people: Mapped[int]
    words: Mapped[str]
    channel: Mapped[str]
    helper_name: Mapped[str]
    """Who helped to say it, for this center alone; erased after retention."""
    recorded_event: Mapped[UUID]
    recorded_at: Mapped[datetime] = mapped_column(UtcTime)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcTime)
    device_id: Mapped[UUID]
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (
        CheckConstraint("channel IN ('self','assisted')", name="channel"),
        CheckConstraint("people >= 1", name="people"),
        Index("ix_demand_recorded", "recorded_at"),
    )
