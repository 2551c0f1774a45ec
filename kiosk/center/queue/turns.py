"""Turns: the stays of numbers at desks, put together from the steps of their way."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from kiosk.center.figures.tally import Count

BEGINNINGS = ("call", "call_back")
ENDINGS: dict[str, Count | None] = {
    "finish": "done",
    "turn_into_errand": "done",
    "miss": "missed",
    "hold": "held",
    "transfer": "transferred",
    "reject_priority": None,
}
"""Verbs after which the desk is free, and as what the turn is counted; one without proof of their
priority is back in line as if they had not been called."""


class Step(NamedTuple):
    """One step of a number's way; `ticket` is any key of the number."""

    ticket: int
    at: datetime
    verb: str
    desk: int | None
    staff: UUID | None
    item: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One stay at a desk. What has not happened (yet) is None."""

    ticket: int
    desk: int
    staff: UUID | None
    item: str
    called_at: datetime
    """The first call; recalls do not change it."""
    served_at: datetime | None = None
    ended_at: datetime | None = None
    ending: Count | None = None


@dataclass(frozen=True, slots=True)
class DeskEvent:
    """A desk begins or stops to work: `works` from `at` on, or not."""

    at: datetime
    desk: int
    staff: UUID | None
    works: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A desk works and has nobody."""

    desk: int
    staff: UUID | None
    begin: datetime
    end: datetime


def turns(steps: Iterable[Step]) -> tuple[Turn, ...]:
    """All turns, in the order of their calls. `steps` come in the order they were taken.

    A turn that only the end of the day ended has no end of its own.
    """
    begun: list[_Begun] = []
    at_desk: dict[int, _Begun] = {}
    for step in steps:
        if step.verb in BEGINNINGS:
            if step.desk is not None:
                at_desk[step.ticket] = turn = _Begun(step, step.desk)
                begun.append(turn)
            continue
        here = at_desk.get(step.ticket)
        if here is None:
            continue
        if step.verb == "serve":
            here.serve = step
        elif step.verb in ENDINGS:
            here.end = step
            del at_desk[step.ticket]
        elif step.verb == "expire":
            del at_desk[step.ticket]
    return tuple(turn.as_value() for turn in begun)


class _Begun:
    """A turn whose steps are still coming in."""

    __slots__ = ("call", "desk", "end", "serve")

    def __init__(self, call: Step, desk: int) -> None:
        self.call, self.desk = call, desk
        self.serve: Step | None = None
        self.end: Step | None = None

    def as_value(self) -> Turn:
        serve, end = self.serve, self.end
        return Turn(
            ticket=self.call.ticket,
            desk=self.desk,
            # Who serves counts: a colleague may have taken the desk over after the call.
            staff=(serve or self.call).staff,
            item=(end or self.call).item,
            called_at=self.call.at,
            served_at=None if serve is None else serve.at,
            ended_at=None if end is None else end.at,
            ending=None if end is None else ENDINGS[end.verb],
        )


def gaps(worked: Sequence[Turn], events: Sequence[DeskEvent]) -> tuple[tuple[Gap, ...], list[int]]:
    """When desks were free, and the desks of which that cannot be said.

    A gap begins where a turn ends or the desk begins to work, and ends with the next call or when
    the desk stops. What goes on at either end of the day is no gap. Where the order of the calls
    and their times disagree, a clock was set and nothing is said of that desk.
    """
    by_desk: dict[int, list[Turn]] = defaultdict(list)
    for turn in worked:
        by_desk[turn.desk].append(turn)
    switches: dict[int, list[DeskEvent]] = defaultdict(list)
    for event in events:
        switches[event.desk].append(event)
    found: list[Gap] = []
    unclear: list[int] = []
    for desk in sorted(by_desk.keys() | switches.keys()):
        if _clock_was_set(by_desk[desk], switches[desk]):
            unclear.append(desk)
        else:
            found += _gaps_of(desk, by_desk[desk], switches[desk])
    return tuple(found), unclear


def _clock_was_set(worked: Sequence[Turn], events: Sequence[DeskEvent]) -> bool:
    switched = [event.at for event in events]
    called = [moment for turn in worked for moment in (turn.called_at, turn.ended_at) if moment]
    return any(after < before for row in (switched, called) for before, after in pairwise(row))


def _gaps_of(desk: int, worked: Sequence[Turn], events: Sequence[DeskEvent]) -> list[Gap]:
    # At the same moment a switch comes before a turn: opened, then called.
    switches = [(e.at, "works" if e.works else "stops", e.staff) for e in events]
    calls: list[tuple[datetime, str, UUID | None]] = []
    for turn in worked:
        calls.append((turn.called_at, "called", turn.staff))
        if turn.ended_at is not None:
            calls.append((turn.ended_at, "freed", turn.staff))
    found: list[Gap] = []
    free: tuple[datetime, UUID | None] | None = None
    works, busy = True, False
    for at, what, staff in merge(switches, calls, key=lambda mark: mark[0]):
        if free is not None:
            found.append(Gap(desk, free[1], free[0], at))
        works = what == "works" or (works and what != "stops")
        busy = what == "called" or (busy and what != "freed")
        free = (at, staff) if works and not busy else None
    return found
