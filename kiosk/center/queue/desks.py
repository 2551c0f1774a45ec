"""Desks: which there are, who sits at them, whether they call."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.queue import ticket_states
from kiosk.center.queue.business_day import beat
from kiosk.center.queue.desk_states import activity
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Desk, Ticket
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class DeskView:
    """One desk; `state` is closed, open or paused, `activity` also idle, calling or serving."""

    number: int
    name: str | None
    state: str
    staff_id: UUID | None
    activity: str = "closed"


def add_desk(session: Session, *, number: int, name: str | None = None) -> None:
    """Set up a desk (closed). A second one with the same number is refused."""
    if session.get(Desk, number) is not None:
        raise RuleBroken("desk.exists", desk=number)
    session.add(Desk(number=number, name=name, state="closed"))
    session.flush()


def known_desk(session: Session, *, number: int) -> int:
    """`number` if there is such a desk; `RuleBroken` if not."""
    if session.get(Desk, number) is None:
        raise RuleBroken("desk.unknown", desk=number)
    return number


def desks(session: Session) -> tuple[DeskView, ...]:
    """All desks by number."""
    rows = session.execute(
        select(Desk, Ticket.state)
        .outerjoin(
            Ticket, (Ticket.desk_number == Desk.number) & Ticket.state.in_(ticket_states.AT_A_DESK)
        )
        .order_by(Desk.number)
    )
    return tuple(_view(row, ticket_state) for row, ticket_state in rows)


def open_desk(
    session: Session, *, device_id: UUID, desk_number: int, staff_id: UUID, clock: Clock
) -> DeskView:
    """`staff_id` sits down; a colleague who forgot to leave is relieved."""
    return _seat(session, device_id, desk_number, "open", staff_id, clock)


def close_desk(session: Session, *, device_id: UUID, desk_number: int, clock: Clock) -> DeskView:
    """Nobody sits here any more; a ticket still at the desk waits for whoever comes next."""
    return _seat(session, device_id, desk_number, "closed", None, clock)


def pause_desk(
    session: Session, *, device_id: UUID, desk_number: int, staff_id: UUID, clock: Clock
) -> DeskView:
    """暂停: nobody is called to this desk for a while; a ticket at it stays where it is."""
    beat(session)
    row = _seat_of(session, desk_number, staff_id)
    if row.state == "paused":
        raise RuleBroken("desk.paused", desk=desk_number)
    return _change(session, device_id, row, "paused", staff_id, "paused", staff_id, clock)


def resume_desk(
    session: Session, *, device_id: UUID, desk_number: int, staff_id: UUID, clock: Clock
) -> DeskView:
    """继续: the desk goes on with what it was at: idle, calling or serving."""
    beat(session)
    row = _seat_of(session, desk_number, staff_id)
    if row.state != "paused":
        raise RuleBroken("desk.not_paused", desk=desk_number)
    return _change(session, device_id, row, "open", staff_id, "resumed", staff_id, clock)


def desk_row(session: Session, number: int) -> Desk:
    """The desk's row, locked until the transaction ends."""
    row = session.get(Desk, number, with_for_update=True)
    if row is None:
        raise RuleBroken("desk.unknown", desk=number)
    return row


def _seat(
    session: Session,
    device_id: UUID,
    desk_number: int,
    state: str,
    staff_id: UUID | None,
    clock: Clock,
) -> DeskView:
    beat(session)
    row = desk_row(session, desk_number)
    if (row.state, row.staff_id) == (state, staff_id):
        return _view(row, _ticket_state(session, desk_number))
    who = staff_id if staff_id is not None else row.staff_id
    fact = "opened" if state == "open" else "closed"
    return _change(session, device_id, row, state, staff_id, fact, who, clock)


def _change(
    session: Session,
    device_id: UUID,
    row: Desk,
    state: str,
    staff_id: UUID | None,
    fact: str,
    who: UUID | None,
    clock: Clock,
) -> DeskView:
    before = {"state": row.state, "staff": str(row.staff_id) if row.staff_id else None}
    row.state, row.staff_id = state, staff_id
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"desk:{row.number}",
        type=f"desk.{fact}",
        payload={
            "desk": row.number,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=who,
        action=f"desk.{fact}",
        subject=f"desk:{row.number}",
        clock=clock,
        detail={"before": before},
    )
    return _view(row, _ticket_state(session, row.number))


def _seat_of(session: Session, desk_number: int, staff_id: UUID) -> Desk:
    row = desk_row(session, desk_number)
    if row.state == "closed" or row.staff_id != staff_id:
        raise RuleBroken("desk.not_yours", desk=desk_number)
    return row


def _ticket_state(session: Session, desk_number: int) -> str | None:
    return session.scalar(
        select(Ticket.state).where(
            Ticket.desk_number == desk_number, Ticket.state.in_(ticket_states.AT_A_DESK)
        )
    )


def _view(row: Desk, ticket_state: str | None) -> DeskView:
    doing = activity(row.state, ticket_state)
    return DeskView(row.number, row.name, row.state, row.staff_id, doing)
