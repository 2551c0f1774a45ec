"""Strokes as a recognizer wants them: the character fills the middle of its square."""

from collections.abc import Sequence

Lines = Sequence[Sequence[tuple[int, int]]]
EDGE = 0.1
"""Part of the side that stays empty all round."""


def squared(lines: Lines, side: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    """The same lines, as large as fits into a square of `side` and in its middle."""
    points = [point for line in lines for point in line]
    if not points:
        return ()
    left, top = (min(point[axis] for point in points) for axis in (0, 1))
    wide, tall = (max(point[axis] for point in points) - low for axis, low in ((0, left), (1, top)))
    scale = side * (1 - 2 * EDGE) / max(wide, tall, 1)
    right, down = (side - wide * scale) / 2, (side - tall * scale) / 2
    return tuple(
        tuple((round((x - left) * scale + right), round((y - top) * scale + down)) for x, y in line)
        for line in lines
        if line
    )
