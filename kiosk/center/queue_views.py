"""What the faces are shown of the queue: values, read without changing anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Result, Select, func, select
from sqlalchemy.orm import Session

from kiosk.center.numbering import label
from kiosk.center.waiting_time import estimate_minutes
from kiosk.clock import Clock, local_date
from kiosk.data.tables import BusinessDay, Desk, Item, Ticket


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    """A number as its holder sees it."""

    id: UUID
    label: str
    item_code: str
    item_name: str
    department: str
    ahead: int
    """People waiting before this one when it was issued (or, for a reprint, now)."""
    wait_minutes: int | None
    """Rough estimate; None while no desk is open."""
    issued_at: datetime
    day: date
    repeated: bool
    """The same request came before and got this very ticket."""


@dataclass(frozen=True, slots=True)
class QueuedTicket:
    """A number as the desk sees it."""

    id: UUID
    label: str
    item_code: str
    item_name: str
    department: str
    state: str
    desk_number: int | None
    issued_at: datetime
    calls: int
    called_at: datetime | None
    serving_at: datetime | None


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One call as the board shows it. `order` grows with every call of the hall."""

    ticket_id: UUID
    label: str
    desk_number: int
    desk_name: str | None
    department: str
    called_at: datetime
    calls: int
    order: int


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall at a glance; empty before the day's first number."""

    day: date
    open_desks: tuple[int, ...]
    waiting: int
    wait_minutes: int | None
    """What somebody who takes a number now would wait; None while no desk is open."""
    waiting_by_department: tuple[tuple[str, int], ...]
    calls: tuple[BoardCall, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """One desk's day so far."""

    done: int
    missed: int
    average_serving_s: float | None


def hall(session: Session, *, clock: Clock, recent: int = 6) -> Hall:
    """What lobby, desk and board show of the hall now."""
    desks = session.execute(select(Desk.number, Desk.pace_s).where(Desk.state == "open")).all()
    open_desks = tuple(sorted(desk.number for desk in desks))
    paces = [desk.pace_s for desk in desks if desk.pace_s is not None]
    pace = sum(paces) / len(paces) if paces else None
    if _is_over(session, clock):
        return Hall(local_date(clock), open_desks, 0, _wait(0, open_desks, pace), (), ())
    by_department = session.execute(
        select(Item.department, func.count())
        .join(Ticket, Ticket.item_code == Item.code)
        .where(Ticket.state == "waiting")
        .group_by(Item.department)
        .order_by(Item.department)
    ).all()
    waiting = sum(row[1] for row in by_department)
    return Hall(
        day=local_date(clock),
        open_desks=open_desks,
        waiting=waiting,
        wait_minutes=_wait(waiting, open_desks, pace),
        waiting_by_department=tuple((row[0], row[1]) for row in by_department),
        calls=_recent_calls(session, local_date(clock), recent),
    )


def waiting_line(session: Session, *, clock: Clock, limit: int = 100) -> tuple[QueuedTicket, ...]:
    """Who waits, in the order they will be called."""
    if _is_over(session, clock):
        return ()
    rows = session.execute(
        queued_columns().where(Ticket.state == "waiting").order_by(Ticket.position).limit(limit)
    )
    return tuple(queued_ticket(row) for row in rows)


def at_desk(session: Session, *, desk_number: int, clock: Clock) -> QueuedTicket | None:
    """The ticket called to or served at a desk."""
    if _is_over(session, clock):
        return None
    row = session.execute(
        queued_columns().where(
            Ticket.state.in_(("called", "serving")), Ticket.desk_number == desk_number
        )
    ).first()
    return queued_ticket(row) if row else None


def todays_figures(session: Session, *, desk_number: int, clock: Clock) -> DeskFigures:
    """How many tickets this desk has done and missed today, and the average seconds each took."""
    rows = session.execute(
        select(Ticket.state, Ticket.serving_at, Ticket.closed_at).where(
            Ticket.desk_number == desk_number,
            Ticket.day == local_date(clock),
            Ticket.state.in_(("done", "missed")),
        )
    ).all()
    served = [
        (row.closed_at - row.serving_at).total_seconds()
        for row in rows
        if row.state == "done" and row.closed_at and row.serving_at
    ]
    return DeskFigures(
        done=sum(row.state == "done" for row in rows),
        missed=sum(row.state == "missed" for row in rows),
        average_serving_s=sum(served) / len(served) if served else None,
    )


def issued_ticket(session: Session, *, ticket_id: UUID) -> IssuedTicket | None:
    """A ticket as its holder sees it now, for a reprint; None if there is no such ticket."""
    row = session.execute(
        select(Ticket, Item.name, Item.department)
        .join(Item, Item.code == Ticket.item_code)
        .where(Ticket.id == ticket_id)
    ).one_or_none()
    if row is None:
        return None
    ticket, item_name, department = row
    ahead, open_desks, pace = session.execute(
        select(
            select(func.count())
            .select_from(Ticket)
            .where(Ticket.state == "waiting", Ticket.position < ticket.position)
            .scalar_subquery(),
            *hall_pace(),
        )
    ).one()
    return IssuedTicket(
        id=ticket.id,
        label=label(ticket.prefix, ticket.number),
        item_code=ticket.item_code,
        item_name=item_name,
        department=department,
        ahead=ahead,
        wait_minutes=estimate_minutes(ahead, open_desks, pace),
        issued_at=ticket.issued_at,
        day=ticket.day,
        repeated=True,
    )


def hall_pace() -> tuple[Any, Any]:
    """Two columns: how many desks are open, and their average pace in seconds."""
    open_desk = Desk.state == "open"
    return (
        select(func.count()).select_from(Desk).where(open_desk).scalar_subquery(),
        select(func.avg(Desk.pace_s)).where(open_desk).scalar_subquery(),
    )


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
    ).join(Item, Item.code == Ticket.item_code)


def queued_ticket(row: Sequence[Any]) -> QueuedTicket:
    """One row of `queued_columns` as a value."""
    ticket_id, prefix, number, *rest = row
    return QueuedTicket(ticket_id, label(prefix, number), *rest)


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


def _is_over(session: Session, clock: Clock) -> bool:
    """Whether what stands in the hall belongs to a day that has passed."""
    day = session.scalar(select(BusinessDay.day))
    return day is None or day < local_date(clock)


def _wait(ahead: int, open_desks: tuple[int, ...], pace_s: float | None) -> int | None:
    return estimate_minutes(ahead, len(open_desks), pace_s)
