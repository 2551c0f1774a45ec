"""A story from a seed: who is there, what goes wrong and when. The same seed, the same story."""

from dataclasses import dataclass, field
from random import Random
from typing import Literal

Kind = Literal[
    "take_ticket",
    "record",
    "burst",
    "poison",
    "restart",
    "power_cut",
    "cut_at_commit",
    "clock_jump",
    "disk_full",
    "backup",
    "put_back",
    "clone",
    "partition",
    "hub_power_cut",
    "hub_cut_at_commit",
    "hub_disk_full",
    "hub_backup",
    "hub_put_back",
    "book_in_hall",
    "hub_book_by_phone",
    "hub_publish",
]
WORK: tuple[Kind, ...] = ("take_ticket", "record", "record", "record", "burst")
SHARED: tuple[Kind, ...] = ("book_in_hall", "hub_book_by_phone", "hub_publish")
TROUBLE: tuple[Kind, ...] = (
    "poison",
    "restart",
    "power_cut",
    "cut_at_commit",
    "clock_jump",
    "disk_full",
    "backup",
    "put_back",
    "clone",
    "partition",
    "hub_power_cut",
    "hub_cut_at_commit",
    "hub_disk_full",
    "hub_backup",
    "hub_put_back",
)
FAULTS = (
    "lose_request",
    "lose_reply",
    "many_at_once",
    "too_slow",
    "late_copy",
    "portal_page",
    "portal_redirect",
    "proxy_500",
    "busy",
    "garbage",
    "old_reply",
    "half_reply",
)
MACHINES_AT_MOST = 5
STREAMS = tuple(f"errand:{letter}" for letter in "abcdef")


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happens at `at` seconds; `luck` decides what the kind leaves open."""

    at: float
    kind: Kind
    luck: float
    pick: int

    def choose(self, count: int) -> int:
        """One of `count` things."""
        return self.pick % count


@dataclass(frozen=True, slots=True)
class Weather:
    """How bad the line is: the chance of any fault a request, and which ones occur."""

    badness: float
    faults: tuple[str, ...]
    proxy_limit: int | None
    """A box on the way refuses larger bodies with 413, for good."""
    latency_s: float


@dataclass(frozen=True, slots=True)
class Story:
    """All of it."""

    seed: int
    machines: int
    faces: int
    """Processes of each machine that could upload."""
    minutes: float
    weather: Weather
    shares: bool
    """Whether things come down from the hub too: its feeds, and places of a session."""
    happenings: tuple[Happening, ...] = field(repr=False)


def tell(seed: int) -> Story:
    """The story of `seed`. Each story has only some of the troubles, so that some run long
    enough without the others to show what they do (swarm testing)."""
    rng = Random(f"story {seed}")
    minutes = rng.choice((8.0, 20.0, 45.0))
    troubles = [kind for kind in TROUBLE if rng.random() < 0.4]
    happenings = [_happening(rng, minutes, rng.choice(WORK)) for _ in range(rng.randint(6, 30))]
    if troubles:
        count = rng.randint(2, 14)
        happenings += [_happening(rng, minutes, rng.choice(troubles)) for _ in range(count)]
    machines, faces, weather = rng.choice((1, 1, 2, 3)), rng.choice((1, 1, 2)), _weather(rng)
    shares = rng.random() < 0.4
    if shares:
        count = rng.randint(6, 24)
        happenings += [_happening(rng, minutes, rng.choice(SHARED)) for _ in range(count)]
    return Story(
        seed=seed,
        machines=machines,
        faces=faces,
        minutes=minutes,
        weather=weather,
        shares=shares,
        happenings=tuple(sorted(happenings, key=lambda one: one.at)),
    )


def _happening(rng: Random, minutes: float, kind: Kind) -> Happening:
    return Happening(rng.uniform(0, minutes * 60), kind, rng.random(), rng.randrange(2**31))


def _weather(rng: Random) -> Weather:
    return Weather(
        badness=rng.choice((0.0, 0.1, 0.3, 0.6)),
        faults=tuple(fault for fault in FAULTS if rng.random() < 0.5) or FAULTS,
        proxy_limit=rng.choice((None, None, None, 1500, 4000)),
        latency_s=rng.choice((0.02, 0.3, 4.0)),
    )
