"""The measures a page is held to, as values: millimetres on the glass and ratios of contrast."""

from dataclasses import dataclass, replace

HANZI = 0.92
"""Part of its em that a hanzi fills."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Source: docs/decisions/0037. Lengths in millimetres."""

    pitch_mm: float
    target: float = 15.0
    primary: float = 20.0
    """Height of the one button that goes on."""
    gap: float = 3.0
    hanzi: float = 5.0
    """No hanzi is smaller."""
    text_contrast: float = 4.5
    large_contrast: float = 3.0
    large_mm: float = 11.0
    """Hanzi from this size on are large: titles, and everything across the hall."""
    graphic_contrast: float = 3.0
    """Of icons, and of the edge of what can be tapped or typed into."""
    reach_px: int = 0
    """Nothing that can be tapped stands above this line of the window."""
    slack_mm: float = 0.2
    """What rounding to pixels may take away."""

    def at_least(self, contrast: float) -> "Limits":
        """The same with this contrast for all text."""
        return replace(self, text_contrast=contrast, large_contrast=contrast)


def resident(pitch_mm: float) -> Limits:
    """A finger at the glass, eyes at arm's length."""
    return Limits(pitch_mm)


def elder(pitch_mm: float, *, compact: bool) -> Limits:
    """Large print; a panel of twelve inches holds a little less of it."""
    return Limits(pitch_mm, hanzi=7.8 if compact else 10.0)


def clerk(pitch_mm: float) -> Limits:
    """A mouse, keys and now and then a finger, all day at the same screen."""
    return Limits(pitch_mm, hanzi=3.9)


def hall(pitch_mm: float) -> Limits:
    """Numbers are read from across the hall and have a measure of their own; this is what is
    told beside them: hours, phone, date. Nothing is tapped."""
    return Limits(pitch_mm, hanzi=7.5)


def door(pitch_mm: float) -> Limits:
    """Read from across a corridor; nothing is tapped."""
    return Limits(pitch_mm, hanzi=7.0)
