"""Tables of bookings made at the hub itself: a rebuild of what was read leaves them alone."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class PhoneBooking(HubBase):
    """A time for business, or places in an activity, somebody took on the phone pages.

    Who it is stands in `letter`, which only the center opens; it goes when the day is over.
    """

    __tablename__ = "hub_phone_booking"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    """Made of the secret in its address; the secret itself is kept nowhere."""
    center_code: Mapped[str]
    kind: Mapped[str]
    share_id: Mapped[UUID]
    """Of which share it draws: `hub_share.session_id`."""
    of: Mapped[str]
    """Code of the item or the activity."""
    day: Mapped[date]
    due_at: Mapped[datetime] = mapped_column(Moment)
    heads: Mapped[int]
    state: Mapped[str]
    """What was done here; what the center did since is read from its facts."""
    cancelled_by: Mapped[str | None]
    holds: Mapped[int]
    """Units of the share it holds. Cancelled on the day itself it keeps them until the center
    has said that nobody came."""
    code: Mapped[str]
    letter: Mapped[bytes | None] = mapped_column(LargeBinary)
    person: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Keyed hash of the phone, for limits; goes with the letter."""
    holder: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The same of phone and name: nobody signs up twice."""
    booked_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (
        CheckConstraint("kind IN ('appointment','activity')", name="kind"),
        CheckConstraint("state IN ('booked','waiting','cancelled')", name="state"),
        CheckConstraint("cancelled_by IN ('resident','center')", name="cancelled_by"),
        CheckConstraint("(state = 'cancelled') = (cancelled_by IS NOT NULL)", name="cancelled"),
        CheckConstraint("heads >= 1 AND holds >= 0 AND holds <= heads", name="heads"),
        Index("ix_hub_phone_booking_share", "center_code", "share_id"),
        Index("ix_hub_phone_booking_person", "person"),
        Index("ix_hub_phone_booking_day", "day"),
    )


class HubSecret(HubBase):
    """One row: the key under which phones are counted, made when the tables are."""

    __tablename__ = "hub_secret"

    id: Mapped[int] = mapped_column(primary_key=True, default=1)
    key: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)
