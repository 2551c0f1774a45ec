"""Tables of the catalog's history: every change of it, and what each item was before."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class CatalogVersion(Base):
    """One import (or one way back) that changed the catalog; numbered from 1 without gaps."""

    __tablename__ = "catalog_version"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcTime)
    device_id: Mapped[UUID]
    source: Mapped[str]
    """The file it came from."""
    reverts_to: Mapped[int | None]
    """The version it brought back; None: an import."""
    added: Mapped[int]
    changed: Mapped[int]
    withdrawn: Mapped[int]

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("added >= 0 AND changed >= 0 AND withdrawn >= 0", name="counts"),
    )


class ItemVersion(Base):
    """An item as it was when a version of the catalog replaced it."""

    __tablename__ = "item_version"

    replaced_by: Mapped[int] = mapped_column(
        ForeignKey("catalog_version.number"), primary_key=True, autoincrement=False
    )
    item_code: Mapped[str] = mapped_column(ForeignKey("item.code"), primary_key=True)
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """Every field of the guide; None: there was no such item."""
