"""Whom to call about a conflict: the phone of who booked or signed up, opened with a reason."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.activities import reveal as activities
from kiosk.center.appointments.calling_back import reveal_phone
from kiosk.center.services import reveal as orders
from kiosk.clock import Clock
from kiosk.data.tables import Conflict
from kiosk.errors import RuleBroken


def phone_to_call(
    session: Session,
    *,
    device_id: UUID,
    conflict_id: UUID,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> str:
    """The number in full; the audit log keeps who opened it, when and why.

    `RuleBroken`: `conflict.unknown`, `conflict.nobody_to_call`, and what the areas refuse with.
    """
    row = session.get(Conflict, conflict_id)
    if row is None:
        raise RuleBroken("conflict.unknown")
    area, _, subject = row.subject.partition(":")
    if area == "appointment":
        return reveal_phone(
            session,
            device_id=device_id,
            appointment_id=UUID(subject),
            why=why,
            staff_id=staff_id,
            clock=clock,
        )
    if area == "activity_sign_up":
        contact = activities.reveal_contact(
            session,
            device_id=device_id,
            sign_up_id=UUID(subject),
            why=why,
            staff_id=staff_id,
            clock=clock,
        )
        return contact.called[1]
    if area == "order":
        return orders.reveal_order(
            session,
            device_id=device_id,
            order_id=UUID(subject),
            why=why,
            staff_id=staff_id,
            clock=clock,
        ).phone
    raise RuleBroken("conflict.nobody_to_call")
