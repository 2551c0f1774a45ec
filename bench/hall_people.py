"""The people of a simulated day: when they come, what they want, how they behave. Only numbers."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

ITEMS = {
    "MZ01": ("A", 4.0),
    "MZ02": ("A", 7.0),
    "YB01": ("B", 3.0),
    "YB02": ("B", 5.0),
    "GA01": ("D", 6.0),
    "GA02": ("D", 8.0),
    "SW01": ("C", 4.0),
    "RS01": ("B", 6.0),
}
"""Item to its letter and the minutes its service takes on average."""
SPREAD = 0.5
"""Of the logarithm of a service's length: most take from half to twice the average."""
KINDS = ("elder", "disabled", "veteran", "pregnant")
WAVES = ((0, 105, 1.5), (105, 200, 1.0), (330, 420, 1.5), (420, 530, 1.0))
"""First and last minute after opening, and how many come: half as many again at first."""


@dataclass(frozen=True)
class DayPlan:
    """How the day goes; the shares are of all who come."""

    arrivals: int = 400
    desks: int = 6
    priority: float = 0.20
    unproved: float = 0.10
    """Of those with priority: who cannot show the proof."""
    missed: float = 0.10
    comes_late: float = 0.60
    """Of those who miss their number: who asks to be called again."""
    transfers: float = 0.05
    held: float = 0.03
    pauses_a_desk: int = 3
    seed: int = 20261123


@dataclass
class Resident:
    """One who comes; what they will do is drawn before the day begins."""

    id: UUID
    comes_at: datetime
    item_code: str
    priority: str | None
    has_proof: bool
    answers: bool
    comes_late: bool
    transfers: bool
    is_held: bool
    estimate: float | None = None
    """Minutes they were told, once they have a number."""
    called: bool = False


def residents(plan: DayPlan, opening: datetime, draw: random.Random) -> list[Resident]:
    """Everybody who comes on the day, in order."""
    weights = [(end - begin) * rate for begin, end, rate in WAVES]
    coming = []
    for _ in range(plan.arrivals):
        begin, end, _ = draw.choices(WAVES, weights)[0]
        coming.append(
            Resident(
                id=UUID(int=draw.getrandbits(128)),
                comes_at=opening + timedelta(minutes=draw.uniform(begin, end)),
                item_code=draw.choice(sorted(ITEMS)),
                priority=draw.choice(KINDS) if draw.random() < plan.priority else None,
                has_proof=draw.random() >= plan.unproved,
                answers=draw.random() >= plan.missed,
                comes_late=draw.random() < plan.comes_late,
                transfers=draw.random() < plan.transfers,
                is_held=draw.random() < plan.held,
            )
        )
    return sorted(coming, key=lambda resident: resident.comes_at)


def service_minutes(item_code: str, draw: random.Random) -> float:
    """How long one service of an item takes."""
    return ITEMS[item_code][1] * draw.lognormvariate(-(SPREAD**2) / 2, SPREAD)
