"""Days the center is closed whatever the national calendar says: named, taken back, counted out."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Closure
from kiosk.errors import RuleBroken

REASON_AT_MOST = 40
"""It stands on the lobby's first line."""


@dataclass(frozen=True, slots=True)
class ClosureView:
    """A day the center is closed, with the reason shown to people."""

    day: date
    reason: str


def closed_days(session: Session) -> frozenset[date]:
    """The center's own closures; deadlines do not count them."""
    return frozenset(session.scalars(select(Closure.day)))


def closures_from(session: Session, day: date) -> tuple[ClosureView, ...]:
    """The closures on and after a day, in order."""
    rows = session.scalars(select(Closure).where(Closure.day >= day).order_by(Closure.day))
    return tuple(ClosureView(row.day, row.reason) for row in rows)


def close_on(
    session: Session,
    *,
    device_id: UUID,
    day: date,
    reason: str,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Close the center on a day; said again, it gets the new reason.

    Dates that were promised over it are counted anew within the hour.
    `RuleBroken`: `hours.reason_form`.
    """
    beat(session)
    plain = reason.strip()
    if not plain or len(plain) > REASON_AT_MOST:
        raise RuleBroken("hours.reason_form", most=REASON_AT_MOST)
    row = session.get(Closure, day)
    if row is None:
        session.add(Closure(day=day, reason=plain))
    else:
        row.reason = plain
    session.flush()
    _tell(session, device_id, "closed", day, plain, staff_id, clock)


def open_again(
    session: Session, *, device_id: UUID, day: date, staff_id: UUID | None, clock: Clock
) -> None:
    """Take a closure back. `RuleBroken`: `hours.not_closed`."""
    beat(session)
    row = session.get(Closure, day)
    if row is None:
        raise RuleBroken("hours.not_closed", day=day)
    session.delete(row)
    session.flush()
    _tell(session, device_id, "opened", day, row.reason, staff_id, clock)


def _tell(
    session: Session,
    device_id: UUID,
    what: str,
    day: date,
    reason: str,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    outbox.record(
        session,
        device_id,
        stream=f"day:{day}",
        type=f"day.{what}",
        payload={
            "day": day.isoformat(),
            "reason": reason,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"day.{what}",
        subject=f"day:{day}",
        clock=clock,
        detail={"reason": reason},
    )
