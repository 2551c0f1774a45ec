"""What was looked at on a machine, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `good`, or what to do about it."""

    what: str
    good: bool
    told: str

    def line(self) -> str:
        """One line for a person."""
        return f"{'ok   ' if self.good else 'WRONG'}  {self.what}: {self.told}"
