"""The hub's share of a session's quota: handed over once, asked back when the hall runs out.

At the center the share is the lease of the channel "phone". Only the hub knows what is used of it,
so it becomes smaller here only after the hub has let go.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from kiosk.center.appointments.forgotten import load_forgotten
from kiosk.center.appointments.offer import cutoff
from kiosk.center.appointments.quota import (
    HALL,
    PHONE,
    grant_lease,
    has_hub,
    opened_session,
    return_lease,
)
from kiosk.center.appointments.sessions import load_session_rules, planned_of, sessions_on
from kiosk.center.hours.closures import closed_days
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock, local_date
from kiosk.data.tables import AppointmentSession, LeaseRequest, QuotaLease, new_id


@dataclass(frozen=True, slots=True)
class AskedBack:
    """A request to the hub, the same each time until it is answered."""

    request_id: UUID
    session_id: UUID
    units: int


OPENED_AT_ONCE = 40
"""Sessions opened in one transaction, so that nobody in the hall waits for it."""


def open_ahead(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Open the next sessions nobody has touched, for the phone books only what is open; how many.

    At most `OPENED_AT_ONCE`, the soonest first: the next minute goes on.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    policy, today = load_policy(session), local_date(clock)
    if policy.appointment_hall_share >= 100 or not has_hub(session):
        return 0
    rules, closures = load_session_rules(session), closed_days(session)
    opened = select(
        AppointmentSession.item_code, AppointmentSession.day, AppointmentSession.opens
    ).where(AppointmentSession.day >= today)
    known = {tuple(row) for row in session.execute(opened)}
    days = (today + timedelta(days=ahead) for ahead in range(policy.appointment_phone_days + 1))
    wanted = [
        planned
        for day in days
        if clock.now() < cutoff(day, policy)
        for planned in sessions_on(rules, day, closures)
        if (planned.item_code, planned.day, planned.opens) not in known
    ][:OPENED_AT_ONCE]
    for planned in wanted:
        opened_session(session, planned, device_id=device_id, clock=clock)
    return len(wanted)


def hand_to_phone(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Lease to the phone what no channel has of the sessions ahead; how many units."""
    enter_hall(session, device_id=device_id, clock=clock)
    rows = session.scalars(
        select(AppointmentSession).where(
            AppointmentSession.day >= local_date(clock),
            AppointmentSession.state == "open",
            AppointmentSession.pool > 0,
        )
    ).all()
    total = 0
    for row in rows:
        if load_forgotten(session, row.item_code).of(planned_of(row)).units:
            continue  # more may be given away already than this store knows
        total += row.pool
        grant_lease(
            session,
            device_id=device_id,
            planned=planned_of(row),
            channel=PHONE,
            units=row.pool,
            clock=clock,
        )
    return total


def ask_back(session: Session, *, device_id: UUID, clock: Clock) -> tuple[AskedBack, ...]:
    """What to ask the hub for: a quarter of its share, wherever the hall has none left.

    Requests that were not answered yet come first, as they were.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    asked = {
        row.session_id: AskedBack(row.id, row.session_id, row.units)
        for row in session.scalars(select(LeaseRequest))
    }
    hall, phone = aliased(QuotaLease), aliased(QuotaLease)
    rows = session.execute(
        select(AppointmentSession, phone.units)
        .join(hall, hall.session_id == AppointmentSession.id)
        .join(phone, phone.session_id == AppointmentSession.id)
        .where(
            hall.channel == HALL,
            phone.channel == PHONE,
            hall.used >= hall.units,
            phone.units > 0,
            AppointmentSession.day >= local_date(clock),
            AppointmentSession.state == "open",
        )
    ).all()
    policy = load_policy(session)
    for row, units in rows:
        if row.id in asked or clock.now() >= cutoff(row.day, policy):
            continue
        request = AskedBack(new_id(), row.id, -(-units // 4))
        session.add(
            LeaseRequest(
                session_id=row.id, id=request.request_id, units=request.units, asked_at=clock.now()
            )
        )
        asked[row.id] = request
    session.flush()
    return tuple(asked.values())


def take_back(
    session: Session, *, device_id: UUID, request_id: UUID, units: int, clock: Clock
) -> None:
    """The hub let `units` go: they are the hall's. An answer that comes twice counts once."""
    enter_hall(session, device_id=device_id, clock=clock)
    request = session.scalars(
        select(LeaseRequest).where(LeaseRequest.id == request_id)
    ).one_or_none()
    if request is None:
        return
    row = session.get_one(AppointmentSession, request.session_id)
    session.delete(request)
    session.flush()
    if not units:
        return
    for move, channel in ((return_lease, PHONE), (grant_lease, HALL)):
        move(
            session,
            device_id=device_id,
            planned=planned_of(row),
            channel=channel,
            units=units,
            clock=clock,
        )
