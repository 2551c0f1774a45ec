"""What a guide page can say of an item before anybody takes a number: wait, numbers left, times."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from kiosk.center.queue.admission import (
    Admission,
    admission_columns,
    check_times_and_caps,
    taken_today,
    wall_clock,
)
from kiosk.center.queue.policy import load_policy
from kiosk.center.queue.views import hall
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Item, ItemLimit, Ticket
from kiosk.errors import RuleBroken

_QUICK_LOOK = select(*admission_columns()).where(Item.code == bindparam("item")).select_from(Item)


@dataclass(frozen=True, slots=True)
class NumberOutlook:
    """An item's numbers as they stand now."""

    waiting: int
    """People in the whole line: whoever takes a number now comes after them."""
    wait_minutes: int | None
    """None while no desk is open."""
    long_wait: bool
    """Warn first: the line of this item, or the wait, is longer than the center set."""
    left_today: int | None
    """None: no cap."""
    needs_person: bool
    """Numbers of this item are limited per person: ask for a phone tail or card first."""
    refusal: RuleBroken | None
    """Why no number can be taken now, with when it can (`opens`); None: it can."""


def number_outlook(session: Session, *, item_code: str, clock: Clock) -> NumberOutlook:
    """How a number for this item stands; `queue.item_unknown` is raised, not told."""
    now, day = clock.now(), local_date(clock)
    look = session.execute(_QUICK_LOOK, {"item": item_code, **wall_clock(now)}).one_or_none()
    if look is None:
        raise RuleBroken("queue.item_unknown", item=item_code)
    refusal = None
    try:
        wish = Admission(item_code, look.open_now, look.limited, None, None)
        check_times_and_caps(session, wish, day=day, now=now)
    except RuleBroken as refused:
        refusal = refused
    limit = session.get(ItemLimit, item_code) or ItemLimit()
    standing = hall(session, clock=clock, recent=1)
    left = None
    if limit.daily_cap is not None:
        left = max(0, limit.daily_cap - taken_today(session, item_code, day))
    return NumberOutlook(
        waiting=standing.waiting,
        wait_minutes=standing.wait_minutes,
        long_wait=_is_long(session, item_code, limit.warning_length, standing.wait_minutes),
        left_today=left,
        needs_person=limit.per_person is not None,
        refusal=refusal,
    )


def _is_long(
    session: Session, item_code: str, warning_length: int | None, wait_minutes: int | None
) -> bool:
    if wait_minutes is not None and wait_minutes >= load_policy(session).wait_warning_minutes:
        return True
    if warning_length is None:
        return False
    in_line = session.scalar(
        select(func.count())
        .select_from(Ticket)
        .where(Ticket.state == "waiting", Ticket.item_code == item_code)
    )
    return (in_line or 0) >= warning_length
