"""Registrations as they are shown: masked, as they stand today, with the days ahead."""

from datetime import date
from itertools import islice
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.care.calendar import clock_times, days_ahead
from kiosk.center.care.rows import terms_of
from kiosk.center.care.standing import standing
from kiosk.center.care.values import DayAhead, OfferTerms, RegistrationView
from kiosk.center.hours.by_subject import load_hours
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.clock import Clock, local_date
from kiosk.data.tables import CareAttendance, CareChild, CareOffer, CareRegistration
from kiosk.errors import RuleBroken

DAYS_SHOWN = 6


def registration_view(session: Session, *, registration_id: UUID, clock: Clock) -> RegistrationView:
    """One registration as it stands. `RuleBroken`: `care.registration_unknown`."""
    row = session.get(CareRegistration, registration_id)
    if row is None:
        raise RuleBroken("care.registration_unknown")
    offer = terms_of(session, session.get_one(CareOffer, row.offer_code))
    child = session.get(CareChild, registration_id)
    state = standing(row.state, offer.last, local_date(clock))
    return RegistrationView(
        id=row.id,
        number=row.number,
        offer=offer,
        state=state,
        masked_child=masked_name(child.name) if child else "",
        masked_phone=masked_phone(child.phone) if child else "",
        made_at=row.made_at,
        waiting_before=_waiting_before(session, row) if state == "waiting" else 0,
        promoted=row.promoted_at is not None,
        ahead=_ahead(session, row.id, offer, clock) if state == "enrolled" else (),
    )


def waitlist(session: Session, *, code: str, clock: Clock) -> tuple[RegistrationView, ...]:
    """Whose guardians are to be told of their seat, then who waits, in order of place."""
    rows = session.execute(
        select(CareRegistration.id, CareRegistration.state)
        .where(
            CareRegistration.offer_code == code,
            (CareRegistration.state == "waiting")
            | (
                (CareRegistration.state == "enrolled")
                & CareRegistration.promoted_at.is_not(None)
                & CareRegistration.told_at.is_(None)
            ),
        )
        .order_by(CareRegistration.place)
    ).all()
    told_first = sorted(rows, key=lambda row: row.state == "waiting")
    return tuple(
        registration_view(session, registration_id=row.id, clock=clock) for row in told_first
    )


def absences_from(session: Session, registration_id: UUID, day: date) -> frozenset[date]:
    """The days from `day` on for which the child was said not to come."""
    return frozenset(
        session.scalars(
            select(CareAttendance.day).where(
                CareAttendance.registration_id == registration_id,
                CareAttendance.day >= day,
                CareAttendance.state == "absent",
            )
        )
    )


def _ahead(
    session: Session, registration_id: UUID, offer: OfferTerms, clock: Clock
) -> tuple[DayAhead, ...]:
    now, today = clock.now(), local_date(clock)
    absent = absences_from(session, registration_id, today)
    coming = (
        DayAhead(day, *clock_times((opens, closes)), absent=day in absent)
        for day, opens, closes in days_ahead(offer, load_hours(session), today)
        if closes > now
    )
    return tuple(islice(coming, DAYS_SHOWN))


def _waiting_before(session: Session, row: CareRegistration) -> int:
    return (
        session.scalar(
            select(func.count())
            .select_from(CareRegistration)
            .where(
                CareRegistration.offer_code == row.offer_code,
                CareRegistration.state == "waiting",
                CareRegistration.place < row.place,
            )
        )
        or 0
    )
