"""What one desk is shown of the queue: its ticket, who is next and why, who is set aside."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.queue import line
from kiosk.center.queue.policy import load_policy
from kiosk.center.queue.rows import is_over, queued_columns, queued_ticket
from kiosk.center.queue.ticket_states import AT_A_DESK
from kiosk.center.queue.values import DeskFigures, QueuedTicket, WhyNext
from kiosk.clock import Clock, local, local_date
from kiosk.data.tables import Desk, Ticket, TicketMove


def at_desk(session: Session, *, desk_number: int, clock: Clock) -> QueuedTicket | None:
    """The ticket called to or served at a desk."""
    if is_over(session, clock):
        return None
    row = session.execute(
        queued_columns().where(Ticket.state.in_(AT_A_DESK), Ticket.desk_number == desk_number)
    ).first()
    return queued_ticket(row) if row else None


def why_next(session: Session, *, desk_number: int, clock: Clock) -> WhyNext | None:
    """Whom 顺呼 at this desk would call now, and why; None if nobody waits whom it may call."""
    if is_over(session, clock):
        return None
    policy = load_policy(session)
    staff_id = session.scalar(select(Desk.staff_id).where(Desk.number == desk_number))
    choice = line.next_for(
        session,
        line.Caller(desk_number, staff_id),
        at=line.standing(session),
        policy=policy,
        now=clock.now(),
    )
    if choice is None:
        return None
    row = session.execute(queued_columns().where(Ticket.id == choice.waiting.key)).one()
    ticket = queued_ticket(row)
    values: dict[str, object] = {
        "minutes": int((clock.now() - ticket.issued_at).total_seconds()) // 60,
        "kind": ticket.priority if ticket.goes_early else None,
        "priority_turns": policy.priority_turns,
        "normal_turns": policy.normal_turns,
        "aging_minutes": policy.aging_minutes,
        "places": policy.places_after_miss,
        "due": None if ticket.due_at is None else local(ticket.due_at),
    }
    return WhyNext(ticket, f"queue.why.{choice.why}", values)


def held_tickets(
    session: Session, *, clock: Clock, desk_number: int | None = None
) -> tuple[QueuedTicket, ...]:
    """Held tickets (挂起) of the hall or one desk, the longest held first."""
    return _set_aside(session, clock, "held", desk_number)


def missed_tickets(
    session: Session, *, clock: Clock, desk_number: int | None = None
) -> tuple[QueuedTicket, ...]:
    """Missed tickets (过号) of the hall or one desk, the longest missed first."""
    return _set_aside(session, clock, "missed", desk_number)


def todays_figures(session: Session, *, desk_number: int, clock: Clock) -> DeskFigures:
    """What this desk has done today, and the average seconds each took."""
    rows = session.execute(
        select(
            Ticket.state, Ticket.outcome, Ticket.desk_since, Ticket.serving_at, Ticket.closed_at
        ).where(
            Ticket.desk_number == desk_number,
            Ticket.day == local_date(clock),
            Ticket.state.in_(("done", "missed", "held")),
        )
    ).all()
    done = [row for row in rows if row.state == "done"]
    transferred = session.scalar(
        select(func.count())
        .select_from(TicketMove)
        .join(Ticket, Ticket.id == TicketMove.ticket_id)
        .where(
            TicketMove.verb == "transfer",
            TicketMove.desk_number == desk_number,
            Ticket.day == local_date(clock),
        )
    )
    return DeskFigures(
        done=len(done),
        missed=sum(row.state == "missed" for row in rows),
        average_serving_s=_mean((row.serving_at, row.closed_at) for row in done),
        errands=sum(row.outcome == "errand" for row in done),
        transferred=transferred or 0,
        held=sum(row.state == "held" for row in rows),
        average_walk_s=_mean((row.desk_since, row.serving_at) for row in done),
    )


def _set_aside(
    session: Session, clock: Clock, state: str, desk_number: int | None
) -> tuple[QueuedTicket, ...]:
    if is_over(session, clock):
        return ()
    wanted = queued_columns().where(Ticket.state == state).order_by(Ticket.closed_at)
    if desk_number is not None:
        wanted = wanted.where(Ticket.desk_number == desk_number)
    return tuple(queued_ticket(row) for row in session.execute(wanted))


def _mean(spans: Iterable[tuple[datetime | None, datetime | None]]) -> float | None:
    seconds = [(end - begin).total_seconds() for begin, end in spans if begin and end]
    return sum(seconds) / len(seconds) if seconds else None
