"""What every move of a ticket has in common: finding it, and writing down what became of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.queue import ticket_states
from kiosk.center.queue.desk_states import check_working
from kiosk.center.queue.desks import desk_row
from kiosk.center.queue.numbering import label
from kiosk.center.queue.pace import learn_turn, look_at_line
from kiosk.center.queue.rows import queued_columns, queued_ticket
from kiosk.center.queue.ticket_history import write_down
from kiosk.center.queue.values import QueuedTicket
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Desk, Ticket
from kiosk.errors import RuleBroken


def label_of(ticket: Ticket) -> str:
    """How the ticket's number is written."""
    return label(ticket.prefix, ticket.number)


def working_desk(session: Session, desk_number: int, staff_id: UUID) -> Desk:
    """The desk, if it works and is this person's; else `RuleBroken`."""
    desk = desk_row(session, desk_number)
    check_working(desk_number, desk.state)
    if desk.staff_id != staff_id:
        raise RuleBroken("desk.not_yours", desk=desk_number)
    return desk


def any_ticket(session: Session, ticket_id: UUID) -> Ticket:
    """The ticket with this id, as the store has it now."""
    ticket = session.get(Ticket, ticket_id, populate_existing=True)
    if ticket is None:
        raise RuleBroken("queue.ticket_unknown")
    return ticket


def ticket_at(session: Session, ticket_id: UUID, desk_number: int) -> Ticket:
    """The ticket, if it is this desk's and the desk is not paused."""
    ticket = any_ticket(session, ticket_id)
    if ticket.desk_number != desk_number:
        raise RuleBroken("queue.other_desk", label=label_of(ticket))
    if desk_row(session, desk_number).state == "paused":
        raise RuleBroken("desk.paused", desk=desk_number)
    return ticket


def end_turn(session: Session, ticket: Ticket, clock: Clock) -> None:
    """The desk is free again: learn how long this turn took."""
    if ticket.desk_since is not None:
        learn_turn(session, ticket.item_code, (clock.now() - ticket.desk_since).total_seconds())


def moved(
    session: Session,
    *,
    device_id: UUID,
    ticket: Ticket,
    verb: str,
    fact: str,
    was: str,
    staff_id: UUID | None,
    clock: Clock,
    detail: Mapping[str, Any] | None = None,
    desk_number: int | None = None,
    item_code: str | None = None,
) -> QueuedTicket:
    """Write the move down, tell the hub and the audit log, give back what the desk shows.

    `desk_number` and `item_code` are those at which the move was made, where the ticket now has
    others. `detail` is plain JSON without personal data.
    """
    now = clock.now()
    session.flush()
    desk = ticket.desk_number if desk_number is None else desk_number
    write_down(
        session,
        device_id=device_id,
        ticket=ticket,
        verb=verb,
        was=was,
        staff_id=staff_id,
        at=now,
        desk_number=desk,
        item_code=item_code,
        detail=detail,
    )
    if ticket.state in ("waiting", "called") or was in ticket_states.AT_A_DESK:
        look_at_line(session, now)
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{ticket.id}",
        type=f"ticket.{fact}",
        payload={
            "ticket": str(ticket.id),
            "label": label_of(ticket),
            "desk": desk,
            "staff": str(staff_id) if staff_id else None,
            "calls": ticket.calls,
            "at": now.isoformat(),
            **({"from": was} if was != ticket.state else {}),
            **(detail or {}),
        },
        occurred_at=now,
    )
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action=f"ticket.{verb}",
            subject=f"ticket:{ticket.id}",
            clock=clock,
            detail={"desk": desk, "from": was, "to": ticket.state, **(detail or {})},
        )
    row = session.execute(queued_columns().where(Ticket.id == ticket.id)).one()
    return queued_ticket(row)
