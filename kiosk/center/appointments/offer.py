"""What can still be booked of an item: days, sessions, times, and the next free one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.forgotten import Forgotten, Held, load_forgotten
from kiosk.center.appointments.quota import HALL, hall_units, has_hub
from kiosk.center.appointments.sessions import (
    PlannedSession,
    load_session_rules,
    planned_of,
    sessions_on,
    slot_times,
)
from kiosk.center.appointments.values import DayOffer, Offers, SessionOffer, TimeOffer
from kiosk.center.hours.closures import closed_days
from kiosk.center.queue.policy import Policy, load_policy
from kiosk.clock import LOCAL, Clock, local
from kiosk.data.tables import (
    Appointment,
    AppointmentRule,
    AppointmentSession,
    Item,
    QuotaLease,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Touched:
    """What the store knows of a session somebody has booked of."""

    planned: PlannedSession
    cancelled: str | None
    left: int
    booked: Mapping[datetime, int]


def is_bookable(session: Session, *, item_code: str) -> bool:
    """Whether the item is handled by appointment at all."""
    wanted = select(exists().where(AppointmentRule.item_code == item_code))
    return bool(session.scalar(wanted))


def bookable_items(session: Session) -> tuple[tuple[str, str], ...]:
    """Codes and names of the items that are handled by appointment, in the order of the shelf."""
    has_rules = exists().where(AppointmentRule.item_code == Item.code)
    rows = session.execute(
        select(Item.code, Item.name)
        .where(Item.active, has_rules)
        .order_by(Item.shelf_position, Item.code)
    )
    return tuple((row.code, row.name) for row in rows)


def cutoff(day: date, policy: Policy) -> datetime:
    """Until when the sessions of `day` can be booked, the moment not included."""
    last = day - policy.appointment_cutoff_days * _DAY
    return datetime.combine(last, time(policy.appointment_cutoff_hour), LOCAL)


def offers(
    session: Session, *, item_code: str, clock: Clock, days: int | None = None, channel: str
) -> Offers:
    """The next days of the item that can be booked now, with what `channel` has left.

    `days`: how many; None: as many as the center shows. Days that are full are among them.
    """
    policy = load_policy(session)
    most = policy.appointment_days_shown if days is None else days
    shown: list[DayOffer] = []
    next_free: datetime | None = None
    for day in bookable_days(session, item_code=item_code, clock=clock, channel=channel):
        if next_free is None:
            next_free = _first_free(day)
        if len(shown) < most:
            shown.append(day)
        elif next_free is not None:
            break
    return Offers(item_code, tuple(shown), next_free)


def next_free(
    session: Session, *, item_code: str, clock: Clock, channel: str, after: datetime | None = None
) -> datetime | None:
    """The first time `channel` can book now, after `after` if given; None: none is left."""
    for day in bookable_days(session, item_code=item_code, clock=clock, channel=channel):
        if after is None or day.day >= local(after).date():
            found = _first_free(day, after)
            if found is not None:
                return found
    return None


def bookable_days(
    session: Session, *, item_code: str, clock: Clock, channel: str
) -> Iterator[DayOffer]:
    """Every day on which the item has sessions that can be booked by now, soonest first."""
    policy, closures = load_policy(session), closed_days(session)
    rules = load_session_rules(session, item_code=item_code)
    today = local(clock.now()).date()
    touched = _touched(session, item_code, today, channel)
    hub = has_hub(session)
    forgotten = load_forgotten(session, item_code) if channel == HALL else Forgotten()
    for ahead in range(policy.appointment_days_ahead + 1):
        day = today + ahead * _DAY
        if clock.now() >= cutoff(day, policy):
            continue
        planned = sessions_on(rules, day, closures)
        sessions = tuple(
            _offer(each, touched.get((day, each.opens)), policy, channel, hub, forgotten.of(each))
            for each in planned
        )
        if sessions:
            yield DayOffer(day, sessions)


def _first_free(day: DayOffer, after: datetime | None = None) -> datetime | None:
    times = (
        each.at
        for session in day.sessions
        for each in session.times
        if each.left and (after is None or each.at > after)
    )
    return next(times, None)


def _offer(
    planned: PlannedSession,
    touched: _Touched | None,
    policy: Policy,
    channel: str,
    hub: bool,
    held: Held,
) -> SessionOffer:
    booked: Mapping[datetime, int] = {}
    cancelled = None
    left = hall_units(planned.quota, policy, hub=hub) if channel == "hall" else 0
    if touched is not None:
        planned, cancelled, left, booked = (
            touched.planned,
            touched.cancelled,
            touched.left,
            touched.booked,
        )
    left = 0 if cancelled is not None else max(0, left - held.units)
    times = tuple(
        TimeOffer(at, min(left, max(0, planned.at_once - booked.get(at, 0) - held.at.get(at, 0))))
        for at in slot_times(planned)
    )
    return SessionOffer(
        day=planned.day,
        kind=planned.kind,
        opens_at=planned.opens_at,
        closes_at=planned.closes_at,
        left=min(left, sum(each.left for each in times)),
        times=times,
        cancelled=cancelled,
    )


def _touched(
    session: Session, item_code: str, since: date, channel: str
) -> dict[tuple[date, time], _Touched]:
    rows = session.execute(
        select(AppointmentSession, QuotaLease.units - QuotaLease.used)
        .join(QuotaLease, QuotaLease.session_id == AppointmentSession.id)
        .where(
            AppointmentSession.item_code == item_code,
            AppointmentSession.day >= since,
            QuotaLease.channel == channel,
        )
    ).all()
    booked = _booked(session, item_code, since)
    return {
        (row.day, row.opens): _Touched(
            planned_of(row), row.reason, left, booked.get(row.id, Counter())
        )
        for row, left in rows
    }


def _booked(session: Session, item_code: str, since: date) -> dict[UUID, Counter[datetime]]:
    rows = session.execute(
        select(Appointment.session_id, Appointment.due_at, func.count())
        .where(
            Appointment.item_code == item_code,
            Appointment.day >= since,
            Appointment.state != "cancelled",
        )
        .group_by(Appointment.session_id, Appointment.due_at)
    )
    booked: dict[UUID, Counter[datetime]] = {}
    for session_id, due_at, count in rows:
        booked.setdefault(session_id, Counter())[due_at] = count
    return booked


def booked_at(session: Session, session_id: UUID, at: datetime) -> int:
    """How many were told to come at that time."""
    wanted = select(func.count()).select_from(Appointment)
    found = session.scalar(
        wanted.where(
            Appointment.session_id == session_id,
            Appointment.due_at == at,
            Appointment.state != "cancelled",
        )
    )
    return found or 0
