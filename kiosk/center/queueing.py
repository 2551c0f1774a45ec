"""Queue numbers (取号、叫号): taking one, calling it, serving it, closing it.

Every function is one use case: it changes the hall and records the fact for the hub in the
transaction it is given. Each begins with `enter_hall`, so changes to the hall happen one at a
time on both stores and two desks never get the same ticket.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, exists, func, insert, select
from sqlalchemy.orm import Session

from kiosk.center import ticket_states
from kiosk.center.business_day import HallDay, enter_hall, next_number
from kiosk.center.desks import desk_row
from kiosk.center.numbering import label
from kiosk.center.queue_views import (
    IssuedTicket,
    QueuedTicket,
    hall_pace,
    issued_ticket,
    queued_columns,
    queued_ticket,
)
from kiosk.center.waiting_time import estimate_minutes, new_pace
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Department, Desk, Item, Ticket
from kiosk.errors import RuleBroken

# Built once: these run while somebody stands before the screen.
_ITEM_AND_LINE = (
    select(
        Item.name,
        Item.department,
        Item.active,
        Department.prefix,
        select(func.count())
        .select_from(Ticket)
        .where(Ticket.state == "waiting")
        .scalar_subquery()
        .label("ahead"),
        hall_pace()[0].label("open_desks"),
        hall_pace()[1].label("pace_s"),
        exists().where(Ticket.id == bindparam("ticket")).label("issued"),
    )
    .join(Department, Department.name == Item.department)
    .where(Item.code == bindparam("item"))
)
_ISSUE = insert(Ticket)

CALLS_AT_MOST = 4
"""The first call and three recalls; then the ticket is missed (过号)."""


def take_ticket(
    session: Session, *, device_id: UUID, item_code: str, request_id: UUID, clock: Clock
) -> IssuedTicket:
    """Issue the next number of the item's letter.

    `request_id` is made once per visit of the page and becomes the ticket's id: the same one
    brings back the same ticket, so a double tap or a retry after a lost answer never issues two.
    An unknown or withdrawn item raises `RuleBroken`.
    """
    day = enter_hall(session, device_id=device_id, clock=clock, arrivals=1)
    item = _item_and_line(session, item_code, request_id)
    if item.issued:
        issued = issued_ticket(session, ticket_id=request_id)
        assert issued is not None  # noqa: S101 - read in this very transaction
        return issued
    number = next_number(session, day.day, item.prefix)
    now = clock.now()
    session.connection().execute(
        _ISSUE,
        {
            "id": request_id,
            "day": day.day,
            "prefix": item.prefix,
            "number": number,
            "position": day.last_position,
            "item_code": item_code,
            "state": "waiting",
            "issued_at": now,
            "calls": 0,
        },
    )
    issued = IssuedTicket(
        id=request_id,
        label=label(item.prefix, number),
        item_code=item_code,
        item_name=item.name,
        department=item.department,
        ahead=item.ahead,
        wait_minutes=estimate_minutes(item.ahead, item.open_desks, item.pace_s),
        issued_at=now,
        day=day.day,
        repeated=False,
    )
    _record_taken(session, device_id, issued, day)
    return issued


def call_next(
    session: Session, *, device_id: UUID, desk_number: int, staff_id: UUID, clock: Clock
) -> QueuedTicket | None:
    """顺呼: call the ticket that has waited longest to this desk; None if nobody waits.

    The desk must be open and have no ticket of its own any more.
    """
    day = enter_hall(session, device_id=device_id, clock=clock, calls=1)
    _open_desk_of(session, desk_number, staff_id)
    busy = session.execute(
        queued_columns().where(
            Ticket.state.in_(("called", "serving")), Ticket.desk_number == desk_number
        )
    ).first()
    if busy is not None:
        raise RuleBroken("queue.desk_busy", label=queued_ticket(busy).label)
    ticket = session.scalars(
        select(Ticket).where(Ticket.state == "waiting").order_by(Ticket.position).limit(1)
    ).first()
    if ticket is None:
        return None
    ticket.state = ticket_states.after(ticket.state, "call")
    ticket.desk_number = desk_number
    ticket.calls = 1
    ticket.call_order = day.last_call
    ticket.called_at = clock.now()
    return _moved(session, device_id, ticket, "called", staff_id, clock)


def recall(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """重呼: call again; after three recalls it is refused and 过号 is what is left."""
    day = enter_hall(session, device_id=device_id, clock=clock, calls=1)
    ticket = _ticket_at(session, ticket_id, desk_number)
    ticket.state = ticket_states.after(ticket.state, "recall")
    if ticket.calls >= CALLS_AT_MOST:
        raise RuleBroken("queue.recall_limit", label=label(ticket.prefix, ticket.number))
    ticket.calls += 1
    ticket.call_order = day.last_call
    ticket.called_at = clock.now()
    return _moved(session, device_id, ticket, "recalled", staff_id, clock)


def start_serving(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """The person called has come to the desk."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = _ticket_at(session, ticket_id, desk_number)
    ticket.state = ticket_states.after(ticket.state, "serve")
    ticket.serving_at = clock.now()
    return _moved(session, device_id, ticket, "serving", staff_id, clock)


def finish(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """完成: the business is done; the desk's pace learns from it."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = _ticket_at(session, ticket_id, desk_number)
    ticket.state = ticket_states.after(ticket.state, "finish")
    ticket.closed_at = clock.now()
    desk = desk_row(session, desk_number)
    if ticket.serving_at is not None:
        desk.pace_s = new_pace(desk.pace_s, (ticket.closed_at - ticket.serving_at).total_seconds())
    return _moved(session, device_id, ticket, "done", staff_id, clock)


def miss(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """过号: the person called did not come."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = _ticket_at(session, ticket_id, desk_number)
    ticket.state = ticket_states.after(ticket.state, "miss")
    ticket.closed_at = clock.now()
    return _moved(session, device_id, ticket, "missed", staff_id, clock)


def cancel_by_resident(
    session: Session, *, device_id: UUID, ticket_id: UUID, clock: Clock
) -> QueuedTicket:
    """不办了: whoever holds the number gives it back before it is called."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = _ticket(session, ticket_id)
    ticket.state = ticket_states.after(ticket.state, "cancel")
    ticket.closed_at = clock.now()
    return _moved(session, device_id, ticket, "cancelled", None, clock)


def _item_and_line(session: Session, item_code: str, ticket_id: UUID) -> Row[Any]:
    """The item, the line before it and whether the ticket is there already, in one look."""
    row = (
        session.connection()
        .execute(_ITEM_AND_LINE, {"item": item_code, "ticket": ticket_id})
        .one_or_none()
    )
    if row is None:
        raise RuleBroken("queue.item_unknown", item=item_code)
    if not row.active:
        raise RuleBroken("queue.item_withdrawn", item=item_code)
    return row


def _open_desk_of(session: Session, desk_number: int, staff_id: UUID) -> Desk:
    desk = desk_row(session, desk_number)
    if desk.state != "open" or desk.staff_id != staff_id:
        raise RuleBroken("desk.not_yours", desk=desk_number)
    return desk


def _ticket(session: Session, ticket_id: UUID) -> Ticket:
    ticket = session.get(Ticket, ticket_id)
    if ticket is None:
        raise RuleBroken("queue.ticket_unknown")
    return ticket


def _ticket_at(session: Session, ticket_id: UUID, desk_number: int) -> Ticket:
    ticket = _ticket(session, ticket_id)
    if ticket.desk_number != desk_number:
        raise RuleBroken("queue.other_desk", label=label(ticket.prefix, ticket.number))
    return ticket


def _moved(
    session: Session,
    device_id: UUID,
    ticket: Ticket,
    fact: str,
    staff_id: UUID | None,
    clock: Clock,
) -> QueuedTicket:
    """Write the move down, record it for the hub, and give back what the desk shows."""
    now: datetime = clock.now()
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{ticket.id}",
        type=f"ticket.{fact}",
        payload={
            "ticket": str(ticket.id),
            "label": label(ticket.prefix, ticket.number),
            "desk": ticket.desk_number,
            "staff": str(staff_id) if staff_id else None,
            "calls": ticket.calls,
            "at": now.isoformat(),
        },
        occurred_at=now,
    )
    row = session.execute(queued_columns().where(Ticket.id == ticket.id)).one()
    return queued_ticket(row)


def _record_taken(session: Session, device_id: UUID, issued: IssuedTicket, day: HallDay) -> None:
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{issued.id}",
        type="ticket.taken",
        payload={
            "ticket": str(issued.id),
            "label": issued.label,
            "day": day.day.isoformat(),
            "position": day.last_position,
            "item": issued.item_code,
            "ahead": issued.ahead,
            "at": issued.issued_at.isoformat(),
        },
        occurred_at=issued.issued_at,
    )
