"""Who is called next: pure rules over those who wait.

Two lanes, priority and normal, each in the order of arrival. While both have somebody, turns go
round: `priority_turns` of one, `normal_turns` of the other, spread evenly. Once a round, somebody
of the other lane who came earlier than the one whose turn it is, and has waited longer than
`aging_minutes`, gets an extra turn. Tickets with a time of their own (an appointment, a missed
one that has waited its places out) go before both lanes, but after `due_in_a_row` of them a lane
has its turn. Turns are counted over the hall, not a desk.

What follows is proved in the tests: nobody is ever passed by somebody who came later into the
same lane; every ticket is called after a number of calls that its arrival bounds (`calls_at_most`).
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from kiosk.center.queue.policy import Policy

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Waiting(Generic[Key]):
    """Somebody who waits. `place` is the order of arrival, unique in the hall."""

    key: Key
    place: int
    since: datetime
    priority: bool = False
    due_at: datetime | None = None
    returns_at: int | None = None
    """The hall's turn from which a missed one may be called again."""


@dataclass(frozen=True, slots=True)
class Round:
    """Where the hall's turns stand; kept in the store from call to call."""

    turns: int = 0
    """Tickets called in their turn so far."""
    turn: int = 0
    """The turn of the round that comes next, 0 to priority_turns + normal_turns - 1."""
    extra: int = 0
    """1: this round has had its extra turn."""
    due_run: int = 0
    """Tickets with a time of their own called since the last one of a lane."""


@dataclass(frozen=True, slots=True)
class Choice(Generic[Key]):
    """Who is next, why, and where the turns stand once they are called."""

    waiting: Waiting[Key]
    why: str
    """due, back, early, first, aged, priority_turn or normal_turn; see `center.why_next`."""
    after: Round


def next_turn(
    line: Iterable[Waiting[Key]], now: datetime, standing: Round, policy: Policy
) -> Choice[Key] | None:
    """Who of `line` is called next; None if it is empty."""
    return _Lanes(line, now, policy).take(standing)


def whole_order(
    line: Iterable[Waiting[Key]], now: datetime, standing: Round, policy: Policy
) -> tuple[Key, ...]:
    """All of `line` in the order they would be called if nobody else came and no time passed."""
    lanes = _Lanes(line, now, policy)
    order = []
    while (choice := lanes.take(standing)) is not None:
        order.append(choice.waiting.key)
        standing = choice.after
    return tuple(order)


def priority_has(turn: int, policy: Policy) -> bool:
    """Whether this turn of a round is a priority one; they are spread evenly over the round."""
    p, length = policy.priority_turns, policy.priority_turns + policy.normal_turns
    return -(-(turn + 1) * p // length) > -(-turn * p // length)


def calls_at_most(ahead_in_lane: int, lane_turns: int, round_turns: int, due_in_a_row: int) -> int:
    """Calls of the hall after which a ticket with so many before it in its lane has been called.

    Each round gives its lane `lane_turns` and has at most one extra turn; before each turn of a
    lane at most `due_in_a_row` tickets go at their own time.
    """
    rounds = ahead_in_lane // lane_turns + 1
    # It may enter in the middle of a round that has no turn of its lane left.
    return (rounds + 1) * (round_turns + 1) * (due_in_a_row + 1)


class _Lanes(Generic[Key]):
    """Those who wait, sorted by how they come up; takes one after the other."""

    def __init__(self, line: Iterable[Waiting[Key]], now: datetime, policy: Policy) -> None:
        self._now, self._policy = now, policy
        due: list[Waiting[Key]] = []
        back: list[Waiting[Key]] = []
        priority: list[Waiting[Key]] = []
        normal: list[Waiting[Key]] = []
        for each in line:
            if each.returns_at is not None:
                back.append(each)
            elif each.due_at is not None:
                due.append(each)
            else:
                (priority if each.priority else normal).append(each)
        self._due = deque(sorted(due, key=lambda each: (each.due_at, each.place)))
        self._back = deque(sorted(back, key=lambda each: (each.returns_at, each.place)))
        self._priority = deque(sorted(priority, key=lambda each: each.place))
        self._normal = deque(sorted(normal, key=lambda each: each.place))

    def take(self, standing: Round) -> Choice[Key] | None:
        """The next one, taken out."""
        in_lanes = bool(self._priority or self._normal)
        if not in_lanes or standing.due_run < self._policy.due_in_a_row:
            own = self._take_due(standing, early=not in_lanes)
            if own is not None:
                waiting, why = own
                run = standing.due_run + 1 if in_lanes else 0
                return Choice(
                    waiting, why, replace(standing, turns=standing.turns + 1, due_run=run)
                )
        if self._priority and self._normal:
            return self._take_contested(replace(standing, due_run=0))
        lane = self._priority or self._normal
        if not lane:
            return None
        return Choice(
            lane.popleft(), "first", replace(standing, turns=standing.turns + 1, due_run=0)
        )

    def _take_due(self, standing: Round, *, early: bool) -> tuple[Waiting[Key], str] | None:
        """An appointment, or a missed one that has waited its places out; early: before that."""
        ahead = timedelta(minutes=self._policy.early_minutes)
        if self._due and self._due[0].due_at and self._due[0].due_at - ahead <= self._now:
            return self._due.popleft(), "due"
        if self._back and (self._back[0].returns_at or 0) <= standing.turns:
            return self._back.popleft(), "back"
        if early and (self._back or self._due):
            return (self._back or self._due).popleft(), "early"
        return None

    def _take_contested(self, standing: Round) -> Choice[Key]:
        policy = self._policy
        length = policy.priority_turns + policy.normal_turns
        turn = standing.turn % length
        is_priority = priority_has(turn, policy)
        lane, other = (
            (self._priority, self._normal) if is_priority else (self._normal, self._priority)
        )
        called = replace(standing, turns=standing.turns + 1)
        earlier = other[0].place < lane[0].place
        old = self._now - other[0].since >= timedelta(minutes=policy.aging_minutes)
        if earlier and old and not standing.extra:
            return Choice(other.popleft(), "aged", replace(called, extra=1))
        after = (
            replace(called, turn=0, extra=0)
            if turn + 1 == length
            else replace(called, turn=turn + 1)
        )
        if not earlier:
            return Choice(lane.popleft(), "first", after)
        return Choice(lane.popleft(), "priority_turn" if is_priority else "normal_turn", after)
