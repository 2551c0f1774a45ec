"""The desk looks at the proof of a priority: verified, or back among the others."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.queue import ticket_states
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.priority import check_kind
from kiosk.center.queue.ticket_moves import any_ticket, end_turn, label_of, moved, working_desk
from kiosk.center.queue.values import QueuedTicket
from kiosk.clock import Clock
from kiosk.data.tables import Ticket
from kiosk.errors import RuleBroken


def verify_priority(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
    kind: str | None = None,
) -> QueuedTicket:
    """The proof was shown. `kind` names another reason than declared, or grants one at the desk."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = _ticket_for(session, ticket_id, desk_number, staff_id)
    was = ticket.state
    ticket.state = ticket_states.after(was, "verify_priority")
    granted = ticket.priority if kind is None else check_kind(kind)
    if granted is None:
        raise RuleBroken("queue.no_priority", label=label_of(ticket))
    ticket.priority, ticket.priority_state, ticket.verified_by = granted, "verified", staff_id
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="verify_priority",
        fact="priority_verified",
        was=was,
        staff_id=staff_id,
        clock=clock,
        desk_number=desk_number,
        detail={"kind": granted},
    )


def reject_priority(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """The proof is missing: the ticket waits among the others, at the place of its arrival.

    A ticket at the desk leaves it; one that waits stays in line.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = _ticket_for(session, ticket_id, desk_number, staff_id)
    was = ticket.state
    if ticket.priority is None or ticket.priority_state == "rejected":
        raise RuleBroken("queue.no_priority", label=label_of(ticket))
    ticket.state = ticket_states.after(was, "reject_priority")
    if was in ticket_states.AT_A_DESK:
        end_turn(session, ticket, clock)
        ticket.desk_number = ticket.serving_at = ticket.desk_since = None
        ticket.calls = 0
    ticket.priority_state, ticket.verified_by = "rejected", staff_id
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="reject_priority",
        fact="priority_rejected",
        was=was,
        staff_id=staff_id,
        clock=clock,
        desk_number=desk_number,
        detail={"kind": ticket.priority},
    )


def _ticket_for(session: Session, ticket_id: UUID, desk_number: int, staff_id: UUID) -> Ticket:
    """The ticket, if it waits or is at this desk."""
    working_desk(session, desk_number, staff_id)
    ticket = any_ticket(session, ticket_id)
    if ticket.state in ticket_states.AT_A_DESK and ticket.desk_number != desk_number:
        raise RuleBroken("queue.other_desk", label=label_of(ticket))
    return ticket
