"""Writing down who did not come; that they did not is true before anybody writes it."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.appointments.attendance import is_no_show
from kiosk.center.appointments.rows import move
from kiosk.center.appointments.states import LIVE
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock
from kiosk.data.tables import Appointment


def note_no_shows(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Write down everybody whose time has passed; returns how many. Any moment will do.

    Without any the hall is not even entered: this may be asked every hour.
    """
    if not _missed(session, clock):
        return 0
    enter_hall(session, device_id=device_id, clock=clock)
    return settle(session, device_id=device_id, clock=clock)


def settle(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """The same, for a use case that has entered the hall already."""
    missed = _missed(session, clock)
    for row in missed:
        move(session, row, "expire", device_id=device_id, clock=clock)
    return len(missed)


def _missed(session: Session, clock: Clock) -> list[Appointment]:
    now, policy = clock.now(), load_policy(session)
    rows = session.scalars(
        select(Appointment)
        .where(Appointment.state.in_(LIVE), Appointment.due_at < now)
        .order_by(Appointment.due_at, Appointment.id)
        .execution_options(populate_existing=True)
    ).all()
    return [row for row in rows if is_no_show(row.due_at, row.closes_at, now, policy)]
