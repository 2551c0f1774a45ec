"""How much of a page is nothing: a note for whoever looks, never a fault."""

from collections.abc import Iterator

from PySide6.QtCore import QRect

from gallery.findings import Finding
from gallery.measures.pixels import Pixels

STEP_PX = 8
HALF = 0.5


def half_empty(pixels: Pixels, page: QRect) -> Iterator[Finding]:
    """Note a page of whose height more than half lies empty in one piece."""
    longest = at = 0
    for y in range(page.top(), page.bottom(), STEP_PX):
        row = pixels.row(y, page.left(), page.right() + 1)
        at = at + STEP_PX if bytes(row) == bytes(row[:1]) * len(row) else 0
        longest = max(longest, at)
    if longest > HALF * page.height():
        yield Finding("empty", "page", f"{longest / page.height():.0%} of its height is empty")
