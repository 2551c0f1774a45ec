"""Who has a place, and how a sign-up stands at a moment: pure functions of what is written down."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

LIVE = frozenset({"signed", "waiting"})
EARLY = timedelta(minutes=60)
"""One may check in this long before a session begins."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign-up as far as places matter."""

    id: UUID
    state: str
    heads: int
    booth: int | None
    place: int


@dataclass(frozen=True, slots=True)
class Limits:
    """How many there is room for, in all and at each booth; None: any number."""

    capacity: int | None
    booths: Mapping[int, int | None] = field(default_factory=dict)


class Seat(Protocol):
    """A sign-up as far as it takes one of the center's own places."""

    state: str
    heads: int
    hub_seat: bool


def taken_here(rows: Iterable[Seat]) -> int:
    """People who have one of the places that are not the hub's."""
    return sum(row.heads for row in rows if row.state == "signed" and not row.hub_seat)


def promoted(entries: Iterable[Entry], limits: Limits) -> tuple[UUID, ...]:
    """Who of the waitlist has a place now, in order of place.

    Nobody is overtaken by somebody who waits for the same: where the first one's group does not
    fit, those behind wait too. A full booth holds up only those who want that booth.
    """
    known = list(entries)
    taken = sum(each.heads for each in known if each.state == "signed")
    at_booth: dict[int | None, int] = {}
    for each in known:
        if each.state == "signed":
            at_booth[each.booth] = at_booth.get(each.booth, 0) + each.heads
    found: list[UUID] = []
    shut: set[int | None] = set()
    for each in sorted(known, key=lambda each: each.place):
        if each.state != "waiting" or each.booth in shut:
            continue
        booth_most = limits.booths.get(each.booth) if each.booth is not None else None
        here = at_booth.get(each.booth, 0) + each.heads
        if booth_most is not None and here > booth_most:
            shut.add(each.booth)
            continue
        if limits.capacity is not None and taken + each.heads > limits.capacity:
            break
        taken, at_booth[each.booth] = taken + each.heads, here
        found.append(each.id)
    return tuple(found)


def fits(entries: Sequence[Entry], limits: Limits, newcomer: Entry) -> bool:
    """Whether somebody who comes last has a place at once."""
    return newcomer.id in promoted((*entries, newcomer), limits)


def standing_state(
    state: str, *, held: bool, came: bool, begins: datetime, ends: datetime, now: datetime
) -> str:
    """The state as it is by `now`, whether anybody has written it down or not.

    `held`: something of what it was for still takes place; `begins` and `ends` of all of it.
    """
    if not held:
        return "called_off"
    if state == "waiting" and now >= begins:
        return "lapsed"
    if state == "signed" and came:
        return "attended"
    if state == "signed" and now >= ends:
        return "no_show"
    return state
