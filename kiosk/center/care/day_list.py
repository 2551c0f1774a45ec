"""The list of a day: who is expected, here, collected or said not to come; who is late."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.care.calendar import age_on, held_on, is_late
from kiosk.center.care.handing_over import may_go_alone
from kiosk.center.care.offers import care_offers
from kiosk.center.care.rows import check_staff, terms_of
from kiosk.center.care.values import CareDay, ChildDay
from kiosk.center.hours.by_subject import load_hours
from kiosk.center.people.audit import audit
from kiosk.center.people.masking import masked_name
from kiosk.clock import Clock, local_date
from kiosk.data.tables import CareAttendance, CareChild, CareOffer, CareRegistration
from kiosk.errors import RuleBroken


def care_day(session: Session, *, code: str, day: date, clock: Clock) -> CareDay:
    """The list of an offer, names masked, those first who are still to be looked after."""
    return _care_day(session, code, day, clock, open_names=False)


def open_care_day(
    session: Session, *, device_id: UUID, code: str, day: date, staff_id: UUID, clock: Clock
) -> CareDay:
    """The same with names in full, to call the roll or to print it; who opened it is logged."""
    check_staff(session, staff_id, "personal.reveal")
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="care.list_opened",
        subject=f"care_offer:{code}",
        clock=clock,
        detail={"day": day.isoformat()},
    )
    return _care_day(session, code, day, clock, open_names=True)


def late_pickups(session: Session, *, clock: Clock) -> tuple[tuple[str, ChildDay], ...]:
    """Children of any offer who are still here too long after the end, with the offer's code."""
    today = local_date(clock)
    return tuple(
        (view.terms.code, child)
        for view in care_offers(session, clock=clock)
        for child in care_day(session, code=view.terms.code, day=today, clock=clock).children
        if child.late
    )


def _care_day(session: Session, code: str, day: date, clock: Clock, *, open_names: bool) -> CareDay:
    offer = session.get(CareOffer, code)
    if offer is None:
        raise RuleBroken("care.unknown")
    terms = terms_of(session, offer)
    window = held_on(terms, load_hours(session), day)
    kept = {
        row.registration_id: row
        for row in session.scalars(
            select(CareAttendance)
            .join(CareRegistration, CareRegistration.id == CareAttendance.registration_id)
            .where(CareRegistration.offer_code == code, CareAttendance.day == day)
        )
    }
    rows = session.execute(
        select(CareRegistration, CareChild)
        .join(CareChild, CareChild.registration_id == CareRegistration.id)
        .where(
            CareRegistration.offer_code == code,
            (CareRegistration.state == "enrolled") | CareRegistration.id.in_(kept),
        )
        .order_by(CareRegistration.place)
    )
    late_from = window[1] if window is not None else None
    children = tuple(
        child_day(row, child, offer, kept, day, late_from, clock, open_names=open_names)
        for row, child in rows
        if window is not None or row.id in kept
    )
    return CareDay(terms, day, window, children, open_names)


def child_day(
    row: CareRegistration,
    child: CareChild,
    offer: CareOffer,
    kept: Mapping[UUID, CareAttendance],
    day: date,
    closes: datetime | None,
    clock: Clock,
    *,
    open_names: bool = False,
) -> ChildDay:
    """One child's line."""
    there = kept.get(row.id)
    here = there is not None and there.state == "here"
    return ChildDay(
        registration_id=row.id,
        number=row.number,
        name=child.name if open_names else masked_name(child.name),
        age=age_on(child.birth, day),
        school=child.school,
        state=there.state if there is not None else "expected",
        reason=there.reason if there is not None else None,
        arrived_at=there.arrived_at if there is not None else None,
        collected_at=there.collected_at if there is not None else None,
        collected_by=there.collected_by if there is not None else None,
        may_go_alone=may_go_alone(child, offer, day),
        late=here and closes is not None and is_late(closes, clock.now(), offer.late_minutes),
    )
