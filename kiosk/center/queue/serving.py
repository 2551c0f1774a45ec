"""Serving people at a desk: 开始, 完成, 挂起, 转移, and what a clerk notes on the way."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.queue import ticket_states
from kiosk.center.queue.business_day import enter_hall
from kiosk.center.queue.desks import desk_row
from kiosk.center.queue.ticket_moves import end_turn, moved, ticket_at
from kiosk.center.queue.values import QueuedTicket
from kiosk.center.queue.waiting_time import new_pace
from kiosk.clock import Clock
from kiosk.data.tables import Desk, Item, Ticket
from kiosk.errors import RuleBroken

NOTE_AT_MOST = 500
"""Characters of a clerk's note."""


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
    ticket = ticket_at(session, ticket_id, desk_number)
    was = ticket.state
    ticket.state = ticket_states.after(was, "serve")
    ticket.serving_at = clock.now()
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="serve",
        fact="serving",
        was=was,
        staff_id=staff_id,
        clock=clock,
    )


def finish(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """完成: the business is done; the paces of desk and item learn from it."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = ticket_at(session, ticket_id, desk_number)
    return _close(session, device_id, ticket, "finish", "done", staff_id, clock)


def turn_into_errand(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """转代办: somebody else will do it for the resident; the ticket is done, outcome `errand`.

    The fact `ticket.turned_into_errand` carries the ticket; the errand itself begins from it.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = ticket_at(session, ticket_id, desk_number)
    return _close(session, device_id, ticket, "turn_into_errand", "errand", staff_id, clock)


def hold(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """挂起: the person fetches something; the desk is free, and `call_ticket` calls them back."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = ticket_at(session, ticket_id, desk_number)
    was = ticket.state
    ticket.state = ticket_states.after(was, "hold")
    ticket.closed_at = clock.now()
    end_turn(session, ticket, clock)
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="hold",
        fact="held",
        was=was,
        staff_id=staff_id,
        clock=clock,
    )


def transfer(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
    item_code: str | None = None,
    to_desk: int | None = None,
    to_staff: UUID | None = None,
) -> QueuedTicket:
    """转移: on to another item, a desk or a colleague, under the same number and arrival place.

    At least one of the three is named, and at most one of desk and colleague. The desk must be
    another one that is open or paused, the colleague must sit at one. If they leave before they
    call, any desk may call the ticket.
    """
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = ticket_at(session, ticket_id, desk_number)
    was, item_before = ticket.state, ticket.item_code
    ticket.state = ticket_states.after(was, "transfer")
    _check_target(session, desk_number, staff_id, item_code, to_desk, to_staff)
    end_turn(session, ticket, clock)
    ticket.item_code = item_code or ticket.item_code
    ticket.bound_desk, ticket.bound_staff = to_desk, to_staff
    ticket.desk_number = ticket.serving_at = ticket.desk_since = None
    ticket.calls = 0
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="transfer",
        fact="transferred",
        was=was,
        staff_id=staff_id,
        clock=clock,
        desk_number=desk_number,
        item_code=item_before,
        detail={
            "item": ticket.item_code,
            "item_before": item_before,
            "to_desk": to_desk,
            "to_staff": str(to_staff) if to_staff else None,
        },
    )


def take_note(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
    text: str,
) -> QueuedTicket:
    """备注: keep what the clerk wrote about a ticket of this desk; an empty text removes it.

    The note stays in the center; hub and audit log learn only that there is one.
    """
    text = text.strip()
    if len(text) > NOTE_AT_MOST:
        raise RuleBroken("queue.note_too_long", most=NOTE_AT_MOST)
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = ticket_at(session, ticket_id, desk_number)
    was = ticket.state
    ticket.state = ticket_states.after(was, "take_note")
    ticket.note = text or None
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="take_note",
        fact="noted",
        was=was,
        staff_id=staff_id,
        clock=clock,
        detail={"length": len(text)},
    )


def ask_for_rating(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    desk_number: int,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    """请评价: the clerk asks for a rating; the fact `ticket.rating_asked` starts the prompt."""
    enter_hall(session, device_id=device_id, clock=clock)
    ticket = ticket_at(session, ticket_id, desk_number)
    was = ticket.state
    ticket.state = ticket_states.after(was, "ask_for_rating")
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb="ask_for_rating",
        fact="rating_asked",
        was=was,
        staff_id=staff_id,
        clock=clock,
    )


def _close(
    session: Session,
    device_id: UUID,
    ticket: Ticket,
    verb: str,
    outcome: str,
    staff_id: UUID,
    clock: Clock,
) -> QueuedTicket:
    was = ticket.state
    ticket.state = ticket_states.after(was, verb)
    ticket.closed_at, ticket.outcome = clock.now(), outcome
    if ticket.serving_at is not None and ticket.desk_number is not None:
        desk = desk_row(session, ticket.desk_number)
        desk.pace_s = new_pace(desk.pace_s, (ticket.closed_at - ticket.serving_at).total_seconds())
    end_turn(session, ticket, clock)
    return moved(
        session,
        device_id=device_id,
        ticket=ticket,
        verb=verb,
        fact="done" if outcome == "done" else "turned_into_errand",
        was=was,
        staff_id=staff_id,
        clock=clock,
        detail={"outcome": outcome, "item": ticket.item_code},
    )


def _check_target(
    session: Session,
    desk_number: int,
    staff_id: UUID,
    item_code: str | None,
    to_desk: int | None,
    to_staff: UUID | None,
) -> None:
    if item_code is None and to_desk is None and to_staff is None:
        raise ValueError("a transfer names an item, a desk or a colleague")
    if to_desk is not None and to_staff is not None:
        raise ValueError("a ticket cannot be for a desk and for a colleague elsewhere")
    if to_desk == desk_number or to_staff == staff_id:
        raise RuleBroken("queue.transfer_to_itself")
    if item_code is not None:
        _check_item(session, item_code)
    if to_desk is not None:
        _check_desk(session, to_desk)
    if (
        to_staff is not None
        and not session.scalars(
            select(Desk.number).where(Desk.staff_id == to_staff, Desk.state != "closed")
        ).first()
    ):
        raise RuleBroken("queue.transfer_colleague_away")


def _check_item(session: Session, item_code: str) -> None:
    active = session.scalar(select(Item.active).where(Item.code == item_code))
    if active is None:
        raise RuleBroken("queue.item_unknown", item=item_code)
    if not active:
        raise RuleBroken("queue.item_withdrawn", item=item_code)


def _check_desk(session: Session, to_desk: int) -> None:
    state = session.scalar(select(Desk.state).where(Desk.number == to_desk))
    if state is None:
        raise RuleBroken("desk.unknown", desk=to_desk)
    if state == "closed":
        raise RuleBroken("queue.transfer_desk_closed", desk=to_desk)
