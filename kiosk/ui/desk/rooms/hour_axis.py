"""The hours of a grid downwards: those in which nothing is booked take less room."""

from bisect import bisect_right
from collections.abc import Collection

QUIET = 0.6
"""How high an hour without a booking is, beside one with."""


class HourAxis:
    """From hour `first` to `last` of a day; `busy` are the hours something is booked in."""

    def __init__(self, first: int, last: int, busy: Collection[int]) -> None:
        self.first, self.last = first, last
        self._edges = [0.0]
        for hour in range(first, last):
            high = 1.0 if hour in busy or not busy else QUIET
            self._edges.append(self._edges[-1] + high)

    def share(self, hour: float) -> float:
        """Where an hour lies, from 0 at the top to 1; what is outside lies at the edge."""
        within = min(max(hour - self.first, 0.0), float(self.last - self.first))
        at = min(int(within), len(self._edges) - 2)
        low, high = self._edges[at], self._edges[at + 1]
        return (low + (within - at) * (high - low)) / self._edges[-1]

    def hour(self, share: float) -> float:
        """The hour that lies there; the other way round."""
        where = min(max(share, 0.0), 1.0) * self._edges[-1]
        at = min(bisect_right(self._edges, where), len(self._edges) - 1) - 1
        low, high = self._edges[at], self._edges[at + 1]
        return self.first + at + (where - low) / (high - low)
