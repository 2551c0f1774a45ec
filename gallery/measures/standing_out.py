"""Whether words, icons and edges stand out from the ground they are painted on, by their pixels."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from gallery.findings import Finding
from gallery.measures.boxes import box, name_of
from gallery.measures.limits import HANZI, Limits
from gallery.measures.painted import Painted, Run, Sign
from gallery.measures.pixels import Pixels, contrast, ground_beneath, over, rgb, strongest
from gallery.measures.writing import quoted

BARELY = 1.15
"""Less contrast than this in a place, and nothing was painted there."""
BARELY_AN_EDGE = 1.03
EDGE_PX = 14
"""An edge is looked for so far to both sides of a target's border."""


def faint(
    pixels: Pixels, drawn: Painted, widgets: Iterable[QWidget], limits: Limits
) -> Iterator[Finding]:
    """What is painted with less contrast than the measure."""
    for run in drawn.runs:
        yield from _words(pixels, run, limits)
    for sign in drawn.signs:
        yield from _sign(pixels, sign, limits)
    for widget in widgets:
        # What cannot be used now may look so.
        if isinstance(widget, QAbstractButton | QLineEdit) and widget.isEnabled():
            yield from _edge(pixels, widget, limits)


def _words(pixels: Pixels, run: Run, limits: Limits) -> Iterator[Finding]:
    colours = pixels.colours(run.box)
    ground = ground_beneath(colours, rgb(run.ink))
    if ground is None or strongest(colours, ground) < BARELY:
        yield Finding("hidden", quoted(run), "is painted where nobody sees it")
        return
    large = run.em_px * HANZI * limits.pitch_mm >= limits.large_mm
    least = limits.large_contrast if large else limits.text_contrast
    measured = contrast(over(run.ink, ground), ground)
    if measured < least - 0.005:
        told = f"{run.ink.name()} on #{ground[0]:02x}{ground[1]:02x}{ground[2]:02x}"
        yield Finding("contrast", quoted(run), f"{told}: {measured:.2f}, {least:g} at least")


def _sign(pixels: Pixels, sign: Sign, limits: Limits) -> Iterator[Finding]:
    colours = pixels.colours(sign.box)
    ground = ground_beneath(colours)
    if ground is None:
        return
    measured = strongest(colours, ground)
    if measured < limits.graphic_contrast - 0.005:
        least = f"{limits.graphic_contrast:g} at least"
        yield Finding("contrast", f"icon of {name_of(sign.widget)}", f"{measured:.2f}, {least}")


def _edge(pixels: Pixels, widget: QWidget, limits: Limits) -> Iterator[Finding]:
    """The border of a target, or its own ground, stands out from what lies around it."""
    best = max((_side(line) for line in _profiles(pixels, box(widget))), default=21.0)
    # Words alone, without a box around them, have no edge.
    if BARELY_AN_EDGE < best < limits.graphic_contrast - 0.005:
        least = f"{limits.graphic_contrast:g} at least"
        yield Finding("contrast", f"edge of {name_of(widget)}", f"{best:.2f}, {least}")


def _profiles(pixels: Pixels, own: QRect) -> Iterator[list[int]]:
    """Pixels from outside to inside across the middle of two sides."""
    image, middle = pixels.image.rect(), own.center()
    reach = min(EDGE_PX, own.width() // 3, own.height() // 3)
    left, top = own.left() - EDGE_PX // 2, own.top() - EDGE_PX // 2
    if image.contains(left, middle.y()):
        yield [each & 0xFFFFFF for each in pixels.row(middle.y(), left, own.left() + reach)]
    if image.contains(middle.x(), top):
        yield pixels.column(middle.x(), top, own.top() + reach)


def _side(profile: list[int]) -> float:
    outside = rgb(profile[0])
    return max(contrast(rgb(each), outside) for each in profile)
