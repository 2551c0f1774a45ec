"""The quota of a session: a pool, and leases of channels that spend without asking each other.

quota = pool + the units of all leases, and no lease spends more than its units: so terminal and
phone can never oversell together, connected or not. Every use case here is run by one writer at a
time: it has entered the hall (`business_day.enter_hall`).
"""

from datetime import date, time
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.sessions import PlannedSession, planned_of, slot_times
from kiosk.center.appointments.values import LeaseView
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import Policy, load_policy
from kiosk.clock import Clock, local
from kiosk.data import outbox
from kiosk.data.tables import AppointmentSession, Device, QuotaLease, new_id
from kiosk.errors import RuleBroken

HALL = "hall"
"""The channel of the center's own terminals and desks."""
PHONE = "phone"
"""The channel of the hub's phone pages."""
CHANNELS = (HALL, PHONE)


def hall_units(quota: int, policy: Policy, *, hub: bool) -> int:
    """The share of a quota the hall holds from the start, rounded up; all of it without a hub."""
    return -(-quota * policy.appointment_hall_share // 100) if hub else quota


def has_hub(session: Session) -> bool:
    """Whether a device of this store has joined a hub, so that there are phone bookings."""
    return bool(session.scalar(select(exists().where(Device.hub_credential.is_not(None)))))


def find_session(
    session: Session, item_code: str, day: date, opens: time
) -> AppointmentSession | None:
    """The session, if anybody has touched it before."""
    return session.scalars(
        select(AppointmentSession).where(
            AppointmentSession.item_code == item_code,
            AppointmentSession.day == day,
            AppointmentSession.opens == opens,
        )
    ).one_or_none()


def opened_session(
    session: Session, planned: PlannedSession, *, device_id: UUID, clock: Clock
) -> AppointmentSession:
    """The row of a planned session, written down now if need be, its quota divided."""
    standing = find_session(session, planned.item_code, planned.day, planned.opens)
    if standing is not None:
        return standing
    policy, hub = load_policy(session), has_hub(session)
    units = hall_units(planned.quota, policy, hub=hub)
    row = AppointmentSession(
        id=new_id(),
        item_code=planned.item_code,
        day=planned.day,
        opens=planned.opens,
        closes=planned.closes,
        kind=planned.kind,
        slot_minutes=planned.slot_minutes,
        quota=planned.quota,
        at_once=planned.at_once,
        pool=planned.quota - units,
        state="open",
    )
    session.add(row)
    session.flush()
    for channel in CHANNELS:
        own = units if channel == HALL else 0
        session.add(QuotaLease(session_id=row.id, channel=channel, units=own, used=0))
    session.flush()
    _tell(session, row, "session_opened", device_id=device_id, clock=clock, hall_units=units)
    return row


def lease_of(session: Session, session_id: UUID, channel: str) -> QuotaLease:
    """A channel's lease of a session that was opened."""
    if channel not in CHANNELS:
        raise RuleBroken("appointment.channel_unknown", channel=channel)
    return session.get_one(QuotaLease, (session_id, channel), populate_existing=True)


def spend(session: Session, session_id: UUID) -> None:
    """Draw one unit out of the hall's lease; the caller has seen that one is left."""
    lease_of(session, session_id, HALL).used += 1
    session.flush()


def give_back(session: Session, session_id: UUID, channel: str) -> None:
    """A booking was cancelled: its unit is the channel's to give away again.

    What is used of the phone's lease only the hub knows; it hears of the cancelling as a fact.
    """
    if channel == HALL:
        lease_of(session, session_id, HALL).used -= 1
        session.flush()


def grant_lease(
    session: Session,
    *,
    device_id: UUID,
    planned: PlannedSession,
    channel: str,
    units: int,
    clock: Clock,
) -> LeaseView:
    """Lease `units` of the pool to a channel. `RuleBroken`: `appointment.pool_short` (left)."""
    enter_hall(session, device_id=device_id, clock=clock)
    row = opened_session(session, planned, device_id=device_id, clock=clock)
    if not 0 < units <= row.pool:
        raise RuleBroken("appointment.pool_short", left=row.pool)
    row.pool -= units
    lease_of(session, row.id, channel).units += units
    session.flush()
    _tell(
        session,
        row,
        "lease_granted",
        device_id=device_id,
        clock=clock,
        channel=channel,
        units=units,
    )
    return leases(session, session_id=row.id)


def return_lease(
    session: Session,
    *,
    device_id: UUID,
    planned: PlannedSession,
    channel: str,
    units: int,
    clock: Clock,
) -> LeaseView:
    """Put unused units of a channel back into the pool, at the word of whoever holds them.

    `RuleBroken`: `appointment.lease_short` (left), for units that are used.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    row = opened_session(session, planned, device_id=device_id, clock=clock)
    lease = lease_of(session, row.id, channel)
    left = lease.units - lease.used
    if not 0 < units <= left:
        raise RuleBroken("appointment.lease_short", left=left)
    lease.units -= units
    row.pool += units
    session.flush()
    _tell(
        session,
        row,
        "lease_returned",
        device_id=device_id,
        clock=clock,
        channel=channel,
        units=units,
    )
    return leases(session, session_id=row.id)


def leases(session: Session, *, session_id: UUID) -> LeaseView:
    """How a session's quota is divided now."""
    row = session.get_one(AppointmentSession, session_id)
    held = session.scalars(
        select(QuotaLease).where(QuotaLease.session_id == session_id).order_by(QuotaLease.channel)
    )
    shares = tuple((lease.channel, lease.units, lease.used) for lease in held)
    return LeaseView(session_id, row.quota, row.pool, shares)


def _tell(
    session: Session,
    row: AppointmentSession,
    fact: str,
    *,
    device_id: UUID,
    clock: Clock,
    **more: object,
) -> None:
    outbox.record(
        session,
        device_id,
        stream=f"appointment_session:{row.id}",
        type=f"appointment.{fact}",
        payload={
            "session": str(row.id),
            "item": row.item_code,
            "day": row.day.isoformat(),
            "opens": row.opens.isoformat(),
            "closes": row.closes.isoformat(),
            "kind": row.kind,
            "times": [f"{local(at):%H:%M}" for at in slot_times(planned_of(row))],
            "at_once": row.at_once,
            "quota": row.quota,
            "pool": row.pool,
            "at": clock.now().isoformat(),
            **more,
        },
        occurred_at=clock.now(),
    )
