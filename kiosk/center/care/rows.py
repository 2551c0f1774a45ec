"""Care rows within a transaction: an offer or a registration locked, changed, told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.care.standing import OPEN, Held, moved_up
from kiosk.center.care.values import OfferTerms
from kiosk.center.hours.rules import Window
from kiosk.center.people.acting import acting_staff
from kiosk.center.people.audit import audit
from kiosk.clock import Clock, local_date
from kiosk.data import outbox
from kiosk.data.tables import CareOffer, CareRegistration, CareWindow, Staff
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Entered:
    """An offer locked, with its open registrations."""

    row: CareOffer
    terms: OfferTerms
    registrations: dict[UUID, CareRegistration]

    def held(self) -> tuple[Held, ...]:
        """The registrations as values."""
        return tuple(Held(row.id, row.state, row.place) for row in self.registrations.values())


def enter(session: Session, code: str) -> Entered:
    """The offer, locked until the transaction ends. `RuleBroken`: `care.unknown`."""
    row = session.scalars(
        select(CareOffer).where(CareOffer.code == code).with_for_update()
    ).one_or_none()
    if row is None:
        raise RuleBroken("care.unknown")
    rows = session.scalars(
        select(CareRegistration)
        .where(CareRegistration.offer_code == code, CareRegistration.state.in_(OPEN))
        .order_by(CareRegistration.place)
        .execution_options(populate_existing=True)
    )
    return Entered(row, terms_of(session, row), {each.id: each for each in rows})


def enter_with(session: Session, registration_id: UUID) -> tuple[Entered, CareRegistration]:
    """A registration with its offer locked. `RuleBroken`: `care.registration_unknown`."""
    code = session.scalar(
        select(CareRegistration.offer_code).where(CareRegistration.id == registration_id)
    )
    if code is None:
        raise RuleBroken("care.registration_unknown")
    entered = enter(session, code)
    row = session.get_one(CareRegistration, registration_id, populate_existing=True)
    return entered, row


def seated(
    session: Session, registration_id: UUID, *, clock: Clock
) -> tuple[Entered, CareRegistration]:
    """The same for a child that has a seat now. `RuleBroken`: `care.not_enrolled`."""
    entered, row = enter_with(session, registration_id)
    if row.state != "enrolled" or local_date(clock) > entered.terms.last:
        raise RuleBroken("care.not_enrolled")
    return entered, row


def promote(session: Session, entered: Entered, *, device_id: UUID, clock: Clock) -> None:
    """Seats have become free: whoever waits longest gets one."""
    if local_date(clock) > entered.terms.last:
        return
    for which in moved_up(entered.held(), entered.row.seats):
        row = entered.registrations[which]
        row.state, row.promoted_at = "enrolled", clock.now()
        session.flush()
        tell(session, row, "promoted", device_id=device_id, at=clock.now())


def tell(
    session: Session,
    row: CareRegistration,
    fact: str,
    *,
    device_id: UUID,
    at: datetime,
    staff_id: UUID | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Record the fact for the hub. Nothing in it says whose child it is."""
    outbox.record(
        session,
        device_id,
        stream=f"care:{row.id}",
        type=f"care.{fact}",
        payload={
            "registration": str(row.id),
            "number": row.number,
            "offer": row.offer_code,
            "state": row.state,
            "reason": row.reason,
            "staff": str(staff_id) if staff_id else None,
            "detail": dict(detail or {}),
            "at": at.isoformat(),
        },
        occurred_at=at,
    )


def tell_act(
    session: Session,
    row: CareRegistration,
    fact: str,
    *,
    device_id: UUID,
    clock: Clock,
    staff_id: UUID | None,
    detail: Mapping[str, Any] | None = None,
    why: str = "",
) -> None:
    """Record what somebody did; if staff did it, also in the audit log, there with `why`."""
    session.flush()
    tell(
        session,
        row,
        fact,
        device_id=device_id,
        at=clock.now(),
        staff_id=staff_id,
        detail=detail,
    )
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action=f"care.{fact}",
            subject=f"care:{row.id}",
            clock=clock,
            detail={
                "offer": row.offer_code,
                **(detail or {}),
                **({"why": why} if why else {}),
            },
        )


def check_staff(session: Session, staff_id: UUID, act: str = "care.work") -> Staff:
    """The active member of staff, if their role may do `act`."""
    return acting_staff(session, staff_id, act)


def terms_of(session: Session, row: CareOffer) -> OfferTerms:
    """An offer's row and its week as a value."""
    windows = session.scalars(
        select(CareWindow).where(CareWindow.offer_code == row.code).order_by(CareWindow.weekday)
    )
    return OfferTerms(
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        kind=row.kind,
        first=row.first,
        last=row.last,
        windows=tuple(Window(each.weekday, each.opens, each.closes) for each in windows),
        youngest=row.youngest,
        eldest=row.eldest,
        seats=row.seats,
        room_code=row.room_code,
        waitlist_most=row.waitlist_most,
        late_minutes=row.late_minutes,
        alone_from=row.alone_from,
        position=row.position,
        active=row.active,
    )
