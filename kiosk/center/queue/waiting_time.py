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


STRETCH_WEIGHT = 0.04
"""Weight of the newest wait in the hall's stretch."""

OVERTAKEN_MOST = 0.6
"""More of the turns never go to people who come later, whatever the last half hour was like."""

STRETCH_BOUNDS = (0.6, 2.0)
"""Beyond these something other than the usual overtaking is going on."""


def plain_wait_s(
    ahead: int,
    open_desks: int,
    pace_s: float | None,
    busy_desks: int | None = None,
    overtaken: float = 0.0,
) -> float | None:
    """Seconds until a desk is free for somebody with `ahead` people before them.

    None when no desk is open: then nobody can honestly say. Each of those ahead takes `pace_s`
    of one desk; if all desks are busy, one of them has to become free first. `overtaken` is the
    share of turns that goes to people who come later.
    """
    if open_desks < 1:
        return None
    turns = ahead
    if busy_desks is not None:
        turns = max(0, ahead + 1 - max(0, open_desks - busy_desks))
    return turns * (pace_s or DEFAULT_PACE_S) / open_desks / (1 - min(overtaken, OVERTAKEN_MOST))


def estimate_minutes(
    ahead: int,
    open_desks: int,
    pace_s: float | None,
    busy_desks: int | None = None,
    *,
    overtaken: float = 0.0,
    stretch: float = 1.0,
) -> int | None:
    """`plain_wait_s` in minutes, rounded up, times what has lately come on top of it."""
    plain = plain_wait_s(ahead, open_desks, pace_s, busy_desks, overtaken)
    return None if plain is None else math.ceil(plain * stretch / 60)


def new_stretch(stretch: float, plain_s: float, waited_s: float) -> float:
    """The hall's stretch after somebody waited `waited_s` where line and pace said `plain_s`.

    What comes on top is what nobody knows when a number is taken: others who go before, transfers
    that come back, clerks who pause. Short waits say little and are left out.
    """
    if plain_s < DEFAULT_PACE_S / 3:
        return stretch
    least, most = STRETCH_BOUNDS
    newest = min(most, max(least, waited_s / plain_s))
    return stretch + STRETCH_WEIGHT * (newest - stretch)


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
