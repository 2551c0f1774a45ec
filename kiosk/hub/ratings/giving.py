"""好差评 on the phone: who may rate a visit there, until when, and what becomes of a second rating.

What is given here is handed to the center, which writes it down among its own: the hub counts a
rating when the center's fact of it comes, once. Levels and codes are those of the terminal.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.feeds.publishing import publish
from kiosk.hub.projections.tables import CaseSeen, CenterSeen, TicketSeen
from kiosk.hub.ratings.tables import PhoneRating
from kiosk.sync.wire_down import Feed

FEED: Feed = "ratings"
DAYS = 7
"""For how long a visit can be rated where the center never said (`rating_days` of its policy)."""
SECONDS_KEPT = 3
"""Ratings of one visit that are kept beside the first; more would only be noise."""
KEPT = timedelta(days=90)
"""What the center has written down is forgotten here after that, words and all."""
_FORGET_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as somebody who wants to rate it has to know it."""

    ticket_id: UUID
    label: str
    item: str
    state: str
    day: date
    last_day: date
    """The last local day on which it can be rated."""
    rated: bool
    """At the terminal or on a phone; not how."""

    def refusal(self, today: date) -> str:
        """Why it cannot be rated: `not_served`, `already`, `too_late`; empty: it can."""
        if self.state != "done":
            return "not_served"
        if self.rated:
            return "already"
        return "too_late" if today > self.last_day else ""


def rating_days(connection: Connection, center: str) -> int:
    """For how many days after a visit this center takes ratings of it."""
    said = connection.scalar(select(CenterSeen.rating_days).where(CenterSeen.center_code == center))
    return DAYS if said is None else said


def visit_of(connection: Connection, center: str, ticket_id: UUID) -> Visit | None:
    """The visit of this number; None while its facts have not come."""
    row = connection.execute(
        select(TicketSeen).where(
            TicketSeen.center_code == center, TicketSeen.ticket_id == ticket_id
        )
    ).first()
    if row is None:
        return None
    return Visit(
        ticket_id=ticket_id,
        label=row.label,
        item=row.item,
        state=row.state,
        day=row.day,
        last_day=row.day + timedelta(days=rating_days(connection, center)),
        rated=row.level is not None or _given(connection, center, ticket_id) > 0,
    )


def answer_to(connection: Connection, center: str, ticket_id: UUID) -> str:
    """What the center answered to a bad rating of this visit; empty: nothing yet."""
    said = connection.scalar(
        select(CaseSeen.answer)
        .where(
            CaseSeen.center_code == center,
            CaseSeen.ticket_id == ticket_id,
            CaseSeen.answer.is_not(None),
        )
        .order_by(CaseSeen.opened_at.desc())
        .limit(1)
    )
    return said or ""


def give(
    connection: Connection,
    center: str,
    ticket_id: UUID,
    *,
    rating_id: UUID,
    opinion: Opinion,
    way: str,
    now: datetime,
) -> bool:
    """Keep what somebody thinks and hand it to the center; False: the visit was rated already.

    The one that came first counts. A later one is kept and handed over all the same: the center
    puts it on its list of conflicts. The same `rating_id` gets the same answer. `RuleBroken`:
    `rating.not_served`, `rating.too_late`, `rating.often_enough`.
    """
    known = _known(connection, center, rating_id)
    if known is not None:
        return known
    rated = _rated(connection, center, ticket_id, now=now)
    if _given(connection, center, ticket_id) > SECONDS_KEPT:
        raise RuleBroken("rating.often_enough", times=SECONDS_KEPT)
    values = {
        "center_code": center,
        "rating_id": rating_id,
        "ticket_id": ticket_id,
        "level": opinion.level,
        "reasons": ",".join(map(str, opinion.reasons)),
        "words": opinion.words,
        "way": way,
        "given_at": now,
    }
    first = not rated and _store(connection, values, first=True)
    if not first and not _store(connection, values, first=False):
        return bool(_known(connection, center, rating_id))  # the same form, sent twice at once
    _hand_down(connection, center, ticket_id, rating_id, opinion, way, now)
    _forget_old(connection, center, now=now)
    return first


def _rated(connection: Connection, center: str, ticket_id: UUID, *, now: datetime) -> bool:
    """Whether the visit was rated already; refuses one that cannot be rated at all."""
    visit = visit_of(connection, center, ticket_id)
    refusal = visit.refusal(local(now).date()) if visit else "not_served"
    if refusal not in ("", "already"):
        raise RuleBroken(f"rating.{refusal}")
    return refusal == "already"


def _known(connection: Connection, center: str, rating_id: UUID) -> bool | None:
    """Whether it was the first; None: it has not been given."""
    return connection.scalar(
        select(PhoneRating.first).where(
            PhoneRating.center_code == center, PhoneRating.rating_id == rating_id
        )
    )


def _store(connection: Connection, values: dict[str, object], *, first: bool) -> bool:
    """False: somebody else was quicker."""
    try:
        with connection.begin_nested():
            connection.execute(insert(PhoneRating).values(**values, first=first))
    except IntegrityError:
        return False
    return True


def _hand_down(
    connection: Connection,
    center: str,
    ticket_id: UUID,
    rating_id: UUID,
    opinion: Opinion,
    way: str,
    now: datetime,
) -> None:
    body = {
        "ticket": str(ticket_id),
        "level": opinion.level,
        "reasons": list(opinion.reasons),
        "words": opinion.words,
        "way": way,
        "given_at": now.isoformat(),
    }
    publish(connection, FEED, str(rating_id), body, now=now, scope=center)


def _forget_old(connection: Connection, center: str, *, now: datetime) -> None:
    """What is older than `KEPT` and has come back as the center's own fact is forgotten."""
    written_down = (
        select(TicketSeen.level)
        .where(
            TicketSeen.center_code == PhoneRating.center_code,
            TicketSeen.ticket_id == PhoneRating.ticket_id,
        )
        .scalar_subquery()
    )
    old = connection.scalars(
        select(PhoneRating.rating_id)
        .where(
            PhoneRating.center_code == center,
            PhoneRating.given_at < now - KEPT,
            written_down.is_not(None),
        )
        .limit(_FORGET_AT_ONCE)
    ).all()
    for rating_id in old:
        publish(connection, FEED, str(rating_id), None, now=now, scope=center)
    if old:
        connection.execute(
            delete(PhoneRating).where(
                PhoneRating.center_code == center, PhoneRating.rating_id.in_(old)
            )
        )


def _given(connection: Connection, center: str, ticket_id: UUID) -> int:
    return connection.scalar(select(func.count()).where(*_of(center, ticket_id))) or 0


def _of(center: str, ticket_id: UUID) -> tuple[ColumnElement[bool], ...]:
    return PhoneRating.center_code == center, PhoneRating.ticket_id == ticket_id
