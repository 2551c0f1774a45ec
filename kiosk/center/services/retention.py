"""Takes away who ordered once the order is long closed; what was counted stays.

What goes: name, phone, address, note, helper, the hash of the phone, and what of it was kept for
the hub. What stays: service, village, dates, how it ended, and how it was rated.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock
from kiosk.data.blanking import blank, may_be_blanked
from kiosk.data.tables import Demand, OrderPerson, OutboxRecord, ServiceOrder

AT_ONCE = 50
NOBODY = b"{}"
"""What goes up of a contact that never went; the hub reads no contact in it."""


def erase_old_orders(session: Session, *, clock: Clock) -> int:
    """Erase who was behind orders that closed so long ago, and who helped with wishes; how many.

    At most `AT_ONCE` of each in one transaction: call again while any are told. Whose contact is
    on its way to the hub just now is erased the next time.
    """
    before = clock.now() - timedelta(days=load_policy(session).retention_days)
    return _erase_orders(session, before, clock) + _erase_helpers(session, before)


def _erase_orders(session: Session, before: datetime, clock: Clock) -> int:
    found = session.execute(
        select(OrderPerson.order_id, OrderPerson.contact_event)
        .join(ServiceOrder, ServiceOrder.id == OrderPerson.order_id)
        .join(OutboxRecord, OutboxRecord.event_id == OrderPerson.contact_event)
        .where(ServiceOrder.closed_at < before, may_be_blanked())
        .order_by(ServiceOrder.closed_at)
        .limit(AT_ONCE)
    ).all()
    ids: list[UUID] = [row.order_id for row in found]
    if not ids:
        return 0
    session.execute(
        select(ServiceOrder.id)
        .where(ServiceOrder.id.in_(ids))
        .order_by(ServiceOrder.id)
        .with_for_update()
    ).all()
    blank(session, [row.contact_event for row in found], instead=NOBODY)
    session.execute(
        delete(OrderPerson)
        .where(OrderPerson.order_id.in_(ids))
        .execution_options(synchronize_session=False)
    )
    session.execute(
        update(ServiceOrder)
        .where(ServiceOrder.id.in_(ids))
        .values(holder=None, erased_at=clock.now())
        .execution_options(synchronize_session=False)
    )
    return len(ids)


def _erase_helpers(session: Session, before: datetime) -> int:
    ids = session.scalars(
        select(Demand.id)
        .where(Demand.helper_name != "", Demand.recorded_at < before)
        .limit(AT_ONCE)
    ).all()
    session.execute(
        update(Demand)
        .where(Demand.id.in_(ids))
        .values(helper_name="")
        .execution_options(synchronize_session=False)
    )
    return len(ids)
