"""How long somebody will wait: a rough estimate from the desks' recent pace."""

import math

DEFAULT_PACE_S = 360.0
"""Seconds a ticket takes before the first one of a desk is done."""

SMOOTHING = 0.2
"""Weight of the newest serving time in a desk's pace."""


def estimate_minutes(ahead: int, open_desks: int, pace_s: float | None) -> int | None:
    """Minutes until a desk is free for somebody with `ahead` people before them.

    None when no desk is open: then nobody can honestly say.
    """
    if open_desks < 1:
        return None
    seconds = ahead * (pace_s or DEFAULT_PACE_S) / open_desks
    return math.ceil(seconds / 60)


def new_pace(pace_s: float | None, served_s: float) -> float:
    """A desk's pace after one more ticket that took `served_s` seconds."""
    served = max(0.0, served_s)
    return served if pace_s is None else pace_s + SMOOTHING * (served - pace_s)
