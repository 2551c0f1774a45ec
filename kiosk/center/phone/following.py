"""Bookings made on the hub's phone pages, taken into this center's own lists."""

from collections.abc import Sequence
from uuid import UUID

import structlog
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.center.activities.from_phone import follow_sign_up
from kiosk.center.appointments.from_phone import follow_appointment
from kiosk.center.phone.told import read_booking
from kiosk.clock import Clock
from kiosk.data.hub_rows import FromHub, forget
from kiosk.errors import RuleBroken

FEED = "bookings"

log = structlog.get_logger(__name__)


def follow_phone_bookings(
    session: Session, rows: Sequence[FromHub], *, device_id: UUID, clock: Clock
) -> None:
    """Let appointments and sign-ups be as the hub says, in the feed's own transaction.

    What the hub no longer speaks of is over: what it last said is forgotten, the appointment stays
    until retention takes it. One booking that does not fit keeps no other one waiting.
    """
    for one in rows:
        if one.withdrawn:
            continue
        try:
            with session.begin_nested():
                _follow(session, one, device_id=device_id, clock=clock)
        except (RuleBroken, IntegrityError, ValueError) as unfit:
            log.warning("a phone booking does not fit", cause=_named(unfit))
    forget(session, FEED, [one.key for one in rows if one.withdrawn])


def _follow(session: Session, one: FromHub, *, device_id: UUID, clock: Clock) -> None:
    told, booking_id = read_booking(dict(one.body)), UUID(one.key)
    follow = follow_appointment if told.kind == "appointment" else follow_sign_up
    follow(session, booking_id, told, device_id=device_id, clock=clock)


def _named(trouble: Exception) -> str:
    return trouble.key if isinstance(trouble, RuleBroken) else type(trouble).__name__
