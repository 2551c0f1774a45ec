"""What the faces are shown of the queue: values, read without changing anything."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Result, ScalarSelect, func, literal, literal_column, or_, select
from sqlalchemy.orm import Session

from kiosk.center.queue import line
from kiosk.center.queue.desk_views import (
    at_desk,
    held_tickets,
    missed_tickets,
    todays_figures,
    why_next,
)
from kiosk.center.queue.numbering import label
from kiosk.center.queue.policy import load_policy
from kiosk.center.queue.priority import goes_early
from kiosk.center.queue.rows import is_over, queued_columns, queued_ticket
from kiosk.center.queue.ticket_states import AT_A_DESK
from kiosk.center.queue.values import (
    BoardCall,
    DeskFigures,
    Hall,
    IssuedTicket,
    QueuedTicket,
    WhyNext,
)
from kiosk.center.queue.waiting_time import estimate_minutes
from kiosk.clock import Clock, local_date
from kiosk.data.tables import BusinessDay, Desk, Item, Ticket

__all__ = [
    "BoardCall",
    "DeskFigures",
    "Hall",
    "IssuedTicket",
    "QueuedTicket",
    "WhyNext",
    "at_desk",
    "busy_desks",
    "hall",
    "held_tickets",
    "issued_ticket",
    "missed_tickets",
    "open_desk_count",
    "queued_columns",
    "queued_ticket",
    "todays_figures",
    "waiting_line",
    "why_next",
]


def hall(session: Session, *, clock: Clock, recent: int = 6) -> Hall:
    """What lobby, desk and board show of the hall now."""
    seats = session.execute(
        select(Desk.number, Desk.state).where(Desk.state != "closed").order_by(Desk.number)
    ).all()
    open_desks = tuple(seat.number for seat in seats if seat.state == "open")
    paused = tuple(seat.number for seat in seats if seat.state == "paused")
    if is_over(session, clock):
        nobody = estimate_minutes(0, len(open_desks), None)
        return Hall(local_date(clock), open_desks, 0, nobody, (), (), paused)
    by_department = session.execute(
        select(Item.department, func.count())
        .join(Ticket, Ticket.item_code == Item.code)
        .where(Ticket.state == "waiting")
        .group_by(Item.department)
        .order_by(Item.department)
    ).all()
    waiting = sum(row[1] for row in by_department)
    pace, overtaken, stretch, busy = session.execute(
        select(BusinessDay.pace_s, BusinessDay.overtaken, BusinessDay.stretch, busy_desks())
    ).one()
    return Hall(
        day=local_date(clock),
        open_desks=open_desks,
        waiting=waiting,
        wait_minutes=estimate_minutes(
            waiting, len(open_desks), pace, busy, overtaken=overtaken, stretch=stretch
        ),
        waiting_by_department=tuple((row[0], row[1]) for row in by_department),
        calls=_recent_calls(session, local_date(clock), recent),
        paused_desks=paused,
    )


def waiting_line(session: Session, *, clock: Clock, limit: int = 100) -> tuple[QueuedTicket, ...]:
    """Who waits, in the order they will be called."""
    if is_over(session, clock):
        return ()
    ids = line.order(session, policy=load_policy(session), now=clock.now())[:limit]
    rows = session.execute(queued_columns().where(Ticket.id.in_(ids)))
    found = {row[0]: queued_ticket(row) for row in rows}
    return tuple(found[ticket_id] for ticket_id in ids)


def issued_ticket(
    session: Session, *, ticket_id: UUID, clock: Clock | None = None
) -> IssuedTicket | None:
    """A ticket as its holder sees it now, for a reprint; None if there is no such ticket.

    Without a clock nobody counts as having waited very long or as due.
    """
    row = session.execute(
        select(Ticket, Item.name, Item.department)
        .join(Item, Item.code == Ticket.item_code)
        .where(Ticket.id == ticket_id)
    ).one_or_none()
    if row is None:
        return None
    ticket, item_name, department = row
    early = goes_early(ticket.priority, ticket.priority_state)
    own = (
        (literal(0.0), BusinessDay.early_stretch)
        if early
        else (BusinessDay.overtaken, BusinessDay.stretch)
    )
    open_desks, busy, pace, overtaken, stretch = session.execute(
        select(open_desk_count(), busy_desks(), BusinessDay.pace_s, *own)
    ).one()
    now = ticket.issued_at if clock is None else clock.now()
    waits = ticket.state == "waiting"
    order = line.order(session, policy=load_policy(session), now=now) if waits else ()
    ahead = order.index(ticket.id) if waits else 0
    return IssuedTicket(
        id=ticket.id,
        label=label(ticket.prefix, ticket.number),
        item_code=ticket.item_code,
        item_name=item_name,
        department=department,
        ahead=ahead,
        wait_minutes=estimate_minutes(
            ahead, open_desks, pace, busy, overtaken=overtaken, stretch=stretch
        ),
        issued_at=ticket.issued_at,
        day=ticket.day,
        repeated=True,
        priority=ticket.priority if early else None,
        due_at=ticket.due_at,
    )


def open_desk_count() -> ScalarSelect[int]:
    """A column: how many desks are open and not paused."""
    is_open = Desk.state == literal_column("'open'")
    return select(func.count()).select_from(Desk).where(is_open).scalar_subquery()


def busy_desks() -> ScalarSelect[int]:
    """A column: how many desks have somebody called or served."""
    # Written out: a list for `in_` is put into the statement anew each time it runs.
    there = or_(*(Ticket.state == literal_column(f"'{state}'") for state in AT_A_DESK))
    return select(func.count()).select_from(Ticket).where(there).scalar_subquery()


def _recent_calls(session: Session, day: date, recent: int) -> tuple[BoardCall, ...]:
    rows: Result[*tuple[Any, ...]] = session.execute(
        select(
            Ticket.id,
            Ticket.prefix,
            Ticket.number,
            Ticket.desk_number,
            Desk.name,
            Item.department,
            Ticket.called_at,
            Ticket.calls,
            Ticket.call_order,
        )
        .join(Desk, Desk.number == Ticket.desk_number)
        .join(Item, Item.code == Ticket.item_code)
        .where(Ticket.call_order.is_not(None), Ticket.day == day)
        .order_by(Ticket.call_order.desc())
        .limit(recent)
    )
    return tuple(
        BoardCall(ticket_id, label(prefix, number), *rest)
        for ticket_id, prefix, number, *rest in rows
    )
