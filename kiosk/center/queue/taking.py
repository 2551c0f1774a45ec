"""Taking a number (取号) and giving it back, without a desk."""

import math
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, exists, func, insert, literal_column, select
from sqlalchemy.orm import Session

from kiosk.center.queue import line, ticket_states
from kiosk.center.queue.admission import Admission, admission_columns, admit, wall_clock
from kiosk.center.queue.business_day import HallDay, enter_hall, next_number
from kiosk.center.queue.fairness import Waiting
from kiosk.center.queue.numbering import label
from kiosk.center.queue.policy import load_policy
from kiosk.center.queue.priority import check_kind, goes_early
from kiosk.center.queue.ticket_moves import any_ticket, moved
from kiosk.center.queue.values import IssuedTicket, QueuedTicket
from kiosk.center.queue.views import busy_desks, issued_ticket, open_desk_count
from kiosk.center.queue.waiting_time import plain_wait_s
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import BusinessDay, Department, Item, Ticket
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
        .where(Ticket.state == literal_column("'waiting'"))
        .scalar_subquery()
        .label("ahead"),
        open_desk_count().label("open_desks"),
        busy_desks().label("busy_desks"),
        exists().where(Ticket.id == bindparam("ticket")).label("issued"),
        *admission_columns(),
    )
    .join(Department, Department.name == Item.department)
    .where(Item.code == bindparam("item"))
)
_ISSUE = insert(Ticket)


def take_ticket(
    session: Session,
    *,
    device_id: UUID,
    item_code: str,
    request_id: UUID,
    clock: Clock,
    priority: str | None = None,
    person: str | None = None,
    due_at: datetime | None = None,
) -> IssuedTicket:
    """Issue the next number of the item's letter.

    `request_id` is made once per visit of the page and becomes the ticket's id: the same one
    brings back the same ticket, so a double tap or a retry after a lost answer never issues two.
    `priority` is a code of `center.queue.priority` the resident declares; the desk verifies it.
    `person` is a phone tail or card number; only a keyed hash of it is kept, and only for items
    with a cap per person. `due_at` is the time of an appointment, at which it is called.

    `RuleBroken`: `queue.item_unknown`, `queue.item_withdrawn`, `queue.priority_unknown`; outside
    opening hours `queue.closed` (opens), outside an item's own `queue.item_closed` (opens); over
    a limit `queue.day_full`, `queue.window_full` (opens), `queue.person_limit`, or
    `queue.person_needed` where a cap cannot be kept without knowing whose number it is.
    """
    day = enter_hall(session, device_id=device_id, clock=clock, arrivals=1)
    now = clock.now()
    item = _item_and_line(session, item_code, request_id, now)
    if item.issued:
        issued = issued_ticket(session, ticket_id=request_id, clock=clock)
        assert issued is not None  # noqa: S101 - read in this very transaction
        return issued
    ticket: dict[str, Any] = {
        "id": request_id,
        "day": day.day,
        "prefix": item.prefix,
        "position": day.last_position,
        "item_code": item_code,
        "state": "waiting",
        "issued_at": now,
        "calls": 0,
    }
    if not item.open_now or item.limited:
        admitted = Admission(item_code, item.open_now, item.limited, person, due_at)
        ticket |= admit(session, admitted, day=day.day, now=now)
    if priority is not None:
        ticket |= {"priority": check_kind(priority), "priority_state": "declared"}
    if due_at is not None:
        ticket |= {"due_at": due_at}
    ticket["number"] = next_number(session, day.day, item.prefix)
    ahead, overtaken, stretch = item.ahead, day.overtaken, day.stretch
    if priority is not None or due_at is not None:
        (ahead, stretch), overtaken = _place_of(session, ticket, now), 0.0
    plain = plain_wait_s(ahead, item.open_desks, day.pace_s, item.busy_desks, overtaken)
    session.connection().execute(_ISSUE, ticket | {"plain_wait_s": plain})
    issued = IssuedTicket(
        id=request_id,
        label=label(item.prefix, ticket["number"]),
        item_code=item_code,
        item_name=item.name,
        department=item.department,
        ahead=ahead,
        wait_minutes=None if plain is None else math.ceil(plain * stretch / 60),
        issued_at=now,
        day=day.day,
        repeated=False,
        priority=priority,
        due_at=due_at,
    )
    _record_taken(session, device_id, issued, day)
    return issued


def cancel_by_resident(
    session: Session, *, device_id: UUID, ticket_id: UUID, clock: Clock
) -> QueuedTicket:
    """不办了: whoever holds the number gives it back before it is called, or after a miss."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = any_ticket(session, ticket_id)
    was = ticket.state
    ticket.state = ticket_states.after(was, "cancel")
    ticket.closed_at = clock.now()
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="cancel",
        fact="cancelled",
        was=was,
        staff_id=None,
        clock=clock,
    )


def _item_and_line(session: Session, item_code: str, ticket_id: UUID, now: datetime) -> Row[Any]:
    """The item, the line before it, whether the ticket is there already and may be issued."""
    row = (
        session.connection()
        .execute(_ITEM_AND_LINE, {"item": item_code, "ticket": ticket_id, **wall_clock(now)})
        .one_or_none()
    )
    if row is None:
        raise RuleBroken("queue.item_unknown", item=item_code)
    if not row.active:
        raise RuleBroken("queue.item_withdrawn", item=item_code)
    return row


def _place_of(session: Session, ticket: dict[str, Any], now: datetime) -> tuple[int, float]:
    """How many will be called before this ticket, which is not in line yet, and its stretch."""
    newcomer = Waiting(
        ticket["id"],
        ticket["position"],
        now,
        goes_early(ticket.get("priority"), None),
        ticket.get("due_at"),
    )
    order = line.order(session, policy=load_policy(session), now=now, newcomer=newcomer)
    stretch = session.scalars(select(BusinessDay.early_stretch)).one()
    return order.index(newcomer.key), stretch


def _record_taken(session: Session, device_id: UUID, issued: IssuedTicket, day: HallDay) -> None:
    payload: dict[str, object] = {
        "ticket": str(issued.id),
        "label": issued.label,
        "day": day.day.isoformat(),
        "position": day.last_position,
        "item": issued.item_code,
        "ahead": issued.ahead,
        "at": issued.issued_at.isoformat(),
    }
    if issued.priority is not None:
        payload["priority"] = issued.priority
    if issued.due_at is not None:
        payload["due_at"] = issued.due_at.isoformat()
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{issued.id}",
        type="ticket.taken",
        payload=payload,
        occurred_at=issued.issued_at,
    )
