"""How a phone booking stands: what was done here, and what its center has done since."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.hub.bookings import offering
from kiosk.hub.bookings.tables import PhoneBooking
from kiosk.hub.projections.tables import AppointmentSeen, SignUpSeen
from kiosk.hub.shares.holding import here
from kiosk.hub.shares.tables import Share
from kiosk.hub.shares.told import Lot

BEEN_THERE = ("arrived", "late")
LIVE = ("booked", "signed", "waiting", "confirmed", "unreached")


@dataclass(frozen=True, slots=True)
class BookingSeen:
    """A booking as its page shows it."""

    id: UUID
    center: str
    kind: str
    of: str
    due_at: datetime
    heads: int
    code: str
    state: str
    """booked, signed, waiting, confirmed, unreached; cancelled, cancelled_by_center, called_off;
    arrived, late, no_show, over."""
    reason: str
    cancelled_here: bool
    """Its holder cancelled it on the phone."""
    about: Lot | None
    """Of an activity."""

    @property
    def live(self) -> bool:
        """Whether its holder is still expected."""
        return self.state in LIVE


def booking_seen(connection: Connection, booking_id: UUID, *, now: datetime) -> BookingSeen | None:
    """The booking; None: there is none under this id any more."""
    row = connection.execute(select(PhoneBooking).where(PhoneBooking.id == booking_id)).first()
    if row is None:
        return None
    share = connection.execute(
        select(Share.cancelled, Share.reason).where(here(row.center_code, row.share_id))
    ).first()
    lot = None
    if row.kind == "activity":
        lot = offering.lot_of(connection, row.center_code, row.share_id)
    ends = lot.about.ends if lot is not None else None
    state = standing(
        row.kind,
        row.state,
        row.cancelled_by,
        at_center=_at_center(connection, row.kind, row.center_code, row.id),
        called_off=share is not None and share.cancelled,
        over=ends is not None and now >= ends,
    )
    return BookingSeen(
        id=row.id,
        center=row.center_code,
        kind=row.kind,
        of=row.of,
        due_at=lot.about.begins if lot is not None else row.due_at,
        heads=row.heads,
        code=row.code,
        state=state,
        reason=(share.reason or "") if share is not None and share.cancelled else "",
        cancelled_here=row.cancelled_by == "resident",
        about=lot.about if lot is not None else None,
    )


def standing(
    kind: str,
    state: str,
    cancelled_by: str | None,
    *,
    at_center: str | None,
    called_off: bool,
    over: bool,
) -> str:
    """The state to show, as in `BookingSeen.state`. Pure. Presence beats everything."""
    if at_center in BEEN_THERE:
        return at_center
    if called_off:
        return "called_off"
    if state == "cancelled":
        return "cancelled" if cancelled_by == "resident" else "cancelled_by_center"
    if at_center == "no_show" or over:
        return at_center if at_center == "no_show" else "over"
    if state == "waiting":
        return "signed" if at_center == "signed" else "waiting"
    if kind == "activity":
        return "signed"
    return at_center if at_center in ("confirmed", "unreached") else "booked"


def _at_center(connection: Connection, kind: str, center: str, booking_id: UUID) -> str | None:
    seen = AppointmentSeen if kind == "appointment" else SignUpSeen
    subject = AppointmentSeen.appointment_id if kind == "appointment" else SignUpSeen.sign_up_id
    return connection.scalar(
        select(seen.state).where(seen.center_code == center, subject == booking_id)
    )
