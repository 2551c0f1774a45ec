"""Tables of the hub's share of quotas and places, and of what it let go of them."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Index, text
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
    kind: Mapped[str] = mapped_column(server_default=text("'appointment'"))
    """appointment, or activity: then `session_id` names the lot one signs up for."""
    about: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """What the center last said of it, as pages need it: times, or an activity's particulars."""
    reason: Mapped[str | None]
    """Why it is not held, as residents are told."""

    __table_args__ = (
        CheckConstraint("used >= 0 AND used <= units", name="used"),
        Index("ix_hub_share_day", "center_code", "day"),
    )


class ShareRelease(HubBase):
    """What was let go at a terminal's request, kept so that the request can come again."""

    __tablename__ = "hub_share_release"

    request_id: Mapped[UUID] = mapped_column(primary_key=True)
    center_code: Mapped[str]
    session_id: Mapped[UUID]
    units: Mapped[int]
    released_at: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (CheckConstraint("units >= 0", name="units"),)
