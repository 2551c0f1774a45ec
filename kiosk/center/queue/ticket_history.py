"""The way of a ticket: every step with who took it and when, written as it happens."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kiosk.data.tables import Ticket, TicketMove

_WRITE = insert(TicketMove)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ticket's way."""

    at: datetime
    verb: str
    from_state: str
    to_state: str
    staff_id: UUID | None
    desk_number: int | None
    item_code: str
    detail: Mapping[str, Any]


def write_down(
    session: Session,
    *,
    device_id: UUID,
    ticket: Ticket,
    verb: str,
    was: str,
    staff_id: UUID | None,
    at: datetime,
    desk_number: int | None = None,
    item_code: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Append a step; `was` is the state before it, the ticket already stands in the one after.

    `desk_number` and `item_code` are those of the step where they differ from the ticket's now.
    """
    session.connection().execute(
        _WRITE,
        {
            "ticket_id": ticket.id,
            "at": at,
            "verb": verb,
            "from_state": was,
            "to_state": ticket.state,
            "device_id": device_id,
            "staff_id": staff_id,
            "desk_number": ticket.desk_number if desk_number is None else desk_number,
            "item_code": ticket.item_code if item_code is None else item_code,
            "detail": dict(detail) if detail else None,
        },
    )


def ticket_history(session: Session, *, ticket_id: UUID) -> tuple[Step, ...]:
    """All steps of a ticket after it was taken, oldest first."""
    rows = session.scalars(
        select(TicketMove).where(TicketMove.ticket_id == ticket_id).order_by(TicketMove.id)
    )
    return tuple(
        Step(
            row.at,
            row.verb,
            row.from_state,
            row.to_state,
            row.staff_id,
            row.desk_number,
            row.item_code,
            row.detail or {},
        )
        for row in rows
    )
