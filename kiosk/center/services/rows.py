"""Rows of orders and wishes within a transaction: locked, put into values, told to the hub."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.people.acting import acting_staff
from kiosk.center.people.audit import audit
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.center.services.standing import Known, standing, to_look_at
from kiosk.center.services.values import KINDS, OrderView, ServiceView
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import (
    OrderPerson,
    OutboxRecord,
    Service,
    ServiceOrder,
    Staff,
    Village,
)
from kiosk.errors import RuleBroken

ACT = "order.work"


def check_staff(session: Session, staff_id: UUID, act: str = ACT) -> Staff:
    """The active member of staff, if their role may do `act`."""
    return acting_staff(session, staff_id, act)


def enter(session: Session, order_id: UUID) -> ServiceOrder:
    """The order, locked until the transaction ends. `RuleBroken`: `order.unknown`."""
    row = session.scalars(
        select(ServiceOrder)
        .where(ServiceOrder.id == order_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise RuleBroken("order.unknown")
    return row


def known_of(session: Session, row: ServiceOrder) -> Known:
    """What is known of an order."""
    return Known(
        state=row.state,
        arrived=row.hub_version > 0 or is_received(session, row.placed_event),
        cancelled=row.cancelled_at is not None,
        rated=row.rated_at is not None,
        looked_at=row.looked_at is not None,
    )


def is_received(session: Session, event_id: UUID | None) -> bool:
    """Whether the hub has confirmed this record."""
    if event_id is None:
        return False
    return bool(
        session.scalar(
            select(
                exists().where(OutboxRecord.event_id == event_id, OutboxRecord.state == "received")
            )
        )
    )


def view_of(session: Session, row: ServiceOrder) -> OrderView:
    """An order as a value, its person masked."""
    person, known = session.get(OrderPerson, row.id), known_of(session, row)
    return OrderView(
        id=row.id,
        number=row.number,
        service_code=row.service_code,
        service_name=row.service_name,
        service_name_en=row.service_name_en,
        provider_name=row.provider_name,
        provider_phone=row.provider_phone,
        place=row.place,
        origin=row.origin,
        state=standing(known),
        decline_reason=row.decline_reason,
        note=row.note,
        answer_by=row.answer_by,
        scheduled_at=row.scheduled_at,
        wanted_on=row.wanted_on,
        wanted_part=row.wanted_part,
        people=row.people,
        village=village_name(session, row.village_code),
        placed_at=row.placed_at,
        level=row.level,
        late_cancel=row.late_cancel,
        to_look_at=to_look_at(known),
        assisted=row.channel == "assisted",
        masked_name=masked_name(person.name) if person else "",
        masked_phone=masked_phone(person.phone) if person else "",
    )


def service_of(row: Service) -> ServiceView:
    """A service as a value."""
    return ServiceView(
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        kind=row.kind if row.kind in KINDS else "other",
        words=row.words,
        words_en=row.words_en,
        provider_name=row.provider_name,
        provider_kind=row.provider_kind,
        place=row.place,
        audience=row.audience,
        fee=row.fee,
        capacity=row.capacity,
        period=row.period,
        answer_days=row.answer_days,
        list_version=row.list_version,
        offered=row.offered,
    )


def village_name(session: Session, code: str | None) -> str:
    """The village's name; empty: none was said, or it is of another center."""
    if code is None:
        return ""
    return session.scalar(select(Village.name).where(Village.code == code)) or ""


def tell(
    session: Session,
    kind: str,
    subject: UUID,
    fact: str,
    payload: Mapping[str, Any],
    *,
    device_id: UUID,
    clock: Clock,
) -> UUID:
    """Record `<kind>.<fact>` of an order or a demand for the hub; the id of the record."""
    at = clock.now()
    return outbox.record(
        session,
        device_id,
        stream=f"{kind}:{subject}",
        type=f"{kind}.{fact}",
        payload={kind: str(subject), **payload, "at": at.isoformat()},
        occurred_at=at,
    )


def note_act(
    session: Session,
    kind: str,
    subject: UUID,
    act: str,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Write what staff did down in the audit log; what residents do themselves is not in it."""
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action=f"{kind}.{act}",
            subject=f"{kind}:{subject}",
            clock=clock,
            detail=detail,
        )
