"""Where a ticket can be sent on to: the other desks at work, and who sits at them."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import Desk, Staff


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at a desk."""

    desk_number: int
    desk_name: str | None
    paused: bool
    staff_id: UUID
    staff_name: str


def other_seats(session: Session, *, desk_number: int) -> tuple[Seat, ...]:
    """Every desk but this one that is open or paused, by number, with who sits there."""
    rows = session.execute(
        select(Desk.number, Desk.name, Desk.state, Staff.id, Staff.name)
        .join(Staff, Staff.id == Desk.staff_id)
        .where(Desk.state != "closed", Desk.number != desk_number)
        .order_by(Desk.number)
    )
    return tuple(
        Seat(number, name, state == "paused", staff_id, staff_name)
        for number, name, state, staff_id, staff_name in rows
    )
