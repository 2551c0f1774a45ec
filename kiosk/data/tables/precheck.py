"""Table of what residents said of their materials when they took a number."""

from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base


class TicketMaterial(Base):
    """One material of a ticket's item as its holder ticked it, before anybody has looked."""

    __tablename__ = "ticket_material"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """As in the guide, from 1."""
    name: Mapped[str]
    state: Mapped[str]
    """have; missing; deferred: the holder chose to hand it in later (容缺)."""

    __table_args__ = (
        CheckConstraint("position >= 1", name="position"),
        CheckConstraint("state IN ('have','missing','deferred')", name="state"),
        {"sqlite_with_rowid": False},
    )
