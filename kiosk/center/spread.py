"""How a set of durations is spread: how many, their mean, their median, and what 90 % stay under.

Spreads of parts can be added up, and the sum says what all their values together would say.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

LONGEST_S = 24 * 3600
"""A number lives for a day; what seems to have taken longer was measured by a clock that leapt."""

_STEP = math.log(1.05)


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

    def rounded(self) -> "Spread":
        """The same within 2.5 %, with far fewer different values; up to 20 s nothing changes."""
        kept: Counter[int] = Counter()
        for value, count in self.counts.items():
            kept[_rounded(value)] += count
        return Spread(kept)

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


def _rounded(value: int) -> int:
    return value if value <= 20 else round(math.exp(_STEP * round(math.log(value) / _STEP)))
