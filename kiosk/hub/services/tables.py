"""Tables of ordering services: wishes, providers, the list and what was published of it, orders.

Only `hub_demand` is read from records. Everything else the hub decides itself: a rebuild leaves it.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class DemandSeen(HubBase):
    """A wish somebody told at a terminal, as far as its facts have come."""

    __tablename__ = "hub_demand"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    demand_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date]
    kind: Mapped[str]
    audience: Mapped[str]
    village: Mapped[str | None]
    people: Mapped[int]
    words: Mapped[str]
    channel: Mapped[str]

    __table_args__ = (Index("ix_hub_demand_day", "day", "center_code"),)


class Wish(HubBase):
    """A wish told on the phone: the same, made here."""

    __tablename__ = "hub_wish"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    wish_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date]
    kind: Mapped[str]
    audience: Mapped[str]
    village: Mapped[str | None]
    people: Mapped[int]
    words: Mapped[str]

    __table_args__ = (Index("ix_hub_wish_day", "day", "center_code"),)


class Provider(HubBase):
    """Who provides services: an agency, a social organization, a citizens' group, a third party."""

    __tablename__ = "hub_provider"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    phone: Mapped[str]

    __table_args__ = (
        CheckConstraint("kind IN ('agency','organization','group','third_party')", name="kind"),
    )


class Service(HubBase):
    """A service as it is worked on; people see what was published of it."""

    __tablename__ = "hub_service"

    code: Mapped[str] = mapped_column(primary_key=True)
    provider: Mapped[str] = mapped_column(ForeignKey("hub_provider.code"))
    state: Mapped[str]
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    """What `wire_services.ServiceBody` says, without the provider's words and the version."""
    proposed_by: Mapped[str]
    approved_by: Mapped[str | None]
    changed_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (
        CheckConstraint("state IN ('draft','approved','withdrawn')", name="state"),
        CheckConstraint("state <> 'approved' OR approved_by IS NOT NULL", name="approved"),
    )


class ServiceList(HubBase):
    """One published list, whole; the one with the highest version is in force."""

    __tablename__ = "hub_service_list"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    published_at: Mapped[datetime] = mapped_column(Moment)
    published_by: Mapped[str]
    again: Mapped[int | None]
    """The version whose content was put back with this one."""
    services: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Code to `ServiceBody`."""

    __table_args__ = (CheckConstraint("version >= 1", name="version"),)


class Order(HubBase):
    """An order and how it is now. It does not say who ordered."""

    __tablename__ = "hub_order"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    service: Mapped[str]
    provider: Mapped[str | None]
    """None: of a service that was never published."""
    service_name: Mapped[str]
    origin: Mapped[str]
    village: Mapped[str | None]
    wanted_on: Mapped[date | None]
    wanted_part: Mapped[str]
    people: Mapped[int]
    used_on: Mapped[date]
    """The day it counts for where the provider takes so many a period."""
    state: Mapped[str]
    moved_by: Mapped[str]
    reason: Mapped[str | None]
    note: Mapped[str]
    answer_by: Mapped[date]
    due_on: Mapped[date | None]
    """The last day on which somebody should move it on; None once it is closed."""
    scheduled_at: Mapped[datetime | None] = mapped_column(Moment)
    level: Mapped[int | None]
    over_capacity: Mapped[bool]
    late_cancel: Mapped[bool]
    placed_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    erased: Mapped[bool]
    """Who ordered is erased, and the order withdrawn from its center."""
    link_sha256: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True)
    """Of the link by which a phone follows it; None for orders of terminals."""

    __table_args__ = (
        Index("ix_hub_order_provider", "provider", "state", "due_on"),
        Index("ix_hub_order_state", "state", "due_on"),
        Index("ix_hub_order_service", "service", "used_on"),
        Index("ix_hub_order_closed", "erased", "closed_at"),
        CheckConstraint(
            "state IN ('placed','accepted','declined','scheduled','done','rated','cancelled')",
            name="state",
        ),
        CheckConstraint("level BETWEEN 1 AND 5", name="level"),
        CheckConstraint("origin IN ('terminal','phone')", name="origin"),
    )


class OrderStep(HubBase):
    """One move of an order, or one that came too late; only ever added to."""

    __tablename__ = "hub_order_step"

    step_id: Mapped[UUID] = mapped_column(primary_key=True)
    """Of the record that brought it, where one did: it counts once."""
    center_code: Mapped[str]
    order_id: Mapped[UUID]
    place: Mapped[int]
    """Which of the order's steps it is, in the order the hub took them."""
    at: Mapped[datetime] = mapped_column(Moment)
    move: Mapped[str]
    moved_by: Mapped[str]
    state: Mapped[str]
    """After it."""
    refused: Mapped[bool]

    __table_args__ = (Index("ix_hub_order_step_order", "center_code", "order_id", "place"),)


class OrderContact(HubBase):
    """Who ordered: for the provider of the order alone, and erased after its time."""

    __tablename__ = "hub_order_contact"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    phone: Mapped[str]
    address: Mapped[str]
    note: Mapped[str]
