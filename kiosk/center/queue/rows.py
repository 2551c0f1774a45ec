"""How the queue's values are read from the store: the columns of a row, and the row as a value."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from kiosk.center.queue.numbering import label
from kiosk.center.queue.values import QueuedTicket
from kiosk.clock import Clock, local_date
from kiosk.data.tables import BusinessDay, Item, Ticket


def queued_columns() -> Select[*tuple[Any, ...]]:
    """The columns `queued_ticket` reads, to be narrowed and ordered."""
    return select(
        Ticket.id,
        Ticket.prefix,
        Ticket.number,
        Ticket.item_code,
        Item.name,
        Item.department,
        Ticket.state,
        Ticket.desk_number,
        Ticket.issued_at,
        Ticket.calls,
        Ticket.called_at,
        Ticket.serving_at,
        Item.name_en,
        Ticket.priority,
        Ticket.priority_state,
        Ticket.due_at,
        Ticket.requeues,
        Ticket.bound_desk,
        Ticket.bound_staff,
        Ticket.outcome,
        Ticket.note,
        Ticket.desk_since,
        Ticket.closed_at,
    ).join(Item, Item.code == Ticket.item_code)


def queued_ticket(row: Sequence[Any]) -> QueuedTicket:
    """One row of `queued_columns` as a value."""
    ticket_id, prefix, number, *rest = row
    return QueuedTicket(ticket_id, label(prefix, number), *rest)


def is_over(session: Session, clock: Clock) -> bool:
    """Whether what stands in the hall belongs to a day that has passed."""
    day = session.scalar(select(BusinessDay.day))
    return day is None or day < local_date(clock)
