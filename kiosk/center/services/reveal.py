"""Opening who ordered: for staff who say why, and written down."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.opening_personal import checked_why, note_opened
from kiosk.center.services.rows import check_staff
from kiosk.center.services.values import Contact
from kiosk.clock import Clock
from kiosk.data.tables import OrderPerson, ServiceOrder
from kiosk.errors import RuleBroken


def reveal_order(
    session: Session,
    *,
    device_id: UUID,
    order_id: UUID,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> Contact:
    """Name, phone and address in full. The audit log keeps who opened them when, and why.

    `RuleBroken`: `order.reveal_why`, `order.unknown`, `order.no_person` for one that was erased,
    or taken by phone: then the provider alone has it.
    """
    check_staff(session, staff_id, "personal.reveal")
    reason = checked_why(why, "order.reveal_why")
    row, person = session.get(ServiceOrder, order_id), session.get(OrderPerson, order_id)
    if row is None:
        raise RuleBroken("order.unknown")
    if person is None:
        raise RuleBroken("order.no_person")
    note_opened(
        session,
        device_id=device_id,
        what="order",
        subject=f"order:{row.id}",
        facts={"order": str(row.id)},
        field="contact",
        why=reason,
        staff_id=staff_id,
        clock=clock,
    )
    return Contact(person.name, person.phone, person.address, person.note, person.helper_name)
