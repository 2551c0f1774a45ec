"""How bookings stand at a moment: a pure function of what is written down and of the time.

Nothing runs at 10:15 to give up a room nobody came to. Whoever asks at 10:16, or on the next
day, gets the answer that time gives: releases, lapses and the promotions of the waitlist that
follow from them, in the order in which they happened.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from kiosk.center.rooms.values import Held

LIVE = frozenset({"requested", "booked", "checked_in"})
"""States that keep the room."""
OPEN = LIVE | {"waiting"}
CLOSED = frozenset({"over", "cancelled", "declined", "no_show", "lapsed"})


@dataclass(frozen=True, slots=True)
class Change:
    """What time has done to a booking, and when."""

    at: datetime
    id: UUID
    state: str
    held_from: datetime | None


@dataclass(frozen=True, slots=True)
class Terms:
    """The room's rules that time works with."""

    buffer: timedelta
    release: timedelta
    needs_approval: bool = False


def clashes(one: Held, other: Held, buffer: timedelta) -> bool:
    """Whether two uses come closer than the buffer."""
    return one.starts < other.ends + buffer and other.starts < one.ends + buffer


def release_at(held: Held, release: timedelta) -> datetime | None:
    """When a booking is given up without a check-in; None: no check-in is waited for."""
    if held.state != "booked" or held.kept:
        return None
    since = held.starts if held.held_from is None else max(held.starts, held.held_from)
    return min(since + release, held.ends)


def settle(bookings: Iterable[Held], now: datetime, terms: Terms) -> tuple[Change, ...]:
    """All that time has changed by `now`, in order."""
    there = {held.id: held for held in bookings}
    changes: list[Change] = []
    while True:
        due = min(
            (
                (at, held.place, held.id, state)
                for held in there.values()
                for at, state in (_next(held, terms.release),)
                if at is not None and at <= now
            ),
            default=None,
        )
        if due is None:
            return tuple(changes)
        at, _, which, state = due
        was = there[which]
        there[which] = replace(was, state=state)
        changes.append(Change(at, which, state, was.held_from))
        if was.state in LIVE:
            for change in promoted(tuple(there.values()), at, terms):
                there[change.id] = replace(
                    there[change.id], state=change.state, held_from=change.held_from
                )
                changes.append(change)


def promoted(bookings: Sequence[Held], at: datetime, terms: Terms) -> tuple[Change, ...]:
    """Who of the waitlist gets the room at `at`: in order of place, whoever fits."""
    live = [held for held in bookings if held.state in LIVE]
    changes = []
    for held in sorted(bookings, key=lambda held: held.place):
        if held.state != "waiting" or held.ends <= at:
            continue
        if any(clashes(held, other, terms.buffer) for other in live):
            continue
        state = "requested" if terms.needs_approval and held.starts > at else "booked"
        live.append(replace(held, state=state, held_from=at))
        changes.append(Change(at, held.id, state, at))
    return tuple(changes)


def at_moment(bookings: Iterable[Held], now: datetime, terms: Terms) -> tuple[Held, ...]:
    """The bookings as they stand at `now`."""
    there = {held.id: held for held in bookings}
    for change in settle(there.values(), now, terms):
        there[change.id] = replace(there[change.id], state=change.state, held_from=change.held_from)
    return tuple(there.values())


def _next(held: Held, release: timedelta) -> tuple[datetime | None, str]:
    """What time will do to a booking if nobody does anything, and when."""
    match held.state:
        case "booked" if held.kept:
            return held.ends, "over"
        case "booked":
            return release_at(held, release), "no_show"
        case "requested":
            return held.starts, "lapsed"
        case "waiting":
            return held.ends, "lapsed"
        case "checked_in":
            return held.ends, "over"
        case _:
            return None, held.state
