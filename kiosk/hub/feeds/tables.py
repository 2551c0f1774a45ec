"""Tables of what the hub hands down: how far each feed is, and how each thing in it is now."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class FeedState(HubBase):
    """One row a feed, made by the migration. Its lock puts the feed's changes in commit order."""

    __tablename__ = "hub_feed"

    feed: Mapped[str] = mapped_column(primary_key=True)
    last_seq: Mapped[int] = mapped_column(BigInteger, default=0)
    """Taken with an UPDATE that others wait for until this transaction has ended: whoever reads
    change n can be sure that no smaller one is still to come."""
    horizon: Mapped[int] = mapped_column(BigInteger, default=0)
    """Tombstones up to here are gone; a cursor below it has to begin anew."""

    __table_args__ = (CheckConstraint("horizon <= last_seq", name="horizon"),)


class FeedRow(HubBase):
    """How one thing is now. An older state of it is nobody's business."""

    __tablename__ = "hub_feed_row"

    feed: Mapped[str] = mapped_column(ForeignKey("hub_feed.feed"), primary_key=True)
    scope: Mapped[str] = mapped_column(primary_key=True)
    """Which centers it is for, as `feeds.scopes` has it; empty: every one."""
    key: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)
    version: Mapped[int]
    body: Mapped[str | None] = mapped_column(Text)
    """JSON; None for a tombstone."""
    changed_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (
        UniqueConstraint("feed", "seq"),
        CheckConstraint("version >= 1", name="version"),
    )
