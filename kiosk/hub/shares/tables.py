"""Tables of the hub's share of each session's quota, and of what it let go of it."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.tables import HubBase, Moment


class Share(HubBase):
    """What a center handed to the hub of one session, for phone bookings."""

    __tablename__ = "hub_share"

    center_code: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[str]
    day: Mapped[date]
    opens: Mapped[time]
    closes: Mapped[time]
    units: Mapped[int] = mapped_column(default=0)
    """Handed over and not let go, what is used among them."""
    used: Mapped[int] = mapped_column(default=0)
    cancelled: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (CheckConstraint("used >= 0 AND used <= units", name="used"),)


class ShareRelease(HubBase):
    """What was let go at a terminal's request, kept so that the request can come again."""

    __tablename__ = "hub_share_release"

    request_id: Mapped[UUID] = mapped_column(primary_key=True)
    center_code: Mapped[str]
    session_id: Mapped[UUID]
    units: Mapped[int]
    released_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (CheckConstraint("units >= 0", name="units"),)
