"""Whether a room is free: its timetable, its bookings, the buffers; and when it is free next."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.hours.rules import Span, free_slices
from kiosk.center.rooms.rows import Entered, timetables
from kiosk.center.rooms.standing import LIVE, clashes
from kiosk.center.rooms.timetable import Timetable, bookable_times, slices_between, why_not
from kiosk.center.rooms.values import Held
from kiosk.clock import LOCAL, Clock, local
from kiosk.errors import RuleBroken

STEP = timedelta(minutes=15)
"""Free times that are proposed begin at a quarter."""


def check_free(
    session: Session,
    entered: Entered,
    starts: datetime,
    ends: datetime,
    *,
    clock: Clock,
    but: UUID | None = None,
) -> None:
    """That the timetable allows it and nobody has it; else why, and the next free start."""
    timetable = timetables(session, [entered.view.code])[entered.view.code]
    shut = why_not(timetable, starts, ends, entered.view.buffer)
    others = entered.held(but)
    if shut is not None:
        raise _with_next(shut, entered, timetable, others, starts, ends - starts, clock)
    clash = clash_of(entered, starts, ends, others)
    if clash is not None:
        taken = RuleBroken("booking.taken", opens=local(clash.starts), closes=local(clash.ends))
        raise _with_next(taken, entered, timetable, others, starts, ends - starts, clock)


def clash_of(
    entered: Entered, starts: datetime, ends: datetime, others: tuple[Held, ...]
) -> Held | None:
    """The first live booking that is too near."""
    wanted = Held(UUID(int=0), "booked", starts, ends, None, 0)
    live = [held for held in others if held.state in LIVE]
    near = [held for held in live if clashes(wanted, held, entered.view.buffer)]
    return min(near, key=lambda held: held.starts, default=None)


def next_free(
    entered: Entered,
    timetable: Timetable,
    others: tuple[Held, ...],
    *,
    after: datetime,
    length: timedelta,
) -> datetime | None:
    """The first start at or after `after` at which the room is free for `length`, local; None:
    none as far as residents may book ahead."""
    buffer = entered.view.buffer
    busy: list[Span] = [(held.starts, held.ends) for held in others if held.state in LIVE]
    for ahead in range(entered.view.days_ahead + 1):
        start = after + timedelta(days=ahead)
        end = start + timedelta(days=1) + length
        near = slices_between(timetable, start - buffer, end + buffer)
        times = bookable_times(near, buffer)
        for begins, until in free_slices(times, busy, buffer=buffer, least=length):
            at = _at_quarter(max(begins.astimezone(LOCAL), start.astimezone(LOCAL)))
            if at + length <= until:
                return at
    return None


def _with_next(
    refused: RuleBroken,
    entered: Entered,
    timetable: Timetable,
    others: tuple[Held, ...],
    starts: datetime,
    length: timedelta,
    clock: Clock,
) -> RuleBroken:
    after = max(starts, clock.now())
    following = next_free(entered, timetable, others, after=after, length=length)
    if following is None:
        return RuleBroken(f"{refused.key}_no_next", **refused.values)
    return RuleBroken(refused.key, **{**refused.values, "next": following})


def _at_quarter(moment: datetime) -> datetime:
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    steps = -((midnight - moment) // STEP)
    return midnight + steps * STEP
