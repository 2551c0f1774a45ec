"""Lifting what follows from rooms left empty: staff say why, and it no longer counts."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.queue.policy import load_policy
from kiosk.center.rooms.holders import missed_by
from kiosk.center.rooms.one_booking import given_reason, known
from kiosk.center.rooms.rows import check_staff, enter, note_act, tell
from kiosk.clock import Clock
from kiosk.data.tables import BookingExcuse
from kiosk.errors import RuleBroken


def excuse(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> int:
    """Whoever made this booking may book again: returns how many times no longer count.

    `RuleBroken`: `booking.reason_missing`, `booking.not_missed` when nothing counts.
    """
    check_staff(session, staff_id)
    reason, row = given_reason(why), known(session, booking_id)
    if row.holder is None:
        raise RuleBroken("booking.erased")
    policy = load_policy(session)
    rooms = {each.room_code for each in missed_by(session, row.holder, clock, policy)}
    for code in sorted(rooms):  # what time did is written down before anything is said of it
        enter(session, code, device_id=device_id, clock=clock)
    missed = missed_by(session, row.holder, clock, policy)
    if not missed:
        raise RuleBroken("booking.not_missed")
    for each in missed:
        session.add(
            BookingExcuse(booking_id=each.id, at=clock.now(), staff_id=staff_id, why=reason)
        )
        session.flush()
        who: dict[str, Any] = {"device_id": device_id, "staff_id": staff_id}
        tell(session, each, was=each.state, at=clock.now(), fact="excused", **who)
        note_act(session, each, "excused", clock=clock, **who)
    return len(missed)
