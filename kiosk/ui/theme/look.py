"""How a resident wants the screen, and the tokens that follow from it on a certain panel."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QSize

from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import (
    CONTRAST,
    CONTRAST_NIGHT,
    ELDER,
    NIGHT,
    STANDARD,
    Palette,
    Tokens,
    snug,
)

REACH_MM = 1100
"""Nothing one has to touch stands higher above the floor, once low reach is chosen."""
LEAST_REACH_MM = 215
"""A page needs this much of the screen, however high it hangs."""
COMPACT_MM = 220
"""A panel with a side shorter than this is about 12 inches or less."""
BROAD_MM, TALL_MM = 400, 370
"""Lying down a page needs this width for all it has to say, standing upright this height."""
USUAL_SIDES_MM, COMPACT_SIDES_MM = (268, 476), (254, 190)
"""What pages were drawn for: 21.5 inches, and what snug tokens fill (lying down)."""
LEAST_SCALE, MOST_SCALE, SAME_SCALE = 0.75, 2.6, 0.04
STRONG_LINE_MM = 0.9
"""How thick lines are drawn for those who see little."""


@dataclass(frozen=True, slots=True)
class Look:
    """Three wishes that combine as one likes; night is no wish, it comes by the hour."""

    size: Literal["standard", "elder"] = "standard"
    contrast: bool = False
    """Black on white, strong lines; at night white on black."""
    low: bool = False
    """Whatever can be tapped stands in the lower part of the screen."""

    @property
    def elder(self) -> bool:
        """Whether large print was chosen."""
        return self.size == "elder"


def is_compact(room: QSize, pitch_mm: float) -> bool:
    """Whether `room` pixels are a small panel: what is not needed to do business is left away."""
    width, height = room.width() * pitch_mm, room.height() * pitch_mm
    if min(width, height) < COMPACT_MM:
        return True
    return width < BROAD_MM if width > height else height < TALL_MM


def scaled_pitch(room: QSize, pitch_mm: float) -> float:
    """The pitch to draw with: on a larger panel everything is larger, so that it fills it.

    Never smaller than the measures ask for, but on a panel that is too small to hold a page.
    """
    short, long = sorted((room.width() * pitch_mm, room.height() * pitch_mm))
    usual = COMPACT_SIDES_MM if is_compact(room, pitch_mm) else USUAL_SIDES_MM
    scale = min(short / min(usual), long / max(usual))
    if not is_compact(room, pitch_mm):
        scale = max(1.0, scale)
    if abs(scale - 1) < SAME_SCALE:
        return pitch_mm
    return pitch_mm / min(max(scale, LEAST_SCALE), MOST_SCALE)


def tokens_for(look: Look, room: QSize, pitch_mm: float, *, night: bool = False) -> Tokens:
    """The look's tokens, drawn together in a small room, in the colours of the hour.

    `room`: pixels there are for page and bars (`room_for`).
    """
    tokens = ELDER if look.elder else STANDARD
    tokens = replace(tokens, palette=_palette(look, night=night))
    if is_compact(room, pitch_mm):
        tokens = snug(tokens)
    if look.contrast:
        tokens = replace(tokens, name="contrast", size=replace(tokens.size, line=STRONG_LINE_MM))
    return tokens


def theme_for(
    look: Look, room: QSize, pitch_mm: float, *, family: str, night: bool = False
) -> Theme:
    """What pages ask in this look: the tokens at the size the room allows."""
    tokens = tokens_for(look, room, pitch_mm, night=night)
    return Theme(tokens, scaled_pitch(room, pitch_mm), family=family)


def room_for(look: Look, screen: QSize, pitch_mm: float, *, bottom_mm: float) -> QSize:
    """What page and bars may use of a screen of so many pixels: the whole, or its lower part.

    `bottom_mm`: how high above the floor the picture begins. A screen that hangs too high still
    gives a page the room it needs.
    """
    if not look.low:
        return screen
    reach_mm = max(LEAST_REACH_MM, REACH_MM - bottom_mm)
    return QSize(screen.width(), min(screen.height(), int(reach_mm / pitch_mm)))


def _palette(look: Look, *, night: bool) -> Palette:
    if look.contrast:
        return CONTRAST_NIGHT if night else CONTRAST
    return NIGHT.palette if night else STANDARD.palette
