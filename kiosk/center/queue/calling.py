"""Calling people to a desk: 顺呼, 回呼, 重呼, 过号, and back in line after a miss."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.queue import line, ticket_states
from kiosk.center.queue.business_day import HallDay, enter_hall, stand
from kiosk.center.queue.pace import learn_wait
from kiosk.center.queue.policy import AFTER_MISS, load_policy
from kiosk.center.queue.priority import goes_early
from kiosk.center.queue.rows import queued_columns, queued_ticket
from kiosk.center.queue.ticket_moves import (
    any_ticket,
    end_turn,
    label_of,
    moved,
    ticket_at,
    working_desk,
)
from kiosk.center.queue.values import QueuedTicket
from kiosk.clock import Clock
from kiosk.data.tables import Desk, Ticket
from kiosk.errors import RuleBroken


def call_next(
    session: Session, *, device_id: UUID, desk_number: int, staff_id: UUID, clock: Clock
) -> QueuedTicket | None:
    """顺呼: call whoever is next by the rules of `fairness`; None if nobody waits for this desk.

    The desk must work (open, not paused) and have no ticket of its own any more.
    """
    day = enter_hall(session, device_id=device_id, clock=clock, calls=1)
    desk = _free_desk(session, desk_number, staff_id)
    policy = load_policy(session)
    choice = line.next_for(
        session,
        line.Caller(desk_number, staff_id),
        at=day.standing,
        policy=policy,
        now=clock.now(),
    )
    if choice is None:
        return None
    stand(session, choice.after)
    ticket = any_ticket(session, choice.waiting.key)
    _learn_wait(session, ticket, clock.now())
    was = ticket.state
    ticket.state = ticket_states.after(was, "call")
    _put_at(ticket, desk, day, clock.now())
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="call",
        fact="called",
        was=was,
        staff_id=staff_id,
        clock=clock,
        detail={"why": choice.why},
    )


def call_ticket(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """回呼: call this very number; one that is held, was missed or is done today, or waits.

    A number that waits is called out of its turn, which the audit log shows. The desk must be
    free. Numbers of another day are refused.
    """
    day = enter_hall(session, device_id=device_id, clock=clock, calls=1)
    desk = _free_desk(session, desk_number, staff_id)
    ticket = any_ticket(session, ticket_id)
    if ticket.day != day.day:
        raise RuleBroken("queue.other_day", label=label_of(ticket))
    was = ticket.state
    verb = "call" if was == "waiting" else "call_back"
    ticket.state = ticket_states.after(was, verb)
    ticket.closed_at = ticket.outcome = ticket.serving_at = None
    _put_at(ticket, desk, day, clock.now())
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb=verb,
        fact="called",
        was=was,
        staff_id=staff_id,
        clock=clock,
        detail={"why": "by_number"},
    )


def recall(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """重呼: call again; after the policy's `recall_limit` (3) 过号 is what is left."""
    day = enter_hall(session, device_id=device_id, clock=clock, calls=1)
    ticket = ticket_at(session, ticket_id, desk_number)
    was = ticket.state
    ticket.state = ticket_states.after(was, "recall")
    if ticket.calls > load_policy(session).recall_limit:
        raise RuleBroken("queue.recall_limit", label=label_of(ticket))
    ticket.calls += 1
    ticket.call_order = day.last_call
    ticket.called_at = clock.now()
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="recall",
        fact="recalled",
        was=was,
        staff_id=staff_id,
        clock=clock,
    )


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
    ticket = ticket_at(session, ticket_id, desk_number)
    was = ticket.state
    ticket.state = ticket_states.after(was, "miss")
    ticket.closed_at = clock.now()
    end_turn(session, ticket, clock)
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="miss",
        fact="missed",
        was=was,
        staff_id=staff_id,
        clock=clock,
    )


def requeue(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
    way: str | None = None,
) -> QueuedTicket:
    """The holder of a missed number has come after all: what becomes of it.

    `way` is `places` (called after `places_after_miss` others, whatever their lane), `tail`
    (behind everybody) or `void` (a new number has to be taken); None: as the policy says. More
    than `requeues_at_most` returns are refused. Any working desk may do it.
    """
    policy = load_policy(session)
    chosen = policy.after_miss if way is None else way
    if chosen not in AFTER_MISS:
        raise ValueError(f"a missed ticket cannot go back by {chosen}")
    day = enter_hall(
        session, device_id=device_id, clock=clock, arrivals=1 if chosen == "tail" else 0
    )
    working_desk(session, desk_number, staff_id)
    ticket = any_ticket(session, ticket_id)
    was = ticket.state
    ticket.state = ticket_states.after(was, "void" if chosen == "void" else "requeue")
    if chosen == "void":
        ticket.closed_at = clock.now()
    else:
        if ticket.requeues >= policy.requeues_at_most:
            raise RuleBroken("queue.requeue_limit", label=label_of(ticket))
        _back_in_line(ticket, chosen, day, policy.places_after_miss)
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="void" if chosen == "void" else "requeue",
        fact="voided" if chosen == "void" else "requeued",
        was=was,
        staff_id=staff_id,
        clock=clock,
        desk_number=desk_number,
        detail={"way": chosen},
    )


def _back_in_line(ticket: Ticket, way: str, day: HallDay, places: int) -> None:
    ticket.requeues += 1
    ticket.desk_number = ticket.closed_at = ticket.desk_since = None
    ticket.calls = 0
    ticket.due_at = None
    if way == "tail":
        ticket.position = day.last_position
    else:
        ticket.returns_at = day.standing.turns + places


def _learn_wait(session: Session, ticket: Ticket, now: datetime) -> None:
    """Let the estimates learn from the first call of a number without a time of its own."""
    if ticket.call_order is None and ticket.due_at is None and ticket.plain_wait_s is not None:
        learn_wait(
            session,
            early=goes_early(ticket.priority, ticket.priority_state),
            plain_s=ticket.plain_wait_s,
            waited_s=(now - ticket.issued_at).total_seconds(),
        )


def _free_desk(session: Session, desk_number: int, staff_id: UUID) -> Desk:
    desk = working_desk(session, desk_number, staff_id)
    busy = session.execute(
        queued_columns().where(
            Ticket.state.in_(ticket_states.AT_A_DESK), Ticket.desk_number == desk_number
        )
    ).first()
    if busy is not None:
        raise RuleBroken("queue.desk_busy", label=queued_ticket(busy).label)
    return desk


def _put_at(ticket: Ticket, desk: Desk, day: HallDay, now: datetime) -> None:
    ticket.desk_number = desk.number
    ticket.desk_since = ticket.called_at = now
    ticket.calls = 1
    ticket.call_order = day.last_call
    ticket.returns_at = ticket.bound_desk = ticket.bound_staff = None
