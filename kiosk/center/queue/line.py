"""The line as it stands in the store: who waits, in which order, and whom a desk may call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from kiosk.center.queue.fairness import Choice, Round, Waiting, next_turn, whole_order
from kiosk.center.queue.policy import Policy
from kiosk.center.queue.priority import goes_early
from kiosk.data.tables import BusinessDay, Desk, DeskSkill, Ticket

_LINE = select(
    Ticket.id,
    Ticket.position,
    Ticket.issued_at,
    Ticket.priority,
    Ticket.priority_state,
    Ticket.due_at,
    Ticket.returns_at,
    Ticket.bound_desk,
    Ticket.bound_staff,
    Ticket.item_code,
).where(Ticket.state == "waiting")
_STANDING = select(
    BusinessDay.turns, BusinessDay.round_turn, BusinessDay.round_extra, BusinessDay.due_run
)
_SEATS = select(Desk.number, Desk.staff_id).where(Desk.state != "closed")


@dataclass(frozen=True, slots=True)
class Caller:
    """The desk that asks who is next."""

    desk_number: int
    staff_id: UUID | None


def standing(session: Session) -> Round:
    """Where the hall's turns stand."""
    row = session.connection().execute(_STANDING).one_or_none()
    return Round() if row is None else Round(*row)


def order(
    session: Session, *, policy: Policy, now: datetime, newcomer: Waiting[UUID] | None = None
) -> tuple[UUID, ...]:
    """Everybody who waits, in the order they will be called if nobody else comes.

    `newcomer` is somebody who joins it only now. Somebody transferred to a desk or a colleague
    stands where they would with any desk.
    """
    line = [_waiting(row) for row in session.connection().execute(_LINE)]
    if newcomer is not None:
        line.append(newcomer)
    return whole_order(line, now, standing(session), policy)


def next_for(
    session: Session, caller: Caller, *, at: Round, policy: Policy, now: datetime
) -> Choice[UUID] | None:
    """Whom this desk would call now; None if nobody waits whom it may call."""
    connection = session.connection()
    rows = connection.execute(_LINE).all()
    if not rows:
        return None
    seats = {row.number: row.staff_id for row in connection.execute(_SEATS)}
    skills = frozenset(connection.execute(_skills(caller.desk_number)).scalars())
    line = [_waiting(row) for row in rows if _may_call(row, caller, seats, skills)]
    return next_turn(line, now, at, policy)


def _skills(desk_number: int) -> Select[str]:
    return select(DeskSkill.item_code).where(DeskSkill.desk_number == desk_number)


def _may_call(
    row: Row[*tuple[Any, ...]],
    caller: Caller,
    seats: Mapping[int, UUID | None],
    skills: frozenset[str],
) -> bool:
    """Skills narrow the items; a ticket bound to somebody who is here is theirs alone.

    When the desk or colleague it is bound to has left, anybody may call it: nobody waits for an
    empty chair.
    """
    if row.bound_desk is not None and row.bound_desk in seats:
        return bool(row.bound_desk == caller.desk_number)
    if row.bound_staff is not None and row.bound_staff in seats.values():
        return bool(row.bound_staff == caller.staff_id)
    return not skills or row.item_code in skills


def _waiting(row: Row[*tuple[Any, ...]]) -> Waiting[UUID]:
    return Waiting(
        row.id,
        row.position,
        row.issued_at,
        goes_early(row.priority, row.priority_state),
        row.due_at,
        row.returns_at,
    )
