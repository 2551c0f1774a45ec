"""Tables of the people who work here."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base, UtcTime


class Staff(Base):
    """Somebody who logs in at a desk with a PIN; only its argon2 hash is kept."""

    __tablename__ = "staff"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    pin_hash: Mapped[str]
    failed_tries: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None] = mapped_column(UtcTime)
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        CheckConstraint("role IN ('clerk','agent','lead','administrator')", name="role"),
        CheckConstraint("failed_tries >= 0", name="failed_tries"),
    )
