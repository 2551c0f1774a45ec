"""What the hub reads for whoever looks back: days in numbers, and where two sides differed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class ConflictSeen(HubBase):
    """Where a center and the hub differed, as far as its facts have come."""

    __tablename__ = "hub_conflict"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    conflict_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    kept: Mapped[str]
    """Whose word counts: `ours` is the center's, `theirs` the hub's."""
    item: Mapped[str]
    label: Mapped[str]
    """A queue number, where it is about one."""
    found_at: Mapped[datetime] = mapped_column(Moment)
    day: Mapped[date]
    """The local day it was found."""
    settled_at: Mapped[datetime | None] = mapped_column(Moment)

    __table_args__ = (Index("ix_hub_conflict_day", "center_code", "day"),)


class DayFigures(HubBase):
    """A day of a center in numbers, counted from the rows of the other tables."""

    __tablename__ = "hub_day_figures"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    taken: Mapped[int]
    done: Mapped[int]
    missed: Mapped[int]
    """Numbers that ended without a service: void, cancelled, expired."""
    called: Mapped[int]
    """Numbers whose wait is known."""
    waited_s: Mapped[int] = mapped_column(BigInteger)
    longest_wait_s: Mapped[int]
    served: Mapped[int]
    """Services whose length is known."""
    served_s: Mapped[int] = mapped_column(BigInteger)
    rated_5: Mapped[int]
    rated_4: Mapped[int]
    rated_3: Mapped[int]
    rated_2: Mapped[int]
    rated_1: Mapped[int]
    errands: Mapped[int]
    bookings: Mapped[int]
    appointments: Mapped[int]
    kept: Mapped[int]
    """Appointments whose holder came."""

    __table_args__ = (Index("ix_hub_day_figures_day", "day"),)
