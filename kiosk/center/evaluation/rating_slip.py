"""已有小票?: what the code on a slip, or a number somebody types, is good for now."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.evaluation.cases import answer_to
from kiosk.center.evaluation.rating import can_rate, ratings_of
from kiosk.center.evaluation.rating_policy import rating_policy
from kiosk.center.queue.numbering import label
from kiosk.center.queue.views import issued_ticket
from kiosk.center.slips.slip_key import trusted_keys
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import verify
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Department, Item, Ticket
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class SlipView:
    """A ticket as its holder may see it."""

    ticket_id: UUID
    label: str
    item_name: str
    item_name_en: str | None
    state: str
    """Of the ticket; `expired` also for one of an earlier day that was never closed."""
    day: date
    desk_number: int | None
    ahead: int
    """People waiting before it; 0 unless it waits."""
    wait_minutes: int | None
    rateable: bool
    """Whether whoever holds the slip can rate the visit, or rate it anew."""
    rated: bool
    """Not how: slips change hands."""
    answer: str | None
    """What the center answered to a bad rating."""


def read_slip(session: Session, *, token: str, clock: Clock) -> SlipView:
    """What the slip with this token stands for.

    A token is taken for as long as its visit can be rated, which is longer than its number is
    good for. `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`,
    `token.expired`, and `queue.ticket_unknown` for one whose ticket is not in this store.
    """
    policy = rating_policy(session)
    claims = verify(token, trusted_keys(session), clock.now() - timedelta(days=policy.days))
    if claims.kind is not Kind.TICKET:
        raise RuleBroken("token.unreadable")
    ticket = session.get(Ticket, claims.subject)
    if ticket is None:
        raise RuleBroken("queue.ticket_unknown")
    return replace(
        _state(session, ticket, clock),
        rateable=can_rate(session, ticket, clock=clock),
        rated=bool(ratings_of(session, ticket_id=ticket.id)),
        answer=answer_to(session, ticket_id=ticket.id),
    )


def find_number(session: Session, *, typed: str, clock: Clock) -> SlipView | None:
    """Today's ticket with the number typed (B002); None if there is none.

    Anybody can type anybody's number, so it shows what the board shows and nothing of a rating.
    """
    prefix, digits = typed[:1].upper(), typed[1:]
    if not (prefix.isascii() and prefix.isalpha() and digits.isascii() and digits.isdigit()):
        return None
    if len(digits) > len("99999"):
        return None
    ticket = session.scalars(
        select(Ticket).where(
            Ticket.day == local_date(clock), Ticket.prefix == prefix, Ticket.number == int(digits)
        )
    ).one_or_none()
    return None if ticket is None else _state(session, ticket, clock)


def number_letters(session: Session) -> tuple[str, ...]:
    """The letters numbers begin with here."""
    return tuple(session.scalars(select(Department.prefix).distinct().order_by(Department.prefix)))


def _state(session: Session, ticket: Ticket, clock: Clock) -> SlipView:
    over = ticket.day < local_date(clock) and ticket.state in ("waiting", "called", "missed")
    state = "expired" if over else ticket.state
    issued = issued_ticket(session, ticket_id=ticket.id) if state == "waiting" else None
    item = session.get_one(Item, ticket.item_code)
    return SlipView(
        ticket_id=ticket.id,
        label=label(ticket.prefix, ticket.number),
        item_name=item.name,
        item_name_en=item.name_en,
        state=state,
        day=ticket.day,
        desk_number=ticket.desk_number,
        ahead=issued.ahead if issued else 0,
        wait_minutes=issued.wait_minutes if issued else None,
        rateable=False,
        rated=False,
        answer=None,
    )
