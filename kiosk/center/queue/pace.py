"""What the desks have learned about how long items take, and what that says of the line."""

from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from kiosk.center.queue.waiting_time import (
    DEFAULT_PACE_S,
    OVERTAKEN_MOST,
    expected_turn_s,
    learned,
    new_stretch,
)
from kiosk.data.tables import BusinessDay, Desk, ItemPace, Ticket, TicketMove

_PACE = select(ItemPace.pace_s, ItemPace.turns).where(ItemPace.item_code == bindparam("item"))
_KEEP = (
    update(ItemPace)
    .where(ItemPace.item_code == bindparam("item"))
    .values(pace_s=bindparam("pace"), turns=bindparam("count"))
)
_LINE = (
    select(func.count(), ItemPace.pace_s, ItemPace.turns)
    .select_from(Ticket)
    .outerjoin(ItemPace, ItemPace.item_code == Ticket.item_code)
    .where(Ticket.state == "waiting")
    .group_by(Ticket.item_code, ItemPace.pace_s, ItemPace.turns)
)
_HALL = select(func.sum(ItemPace.pace_s * ItemPace.turns), func.sum(ItemPace.turns))
_STRETCH = select(BusinessDay.stretch, BusinessDay.early_stretch).where(BusinessDay.id == 1)
_SET = (
    update(BusinessDay)
    .where(BusinessDay.id == 1)
    .values(pace_s=bindparam("pace"), overtaken=bindparam("share"))
)
LOOK_BACK = timedelta(minutes=30)
"""Who overtakes whom is judged by the last half hour."""
SHORTEST_LOOK = timedelta(minutes=5)
_LATELY = select(
    BusinessDay.latched_at,
    select(func.count())
    .select_from(Ticket)
    .where(Ticket.priority.is_not(None), Ticket.issued_at > bindparam("since"))
    .scalar_subquery()
    .label("early"),
    select(func.count())
    .select_from(TicketMove)
    .where(
        TicketMove.at > bindparam("since"),
        TicketMove.verb.in_(("transfer", "requeue", "reject_priority")),
    )
    .scalar_subquery()
    .label("again"),
    select(func.count())
    .select_from(Desk)
    .where(Desk.state == "open")
    .scalar_subquery()
    .label("open_desks"),
).where(BusinessDay.id == 1)


def learn_turn(session: Session, item_code: str, turn_s: float) -> None:
    """One more turn of an item took `turn_s` seconds of a desk, from its call to its end."""
    connection = session.connection()
    known = connection.execute(_PACE, {"item": item_code}).one_or_none()
    if known is None:
        pace_s, turns = learned(None, 0, turn_s)
        first = {"item_code": item_code, "pace_s": pace_s, "turns": turns}
        connection.execute(insert(ItemPace), first)
        return
    pace_s, turns = learned(known.pace_s, known.turns, turn_s)
    connection.execute(_KEEP, {"item": item_code, "pace": pace_s, "count": turns})


def look_at_line(session: Session, now: datetime) -> None:
    """Keep what the next estimates need: the pace of those who wait, and how many overtake them.

    Residents who take a number find it in the hall's row and need not look at the line.
    """
    connection = session.connection()
    total, turns = connection.execute(_HALL).one()
    hall = total / turns if turns else None
    rows = connection.execute(_LINE).all()
    count = sum(row[0] for row in rows)
    pace = (
        sum(number * expected_turn_s(pace_s, known or 0, hall) for number, pace_s, known in rows)
        / count
        if count
        else hall
    )
    since = now - LOOK_BACK
    seen = connection.execute(_LATELY, {"since": since}).one()
    span_s = min(LOOK_BACK, max(SHORTEST_LOOK, now - seen.latched_at)).total_seconds()
    desks = max(1, seen.open_desks)
    share = (seen.early + seen.again) / span_s * (pace or DEFAULT_PACE_S) / desks
    connection.execute(_SET, {"pace": pace, "share": min(share, OVERTAKEN_MOST)})


def learn_wait(session: Session, *, early: bool, plain_s: float, waited_s: float) -> None:
    """Somebody who was told `plain_s` (before the stretch) was called after `waited_s`."""
    row = session.connection().execute(_STRETCH).one()
    column = BusinessDay.early_stretch if early else BusinessDay.stretch
    known = row.early_stretch if early else row.stretch
    session.connection().execute(
        update(BusinessDay)
        .where(BusinessDay.id == 1)
        .values({column: new_stretch(known, plain_s, waited_s)})
    )
