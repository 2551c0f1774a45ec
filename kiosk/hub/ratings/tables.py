"""The table of what residents said of their visits on their phones. The hub's own: a rebuild
leaves it alone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class PhoneRating(HubBase):
    """One opinion, as it was given. Who gave it is not known and not stored."""

    __tablename__ = "hub_phone_rating"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    rating_id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made with the page: the same form sent twice is one rating."""
    ticket_id: Mapped[UUID]
    level: Mapped[int]
    reasons: Mapped[str]
    """The official codes, with commas."""
    words: Mapped[str] = mapped_column(Text)
    way: Mapped[str]
    """`qr`: by the code of the slip; `mobile`: from a page that was on the phone already."""
    given_at: Mapped[datetime] = mapped_column(Moment)
    first: Mapped[bool]
    """Whether nobody had rated the visit yet, as far as the hub knew. The center decides."""

    __table_args__ = (
        CheckConstraint("level BETWEEN 1 AND 5", name="level"),
        CheckConstraint("way IN ('qr','mobile')", name="way"),
        # Of two forms sent at once only one is the first.
        Index(
            "uq_hub_phone_rating_first",
            "center_code",
            "ticket_id",
            unique=True,
            sqlite_where=text("first"),
            postgresql_where=text("first"),
        ),
        Index("ix_hub_phone_rating_given_at", "given_at"),
    )
