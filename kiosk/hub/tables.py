"""Tables of the hub: who may send, what came, and what is counted while it comes.

Their names start with `hub_`, so that a hub may share a database with a center's terminals.
"""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware time, kept in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class HubBase(DeclarativeBase):
    """All tables of the hub's own store."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class HubMeta(HubBase):
    """One row: which schema this is, and which life of the hub."""

    __tablename__ = "hub_meta"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    schema_version: Mapped[int]
    hub_epoch: Mapped[UUID]
    """Random; a hub rebuilt or restored from a copy gets a new one, so terminals offer again."""
    created_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)


class HubDevice(HubBase):
    """A terminal that enrolled. Only the digest of its credential is kept."""

    __tablename__ = "hub_device"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    center_code: Mapped[str]
    credential_sha256: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    enrolled_at: Mapped[datetime] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
    last_seen_at: Mapped[datetime | None] = mapped_column(Moment)
    oldest_pending_s: Mapped[int] = mapped_column(BigInteger, default=0)
    protocol: Mapped[int | None]
    """What it last spoke, whether this hub took it or not; None before it spoke."""
    clock_off_s: Mapped[int | None] = mapped_column(BigInteger)
    """The hub's clock minus the device's at last contact; None where it did not say."""
    current_epoch: Mapped[UUID | None]
    """The epoch it said it writes in."""
    restored_at: Mapped[datetime | None] = mapped_column(Moment)
    """When it last began a new epoch: its store is a copy, or was copied."""
    cloned_at: Mapped[datetime | None] = mapped_column(Moment)
    """When an epoch that had ended wrote again: two machines live on one store's copies."""


class EnrolmentCode(HubBase):
    """A code that turns one device into a known one, once."""

    __tablename__ = "hub_enrolment_code"

    code_sha256: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    center_code: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    used_by: Mapped[UUID | None] = mapped_column(ForeignKey("hub_device.id"))


class History(HubBase):
    """How far one epoch of one device is complete here."""

    __tablename__ = "hub_history"

    device_id: Mapped[UUID] = mapped_column(ForeignKey("hub_device.id"), primary_key=True)
    epoch: Mapped[UUID] = mapped_column(primary_key=True)
    high_water: Mapped[int] = mapped_column(BigInteger, default=0)
    """Every seq up to here is stored."""
    last_seq: Mapped[int] = mapped_column(BigInteger, default=0)
    """The greatest seq stored, past whatever is missing."""
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    """When the device said for the first time that it writes in another."""

    __table_args__ = (CheckConstraint("high_water <= last_seq", name="order"),)


class Receipt(HubBase):
    """One record as it came. The keys stay for ever, so nothing can be stored twice."""

    __tablename__ = "hub_receipt"

    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    device_id: Mapped[UUID] = mapped_column(ForeignKey("hub_device.id"))
    epoch: Mapped[UUID]
    seq: Mapped[int] = mapped_column(BigInteger)
    center_code: Mapped[str]
    """The center of the device when it came; the key to spread this table by."""
    stream: Mapped[str]
    type: Mapped[str]
    schema_version: Mapped[int]
    occurred_at: Mapped[datetime] = mapped_column(Moment)
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    received_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (
        UniqueConstraint("device_id", "epoch", "seq"),
        CheckConstraint("seq >= 1", name="seq"),
        Index("ix_hub_receipt_received_at", "received_at"),
        Index("ix_hub_receipt_stream", "center_code", "stream"),
    )


class QuarantinedRecord(HubBase):
    """The raw bytes of a record this hub refused, kept for whoever finds out why."""

    __tablename__ = "hub_quarantine"

    device_id: Mapped[UUID] = mapped_column(ForeignKey("hub_device.id"), primary_key=True)
    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    payload_sha256: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    """Of the bytes that came, not what the record said of itself."""
    epoch: Mapped[UUID]
    seq: Mapped[int] = mapped_column(BigInteger)
    stream: Mapped[str]
    type: Mapped[str]
    schema_version: Mapped[int] = mapped_column(BigInteger)
    occurred_at: Mapped[datetime] = mapped_column(Moment)
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    reason: Mapped[str]
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    received_at: Mapped[datetime] = mapped_column(Moment)
    resolved_at: Mapped[datetime | None] = mapped_column(Moment)
    """When the record was stored after all."""

    __table_args__ = (
        Index(
            "ix_hub_quarantine_open",
            "device_id",
            sqlite_where=text("resolved_at IS NULL"),
            postgresql_where=text("resolved_at IS NULL"),
        ),
    )


class Tally(HubBase):
    """How many records of a type a device has here; counting receipts would take too long.

    One row a device and type: terminals that send at once never wait for each other here.
    """

    __tablename__ = "hub_tally"

    device_id: Mapped[UUID] = mapped_column(ForeignKey("hub_device.id"), primary_key=True)
    type: Mapped[str] = mapped_column(primary_key=True)
    records: Mapped[int] = mapped_column(BigInteger)
