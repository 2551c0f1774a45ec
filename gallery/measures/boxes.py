"""Where widgets stand in their window, and which of them can be seen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget


def box(widget: QWidget) -> QRect:
    """The widget in pixels of its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def shown_part(widget: QWidget) -> QRect:
    """The part of the window that the widget's parents leave visible."""
    part = widget.window().rect()
    parent = widget.parentWidget()
    while parent is not None:
        part = part.intersected(box(parent))
        parent = parent.parentWidget()
    return part


def in_sight(window: QWidget) -> list[QWidget]:
    """Everything in the window that somebody can see: shown, and nothing stands over it."""
    found: list[QWidget] = [window]
    for child in _from_below(window):
        _gather(child, found)
    return found


def _gather(widget: QWidget, found: list[QWidget]) -> None:
    if not widget.isVisible() or widget.size().isEmpty() or _covered(widget):
        return
    found.append(widget)
    for child in _from_below(widget):
        _gather(child, found)


def _from_below(widget: QWidget) -> Iterator[QWidget]:
    """Its children, the lowest first."""
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child


def _covered(widget: QWidget) -> bool:
    """Whether a sibling above it lies over all of it: a question over the page."""
    parent = widget.parentWidget()
    above = False
    for other in () if parent is None else _from_below(parent):
        if other is widget:
            above = True
        elif above and other.isVisible() and other.geometry().contains(widget.geometry()):
            return not other.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return False


def name_of(widget: QWidget) -> str:
    """What a person would look for: its name, else that of its parent, else its kind."""
    named: QWidget | None = widget
    while named is not None and not named.objectName():
        named = named.parentWidget()
    own = widget.objectName() or type(widget).__name__
    if named is None or named is widget or named.isWindow():
        return own
    return f"{own} in {named.objectName()}"
