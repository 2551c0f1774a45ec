"""How much one person may book, and who has to wait because they did not come."""

from datetime import date, timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.attendance import is_no_show
from kiosk.center.appointments.states import LIVE
from kiosk.center.people.person_key import keyed_hash
from kiosk.center.queue.policy import Policy
from kiosk.clock import Clock, local, local_date
from kiosk.data.tables import Appointment, AppointmentSession
from kiosk.errors import RuleBroken

SCOPE = "appointment"


def person_of(session: Session, phone: str) -> bytes:
    """The keyed hash under which a phone's bookings are counted."""
    return keyed_hash(session, scope=SCOPE, person=phone)


def check_person(
    session: Session, person: bytes, row: AppointmentSession, *, policy: Policy, clock: Clock
) -> None:
    """Refuse what would be too much for one person.

    `RuleBroken`: `appointment.restricted` (until), `appointment.yours_already`,
    `appointment.person_limit` (most).
    """
    until = restricted_until(session, person, policy=policy, clock=clock)
    if until is not None and local_date(clock) <= until:
        raise RuleBroken("appointment.restricted", until=until, times=policy.appointment_no_shows)
    live = session.execute(
        select(Appointment.session_id, Appointment.due_at, Appointment.closes_at).where(
            Appointment.person == person, Appointment.state.in_(LIVE)
        )
    ).all()
    now = clock.now()
    coming = [each for each in live if not is_no_show(each.due_at, each.closes_at, now, policy)]
    if any(each.session_id == row.id for each in coming):
        raise RuleBroken("appointment.yours_already")
    if len(coming) >= policy.appointment_per_person:
        raise RuleBroken("appointment.person_limit", most=policy.appointment_per_person)


def restricted_until(
    session: Session, person: bytes, *, policy: Policy, clock: Clock
) -> date | None:
    """The last day on which they cannot book; None: they came, or it is too long ago.

    So many times not come within so many days; counted from the last of them. It makes no
    difference whether the center has written down yet that they did not come.
    """
    if not policy.appointment_no_shows:
        return None
    now = clock.now()
    since = now - timedelta(days=policy.appointment_no_show_days)
    rows = session.execute(
        select(Appointment.state, Appointment.due_at, Appointment.closes_at).where(
            Appointment.person == person,
            Appointment.due_at >= since,
            or_(
                Appointment.state == "no_show",
                and_(Appointment.state.in_(LIVE), Appointment.due_at < now),
            ),
        )
    ).all()
    missed = [
        each.due_at
        for each in rows
        if each.state == "no_show" or is_no_show(each.due_at, each.closes_at, now, policy)
    ]
    if len(missed) < policy.appointment_no_shows:
        return None
    return local(max(missed)).date() + timedelta(days=policy.appointment_restrict_days)
