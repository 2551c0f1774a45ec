"""The conditions a page is looked at under: face, look, size of the glass, language."""

from dataclasses import dataclass
from itertools import product
from typing import Literal

from PySide6.QtCore import QSize

from kiosk.ui.language import Code

Face = Literal["lobby", "rate", "setup", "desk", "board", "door"]
Look = Literal["standard", "elder", "contrast", "night", "low", "desk", "board"]
LOBBY_LOOKS: tuple[Look, ...] = ("standard", "elder", "contrast", "night", "low")
LANGUAGES: tuple[Code, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Shape:
    """A glass: pixels, and millimetres a pixel."""

    name: str
    width: int
    height: int
    pitch_mm: float

    @property
    def size(self) -> QSize:
        return QSize(self.width, self.height)


PORTRAIT = Shape("portrait", 1080, 1920, 0.248)
"""21.5 inches, upright."""
LANDSCAPE = Shape("landscape", 1920, 1080, 0.248)
SMALL = Shape("small", 1024, 768, 0.248)
"""12.5 inches."""
LARGE = Shape("4k", 3840, 2160, 0.1845)
"""32 inches."""
NOTEBOOK = Shape("notebook", 1366, 768, 0.248)
MONITOR = Shape("monitor", 1920, 1080, 0.248)
WALL = Shape("wall", 1920, 1080, 0.369)
"""32 inches, over the hall."""
WALL_UPRIGHT = Shape("wall-upright", 1080, 1920, 0.369)
WALL_LARGE = Shape("wall-4k", 3840, 2160, 0.1845)
TABLET = Shape("tablet", 1280, 800, 0.248)
"""15 inches, turned to the resident at a desk."""

SHAPES: dict[Face, tuple[Shape, ...]] = {
    "lobby": (PORTRAIT, LANDSCAPE, SMALL, LARGE),
    "rate": (TABLET, SMALL, PORTRAIT),
    "setup": (PORTRAIT, LANDSCAPE, SMALL),
    "desk": (NOTEBOOK, MONITOR),
    "board": (WALL, WALL_UPRIGHT, WALL_LARGE),
    "door": (PORTRAIT, LANDSCAPE, SMALL),
}
LOOKS: dict[Face, tuple[Look, ...]] = {
    "lobby": LOBBY_LOOKS,
    "rate": ("standard", "elder", "contrast"),
    "setup": ("standard",),
    "desk": ("desk",),
    "board": ("board",),
    "door": ("standard",),
}


@dataclass(frozen=True, slots=True)
class Combination:
    """One way of looking at a face."""

    face: Face
    look: Look
    shape: Shape
    language: Code

    def __str__(self) -> str:
        return f"{self.look}-{self.shape.name}-{self.language}"


def combinations(face: Face) -> list[Combination]:
    """Every way of looking at a face; the first is the one most people meet."""
    return [
        Combination(face, look, shape, language)
        for look, shape, language in product(LOOKS[face], SHAPES[face], LANGUAGES)
    ]
