"""Tables of the way to the hub: who this device is, what waits to go up, what came down."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Device(Base):
    """One terminal with its own stream of records. On a store file there is exactly one."""

    __tablename__ = "device"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    epoch: Mapped[UUID]
    """Random; changes on restore, clone or rebuild, so that two histories never merge."""
    next_seq: Mapped[int] = mapped_column(default=1)
    hub_url: Mapped[str | None]
    hub_credential: Mapped[str | None]
    """What this device shows the hub; given once at enrolment."""
    hub_epoch: Mapped[str | None]
    hub_high_water: Mapped[int] = mapped_column(default=0)
    """What the hub last said it has of this epoch without a gap; if it says less, it lost some."""
    last_success_at: Mapped[datetime | None] = mapped_column(UtcTime)

    __table_args__ = (CheckConstraint("next_seq >= 1", name="next_seq"),)


class OutboxRecord(Base):
    """One fact on its way to the hub; its bytes are frozen when it happens."""

    __tablename__ = "outbox"

    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    epoch: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    event_id: Mapped[UUID] = mapped_column(unique=True)
    stream: Mapped[str]
    type: Mapped[str]
    schema_version: Mapped[int]
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    occurred_at: Mapped[datetime] = mapped_column(UtcTime)
    state: Mapped[str] = mapped_column(default="pending")
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None]
    received_at: Mapped[datetime | None] = mapped_column(UtcTime)
    quarantined_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When the hub got the raw bytes of a record it had refused."""

    __table_args__ = (
        CheckConstraint("state IN ('pending','sent','received','dead')", name="state"),
        Index(
            "ix_outbox_waiting",
            "device_id",
            "epoch",
            "seq",
            sqlite_where=(state != "received"),
            postgresql_where=(state != "received"),
        ),
        {"sqlite_with_rowid": False},
    )


class InboxCursor(Base):
    """How far a feed of the hub is here. One for the store, whichever of its devices asks."""

    __tablename__ = "inbox_cursor"

    feed: Mapped[str] = mapped_column(primary_key=True)
    hub_epoch: Mapped[str]
    cursor: Mapped[str]
    """The hub's word, handed back as it is."""
    snapshot: Mapped[UUID | None]
    """While the feed is read from its beginning: what marks the rows that were in it."""
    updated_at: Mapped[datetime] = mapped_column(UtcTime)


class HubRow(Base):
    """One thing the hub owns and this store only reads: an announcement, an item of the catalog."""

    __tablename__ = "hub_row"

    feed: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    body: Mapped[str]
    """JSON; of a withdrawn row what it last was."""
    withdrawn: Mapped[bool]
    snapshot: Mapped[UUID | None]
    """The last reading from the beginning that it was in."""

    __table_args__ = (CheckConstraint("version >= 1", name="version"),)


class LeaseRequest(Base):
    """More of a session's quota, asked of the hub and not answered yet; asked again as it is."""

    __tablename__ = "lease_request"

    session_id: Mapped[UUID] = mapped_column(ForeignKey("appointment_session.id"), primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    units: Mapped[int]
    asked_at: Mapped[datetime] = mapped_column(UtcTime)

    __table_args__ = (CheckConstraint("units >= 1", name="units"),)
