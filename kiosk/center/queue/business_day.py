"""The day the hall lives in: latched, so that a clock set wrong never repeats a number.

A later date that the hall has not seen starts a fresh day: open tickets expire and numbers begin
at 001. Any other move of the clock (set back, or forward again to a day already begun) is taken
as a correction within the same working day: tickets stay in line and every letter goes on after
the highest number given out under either date.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.center.figures.day_sheets import forget_sheets
from kiosk.center.queue import ticket_states
from kiosk.center.queue.fairness import Round
from kiosk.center.queue.numbering import label
from kiosk.center.queue.ticket_history import write_down
from kiosk.clock import Clock, local_date
from kiosk.data import outbox
from kiosk.data.tables import BusinessDay, Ticket, TicketCounter

_ENTER = (
    update(BusinessDay)
    .where(BusinessDay.id == 1)
    .values(
        last_position=BusinessDay.last_position + bindparam("arrivals"),
        last_call=BusinessDay.last_call + bindparam("calls"),
        changes=BusinessDay.changes + 1,
    )
    .returning(
        BusinessDay.day,
        BusinessDay.last_position,
        BusinessDay.last_call,
        BusinessDay.pace_s,
        BusinessDay.overtaken,
        BusinessDay.stretch,
        BusinessDay.turns,
        BusinessDay.round_turn,
        BusinessDay.round_extra,
        BusinessDay.due_run,
    )
)
_BEAT = update(BusinessDay).where(BusinessDay.id == 1).values(changes=BusinessDay.changes + 1)
_STAND = (
    update(BusinessDay)
    .where(BusinessDay.id == 1)
    .values(
        turns=bindparam("all_turns"),
        round_turn=bindparam("turn"),
        round_extra=bindparam("extra"),
        due_run=bindparam("run"),
    )
)
_NEXT_NUMBER = (
    update(TicketCounter)
    .where(TicketCounter.day == bindparam("on"), TicketCounter.prefix == bindparam("letter"))
    .values(last=TicketCounter.last + 1)
    .returning(TicketCounter.last)
)


@dataclass(frozen=True, slots=True)
class HallDay:
    """The day and the last place in the line and the last call given out so far."""

    day: date
    last_position: int
    last_call: int
    pace_s: float | None
    """Seconds a desk is expected to be busy with each of those who wait."""
    overtaken: float
    """Share of the turns that go to people who come later but are called earlier."""
    stretch: float
    """How much longer people of the normal lane wait than line and pace alone say."""
    standing: Round
    """Where the turns of the lanes stand."""


def enter_hall(
    session: Session, *, device_id: UUID, clock: Clock, arrivals: int = 0, calls: int = 0
) -> HallDay:
    """Begin a change to the hall: wait for other changes, roll the day over if it is due.

    `arrivals` and `calls` are how many places and calls this change takes; the returned counts
    include them.
    """
    today = local_date(clock)
    taken = {"arrivals": arrivals, "calls": calls}
    row = session.connection().execute(_ENTER, taken).one_or_none()
    if row is None:
        _open_first_day(session, today, clock)
        row = session.connection().execute(_ENTER, taken).one()
    if row.day != today:
        _change_day(session, device_id, row.day, today, clock)
    _, position, call, pace_s, overtaken, stretch, *standing = row
    return HallDay(today, position, call, pace_s, overtaken, stretch, Round(*standing))


def stand(session: Session, standing: Round) -> None:
    """Keep where the turns stand; the caller has entered the hall."""
    session.connection().execute(
        _STAND,
        {
            "all_turns": standing.turns,
            "turn": standing.turn,
            "extra": standing.extra,
            "run": standing.due_run,
        },
    )


def beat(session: Session) -> None:
    """Let boards and desks look at the hall again; for changes that are no ticket's."""
    session.connection().execute(_BEAT)


def is_due(session: Session, *, clock: Clock) -> bool:
    """Whether the hall still lives in another day than the clock's."""
    day = session.scalar(select(BusinessDay.day))
    return day is not None and day != local_date(clock)


def next_number(session: Session, day: date, prefix: str) -> int:
    """Take the next number of a letter on `day`; the caller has entered the hall."""
    connection = session.connection()
    last = connection.execute(_NEXT_NUMBER, {"on": day, "letter": prefix}).scalar_one_or_none()
    if last is None:
        connection.execute(insert(TicketCounter), {"day": day, "prefix": prefix, "last": 1})
        return 1
    return last


def _open_first_day(session: Session, today: date, clock: Clock) -> None:
    first = {"id": 1, "day": today, "latched_at": clock.now(), "last_position": 0, "last_call": 0}
    try:
        with session.begin_nested():
            session.connection().execute(insert(BusinessDay), first)
    except IntegrityError:
        return  # another terminal of this PostgreSQL was first; its row is as good


def _change_day(session: Session, device_id: UUID, old: date, new: date, clock: Clock) -> None:
    seen = session.scalar(
        select(func.count()).select_from(TicketCounter).where(TicketCounter.day == new)
    )
    if new > old and not seen:
        _expire_open_tickets(session, device_id, clock)
    else:
        _carry_numbers(session, old, new)
    forget_sheets(session, since=new)
    session.execute(
        update(BusinessDay)
        .where(BusinessDay.id == 1)
        .values(day=new, latched_at=clock.now(), changes=BusinessDay.changes + 1)
        .execution_options(synchronize_session=False)
    )


def _carry_numbers(session: Session, old: date, new: date) -> None:
    counters = session.scalars(select(TicketCounter).where(TicketCounter.day.in_((old, new)))).all()
    for prefix in {counter.prefix for counter in counters}:
        last = max(counter.last for counter in counters if counter.prefix == prefix)
        session.merge(TicketCounter(day=new, prefix=prefix, last=last))
    session.flush()


def _expire_open_tickets(session: Session, device_id: UUID, clock: Clock) -> None:
    now = clock.now()
    left = select(Ticket).where(Ticket.state.in_(ticket_states.UNFINISHED))
    for ticket in session.scalars(left).all():
        was = ticket.state
        ticket.state = ticket_states.after(was, "expire")
        ticket.closed_at = now
        session.flush()
        write_down(
            session,
            device_id=device_id,
            ticket=ticket,
            verb="expire",
            was=was,
            staff_id=None,
            at=now,
        )
        outbox.record(
            session,
            device_id,
            stream=f"ticket:{ticket.id}",
            type="ticket.expired",
            payload={
                "ticket": str(ticket.id),
                "label": label(ticket.prefix, ticket.number),
                "at": now.isoformat(),
            },
            occurred_at=now,
        )
    session.execute(
        update(Ticket)
        .where(Ticket.person.is_not(None))
        .values(person=None)
        .execution_options(synchronize_session=False)
    )
