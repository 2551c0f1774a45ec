"""Painters for what every surface is: a rounded card with a ground and a line."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone

RING_MM = 2.0
"""How thick the ring around what has the focus is."""


@dataclass(frozen=True, slots=True)
class Surface:
    """Names of palette colours a card is painted with; `line` None means no line."""

    ground: str
    line: str | None
    ink: str
    """Icons on it."""
    words: str | None = None
    """Text on it; None: the page's own ink."""


SURFACES: dict[Tone, Surface] = {
    "plain": Surface("card", "line", "ink"),
    "accent": Surface("accent", None, "on_accent", "on_accent"),
    "green": Surface("green_soft", "green_line", "green", "green"),
    "blue": Surface("blue_soft", "blue_line", "blue", "blue"),
    "gold": Surface("gold_soft", "gold_line", "gold", "gold"),
    "dark": Surface("dark", None, "on_dark", "on_dark"),
}


def paint_card(
    widget: QWidget,
    theme: Theme,
    *,
    ground: str | None,
    line: str | None,
    dashed: bool = False,
    radius_mm: float | None = None,
) -> None:
    """Fill `widget` with a rounded card in palette colours. A pill has a very large radius.

    While it has the focus of a keyboard a ring shows it: dark, and light within, so that it
    stands out from any ground.
    """
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = theme.px(theme.tokens.size.line)
    box = QRectF(widget.rect())
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(theme.colour(line), width)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        box.adjust(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else theme.colour(ground))
    radius = theme.px(theme.tokens.size.radius if radius_mm is None else radius_mm)
    corner = min(float(radius), box.height() / 2, box.width() / 2)
    painter.drawRoundedRect(box, corner, corner)
    if widget.hasFocus():
        _paint_ring(painter, theme, QRectF(widget.rect()), corner)
    painter.end()


def _paint_ring(painter: QPainter, theme: Theme, box: QRectF, corner: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = 0.0
    for colour, width_mm in (("ink", RING_MM), ("card", RING_MM / 2)):
        width = theme.px(width_mm)
        half = inset + width / 2
        painter.setPen(QPen(theme.colour(colour), width))
        ring = box.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, max(0.0, corner - half), max(0.0, corner - half))
        inset += width
