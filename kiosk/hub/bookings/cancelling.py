"""Giving a booking back: by whoever holds its link, or by its center."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.bookings.feed import tell_center
from kiosk.hub.bookings.tables import PhoneBooking
from kiosk.hub.projections.tables import AppointmentSeen, SignUpSeen
from kiosk.hub.shares import holding
from kiosk.sync.wire import Event

_CENTER_CANCELLED = {
    "appointment.cancelled",
    "appointment.excused",
    "activity.cancelled",
    "activity.sign_up_ended",
}
_HAS_A_PLACE = {"activity.promoted", "activity.signed_up"}
_PREFIXES = ("appointment:", "activity_sign_up:")
_HERE = ("arrived", "late")


def cancel(connection: Connection, booking_id: UUID, *, now: datetime) -> None:
    """Give it back; a second time changes nothing.

    Before its day its places are the hub's again at once. On the day somebody may be at the
    terminal already: they stay taken until the center has said that nobody came, so that presence
    can beat a late cancelling without one person too many. `RuleBroken`: `booking.unknown`,
    `booking.over`, `booking.you_are_here`.
    """
    row = _locked(connection, booking_id)
    if row is None:
        raise RuleBroken("booking.unknown")
    if row.state == "cancelled":
        return
    if now >= row.due_at:
        raise RuleBroken("booking.over")
    if _state_at_center(connection, row.center_code, booking_id) in _HERE:
        raise RuleBroken("booking.you_are_here")
    holds = row.holds if local(now).date() >= row.day else 0
    if row.holds > holds:
        holding.give_back(connection, row.center_code, row.share_id, row.holds - holds)
    _put(connection, booking_id, state="cancelled", by="resident", holds=holds, now=now)
    tell_center(connection, booking_id, now=now)


def follow(
    connection: Connection, center_code: str, stored: Iterable[Event], *, now: datetime
) -> None:
    """Let bookings follow what their center said just now, in the transaction that receives it."""
    changed = [
        booking_id
        for event in sorted(stored, key=lambda event: event.stream)
        if event.stream.startswith(_PREFIXES)
        and event.type in _CENTER_CANCELLED | _HAS_A_PLACE
        and (booking_id := _follow(connection, center_code, event, now)) is not None
    ]
    # Last of all: whoever changes the feed waits for its lock, and holds shares already.
    for booking_id in changed:
        tell_center(connection, booking_id, now=now)


def _follow(connection: Connection, center_code: str, event: Event, now: datetime) -> UUID | None:
    """The booking, if the feed has to say something new of it."""
    try:
        booking_id = UUID(event.stream.partition(":")[2])
    except ValueError:
        return None
    row = _locked(connection, booking_id)
    if row is None or row.center_code != center_code:
        return None
    if event.type in _HAS_A_PLACE:
        if row.state == "waiting":
            _put(connection, booking_id, state="booked", by=None, holds=0, now=now)
            return booking_id
        return None
    if row.holds:
        holding.give_back(connection, center_code, row.share_id, row.holds)
    by = row.cancelled_by or "center"
    _put(connection, booking_id, state="cancelled", by=by, holds=0, now=now)
    return booking_id if row.state != "cancelled" else None


def _locked(connection: Connection, booking_id: UUID) -> Row[Any] | None:
    """The booking with its share, which nobody else changes until this transaction ends."""
    found = connection.execute(
        select(PhoneBooking.center_code, PhoneBooking.share_id).where(PhoneBooking.id == booking_id)
    ).first()
    if found is None:
        return None
    holding.lock(connection, found.center_code, found.share_id)
    return connection.execute(select(PhoneBooking).where(PhoneBooking.id == booking_id)).one()


def _state_at_center(connection: Connection, center: str, booking_id: UUID) -> str | None:
    return connection.scalar(
        select(AppointmentSeen.state).where(
            AppointmentSeen.center_code == center, AppointmentSeen.appointment_id == booking_id
        )
    ) or connection.scalar(
        select(SignUpSeen.state).where(
            SignUpSeen.center_code == center, SignUpSeen.sign_up_id == booking_id
        )
    )


def _put(
    connection: Connection,
    booking_id: UUID,
    *,
    state: str,
    by: str | None,
    holds: int,
    now: datetime,
) -> None:
    connection.execute(
        update(PhoneBooking)
        .where(PhoneBooking.id == booking_id)
        .values(state=state, cancelled_by=by, holds=holds, changed_at=now)
    )
