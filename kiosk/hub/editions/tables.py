"""Tables of what the county writes, every state of it, and of where its centers are.

A rebuild leaves them alone.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class EditionRow(HubBase):
    """One state of one thing of a feed, as somebody saved it; only ever added to."""

    __tablename__ = "hub_edition"

    feed: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    """1, 2, 3, … without a gap, of this thing."""
    state: Mapped[str]
    body: Mapped[str] = mapped_column(Text)
    """A JSON object; of a draft perhaps with what nobody can read."""
    at: Mapped[datetime] = mapped_column(Moment)
    login: Mapped[str]
    """Who; empty for the hub's operator at the command line."""
    brought_back: Mapped[int | None]
    """The edition it took its content from, where somebody went back to it."""

    __table_args__ = (
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("state IN ('draft','published','withdrawn')", name="state"),
    )


class CenterPlace(HubBase):
    """Where a center is, as the hub's operator said; terminals that never joined are in it, too."""

    __tablename__ = "hub_center_place"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    town: Mapped[str]
    """The town it belongs to; empty: the county itself."""
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
