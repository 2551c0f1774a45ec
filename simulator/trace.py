"""What happened, in the order it happened, for somebody who reads it afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID

from simulator.clocks import WorldTime


@dataclass
class Trace:
    """Lines with the simulated time and whose they are; ids get short names when first seen."""

    time: WorldTime
    lines: list[tuple[float, str, str]] = field(default_factory=list)
    _names: dict[UUID, str] = field(default_factory=dict)
    _epochs: dict[UUID, str] = field(default_factory=dict)

    def tell(self, who: str, what: str) -> None:
        """Write a line down."""
        self.lines.append((self.time.elapsed, who, what))

    def name(self, event_id: UUID) -> str:
        """`r17` for the seventeenth record anybody spoke of."""
        return self._names.setdefault(event_id, f"r{len(self._names) + 1}")

    def epoch(self, epoch: UUID) -> str:
        """`e2` for the second history anybody spoke of."""
        return self._epochs.setdefault(epoch, f"e{len(self._epochs) + 1}")

    def names(self, event_ids: list[UUID]) -> str:
        """`r3 r4 r5`, the middle left out where there are many."""
        short = [self.name(event_id) for event_id in event_ids]
        if len(short) > _MANY:
            short = [*short[:2], f"… {len(short) - 3} more …", short[-1]]
        return " ".join(short) or "no records"

    def text(self) -> Iterator[str]:
        """One printed line a happening."""
        for elapsed, who, what in self.lines:
            minutes, seconds = divmod(elapsed, 60)
            yield f"{int(minutes):5d}:{seconds:06.3f}  {who:<8} {what}"


_MANY = 6
