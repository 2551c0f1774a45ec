"""Today's open numbers, newest first: what a desk looks through to print a lost slip again."""

from sqlalchemy.orm import Session

from kiosk.center.queue import ticket_states
from kiosk.center.queue.rows import queued_columns, queued_ticket
from kiosk.center.queue.values import QueuedTicket
from kiosk.clock import Clock, local_date
from kiosk.data.tables import BusinessDay, Ticket


def open_tickets(session: Session, *, clock: Clock, limit: int = 5000) -> tuple[QueuedTicket, ...]:
    """Numbers that still wait, are called or served today, the last issued first.

    Empty before the day's first number: yesterday's slips are worth nothing any more.
    """
    day = session.get(BusinessDay, 1)
    if day is None or day.day < local_date(clock):
        return ()
    rows = session.execute(
        queued_columns()
        .where(Ticket.state.in_(ticket_states.OPEN))
        .order_by(Ticket.position.desc())
        .limit(limit)
    )
    return tuple(queued_ticket(row) for row in rows)
