"""The offers of care: laid down, changed, and what everybody may know of them."""

from collections.abc import Iterable
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from kiosk.center.care.rows import check_staff, enter, promote, terms_of
from kiosk.center.care.standing import OPEN
from kiosk.center.care.values import KINDS, OfferTerms, OfferView
from kiosk.center.people.audit import audit
from kiosk.clock import Clock, local_date
from kiosk.data import outbox
from kiosk.data.tables import CareOffer, CareRegistration, CareWindow, Room
from kiosk.errors import RuleBroken


def put_offers(
    session: Session,
    *,
    device_id: UUID,
    offers: Iterable[OfferTerms],
    staff_id: UUID | None,
    clock: Clock,
) -> int:
    """Lay offers down or change them, by their codes; how many. Who waits gets new seats at once.

    `staff_id` None: the operator. `RuleBroken`: `care.offer_form`, and `care.seats_taken` where
    fewer seats are left than children have one.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "care.keep")
    count = 0
    for position, terms in enumerate(offers, start=1):
        _check_terms(session, terms)
        _put(session, terms, position, device_id=device_id, staff_id=staff_id, clock=clock)
        count += 1
    return count


def care_offers(session: Session, *, clock: Clock) -> tuple[OfferView, ...]:
    """What can be registered for or is under way, in order."""
    rows = session.scalars(
        select(CareOffer)
        .where(CareOffer.active.is_(True), CareOffer.last >= local_date(clock))
        .order_by(CareOffer.position, CareOffer.code)
    )
    return tuple(_view(session, row) for row in rows)


def care_offer(session: Session, *, code: str) -> OfferView:
    """One offer. `RuleBroken`: `care.unknown`."""
    row = session.get(CareOffer, code)
    if row is None:
        raise RuleBroken("care.unknown")
    return _view(session, row)


def _view(session: Session, row: CareOffer) -> OfferView:
    counted = dict(
        session.execute(
            select(CareRegistration.state, func.count())
            .where(CareRegistration.offer_code == row.code, CareRegistration.state.in_(OPEN))
            .group_by(CareRegistration.state)
        ).all()
    )
    room = session.get(Room, row.room_code) if row.room_code else None
    return OfferView(
        terms=terms_of(session, row),
        room=room.name if room else "",
        room_en=room.name_en if room else "",
        taken=counted.get("enrolled", 0),
        waiting=counted.get("waiting", 0),
    )


def _check_terms(session: Session, terms: OfferTerms) -> None:
    days = [window.weekday for window in terms.windows]
    fits = (
        terms.kind in KINDS
        and terms.code.strip()
        and terms.name.strip()
        and terms.name_en.strip()
        and terms.first <= terms.last
        and 0 <= terms.youngest <= terms.eldest <= 18
        and terms.seats >= 1
        and terms.waitlist_most >= 0
        and days
        and len(set(days)) == len(days)
        and all(1 <= each.weekday <= 7 and each.opens < each.closes for each in terms.windows)
        and (terms.room_code is None or session.get(Room, terms.room_code) is not None)
    )
    if not fits:
        raise RuleBroken("care.offer_form", offer=terms.code)


def _put(
    session: Session,
    terms: OfferTerms,
    position: int,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    values = {name: value for name, value in asdict(terms).items() if name != "windows"}
    values["position"] = position
    if session.get(CareOffer, terms.code) is None:
        session.add(CareOffer(**values))
        session.flush()
    entered = enter(session, terms.code)
    taken = sum(row.state == "enrolled" for row in entered.registrations.values())
    if taken > terms.seats:
        raise RuleBroken("care.seats_taken", offer=terms.code, taken=taken)
    for name, value in values.items():
        setattr(entered.row, name, value)
    session.execute(delete(CareWindow).where(CareWindow.offer_code == terms.code))
    for each in terms.windows:
        session.add(
            CareWindow(
                offer_code=terms.code,
                weekday=each.weekday,
                opens=each.opens,
                closes=each.closes,
            )
        )
    session.flush()
    entered = enter(session, terms.code)
    _tell(session, terms, device_id=device_id, staff_id=staff_id, clock=clock)
    promote(session, entered, device_id=device_id, clock=clock)


def _tell(
    session: Session, terms: OfferTerms, *, device_id: UUID, staff_id: UUID | None, clock: Clock
) -> None:
    outbox.record(
        session,
        device_id,
        stream=f"care_offer:{terms.code}",
        type="care_offer.put",
        payload={
            "offer": terms.code,
            "name": terms.name,
            "kind": terms.kind,
            "first": terms.first.isoformat(),
            "last": terms.last.isoformat(),
            "seats": terms.seats,
            "active": terms.active,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="care_offer.put",
        subject=f"care_offer:{terms.code}",
        clock=clock,
    )
