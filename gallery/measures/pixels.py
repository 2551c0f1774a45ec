"""Colours of a window as it is painted: the ground of a place, and how its ink stands out."""

from collections import Counter

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage

ROWS = 48
"""Rows of a place looked at; more tell no more."""
SPECKS = 3
"""A colour with fewer pixels is the edge of something."""

Rgb = tuple[int, int, int]


class Pixels:
    """The pixels of a grabbed window."""

    def __init__(self, image: QImage) -> None:
        self.image = image.convertToFormat(QImage.Format.Format_RGB32)
        self._bytes = memoryview(self.image.constBits())
        self._stride = self.image.bytesPerLine()

    def colours(self, place: QRect | QRectF) -> Counter[int]:
        """How often each colour (0xRRGGBB) stands in `place`."""
        rect = place.toAlignedRect() if isinstance(place, QRectF) else place
        rect = rect.intersected(self.image.rect())
        counted: Counter[int] = Counter()
        for y in range(rect.top(), rect.bottom() + 1, max(1, rect.height() // ROWS)):
            counted.update(self.row(y, rect.left(), rect.right() + 1))
        return Counter({colour & 0xFFFFFF: count for colour, count in counted.items()})

    def row(self, y: int, left: int, right: int) -> memoryview:
        """Pixels of one row as 0xffRRGGBB."""
        begin = y * self._stride
        return self._bytes[begin + 4 * left : begin + 4 * right].cast("I")

    def column(self, x: int, top: int, bottom: int) -> list[int]:
        """Pixels of one column as 0xRRGGBB."""
        return [self.image.pixel(x, y) & 0xFFFFFF for y in range(top, bottom)]


def contrast(one: Rgb, other: Rgb) -> float:
    """Ratio of two colours by WCAG 2.2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rgb(colour: int | QColor) -> Rgb:
    """Red, green and blue, 0 to 255."""
    if isinstance(colour, QColor):
        return colour.red(), colour.green(), colour.blue()
    return colour >> 16 & 255, colour >> 8 & 255, colour & 255


def over(ink: QColor, ground: Rgb) -> Rgb:
    """What a colour that lets the ground through looks like on it."""
    alpha = ink.alphaF()
    red, green, blue = (
        round(top * alpha + below * (1 - alpha))
        for top, below in zip(rgb(ink), ground, strict=True)
    )
    return red, green, blue


def near(one: Rgb, other: Rgb, tolerance: int = 24) -> bool:
    """Whether nobody would tell two colours apart."""
    return all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))


def ground_beneath(colours: Counter[int], ink: Rgb | None = None) -> Rgb | None:
    """The most frequent colour that is not the ink itself; None: there is nothing else."""
    for colour, _count in colours.most_common(8):
        if ink is None or not near(rgb(colour), ink):
            return rgb(colour)
    return None


def strongest(colours: Counter[int], ground: Rgb) -> float:
    """How far the colour that stands out most does; 1: nothing does."""
    seen = [contrast(rgb(each), ground) for each, count in colours.items() if count >= SPECKS]
    return max(seen, default=1.0)


def _luminance(colour: Rgb) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
