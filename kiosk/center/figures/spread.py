"""How a set of durations is spread: how many, their mean, their median, and what 90 % stay under.

Spreads of parts can be added up, and the sum says what all their values together would say.
"""

import math
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

LONGEST_S = 24 * 3600
"""A number lives for a day; what seems to have taken longer was measured by a clock that leapt."""

_EXACT_S = 20
_STEP = 1.04
_STEPS = math.ceil(math.log(LONGEST_S / _EXACT_S, _STEP))
_VALUES = (*range(_EXACT_S), *(round(_EXACT_S * _STEP**n) for n in range(_STEPS + 1)))
"""What a packed duration can be: each of the 235 has a number of one byte."""
_BORDERS = tuple((low + high) / 2 for low, high in pairwise(_VALUES))


@dataclass(frozen=True, slots=True)
class Spread:
    """Durations in whole seconds, and how often each occurs."""

    counts: Mapping[int, int] = field(default_factory=dict)

    def __add__(self, other: "Spread") -> "Spread":
        return total((self, other))

    @property
    def number(self) -> int:
        """How many durations there are."""
        return sum(self.counts.values())

    @property
    def seconds(self) -> int:
        """All durations together."""
        return sum(value * count for value, count in self.counts.items())

    @property
    def mean(self) -> float | None:
        """The arithmetic mean; None where there is nothing."""
        number = self.number
        return self.seconds / number if number else None

    @property
    def median(self) -> float | None:
        """The middle one, or the mean of the two in the middle."""
        number = self.number
        if not number:
            return None
        return (self._at((number + 1) // 2) + self._at(number // 2 + 1)) / 2

    @property
    def p90(self) -> int | None:
        """The shortest duration that at least 90 % do not exceed (nearest rank)."""
        number = self.number
        return self._at(-(-9 * number // 10)) if number else None

    def packed(self) -> bytes:
        """A byte for each duration, right within 2 % or half a second; they can be joined."""
        return b"".join(
            bytes((bisect(_BORDERS, value),)) * count for value, count in self.counts.items()
        )

    def _at(self, rank: int) -> int:
        """The duration at this place from the shortest, counted from 1."""
        for value in sorted(self.counts):
            rank -= self.counts[value]
            if rank <= 0:
                return value
        raise ValueError("there are fewer durations")


def spread(values: Iterable[int]) -> Spread:
    """The spread of these durations."""
    return Spread(Counter(values))


def total(parts: Iterable[Spread]) -> Spread:
    """The spread of all durations of the parts."""
    counts: Counter[int] = Counter()
    for part in parts:
        counts.update(part.counts)
    return Spread(counts)


def unpacked(packed: bytes) -> Spread:
    """The spread of packed durations."""
    return Spread({_VALUES[code]: count for code, count in Counter(packed).items()})
