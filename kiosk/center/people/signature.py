"""Signatures drawn on the glass: what one is, and what is kept of it."""

from typing import Any

from kiosk.errors import RuleBroken

Strokes = tuple[tuple[tuple[int, int], ...], ...]
"""A signature: lines through points, in thousandths of the pad's width from its upper left."""

POINTS_AT_LEAST = 4
"""Fewer is a slip of the finger."""
POINTS_AT_MOST = 6000


def checked_strokes(strokes: Strokes) -> Strokes:
    """A signature as it is kept. `RuleBroken`: `signature.missing`, `signature.broken`."""
    count = sum(len(line) for line in strokes)
    if count < POINTS_AT_LEAST:
        raise RuleBroken("signature.missing")
    inside = all(0 <= x <= 1000 and 0 <= y <= 1000 for line in strokes for x, y in line)
    if count > POINTS_AT_MOST or not inside:
        raise RuleBroken("signature.broken")
    return strokes


def strokes_as_kept(strokes: Strokes) -> list[Any]:
    """A checked signature as plain JSON: [[[x, y], …], …]."""
    return [[list(point) for point in line] for line in checked_strokes(strokes)]
