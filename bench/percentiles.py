"""Medians and tails of measured times."""

import time
from collections.abc import Callable, Sequence


def timed(work: Callable[[], object], times: int, warm_up: int = 20) -> list[float]:
    """Seconds each of `times` runs took, after some that are not counted; sorted."""
    for _ in range(warm_up):
        work()
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return sorted(taken)


def p(ordered: Sequence[float], percent: float) -> float:
    """The value `percent` of the (sorted) measurements do not exceed."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]
