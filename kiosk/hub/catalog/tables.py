"""Table of the county's guides: every state each of them was in. A rebuild leaves it alone."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class GuideVersion(HubBase):
    """One state of one item, as somebody saved it; only ever added to."""

    __tablename__ = "hub_guide_version"

    code: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    """1, 2, 3, … without a gap, of this item."""
    state: Mapped[str]
    body: Mapped[str] = mapped_column(Text)
    """The columns of a catalog as a JSON object; of a draft perhaps with cells nobody can read."""
    at: Mapped[datetime] = mapped_column(Moment)
    login: Mapped[str]
    """Who; empty for the hub's operator at the command line."""
    brought_back: Mapped[int | None]
    """The version it took its content from, where somebody went back to it."""

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("state IN ('draft','published','withdrawn')", name="state"),
    )
