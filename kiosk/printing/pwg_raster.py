"""A page of grey dots for printers that take no PDF: PWG Raster (PWG 5102.4) and Apple Raster."""

import struct
from itertools import groupby

from kiosk.printing.dots import MM_PER_INCH, POINTS_PER_INCH, GreyPage

SGREY = 18
MOST_LINES, MOST_DOTS = 256, 128


def pwg_raster(page: GreyPage, *, dpi: int, size_mm: tuple[float, float], medium: str) -> bytes:
    """One page; `medium` is the PWG name of what it is printed on, or empty."""
    points = [round(side / MM_PER_INCH * POINTS_PER_INCH) for side in size_mm]
    head = bytearray(1796)
    head[0:9] = b"PwgRaster"
    numbers = {
        276: dpi,
        280: dpi,
        340: 1,
        352: points[0],
        356: points[1],
        372: page.width,
        376: page.height,
        384: 8,
        388: 8,
        392: page.width,
        400: SGREY,
        420: 1,
        452: 1,
        456: 1,
        460: 1,
        472: page.width,
        476: page.height,
        480: 0xFFFFFF,
    }
    for place, number in numbers.items():
        struct.pack_into(">I", head, place, number)
    name = medium.encode("ascii", "replace")[:63]
    head[1732 : 1732 + len(name)] = name
    return b"RaS2" + bytes(head) + packed(page)


def apple_raster(page: GreyPage, *, dpi: int) -> bytes:
    """One page of `image/urf`, in shades of grey."""
    head = struct.pack(">BBBBIIIIIII", 8, 0, 1, 4, 0, 0, page.width, page.height, dpi, 0, 0)
    return b"UNIRAST\0" + struct.pack(">I", 1) + head + packed(page)


def packed(page: GreyPage) -> bytes:
    """Equal lines once, with how often they are repeated; in them equal dots likewise."""
    lines = (page.row(number) for number in range(page.height))
    parts = []
    for line, same in groupby(lines):
        count, dots = sum(1 for _ in same), _packed_line(line)
        while count > 0:
            parts.append(bytes([min(count, MOST_LINES) - 1]) + dots)
            count -= MOST_LINES
    return b"".join(parts)


def _packed_line(line: bytes) -> bytes:
    parts: list[bytes] = []
    single = bytearray()

    def let_singles_out() -> None:
        for start in range(0, len(single), MOST_DOTS):
            piece = bytes(single[start : start + MOST_DOTS])
            # One dot alone is written as a run: the count 256 - 1 + 1 has no byte.
            head = 0 if len(piece) == 1 else 257 - len(piece)
            parts.append(bytes([head]) + piece)
        single.clear()

    for dot, same in groupby(line):
        count = sum(1 for _ in same)
        if count == 1:
            single.append(dot)
            continue
        let_singles_out()
        while count > 0:
            parts.append(bytes([min(count, MOST_DOTS) - 1, dot]))
            count -= MOST_DOTS
    let_singles_out()
    return b"".join(parts)
