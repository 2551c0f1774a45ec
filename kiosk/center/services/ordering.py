"""Ordering a service: what is checked, what is kept here, and what goes up for its provider."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.people.consent import ORDER
from kiosk.center.people.person_key import keyed_hash
from kiosk.center.people.phones import is_phone, plain_phone
from kiosk.center.queue.policy import load_policy
from kiosk.center.services.rows import check_staff, note_act, tell, view_of
from kiosk.center.services.values import (
    ADDRESS_AT_MOST,
    NAME_AT_MOST,
    NOTE_AT_MOST,
    OPEN,
    PARTS,
    PEOPLE_AT_MOST,
    Application,
    OrderView,
)
from kiosk.clock import Clock, local_date
from kiosk.data.day_numbers import next_number
from kiosk.data.tables import (
    ConsentText,
    OrderCounter,
    OrderPerson,
    Service,
    ServiceOrder,
    Village,
)
from kiosk.errors import RuleBroken

SCOPE = "order"
DAYS_AHEAD = 60
"""A day that suits can be so far away."""


def place_order(
    session: Session,
    *,
    device_id: UUID,
    order_id: UUID,
    application: Application,
    clock: Clock,
    staff_id: UUID | None = None,
) -> OrderView:
    """Take an order; the same `order_id` again gives the same one. No network is needed.

    `RuleBroken` names the field or the rule: `order.service_unknown`, `order.withdrawn`,
    `order.same_open` (values `number`), `order.too_many` (values `most`), `order.phone_form`,
    `order.address_missing`, `order.consent_missing` …
    """
    standing = session.get(ServiceOrder, order_id)
    if standing is not None:
        return replace(view_of(session, standing), repeated=True)
    if staff_id is not None:
        check_staff(session, staff_id)
    number = next_number(session, OrderCounter, local_date(clock))
    wish, service = _tidied(application), _service(session, application.service_code)
    _check(session, wish, service, today=local_date(clock))
    row = _row(order_id, number, wish, service)
    row.holder = _holder(session, wish, staff=staff_id is not None)
    row.device_id, row.staff_id, row.placed_at = device_id, staff_id, clock.now()
    session.add(row)
    session.flush()
    _tell(session, row, wish, service, device_id=device_id, clock=clock)
    note_act(
        session,
        "order",
        row.id,
        "placed",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"service": row.service_code},
    )
    return view_of(session, row)


def _service(session: Session, code: str) -> Service:
    row = session.get(Service, code)
    if row is None:
        raise RuleBroken("order.service_unknown")
    if not row.offered:
        raise RuleBroken("order.withdrawn")
    return row


def _tidied(wish: Application) -> Application:
    return replace(
        wish,
        name=" ".join(wish.name.split()),
        phone=plain_phone(wish.phone),
        address=" ".join(wish.address.split()),
        note=" ".join(wish.note.split()),
        helper=" ".join(wish.helper.split()),
    )


def _check(session: Session, wish: Application, service: Service, *, today: date) -> None:
    if not 0 < len(wish.name) <= NAME_AT_MOST or len(wish.helper) > NAME_AT_MOST:
        raise RuleBroken("order.name_form", most=NAME_AT_MOST)
    if not is_phone(wish.phone):
        raise RuleBroken("order.phone_form")
    if service.place == "home" and not wish.address:
        raise RuleBroken("order.address_missing")
    if len(wish.address) > ADDRESS_AT_MOST or len(wish.note) > NOTE_AT_MOST:
        raise RuleBroken("order.text_long", most=NOTE_AT_MOST)
    if wish.village_code is not None and session.get(Village, wish.village_code) is None:
        raise RuleBroken("order.village_unknown")
    if wish.wanted_part not in PARTS or not 1 <= wish.people <= PEOPLE_AT_MOST:
        raise RuleBroken("order.people_form", most=PEOPLE_AT_MOST)
    if wish.wanted_on is not None and not today <= wish.wanted_on <= _last_day(today):
        raise RuleBroken("order.day_form", days=DAYS_AHEAD)
    consent = session.get(ConsentText, wish.consent_id) if wish.consent_id else None
    if consent is None or consent.purpose != ORDER:
        raise RuleBroken("order.consent_missing")


def _last_day(today: date) -> date:
    return today + timedelta(days=DAYS_AHEAD)


def _holder(session: Session, wish: Application, *, staff: bool) -> bytes:
    """Whom the phone's orders are counted under; one phone has a service open once.

    Staff may order beyond the limit, for a whole yard that has one phone.
    """
    holder = keyed_hash(session, scope=SCOPE, person=wish.phone)
    mine = (
        ServiceOrder.holder == holder,
        ServiceOrder.state.in_(OPEN),
        ServiceOrder.cancelled_at.is_(None),
    )
    same = session.scalar(
        select(ServiceOrder.number)
        .where(*mine, ServiceOrder.service_code == wish.service_code)
        .limit(1)
    )
    if same is not None and not staff:
        raise RuleBroken("order.same_open")
    most = load_policy(session).order_limit
    if not staff and (session.scalar(select(func.count()).where(*mine)) or 0) >= most:
        raise RuleBroken("order.too_many", most=most)
    return holder


def _row(order_id: UUID, number: str, wish: Application, service: Service) -> ServiceOrder:
    return ServiceOrder(
        id=order_id,
        number=number,
        origin="terminal",
        service_code=service.code,
        service_name=service.name,
        service_name_en=service.name_en,
        provider_name=service.provider_name,
        provider_phone="",
        place=service.place,
        channel="assisted" if wish.helper else "self",
        village_code=wish.village_code,
        wanted_on=wish.wanted_on,
        wanted_part=wish.wanted_part,
        people=wish.people,
        state="placed",
        decided_by="resident",
        note="",
        over_capacity=False,
        late_cancel=False,
        hub_version=0,
        consent_id=wish.consent_id,
    )


def _tell(
    session: Session,
    row: ServiceOrder,
    wish: Application,
    service: Service,
    *,
    device_id: UUID,
    clock: Clock,
) -> None:
    """What goes up: the order, and in a record of its own whom the provider may call."""
    placed = {
        "number": row.number,
        "service": row.service_code,
        "list_version": service.list_version,
        "village": row.village_code,
        "channel": row.channel,
        "wanted_on": row.wanted_on.isoformat() if row.wanted_on else None,
        "wanted_part": row.wanted_part,
        "people": row.people,
        "consent": ORDER,
    }
    contact = {
        "name": wish.name,
        "phone": wish.phone,
        "address": wish.address,
        "note": wish.note,
    }
    row.placed_event = tell(
        session, "order", row.id, "placed", placed, device_id=device_id, clock=clock
    )
    contact_event = tell(
        session, "order", row.id, "contact", contact, device_id=device_id, clock=clock
    )
    session.add(
        OrderPerson(
            order_id=row.id,
            **contact,
            phone_tail=wish.phone[-4:],
            helper_name=wish.helper,
            contact_event=contact_event,
        )
    )
    session.flush()
