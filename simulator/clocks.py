"""Time that passes only when the story says so, and clocks of machines that may be wrong."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

BEGIN = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)
"""09:41 on a working Monday in the hall."""


@dataclass
class WorldTime:
    """Seconds since the story began; the only true time there is."""

    elapsed: float = 0.0


@dataclass
class MachineClock:
    """The two clocks of one machine: a wall clock somebody may set, and a monotonic one."""

    time: WorldTime
    off: timedelta = timedelta(0)

    def now(self) -> datetime:
        """What the machine believes."""
        return BEGIN + timedelta(seconds=self.time.elapsed) + self.off

    def monotonic(self) -> float:
        """Never jumps, whatever is done to the wall clock."""
        return self.time.elapsed

    def jump(self, by: timedelta) -> None:
        """Somebody sets the wall clock, or its battery is empty."""
        self.off += by
