"""Everything that is wrong with what a window shows now."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gallery.findings import Finding
from gallery.measures.boxes import in_sight
from gallery.measures.emptiness import half_empty
from gallery.measures.limits import Limits
from gallery.measures.painted import painted
from gallery.measures.pixels import Pixels
from gallery.measures.standing_out import faint
from gallery.measures.targets import hard_to_hit
from gallery.measures.writing import unreadable


def measured(
    window: QWidget, limits: Limits, *, page: QRect | None = None
) -> tuple[list[Finding], QImage]:
    """All findings and the picture they were measured on; `page` is looked through for room."""
    widgets = in_sight(window)
    pixels = Pixels(window.grab().toImage())
    drawn = painted(widgets)
    found = [
        *unreadable(drawn.runs, limits),
        *hard_to_hit(widgets, limits),
        *faint(pixels, drawn, widgets, limits),
        *(half_empty(pixels, page) if page is not None else ()),
    ]
    return list(dict.fromkeys(found)), pixels.image
