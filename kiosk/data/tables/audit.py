"""Tables of the audit log: one chain of entries a device, and where each chain ends."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime

DESK_ACTS = "action IN ('desk.opened','desk.closed','desk.paused','desk.resumed')"
"""Entries of desks that begin or stop to work; a query that says just this uses their index."""


class AuditEntry(Base):
    """One act of the staff; `hash` covers all of it and the entry before."""

    __tablename__ = "audit"

    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcTime)
    actor: Mapped[str]
    """A staff id, or `-` for the machine and its operator."""
    action: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)
    prev: Mapped[bytes] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (
        CheckConstraint("seq >= 1", name="seq"),
        Index(
            "ix_audit_desk", "at", sqlite_where=text(DESK_ACTS), postgresql_where=text(DESK_ACTS)
        ),
        {"sqlite_with_rowid": False},
    )


class AuditHead(Base):
    """The last entry of a device's chain, so that a chain cut short is noticed too."""

    __tablename__ = "audit_head"

    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int]
    hash: Mapped[bytes] = mapped_column(LargeBinary)
