"""Orders as they are shown: one, those of a list, and how many wait for staff."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from kiosk.center.services.rows import view_of
from kiosk.center.services.values import OPEN, OrderView
from kiosk.clock import Clock, local_date
from kiosk.data.tables import ServiceOrder
from kiosk.errors import RuleBroken

Shelf = Literal["open", "look", "closed"]
CLOSED_SHOWN = timedelta(days=30)
SHOWN_AT_MOST = 300


@dataclass(frozen=True, slots=True)
class OrderCount:
    """What the button at the desk says."""

    open: int
    look: int


def order_view(session: Session, *, order_id: UUID) -> OrderView:
    """One order as it stands. `RuleBroken`: `order.unknown`."""
    row = session.get(ServiceOrder, order_id, populate_existing=True)
    if row is None:
        raise RuleBroken("order.unknown")
    return view_of(session, row)


def orders(session: Session, *, shelf: Shelf, clock: Clock) -> tuple[OrderView, ...]:
    """The center's orders: under way, to be looked at, or closed in the last days.

    What has a time comes first, the soonest in front; of the rest the newest.
    """
    rows = session.scalars(
        select(ServiceOrder)
        .where(_on(shelf, clock.now()))
        .order_by(
            ServiceOrder.scheduled_at.is_(None),
            ServiceOrder.scheduled_at,
            ServiceOrder.placed_at.desc(),
        )
        .limit(SHOWN_AT_MOST)
    )
    return tuple(view_of(session, row) for row in rows)


def order_count(session: Session, *, clock: Clock) -> OrderCount:
    """How many are under way, and of how many somebody has to be told."""
    counts: dict[str, int] = {
        shelf: len(session.scalars(select(ServiceOrder.id).where(_on(shelf, clock.now()))).all())
        for shelf in ("open", "look")
    }
    return OrderCount(**counts)


def is_overdue(view: OrderView, *, clock: Clock) -> bool:
    """Whether the provider should have answered by now."""
    waits = view.state in ("captured", "sent") and view.answer_by is not None
    return waits and view.answer_by is not None and local_date(clock) > view.answer_by


def _on(shelf: Shelf, now: datetime) -> ColumnElement[bool]:
    if shelf == "open":
        return and_(ServiceOrder.state.in_(OPEN), ServiceOrder.cancelled_at.is_(None))
    if shelf == "look":
        return and_(ServiceOrder.looked_at.is_(None), ServiceOrder.state == "declined")
    return ServiceOrder.closed_at > now - CLOSED_SHOWN
