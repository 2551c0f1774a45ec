"""好差评: a resident rates a visit. Every opinion is kept; the last one counts.

Voluntary and confidential: who rates is neither asked nor stored, and nothing of it is shown at
the desk that is rated. See decision 15.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.evaluation.cases import open_case
from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_policy import rating_policy
from kiosk.center.evaluation.rating_rules import RatingPolicy, check_may_rate
from kiosk.center.evaluation.rating_upload import RatedVisit, Via, provincial_fields
from kiosk.center.queue.numbering import label
from kiosk.clock import Clock, local, local_date
from kiosk.data import outbox
from kiosk.data.tables import Center, Item, Rating, Staff, Ticket, TicketMove
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class GivenRating:
    """One opinion as it was stored."""

    id: UUID
    ticket_id: UUID
    revision: int
    """1: the first; above: it takes the place of the one before."""
    opinion: Opinion
    given_at: datetime
    given_via: str
    case_opened: bool
    """Whether somebody will look into it because of this opinion."""


@dataclass(frozen=True, slots=True)
class RatingPrompt:
    """A desk asks the resident before it for a rating."""

    ticket_id: UUID
    label: str
    item_name: str
    item_name_en: str | None
    asked_at: datetime
    closes_at: datetime


def give_rating(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    request_id: UUID,
    opinion: Opinion,
    via: Via,
    clock: Clock,
    given_at: datetime | None = None,
) -> GivenRating:
    """Store what somebody thinks of the visit of `ticket_id`.

    `request_id` is made once per visit of the page and becomes the rating's id: the same one
    brings back the same rating. The opinion that counts already, given once more, is not stored
    again either. A different one is the next revision; the earlier stay. `given_at`: when it was
    given elsewhere; None: now. `RuleBroken` for a ticket that was not served, or is too old, or
    was rated too often, or on a phone.
    """
    # Waits for another rating of this visit, so that revisions are numbered one after another.
    ticket = session.scalars(
        select(Ticket).where(Ticket.id == ticket_id).with_for_update()
    ).one_or_none()
    if ticket is None:
        raise RuleBroken("queue.ticket_unknown")
    earlier = ratings_of(session, ticket_id=ticket_id)
    for rating in earlier:
        if rating.id == request_id:
            return rating
    if earlier and earlier[-1].opinion == opinion:
        return earlier[-1]
    policy = rating_policy(session)
    at = given_at or clock.now()
    _check(policy, ticket, local(at).date(), earlier)
    row = _store(session, device_id, ticket, request_id, opinion, via, len(earlier) + 1, at)
    fields = provincial_fields(
        rated_visit(session, ticket, row.served_by),
        opinion,
        via=via,
        given_at=row.given_at,
        revision=row.revision,
        policy=policy,
    )
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{ticket.id}",
        type="rating.given" if row.revision == 1 else "rating.revised",
        payload={
            "rating": str(row.id),
            "ticket": str(ticket.id),
            "revision": row.revision,
            "at": row.given_at.isoformat(),
            "upload": fields,
        },
        occurred_at=clock.now(),
    )
    opened = opinion.bad and open_case(
        session, device_id=device_id, rating=row, fields=fields, policy=policy, clock=clock
    )
    return _given(row, case_opened=opened)


def ratings_of(session: Session, *, ticket_id: UUID) -> tuple[GivenRating, ...]:
    """Every opinion of a visit, oldest first; the last one counts."""
    rows = session.scalars(
        select(Rating).where(Rating.ticket_id == ticket_id).order_by(Rating.revision)
    )
    return tuple(_given(row, case_opened=False) for row in rows)


def can_rate(session: Session, ticket: Ticket, *, clock: Clock) -> bool:
    """Whether a different opinion of this visit would be stored now."""
    earlier = ratings_of(session, ticket_id=ticket.id)
    try:
        _check(rating_policy(session), ticket, local_date(clock), earlier)
    except RuleBroken:
        return False
    return True


def standing_prompt(session: Session, *, desk_number: int, clock: Clock) -> RatingPrompt | None:
    """What the resident screen of a desk asks now; None when nothing was asked in the last minute.

    Gone as soon as the visit is rated: nobody is asked to think again.
    """
    now = clock.now()
    stands = timedelta(seconds=rating_policy(session).prompt_s)
    row = session.execute(
        select(Ticket, Item.name, Item.name_en, TicketMove.at)
        .join(TicketMove, TicketMove.ticket_id == Ticket.id)
        .join(Item, Item.code == Ticket.item_code)
        .where(
            TicketMove.verb == "ask_for_rating",
            TicketMove.desk_number == desk_number,
            TicketMove.at > now - stands,
            TicketMove.at <= now,
        )
        .order_by(TicketMove.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None or ratings_of(session, ticket_id=row[0].id):
        return None
    ticket, name, name_en, asked_at = row
    return RatingPrompt(
        ticket.id, label(ticket.prefix, ticket.number), name, name_en, asked_at, asked_at + stands
    )


def rated_visit(session: Session, ticket: Ticket, served_by: UUID | None) -> RatedVisit:
    """The visit of a ticket as the province wants to know it."""
    center = session.scalars(select(Center)).one_or_none()
    item = session.get_one(Item, ticket.item_code)
    name = session.scalar(select(Staff.name).where(Staff.id == served_by)) if served_by else None
    return RatedVisit(
        center_code=center.code if center else "",
        center_name=center.name if center else "",
        department=item.department,
        item_code=item.code,
        item_name=item.name,
        audience=item.audience,
        on_the_spot=item.on_the_spot,
        day=ticket.day,
        label=label(ticket.prefix, ticket.number),
        state=ticket.state,
        served_by=name or "",
        accepted_at=ticket.serving_at or ticket.issued_at,
    )


def _check(policy: RatingPolicy, ticket: Ticket, day: date, earlier: Sequence[GivenRating]) -> None:
    if any(rating.given_via == Via.PHONE.value for rating in earlier):
        raise RuleBroken("rating.given_on_phone")
    check_may_rate(
        policy,
        state=ticket.state,
        was_served=ticket.serving_at is not None,
        day=ticket.day,
        today=day,
        given=len(earlier),
    )


def _store(
    session: Session,
    device_id: UUID,
    ticket: Ticket,
    request_id: UUID,
    opinion: Opinion,
    via: Via,
    revision: int,
    at: datetime,
) -> Rating:
    row = Rating(
        id=request_id,
        ticket_id=ticket.id,
        revision=revision,
        level=opinion.level,
        reasons=list(opinion.reasons),
        words=opinion.words,
        given_via=via.stored,
        given_at=at,
        device_id=device_id,
        item_code=ticket.item_code,
        desk_number=ticket.desk_number,
        served_by=_who_served(session, ticket.id),
    )
    session.add(row)
    session.flush()
    return row


def _who_served(session: Session, ticket_id: UUID) -> UUID | None:
    return session.scalar(
        select(TicketMove.staff_id)
        .where(
            TicketMove.ticket_id == ticket_id,
            TicketMove.to_state.in_(("serving", "done")),
            TicketMove.staff_id.is_not(None),
        )
        .order_by(TicketMove.id.desc())
        .limit(1)
    )


def _given(row: Rating, *, case_opened: bool) -> GivenRating:
    return GivenRating(
        row.id,
        row.ticket_id,
        row.revision,
        Opinion(row.level, tuple(row.reasons), row.words),
        row.given_at,
        row.given_via,
        case_opened,
    )


def level_counts(session: Session, *, since: datetime, until: datetime) -> dict[int, int]:
    """How many visits rated in [since, until) stand at each level, by the opinion that counts."""
    last = (
        select(Rating.ticket_id, func.max(Rating.revision).label("revision"))
        .group_by(Rating.ticket_id)
        .subquery()
    )
    rows = session.execute(
        select(Rating.level, func.count())
        .join(last, (last.c.ticket_id == Rating.ticket_id) & (last.c.revision == Rating.revision))
        .where(Rating.given_at >= since, Rating.given_at < until)
        .group_by(Rating.level)
    )
    return {row[0]: row[1] for row in rows}
