"""What the desks have learned about how long items take, and what that says of the line."""

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from kiosk.center.waiting_time import expected_turn_s, learned
from kiosk.data.tables import BusinessDay, ItemPace, Ticket

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
_SET = update(BusinessDay).where(BusinessDay.id == 1).values(pace_s=bindparam("pace"))


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


def look_at_line(session: Session) -> None:
    """Keep the mean of what the turns of those who wait should take, for the next estimates.

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
    connection.execute(_SET, {"pace": pace})
