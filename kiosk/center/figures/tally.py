"""What is counted and timed of a part of the hall's work: a day, an item, a desk, an hour.

Tallies of parts can be added up.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from kiosk.center.figures.spread import LONGEST_S, Spread, spread, total

Count = Literal[
    "taken", "done", "missed", "cancelled", "expired", "open", "held", "transferred", "unclear"
]
Span = Literal["wait", "walk", "serve", "idle"]

COUNTS: tuple[Count, ...] = (
    "taken",
    "done",
    "missed",
    "cancelled",
    "expired",
    "open",
    "held",
    "transferred",
    "unclear",
)
SPANS: tuple[Span, ...] = ("wait", "walk", "serve", "idle")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts and durations. Of the day, an item, a department or an hour the first six count
    numbers; of a desk or a clerk `done` and `missed` count turns and the other four are 0."""

    taken: int = 0
    done: int = 0
    missed: int = 0
    """Called, did not come, and did not come later either."""
    cancelled: int = 0
    """Given back by the resident."""
    expired: int = 0
    """Never called to an end before the day was over."""
    open: int = 0
    """Not finished yet."""
    held: int = 0
    """Turns that ended with 挂起."""
    transferred: int = 0
    """Turns that ended with 转移."""
    unclear: int = 0
    """Durations left out, because a clock was set in the middle of them."""
    wait: Spread = field(default_factory=Spread)
    """From taking a number to its first call."""
    walk: Spread = field(default_factory=Spread)
    """From the first call of a turn to its service."""
    serve: Spread = field(default_factory=Spread)
    """From the beginning of the service to the end of the turn."""
    idle: Spread = field(default_factory=Spread)
    """A desk works and has nobody: from the end of a turn, or opening, to the next call."""

    def __add__(self, other: "Tally") -> "Tally":
        return added((self, other))

    @property
    def missed_rate(self) -> float | None:
        """Missed ones among those that came to an end by a call; None before the first."""
        called = self.done + self.missed
        return self.missed / called if called else None


def added(parts: Iterable[Tally]) -> Tally:
    """One tally of all parts."""
    every = tuple(parts)
    return joined(
        {name: sum(getattr(part, name) for part in every) for name in COUNTS},
        {name: total(getattr(part, name) for part in every) for name in SPANS},
    )


def joined(counts: Mapping[Count, int], spans: Mapping[Span, Spread]) -> Tally:
    """A tally of these counts and spans; a count that is missing is 0."""
    return Tally(
        taken=counts.get("taken", 0),
        done=counts.get("done", 0),
        missed=counts.get("missed", 0),
        cancelled=counts.get("cancelled", 0),
        expired=counts.get("expired", 0),
        open=counts.get("open", 0),
        held=counts.get("held", 0),
        transferred=counts.get("transferred", 0),
        unclear=counts.get("unclear", 0),
        wait=spans["wait"],
        walk=spans["walk"],
        serve=spans["serve"],
        idle=spans["idle"],
    )


class Tallying:
    """A tally being put together."""

    def __init__(self) -> None:
        self._counts: Counter[Count] = Counter()
        self._spans: dict[Span, list[int]] = {name: [] for name in SPANS}

    def count(self, what: Count) -> None:
        """One more."""
        self._counts[what] += 1

    def time(self, what: Span, seconds: int | None) -> None:
        """One more duration; None is an unclear one."""
        if seconds is None:
            self._counts["unclear"] += 1
        else:
            self._spans[what].append(seconds)

    def tally(self) -> Tally:
        """What has come together."""
        return joined(self._counts, {name: spread(self._spans[name]) for name in SPANS})


def seconds_between(begin: datetime, end: datetime) -> int | None:
    """Whole seconds; None where a clock set in between makes them mean nothing."""
    seconds = (end - begin).total_seconds()
    return int(seconds) if 0 <= seconds <= LONGEST_S else None
