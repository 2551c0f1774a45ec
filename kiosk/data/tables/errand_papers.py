"""Tables of an errand's papers: what was handed over, signatures, fees and pictures."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class ErrandHandover(Base):
    """Documents changing hands once (材料交接): in from the resident, or back out to them."""

    __tablename__ = "errand_handover"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"))
    direction: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (
        CheckConstraint("direction IN ('in','out')", name="direction"),
        Index("ix_errand_handover_errand_id", "errand_id"),
    )


class ErrandDocument(Base):
    """One line of a hand-over: how many originals and copies of what."""

    __tablename__ = "errand_document"

    handover_id: Mapped[UUID] = mapped_column(ForeignKey("errand_handover.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    originals: Mapped[int]
    copies: Mapped[int]

    __table_args__ = (
        CheckConstraint("originals >= 0 AND copies >= 0", name="counts"),
        CheckConstraint("originals + copies > 0", name="something"),
    )


class ErrandMaterial(Base):
    """What the resident said they bring, ticked from the guide at the terminal."""

    __tablename__ = "errand_material"

    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    originals: Mapped[int]
    copies: Mapped[int]
    ticked: Mapped[bool]

    __table_args__ = (CheckConstraint("originals >= 0 AND copies >= 0", name="counts"),)


class ErrandSignature(Base):
    """A signature drawn on the glass: personal, erased after retention."""

    __tablename__ = "errand_signature"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"))
    purpose: Mapped[str]
    party: Mapped[str]
    handover_id: Mapped[UUID | None] = mapped_column(ForeignKey("errand_handover.id"))
    strokes: Mapped[list[Any]] = mapped_column(JSON)
    """[[[x, y], …], …]: lines through points, in thousandths of the pad's width."""
    at: Mapped[datetime] = mapped_column(UtcTime)
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (
        CheckConstraint(
            "purpose IN ('consent','authority','handover','delivery','termination')",
            name="purpose",
        ),
        CheckConstraint("party IN ('resident','staff')", name="party"),
        Index("ix_errand_signature_errand_id", "errand_id"),
    )


class ErrandFee(Base):
    """Money the agent paid for the resident, always with its basis and receipt, in fen."""

    __tablename__ = "errand_fee"

    id: Mapped[int] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"))
    at: Mapped[datetime] = mapped_column(UtcTime)
    fen: Mapped[int]
    basis: Mapped[str]
    receipt: Mapped[str]
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (
        CheckConstraint("fen > 0", name="fen"),
        CheckConstraint("length(basis) > 0 AND length(receipt) > 0", name="evidence"),
        Index("ix_errand_fee_errand_id", "errand_id"),
    )


class ErrandAttachment(Base):
    """A picture of a document: scaled, without metadata; erased after retention."""

    __tablename__ = "errand_attachment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    errand_id: Mapped[UUID] = mapped_column(ForeignKey("errand.id"))
    name: Mapped[str]
    jpeg: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(UtcTime)
    staff_id: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    __table_args__ = (Index("ix_errand_attachment_errand_id", "errand_id"),)


class ConsentText(Base):
    """What residents agree to, word by word; a change is a new version, never an edit."""

    __tablename__ = "consent_text"

    id: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[str]
    version: Mapped[int]
    text_zh: Mapped[str]
    text_en: Mapped[str]
    published_at: Mapped[datetime] = mapped_column(UtcTime)

    __table_args__ = (
        CheckConstraint("version >= 1", name="version"),
        Index("uq_consent_text_version", "purpose", "version", unique=True),
    )
