"""The home visits of ordered services, for the sheet somebody takes along on their round."""

from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.paper_parts import Language
from kiosk.center.errands.paper_source import head_of
from kiosk.center.errands.paper_values import RoundsSheet, VillageVisits, Visit
from kiosk.center.services.rows import check_staff
from kiosk.center.services.values import OPEN
from kiosk.clock import LOCAL, Clock, local
from kiosk.data.tables import OrderPerson, ServiceOrder, Village
from kiosk.errors import RuleBroken

DAYS = (1, 7)
"""A sheet is of a day or of a week."""
_Row = tuple[ServiceOrder, OrderPerson, Village | None]


def rounds_sheet(
    session: Session,
    *,
    first: date,
    days: int,
    staff_id: UUID,
    clock: Clock,
    language: Language = "zh",
) -> RoundsSheet:
    """上门巡访单: orders at home whose visit, or the day that suits, is within these days, in full.

    Whose order has neither is on every sheet: somebody has to find a day for it. Villages in the
    center's order, within one by time. What was taken by phone has no person here and is left out.
    `RuleBroken`: `order.rounds_none`, `order.rounds_days`.
    """
    check_staff(session, staff_id)
    if days not in DAYS:
        raise RuleBroken("order.rounds_days")
    last = first + timedelta(days=days - 1)
    wanted = (
        select(ServiceOrder, OrderPerson, Village)
        .join(OrderPerson, OrderPerson.order_id == ServiceOrder.id)
        .outerjoin(Village, Village.code == ServiceOrder.village_code)
        .where(
            ServiceOrder.place == "home",
            ServiceOrder.state.in_(OPEN),
            ServiceOrder.cancelled_at.is_(None),
        )
        .order_by(Village.position.is_(None), Village.position, Village.code)
    )
    found: list[_Row] = [
        (order, person, village)
        for order, person, village in session.execute(wanted)
        if _is_due(order, first, last)
    ]
    if not found:
        raise RuleBroken("order.rounds_none")
    groups = groupby(found, lambda row: _named(row[2]))
    villages = tuple(
        VillageVisits(
            name, town, tuple(_visit(order, person) for order, person, _ in sorted(rows, key=_when))
        )
        for (name, town), rows in groups
    )
    subject = f"rounds:{first.isoformat()}:{days}"
    head = head_of(session, subject, language=language, clock=clock)
    return RoundsSheet(head=head, day=first, villages=villages, last=last)


def day_of(order: ServiceOrder) -> date | None:
    """The day of a visit: the provider's, or else the one that suits; None: neither was said."""
    if order.scheduled_at is not None:
        return local(order.scheduled_at).date()
    return order.wanted_on


def _named(village: Village | None) -> tuple[str, str]:
    return ("", "") if village is None else (village.name, village.town)


def _is_due(order: ServiceOrder, first: date, last: date) -> bool:
    day = day_of(order)
    return day is None or first <= day <= last


def _when(row: _Row) -> tuple[bool, datetime, str]:
    order = row[0]
    day = day_of(order)
    at = order.scheduled_at or datetime.combine(day or date.max, datetime.min.time(), LOCAL)
    return day is None, at, order.number


def _visit(order: ServiceOrder, person: OrderPerson) -> Visit:
    return Visit(
        number=order.number,
        item=order.service_name,
        item_en=order.service_name_en or None,
        name=person.name,
        phone=person.phone,
        address=person.address,
        due_on=day_of(order),
        agent=order.provider_name,
        collect=(),
        at=f"{local(order.scheduled_at):%H:%M}" if order.scheduled_at else "",
        note=person.note,
    )
