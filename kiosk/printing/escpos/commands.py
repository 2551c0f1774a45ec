"""The bytes of ESC/POS, as much of it as a slip needs: dots, feed, cut, and what is asked."""

from collections.abc import Iterator, Sequence
from typing import Literal

Cut = Literal["full", "partial", "none"]
Mode = Literal["raster", "columns"]

RESET = b"\x1b@"
ASK_PAPER_IN_TURN = b"\x1dr\x01"
"""GS r 1: answered when all that was sent before has been worked off, not at once."""
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8: drop what waits inside."""
BAND_ROWS = 24
"""Rows sent in one piece: below 2 KB, so that two of them fit the smallest buffers (4 KB)."""
LONGEST_BAND = 128 * BAND_ROWS
"""Bytes, on the widest head."""
FEED_MOST = 255
CUT_FEED_MM = 14.0
"""From the head to the edge where paper is torn, where there is no knife."""


def ask_at_once(number: int) -> bytes:
    """DLE EOT 1 to 4: answered on the spot, even out of paper."""
    return bytes((0x10, 0x04, number))


def bands(rows: Sequence[bytes], mode: Mode) -> Iterator[bytes]:
    """The picture in pieces that can be sent one by one."""
    for start in range(0, len(rows), BAND_ROWS):
        piece = list(rows[start : start + BAND_ROWS])
        yield raster_band(piece) if mode == "raster" else column_band(piece)


def raster_band(rows: Sequence[bytes]) -> bytes:
    """GS v 0: rows as they are."""
    across = len(rows[0])
    head = b"\x1dv0\x00" + across.to_bytes(2, "little") + len(rows).to_bytes(2, "little")
    return head + harmless(b"".join(rows))


def column_band(rows: Sequence[bytes]) -> bytes:
    """ESC * 33: up to 24 rows as columns of three bytes, for printers that know no raster.

    The line is fed by as many rows, so that the next one joins without a gap.
    """
    across = len(rows[0]) * 8
    lines = [int.from_bytes(row, "big") for row in rows]
    lines += [0] * (BAND_ROWS - len(lines))
    spelled = [f"{line:0{across}b}" for line in lines]
    columns = b"".join(
        int("".join(column), 2).to_bytes(3, "big") for column in zip(*spelled, strict=True)
    )
    head = b"\x1b*\x21" + across.to_bytes(2, "little")
    return head + harmless(columns) + feed(len(rows))


def harmless(picture: bytes) -> bytes:
    """The same with dots added where it would read as a command that is obeyed at once.

    Printers look for DLE EOT, DLE ENQ and DLE DC4 in every byte that comes in, pictures too: such
    dots would ask for the state, drop the slip, or open the cash drawer.
    """
    for command in (b"\x10\x04", b"\x10\x05", b"\x10\x14"):
        picture = picture.replace(command, bytes((0x18, command[1])))
    return picture[:-1] + b"\x18" if picture.endswith(b"\x10") else picture


def feed(rows: int) -> bytes:
    """ESC J: on by so many rows."""
    whole, rest = divmod(rows, FEED_MOST)
    return b"\x1bJ\xff" * whole + (b"\x1bJ" + bytes([rest]) if rest else b"")


def feed_in_dots(rows_per_inch: int) -> bytes:
    """GS P: `feed` counts in the dots of this head."""
    return b"\x1dP\x00" + bytes([rows_per_inch])


def cut(how: Cut, *, dpi: int, extra_mm: float) -> bytes:
    """Feed until the slip is clear of the knife, and cut; without a knife, feed to the edge."""
    extra = round(extra_mm / 25.4 * dpi)
    if how == "none":
        return feed(round(CUT_FEED_MM / 25.4 * dpi) + extra)
    return feed(extra) + b"\x1dV" + (b"A" if how == "full" else b"B") + b"\x00"


def density(level: int) -> bytes:
    """GS ( K 49: from -6, light, to 6, dark."""
    return b"\x1d(K\x02\x00\x31" + bytes([level % 256])
