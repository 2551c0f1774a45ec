"""Whether everything that can be tapped can be hit: large enough, apart, whole, within reach."""

from collections.abc import Iterable, Iterator

from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtWidgets import QAbstractButton, QWidget

from gallery.findings import Finding
from gallery.measures.boxes import box, name_of, shown_part
from gallery.measures.limits import Limits
from kiosk.ui.widgets.buttons import ActionButton


def targets(widgets: Iterable[QWidget]) -> list[QAbstractButton]:
    """What can be tapped."""
    return [widget for widget in widgets if isinstance(widget, QAbstractButton)]


def hard_to_hit(widgets: Iterable[QWidget], limits: Limits) -> Iterator[Finding]:
    """What is too small, too close to its neighbour, not whole, or out of reach."""
    widgets = list(widgets)
    yield from (each for one in widgets if isinstance(one, QQuickWidget) for each in _whole(one))
    found = targets(widgets)
    for at, one in enumerate(found):
        yield from _size(one, limits)
        yield from _place(one, limits)
        for other in found[at + 1 :]:
            yield from _apart(one, other, limits)


def _size(button: QAbstractButton, limits: Limits) -> Iterator[Finding]:
    width, height = (side * limits.pitch_mm for side in (button.width(), button.height()))
    measured = f"is {width:.1f} × {height:.1f} mm"
    if min(width, height) < limits.target - limits.slack_mm:
        yield Finding("target", name_of(button), f"{measured}, {limits.target:g} at least")
    primary = isinstance(button, ActionButton) and button.kind == "primary"
    if primary and height < limits.primary - limits.slack_mm:
        yield Finding("target", name_of(button), f"{measured}, a primary {limits.primary:g}")


def _place(button: QAbstractButton, limits: Limits) -> Iterator[Finding]:
    own = box(button)
    yield from _whole(button)
    if own.top() < limits.reach_px:
        above = (limits.reach_px - own.top()) * limits.pitch_mm
        yield Finding("reach", name_of(button), f"begins {above:.0f} mm above the line of reach")


def _whole(widget: QWidget) -> Iterator[Finding]:
    """A button, or the keys of the keyboard: drawn in one, they are one widget for Qt."""
    if not shown_part(widget).adjusted(-1, -1, 1, 1).contains(box(widget)):
        yield Finding("outside", name_of(widget), "does not fit its place")


def _apart(one: QAbstractButton, other: QAbstractButton, limits: Limits) -> Iterator[Finding]:
    if other.isAncestorOf(one) or one.isAncestorOf(other):
        return
    near = round((limits.gap - limits.slack_mm) / limits.pitch_mm)
    first, second = box(one), box(other)
    if first.intersects(second):
        yield Finding("overlap", name_of(one), f"lies on {name_of(other)}")
    elif first.adjusted(-near, -near, near, near).intersects(second):
        yield Finding("gap", name_of(one), f"is less than {limits.gap:g} mm from {name_of(other)}")
