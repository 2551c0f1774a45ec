"""How loud the voice is at which time of the day."""

import math
from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class DayOfSound:
    """The day's three parts, one after the other round the clock, and how loud each is.

    Volumes are percent of the clips' own amplitude. From `quiet_from` to `day_from` nothing is
    said. A part that begins when the next one begins does not happen.
    """

    day_from: time
    evening_from: time
    quiet_from: time
    day_volume: int
    evening_volume: int

    def volume(self, at: time) -> int:
        """Percent, 0 to 100, at this time of the hall's clock; 0: say nothing."""
        parts = (
            (self.day_from, self.evening_from, self.day_volume),
            (self.evening_from, self.quiet_from, self.evening_volume),
            (self.quiet_from, self.day_from, 0),
        )
        for begins, ends, volume in parts:
            if _since(begins, at) < _since(begins, ends):
                return volume
        return self.day_volume


def decibels(percent: int) -> float:
    """What a volume of 1 to 100 percent of the amplitude is as a gain."""
    return 20 * math.log10(percent / 100)


def _since(earlier: time, later: time) -> int:
    """Seconds from one time of day forward to the other, under a day."""
    return (_seconds(later) - _seconds(earlier)) % 86_400


def _seconds(at: time) -> int:
    return (at.hour * 60 + at.minute) * 60 + at.second
