"""How wide a pixel of a screen is in millimetres: by what the screen says, or by a bank card."""

from PySide6.QtGui import QScreen

CARD_MM = 85.60
"""Width of a bank card or resident identity card: ID-1 of ISO/IEC 7810."""
USUAL_MM = 0.248
"""A 21.5-inch panel of 1920 × 1080: where nothing better is known."""
LEAST_MM, MOST_MM = 0.05, 1.5
"""A phone's pixels are about the one, those of a large television about the other."""
SMALLEST_PANEL_MM, LARGEST_PANEL_MM = 100.0, 3000.0
OBLONG_MOST = 1.06
"""Pixels are square; screens that are wrong about their size seldom claim it in both ways."""


def pitch_of_card(pixels: float) -> float | None:
    """Millimetres a pixel is wide when a card laid on the glass covers so many of them.

    None: no screen has such pixels; the card was laid badly.
    """
    return _sane(CARD_MM / pixels) if pixels > 0 else None


def pixels_of_card(pitch_mm: float) -> float:
    """How many pixels a card covers on a screen with this pitch."""
    return CARD_MM / pitch_mm


def pitch_of_panel(
    width_px: float, height_px: float, width_mm: float, height_mm: float
) -> float | None:
    """What a screen's claim about its size comes to; None where the claim cannot be.

    Many claim nothing, a whole wall, or the shape alone (160 × 90 for 16:9).
    """
    if min(width_px, height_px) <= 0 or min(width_mm, height_mm) < SMALLEST_PANEL_MM:
        return None
    if max(width_mm, height_mm) > LARGEST_PANEL_MM:
        return None
    across, down = width_mm / width_px, height_mm / height_px
    if max(across, down) > min(across, down) * OBLONG_MOST:
        return None
    return _sane((across + down) / 2)


def pitch_of_screen(screen: QScreen | None, *, usual_mm: float = USUAL_MM) -> float:
    """Millimetres one of Qt's pixels on `screen` is wide; the usual where it does not say.

    Qt says 100 dots an inch of screens it knows nothing of, the virtual ones of tests above all.
    """
    if screen is None or not screen.model():
        return usual_mm
    size, physical = screen.size(), screen.physicalSize()
    found = pitch_of_panel(size.width(), size.height(), physical.width(), physical.height())
    return found or usual_mm


def _sane(pitch_mm: float) -> float | None:
    return round(pitch_mm, 4) if LEAST_MM <= pitch_mm <= MOST_MM else None
