"""What a widget really paints: its words, with size and colour, and its icons, as Qt draws them.

Each widget is rendered alone, without its children, into Qt's SVG generator, which knows no
clipping: what the widget would lose at its edge is recorded too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QRegion
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QLineEdit, QWidget

SVG = "{http://www.w3.org/2000/svg}"
ALONE = QWidget.RenderFlag(0)
INVISIBLE = "\u200b"


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line. `box` is their ink, in pixels of the window."""

    widget: QWidget
    words: str
    box: QRectF
    em_px: float
    ink: QColor


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon or another small picture, in pixels of the window."""

    widget: QWidget
    box: QRectF


@dataclass(frozen=True, slots=True)
class Painted:
    """Everything recorded in a window."""

    runs: tuple[Run, ...]
    signs: tuple[Sign, ...]


def painted(widgets: Iterable[QWidget]) -> Painted:
    """What these widgets of one window paint."""
    runs: list[Run] = []
    signs: list[Sign] = []
    for widget in widgets:
        if not _paints_words(widget):
            continue
        offset = QPointF(widget.mapTo(widget.window(), QPoint(0, 0)))
        for group in ET.fromstring(_recording(widget)).iter(f"{SVG}g"):
            runs += _runs(widget, group, offset)
            signs += _signs(widget, group, offset)
    return Painted(tuple(runs), tuple(signs))


def _paints_words(widget: QWidget) -> bool:
    """Plain containers paint nothing; Qt Quick paints by other means."""
    return type(widget) is not QWidget and not isinstance(widget, QQuickWidget)


def _recording(widget: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setResolution(96)
    widget.render(generator, QPoint(), QRegion(), ALONE)
    del generator
    return buffer.data().data()


def _runs(widget: QWidget, group: ET.Element, offset: QPointF) -> Iterator[Run]:
    scale, move = _placed(group)
    for each in group.findall(f"{SVG}text"):
        words = (each.text or "").replace(INVISIBLE, "").strip()
        if not words:
            continue
        em, weight = float(each.get("font-size", "0")), int(each.get("font-weight", "400"))
        ink = _ink_box(each.get("font-family", ""), em, weight > 500, (each.text or ""))
        at = QPointF(float(each.get("x", "0")), float(each.get("y", "0")))
        shape = ink.translated(at)
        colour = QColor(each.get("fill", "#000000"))
        colour.setAlphaF(float(each.get("fill-opacity", "1")))
        place = QRectF(shape.topLeft() * scale, shape.size() * scale).translated(move + offset)
        if isinstance(widget, QLineEdit):  # what is typed scrolls behind the field's edges
            place &= QRectF(offset, widget.size())
        yield Run(
            widget,
            words,
            place,
            em * scale,
            colour,
        )


def _signs(widget: QWidget, group: ET.Element, offset: QPointF) -> Iterator[Sign]:
    scale, move = _placed(group)
    for each in group.findall(f"{SVG}image"):
        x, y, width, height = (
            float(each.get(name, "0")) * scale for name in ("x", "y", "width", "height")
        )
        yield Sign(widget, QRectF(x, y, width, height).translated(move + offset))


def _placed(group: ET.Element) -> tuple[float, QPointF]:
    """How what is in a group is enlarged and moved; nothing here is turned."""
    matrix = group.get("transform", "matrix(1,0,0,1,0,0)").removeprefix("matrix(").rstrip(")")
    a, _, _, _, x, y = (float(part) for part in matrix.split(","))
    return a, QPointF(x, y)


@cache
def _ink_box(family: str, em: float, bold: bool, words: str) -> QRectF:
    """The ink of words whose baseline begins at 0, 0."""
    font = QFont(family)
    font.setPixelSize(max(1, round(em)))
    font.setBold(bold)
    metrics = QFontMetricsF(font)
    tight = metrics.tightBoundingRect(words)
    return QRectF(tight.left(), tight.top(), tight.width(), tight.height())
