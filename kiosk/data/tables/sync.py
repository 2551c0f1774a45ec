"""Tables of the way up: who this device is, and the records that wait for the hub."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, LargeBinary
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
