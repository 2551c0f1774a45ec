"""What the hub reads out of the records: one table an area, its key beginning with the center.

Nothing here is told to anybody twice: every row can be made again from the receipts.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Index, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class Unprojected(HubBase):
    """A record that was received and not read yet. Receipt only adds, reading only removes."""

    __tablename__ = "hub_unprojected"

    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    center_code: Mapped[str]
    stream: Mapped[str]


class Unread(HubBase):
    """A record of a known type that could not be read, and in which field; kept for a look."""

    __tablename__ = "hub_unread"

    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    center_code: Mapped[str]
    stream: Mapped[str]
    reason: Mapped[str]

    __table_args__ = (Index("ix_hub_unread_stream", "center_code", "stream"),)


class ProjectionState(HubBase):
    """One row: by which version of the projectors the rows were made, and how far they are."""

    __tablename__ = "hub_projection_state"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    version: Mapped[int]
    again_after: Mapped[UUID | None]
    """Everything is being read again, and this record was queued last; None: nothing is."""

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)


class CenterSeen(HubBase):
    """A center as it introduced itself: the words its codes stand for."""

    __tablename__ = "hub_center"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str]
    phone: Mapped[str]
    items: Mapped[dict[str, Any]] = mapped_column(JSON)
    rooms: Mapped[dict[str, Any]] = mapped_column(JSON)
    activities: Mapped[dict[str, Any]] = mapped_column(JSON)
    offers: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Of care."""
    villages: Mapped[dict[str, Any]] = mapped_column(JSON)
    rating_days: Mapped[int | None]
    """For how long a visit can be rated; None: it never said."""


class CenterEnglish(HubBase):
    """The English names of a center's things."""

    __tablename__ = "hub_center_english"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    names: Mapped[dict[str, Any]] = mapped_column(JSON)
    """items, rooms, activities, offers: each from code to name, where there is one."""


class CenterDepartments(HubBase):
    """The departments whose business a center does."""

    __tablename__ = "hub_center_department"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    names: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Every name one goes by, to the one it is kept under."""


class CenterTerms(HubBase):
    """By which rules of its own a center takes bookings by phone, and to which key they go."""

    __tablename__ = "hub_center_terms"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    seal_key: Mapped[bytes] = mapped_column(LargeBinary)
    """Letters sealed with it only that center opens."""
    cutoff_days: Mapped[int]
    """So many days before an appointment it can be booked at the latest, 0: on the day itself,"""
    cutoff_hour: Mapped[int]
    """until this hour by the clock on the wall."""
    per_person: Mapped[int]
    """Appointments one person may have standing at a time."""


class CenterKey(HubBase):
    """A public key that signs a center's slips. Keys add up: old slips stay readable."""

    __tablename__ = "hub_center_key"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)


class TicketSeen(HubBase):
    """A queue number as far as its facts have come."""

    __tablename__ = "hub_ticket"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date]
    label: Mapped[str]
    item: Mapped[str]
    position: Mapped[int]
    priority: Mapped[str | None]
    due_at: Mapped[datetime | None] = mapped_column(Moment)
    state: Mapped[str]
    desk: Mapped[int | None]
    calls: Mapped[int]
    taken_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    wait_s: Mapped[int | None]
    """From the number to the first call."""
    service_s: Mapped[int | None]
    """From the start of the service to its end."""
    level: Mapped[int | None]
    """The rating that counts, 5 to 1."""

    __table_args__ = (
        Index("ix_hub_ticket_day", "center_code", "day", "state", "position"),
        CheckConstraint("level BETWEEN 1 AND 5", name="level"),
    )


class CaseSeen(HubBase):
    """A case that a bad rating opened."""

    __tablename__ = "hub_rating_case"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    label: Mapped[str]
    item: Mapped[str]
    level: Mapped[int | None]
    reasons: Mapped[str]
    """The official codes, with commas."""
    state: Mapped[str]
    opened_at: Mapped[datetime] = mapped_column(Moment)
    due_on: Mapped[date]
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    answer: Mapped[str | None] = mapped_column(Text)
    """What the center answered; whoever holds the slip may read it, as at the terminal."""

    __table_args__ = (Index("ix_hub_rating_case_due", "closed_at", "due_on"),)


class ErrandSeen(HubBase):
    """An errand as far as its facts have come."""

    __tablename__ = "hub_errand"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    item: Mapped[str]
    kind: Mapped[str]
    village: Mapped[str | None]
    handling_center: Mapped[str | None]
    agent: Mapped[str | None]
    state: Mapped[str]
    due_on: Mapped[date | None]
    steps_done: Mapped[int]
    day: Mapped[date]
    """The local day it was asked for."""
    milestones: Mapped[dict[str, Any]] = mapped_column(JSON)
    """State reached to the moment of its last reaching, ISO 8601."""
    changed_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (
        Index("ix_hub_errand_due", "state", "due_on"),
        Index("ix_hub_errand_day", "center_code", "day"),
    )


class BookingSeen(HubBase):
    """A room booking as far as its facts have come."""

    __tablename__ = "hub_booking"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    booking_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    room: Mapped[str]
    starts_at: Mapped[datetime] = mapped_column(Moment)
    ends_at: Mapped[datetime] = mapped_column(Moment)
    headcount: Mapped[int | None]
    state: Mapped[str]
    day: Mapped[date]
    """The local day it starts on."""
    changed_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_hub_booking_day", "center_code", "day"),)


class AppointmentSeen(HubBase):
    """An appointment as far as its facts have come."""

    __tablename__ = "hub_appointment"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[str]
    channel: Mapped[str]
    day: Mapped[date]
    due_at: Mapped[datetime] = mapped_column(Moment)
    state: Mapped[str]
    ticket_id: Mapped[UUID | None]
    changed_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_hub_appointment_day", "center_code", "day"),)


class SignUpSeen(HubBase):
    """A sign-up for an activity as far as its facts have come."""

    __tablename__ = "hub_sign_up"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    sign_up_id: Mapped[UUID] = mapped_column(primary_key=True)
    activity: Mapped[str]
    heads: Mapped[int]
    state: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(Moment)


class CareSeen(HubBase):
    """A registration for care as far as its facts have come."""

    __tablename__ = "hub_care"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    registration_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    offer: Mapped[str]
    state: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(Moment)


class TerminalSeen(HubBase):
    """A terminal as it last spoke of itself."""

    __tablename__ = "hub_terminal"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    printer_ready: Mapped[bool | None]
    """None: it never spoke of a printer."""
    printer_faults: Mapped[str]
    """Bare keywords with commas: `paper_out`."""
    printer_since: Mapped[datetime | None] = mapped_column(Moment)
    refused: Mapped[int]
    """How many of its records the hub refused."""
    free_gb: Mapped[int | None]
    """Room on its disk; None: it never spoke of itself."""
    backup_on: Mapped[date | None]
    """Day of its last good backup; None: it has none, or its store is a server's."""
    version: Mapped[str | None]
    health: Mapped[str | None]
    """What is wrong with it, bare keywords with commas: `clock`, `journal`; empty: nothing."""
