"""Desks: which there are, who sits at them, whether they call."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Desk
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class DeskView:
    """One desk; `state` is closed, open or paused."""

    number: int
    name: str | None
    state: str
    staff_id: UUID | None


def add_desk(session: Session, *, number: int, name: str | None = None) -> None:
    """Set up a desk (closed). A second one with the same number is refused."""
    if session.get(Desk, number) is not None:
        raise RuleBroken("desk.exists", desk=number)
    session.add(Desk(number=number, name=name, state="closed"))
    session.flush()


def desks(session: Session) -> tuple[DeskView, ...]:
    """All desks by number."""
    rows = session.scalars(select(Desk).order_by(Desk.number))
    return tuple(DeskView(row.number, row.name, row.state, row.staff_id) for row in rows)


def open_desk(
    session: Session, *, device_id: UUID, desk_number: int, staff_id: UUID, clock: Clock
) -> DeskView:
    """`staff_id` sits down; a colleague who forgot to leave is relieved."""
    return _seat(session, device_id, desk_number, "open", staff_id, clock)


def close_desk(session: Session, *, device_id: UUID, desk_number: int, clock: Clock) -> DeskView:
    """Nobody sits here any more; a ticket still at the desk waits for whoever comes next."""
    return _seat(session, device_id, desk_number, "closed", None, clock)


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
    row = desk_row(session, desk_number)
    if (row.state, row.staff_id) != (state, staff_id):
        row.state, row.staff_id = state, staff_id
        session.flush()
        outbox.record(
            session,
            device_id,
            stream=f"desk:{desk_number}",
            type=f"desk.{'opened' if state == 'open' else 'closed'}",
            payload={
                "desk": desk_number,
                "staff": str(staff_id) if staff_id else None,
                "at": clock.now().isoformat(),
            },
            occurred_at=clock.now(),
        )
    return DeskView(row.number, row.name, row.state, row.staff_id)
