"""A registration at the desk, masked; its fields opened by whoever says why, and written down."""

from datetime import date
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.care.calendar import age_on
from kiosk.center.care.day_list import care_day
from kiosk.center.care.handing_over import may_go_alone
from kiosk.center.care.rows import check_staff, enter_with, tell_act
from kiosk.center.care.values import CareFile, Collector, CollectorView
from kiosk.center.care.views import registration_view
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    CareChild,
    CareCollector,
    CareOffer,
    CareSignature,
)
from kiosk.errors import RuleBroken

FIELDS = ("child", "guardian", "phone", "health")
WHY_AT_MOST = 200


def care_file(session: Session, *, registration_id: UUID, clock: Clock) -> CareFile:
    """Everything but what is masked. `RuleBroken`: `care.registration_unknown`."""
    view = registration_view(session, registration_id=registration_id, clock=clock)
    child, today = session.get(CareChild, registration_id), local_date(clock)
    offer = session.get_one(CareOffer, view.offer.code)
    day = care_day(session, code=offer.code, day=today, clock=clock)
    listed = (each for each in day.children if each.registration_id == registration_id)
    return CareFile(
        view=view,
        age=age_on(child.birth, today) if child else 0,
        school=child.school if child else "",
        masked_guardian=masked_name(child.guardian_name) if child else "",
        relation=child.relation if child else "",
        has_health=bool(child and child.health),
        goes_alone=bool(child and child.goes_alone),
        may_go_alone=bool(child and may_go_alone(child, offer, today)),
        collectors=_collectors(session, child, today=today) if child else (),
        signed=_signed(session, registration_id),
        today=next(listed, None),
        erased=child is None,
    )


def reveal(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    field: str,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> str:
    """The full value of one field. The audit log keeps who opened which field when, and why.

    `RuleBroken`: `care.reveal_why`, `care.field_unknown`, `care.erased`.
    """
    if field not in FIELDS:
        raise RuleBroken("care.field_unknown", found=field)
    child = _opened(session, registration_id, field, why, device_id, staff_id, clock)
    values = {
        "child": child.name,
        "guardian": child.guardian_name,
        "phone": child.phone,
        "health": child.health,
    }
    return values[field]


def open_collectors(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> tuple[tuple[UUID | None, Collector], ...]:
    """Who may fetch the child today in full, the guardian first, to be held against a card."""
    child = _opened(session, registration_id, "collectors", why, device_id, staff_id, clock)
    guardian = Collector(child.guardian_name, child.relation, child.phone)
    rows = _rows(session, registration_id)
    today = local_date(clock)
    return (
        (None, guardian),
        *(
            (row.id, Collector(row.name, row.relation, row.phone))
            for row in rows
            if row.only_on in (None, today)
        ),
    )


def _opened(
    session: Session,
    registration_id: UUID,
    field: str,
    why: str,
    device_id: UUID,
    staff_id: UUID,
    clock: Clock,
) -> CareChild:
    """The child's row, after it was written down who opened which field and why."""
    check_staff(session, staff_id, "personal.reveal")
    reason = why.strip()
    if not reason or len(reason) > WHY_AT_MOST:
        raise RuleBroken("care.reveal_why", most=WHY_AT_MOST)
    _, row = enter_with(session, registration_id)
    child = session.get(CareChild, registration_id)
    if child is None:
        raise RuleBroken("care.erased")
    tell_act(
        session,
        row,
        "personal_opened",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"field": field},
        why=reason,
    )
    return child


def _collectors(session: Session, child: CareChild, *, today: date) -> tuple[CollectorView, ...]:
    guardian = CollectorView(
        None, masked_name(child.guardian_name), child.relation, masked_phone(child.phone), None
    )
    return (
        guardian,
        *(
            CollectorView(
                row.id, masked_name(row.name), row.relation, masked_phone(row.phone), row.only_on
            )
            for row in _rows(session, child.registration_id)
            if row.only_on in (None, today)
        ),
    )


def _rows(session: Session, registration_id: UUID) -> list[CareCollector]:
    return list(
        session.scalars(
            select(CareCollector)
            .where(CareCollector.registration_id == registration_id)
            .order_by(CareCollector.position)
        )
    )


def _signed(session: Session, registration_id: UUID) -> bool:
    return bool(
        session.scalar(
            select(
                exists().where(
                    CareSignature.registration_id == registration_id, CareSignature.day.is_(None)
                )
            )
        )
    )
