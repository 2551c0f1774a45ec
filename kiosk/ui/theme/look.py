"""How a resident wants the screen, and the tokens that follow from it on a certain panel."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QSize

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

    def with_large_print(self, wanted: bool) -> "Look":
        """The same wishes, but for the size."""
        return replace(self, size="elder" if wanted else "standard")


def is_compact(room: QSize, pitch_mm: float) -> bool:
    """Whether `room` pixels are a small panel."""
    return min(room.width(), room.height()) * pitch_mm < COMPACT_MM


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
