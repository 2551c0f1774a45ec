"""Table of the journal: the number of the last transaction that was written down beside it."""

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.data.tables.base import Base


class JournalHead(Base):
    """One row: how many transactions this store has seen. A copy of it knows what it lacks."""

    __tablename__ = "journal_head"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    number: Mapped[int]

    __table_args__ = (
        CheckConstraint("id = 1", name="one_row"),
        CheckConstraint("number >= 0", name="number"),
    )
