"""Who has a seat and who waits: pure functions of the registrations of one offer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

OPEN = frozenset({"enrolled", "waiting"})


@dataclass(frozen=True, slots=True)
class Held:
    """One registration as far as seats matter."""

    id: UUID
    state: str
    place: int


def seat_for(held: Iterable[Held], seats: int) -> bool:
    """Whether a seat is free for somebody new: nobody who waits is passed by."""
    rows = list(held)
    taken = sum(one.state == "enrolled" for one in rows)
    return taken < seats and not any(one.state == "waiting" for one in rows)


def moved_up(held: Iterable[Held], seats: int) -> tuple[UUID, ...]:
    """Who of the waitlist gets the free seats, in order of place."""
    rows = list(held)
    free = seats - sum(one.state == "enrolled" for one in rows)
    waiting = sorted((one for one in rows if one.state == "waiting"), key=lambda one: one.place)
    return tuple(one.id for one in waiting[: max(0, free)])


def standing(state: str, last: date, today: date) -> str:
    """How a registration stands today: `over` once the last day is past."""
    return "over" if state in OPEN and today > last else state
