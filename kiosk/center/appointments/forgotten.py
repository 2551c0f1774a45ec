"""Places this store does not know are given away, because it was put back from a backup.

The hub tells of the bookings it heard of in an earlier life of the store, and of what the phone
holds (feed `verdicts`). As many places are held back until the day has passed, or the county says
that somebody has seen to it. Who comes with such a booking is expected, though nobody here knows
their name: the slip's code tells staff the time.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.appointments.sessions import PlannedSession
from kiosk.data.hub_rows import rows_of
from kiosk.data.tables import Appointment, Device, QuotaLease

FEED = "verdicts"
_PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Held:
    """What of one session is not to be given away again."""

    units: int = 0
    at: Mapping[datetime, int] = field(default_factory=dict)
    """How many are expected at which time."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What the hub knows of an item and this store does not."""

    due: tuple[datetime, ...] = ()
    """The times of bookings."""
    phone: Mapping[tuple[date, time], int] = field(default_factory=dict)
    """Units of sessions, by their day and beginning."""

    def of(self, planned: PlannedSession) -> Held:
        """What is held back of a session."""
        mine = [at for at in self.due if planned.opens_at <= at < planned.closes_at]
        units = len(mine) + self.phone.get((planned.day, planned.opens), 0)
        return Held(units, Counter(mine))


def load_forgotten(session: Session, item_code: str) -> Forgotten:
    """What was forgotten of this item; nothing in a store that never was put back."""
    said = [row.body for row in rows_of(session, FEED) if not row.withdrawn]
    mine = [body for body in said if body.get("item") == item_code and _is_ours(session, body)]
    if not mine:
        return Forgotten()
    due = {
        UUID(booking["appointment"]): datetime.fromisoformat(booking["due_at"])
        for body in mine
        for booking in body["bookings"]
    }
    known = set(session.scalars(select(Appointment.id).where(Appointment.id.in_(due))))
    phone: Counter[tuple[date, time]] = Counter()
    for body in mine:
        for share in body["phone"]:
            place = date.fromisoformat(body["day"]), time.fromisoformat(share["opens"])
            phone[place] += max(0, share["units"] - _leased(session, UUID(share["session"])))
    return Forgotten(tuple(at for one, at in due.items() if one not in known), phone)


def _is_ours(session: Session, body: Mapping[str, Any]) -> bool:
    """Whether one of the machines of this store said so; another store knows of its own."""
    return session.get(Device, UUID(body["device"])) is not None


def _leased(session: Session, session_id: UUID) -> int:
    """What this store knows the phone to hold of a session."""
    lease = session.get(QuotaLease, (session_id, _PHONE))
    return lease.units if lease else 0
