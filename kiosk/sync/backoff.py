"""When the terminal may speak to the hub again: waits that spread a county of terminals.

All pure. The random part comes from the caller, times are seconds of a monotonic clock.
"""

from dataclasses import dataclass, replace
from random import Random


@dataclass(frozen=True, slots=True)
class Rules:
    """The figures of the retry rule, in seconds."""

    longest_wait_s: float = 300.0
    first_contact_s: float = 60.0
    """Spread of the first contact after an outage, when everybody comes back at once."""
    heartbeat_s: float = 300.0
    """An idle terminal still says that it lives."""
    check_s: float = 5.0
    """How often the store is looked at for what another process wrote."""
    longest_floor_s: float = 3600.0
    """No answer, from whomever, can silence the terminal for longer."""


def wait_s(failures: int, *, rules: Rules, rng: Random, floor_s: float = 0.0) -> float:
    """The wait after `failures` failures in a row (≥ 1): U(0, min(longest, 2^n)) over the floor.

    The random part lies on top of the floor: many who were told the same `Retry-After` would
    otherwise come back in the same instant.
    """
    ceiling = min(rules.longest_wait_s, 2.0 ** min(failures, 32))
    return min(max(floor_s, 0.0), rules.longest_floor_s) + rng.uniform(0.0, ceiling)


@dataclass(frozen=True, slots=True)
class Pace:
    """Where the conversation with the hub stands.

    In an outage the terminal only knocks; once the hub answers, the first batch waits its random
    turn. `due` is the earliest moment of the next contact.
    """

    due: float
    outage: bool = True
    failures: int = 0

    def hub_is_back(self, now: float, *, rules: Rules, rng: Random) -> "Pace":
        """The knock was answered."""
        return Pace(now + rng.uniform(0.0, rules.first_contact_s), outage=False)

    def went_well(self, now: float, *, min_delay_s: float) -> "Pace":
        """A batch was answered."""
        return Pace(now + min_delay_s, outage=False)

    def failed(
        self, now: float, *, outage: bool, floor_s: float, rules: Rules, rng: Random
    ) -> "Pace":
        """Nothing was acknowledged; an outage stays one until a knock is answered."""
        failures = self.failures + 1
        pause = wait_s(failures, rules=rules, rng=rng, floor_s=floor_s)
        return replace(self, due=now + pause, outage=outage or self.outage, failures=failures)
