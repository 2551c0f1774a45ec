"""Ratings that were given on phones: written down here like any other, the later ones as conflicts.

What came first into this center's books counts, wherever it was given. A clock decides nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Annotated, Any, Literal
from uuid import UUID

import structlog
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.conflicts.recording import record_conflict
from kiosk.center.evaluation.rating import GivenRating, give_rating, ratings_of
from kiosk.center.evaluation.rating_codes import WORDS_AT_MOST, Opinion, opinion
from kiosk.center.evaluation.rating_upload import Via
from kiosk.center.queue.numbering import label
from kiosk.clock import Clock
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import Conflict, Rating, Ticket
from kiosk.errors import RuleBroken

SECOND = "rating.second"
"""Kind of the conflict: a visit was rated that had been rated already."""
TOO_LATE = "rating.not_taken"
"""Kind of the conflict: this center takes no rating of that visit (any more)."""
_WAYS = {"qr": Via.PHONE, "mobile": Via.MOBILE}

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Given:
    """An opinion on its way into the books."""

    rating_id: UUID
    opinion: Opinion
    via: Via
    at: datetime


class PhoneRating(BaseModel):
    """What the hub says of one; a newer hub may say more."""

    model_config = ConfigDict(extra="ignore")

    ticket: UUID
    level: Annotated[int, Field(ge=1, le=5)]
    reasons: Annotated[list[int], Field(max_length=20)] = []
    words: Annotated[str, StringConstraints(max_length=WORDS_AT_MOST)] = ""
    way: Literal["qr", "mobile"] = "qr"
    given_at: AwareDatetime


def take_phone_ratings(
    session: Session, rows: Sequence[FromHub], *, device_id: UUID, clock: Clock
) -> None:
    """Write down what is new among the ratings the hub has for this center.

    Each becomes a rating or a conflict, once, however often the feed is read. What speaks of a
    ticket this store does not have, or cannot be read, is passed over.
    """
    known = _known(session)
    for one in rows:
        if one.withdrawn or one.key in known:
            continue
        try:
            said = PhoneRating.model_validate(one.body)
            thought = opinion(said.level, said.reasons, said.words)
            given = _Given(UUID(one.key), thought, _WAYS[said.way], said.given_at)
        except (ValidationError, ValueError, RuleBroken) as unfit:
            log.warning("a phone's rating cannot be read", cause=type(unfit).__name__)
            continue
        ticket = session.scalars(
            select(Ticket).where(Ticket.id == said.ticket).with_for_update()
        ).one_or_none()
        if ticket is not None:
            _take(session, ticket, given, device_id=device_id, clock=clock)


def _take(
    session: Session, ticket: Ticket, given: _Given, *, device_id: UUID, clock: Clock
) -> None:
    earlier = ratings_of(session, ticket_id=ticket.id)
    note = partial(_note, session, ticket, given, device_id=device_id, clock=clock)
    if earlier:
        note(SECOND, earlier[0])
        return
    try:
        give_rating(
            session,
            device_id=device_id,
            ticket_id=ticket.id,
            request_id=given.rating_id,
            opinion=given.opinion,
            via=given.via,
            clock=clock,
            given_at=given.at,
        )
    except RuleBroken:  # nothing was written yet
        note(TOO_LATE, None)


def give_in_hall(
    session: Session,
    *,
    device_id: UUID,
    ticket_id: UUID,
    request_id: UUID,
    opinion: Opinion,
    via: Via,
    clock: Clock,
) -> GivenRating | None:
    """`give_rating`; None: the visit has been rated on a phone by now, and that one counts.

    What was said here is not lost: it is on the list of conflicts.
    """
    earlier = ratings_of(session, ticket_id=ticket_id)
    if not any(one.given_via == Via.PHONE.value for one in earlier):
        return give_rating(
            session,
            device_id=device_id,
            ticket_id=ticket_id,
            request_id=request_id,
            opinion=opinion,
            via=via,
            clock=clock,
        )
    given = _Given(request_id, opinion, via, clock.now())
    ticket = session.get_one(Ticket, ticket_id)
    _note(session, ticket, given, SECOND, earlier[0], device_id=device_id, clock=clock)
    return None


def _note(
    session: Session,
    ticket: Ticket,
    given: _Given,
    kind: str,
    kept: GivenRating | None,
    *,
    device_id: UUID,
    clock: Clock,
) -> None:
    """Put a rating that does not count on the list of conflicts, with what was said in it."""
    ours: Mapping[str, Any] = {"state": ticket.state}
    if kept is not None:
        ours = _told(kept.opinion, kept.given_via, kept.given_at)
    theirs = {
        **_told(given.opinion, given.via.stored, given.at),
        "ticket": str(ticket.id),
        "label": label(ticket.prefix, ticket.number),
        "day": ticket.day.isoformat(),
    }
    record_conflict(
        session,
        kind=kind,
        subject=f"rating:{given.rating_id}",
        ours=ours,
        theirs=theirs,
        kept="ours",
        clock=clock,
        device_id=device_id,
    )


def _told(said: Opinion, via: str, at: datetime) -> Mapping[str, Any]:
    return {
        "level": said.level,
        "reasons": list(said.reasons),
        "words": said.words,
        "via": via,
        "at": at.isoformat(),
    }


def _known(session: Session) -> set[str]:
    """Ids of the ratings that are written down already, as one or the other."""
    ratings = session.scalars(select(Rating.id).where(Rating.given_via == Via.PHONE.value))
    kinds = Conflict.kind.in_((SECOND, TOO_LATE))
    conflicts = session.scalars(select(Conflict.subject).where(kinds))
    return {str(one) for one in ratings} | {one.removeprefix("rating:") for one in conflicts}
