"""How long somebody will wait: an estimate from what recent turns at the desks took."""

import math

DEFAULT_PACE_S = 360.0
"""Seconds a turn takes before anything is known of the hall."""

SMOOTHING = 0.2
"""Weight of the newest serving time in a desk's pace."""

NEWEST_AT_LEAST = 0.05
"""Weight of the newest turn in an item's pace once there are many: what was last month fades."""

TRUSTED_FROM = 4
"""Turns an item needs before its own pace counts more than the hall's."""


def estimate_minutes(
    ahead: int, open_desks: int, pace_s: float | None, busy_desks: int | None = None
) -> int | None:
    """Minutes until a desk is free for somebody with `ahead` people before them.

    None when no desk is open: then nobody can honestly say. Each of those ahead takes `pace_s`
    of one desk; if all desks are busy, one of them has to become free first.
    """
    if open_desks < 1:
        return None
    busy = 0 if busy_desks is None else min(busy_desks, open_desks)
    turns = max(0, ahead + 1 - (open_desks - busy)) if busy_desks is not None else ahead
    return math.ceil(turns * (pace_s or DEFAULT_PACE_S) / open_desks / 60)


def new_pace(pace_s: float | None, served_s: float) -> float:
    """A desk's pace after one more ticket that took `served_s` seconds."""
    served = max(0.0, served_s)
    return served if pace_s is None else pace_s + SMOOTHING * (served - pace_s)


def learned(pace_s: float | None, turns: int, turn_s: float) -> tuple[float, int]:
    """An item's pace and count of turns after one more that took `turn_s` seconds of a desk.

    The mean of all turns at first; later old ones fade.
    """
    turn = max(0.0, turn_s)
    if pace_s is None or turns < 1:
        return turn, 1
    weight = max(1 / (turns + 1), NEWEST_AT_LEAST)
    return pace_s + weight * (turn - pace_s), turns + 1


def expected_turn_s(pace_s: float | None, turns: int, hall_pace_s: float | None) -> float:
    """Seconds a turn of an item should take: its own pace, at first leaning on the hall's."""
    hall = DEFAULT_PACE_S if hall_pace_s is None else hall_pace_s
    if pace_s is None:
        return hall
    return (turns * pace_s + TRUSTED_FROM * hall) / (turns + TRUSTED_FROM)
