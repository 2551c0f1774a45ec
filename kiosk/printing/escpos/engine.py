"""The inside of the emulated receipt printer: reads its commands strictly and blackens paper."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

CutMark = Literal["full", "partial"]


@dataclass(slots=True)
class Paper:
    """A piece of paper: its rows from the top, one bit a dot."""

    dots: int
    rows: list[bytes] = field(default_factory=list)
    cut: CutMark | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is on it."""
        return not any(map(any, self.rows))

    def png(self, *, margin: int = 24) -> bytes:
        """A picture of it, white around it as paper is."""
        across = self.dots // 8
        side = bytes(margin // 8)
        empty = bytes(across + 2 * len(side))
        lines = [empty] * margin + [side + row + side for row in self.rows] + [empty] * margin
        # PNG has white as 1, paper as 0.
        raw = b"".join(b"\0" + bytes(255 - byte for byte in line) for line in lines)
        head = (len(empty) * 8).to_bytes(4, "big") + len(lines).to_bytes(4, "big") + b"\1\0\0\0\0"
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            _chunk(kind, data)
            for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
        )

    def save(self, path: Path) -> Path:
        """Write the picture."""
        path.write_bytes(self.png())
        return path


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")


class Misread(Exception):
    """A byte that is no command it knows: a real printer prints rubbish now."""


@dataclass(slots=True)
class Engine:
    """Works off one command after the other; `print_row` blocks while the printer cannot print.

    `byte` gives the next byte from the buffer, `say` answers in turn, `cut_paper` moves the
    knife, `print_row` burns one row of dots.
    """

    dots: int
    byte: Callable[[], int]
    print_row: Callable[[bytes], None]
    cut_paper: Callable[[CutMark], None]
    say: Callable[[bytes], None]
    paper_answer: Callable[[], int]
    drawer_kicks: int = 0

    def work(self) -> None:
        """One command. `Misread` for bytes that are none."""
        first = self.byte()
        if first in (0x00, 0x0A):  # nothing; a line feed of an empty line is left out
            return
        if first == 0x1B:
            self._esc(self.byte())
        elif first == 0x1D:
            self._gs(self.byte())
        else:
            raise Misread(f"{first:02x}")

    def _esc(self, command: int) -> None:
        if command == ord("@"):
            return
        if command == ord("J"):
            self._feed(self.byte())
        elif command == ord("*"):
            self._columns()
        elif command == ord("p"):
            self._take(3)
            self.drawer_kicks += 1
        else:
            raise Misread(f"1b {command:02x}")

    def _gs(self, command: int) -> None:
        if command == ord("v"):
            self._raster()
        elif command == ord("V"):
            self._cut(self.byte())
        elif command == ord("r"):
            if self.byte() != 1:
                raise Misread("GS r")
            self.say(bytes([self.paper_answer()]))
        elif command == ord("P"):
            self._take(2)
        elif command == ord("("):
            self.byte()
            self._take(self._number())
        else:
            raise Misread(f"1d {command:02x}")

    def _raster(self) -> None:
        if self._take(2) != b"0\0":
            raise Misread("GS v")
        across, rows = self._number(), self._number()
        if across * 8 > self.dots:
            raise Misread(f"{across * 8} dots on a head of {self.dots}")
        for _ in range(rows):
            self.print_row(self._take(across).ljust(self.dots // 8, b"\0"))

    def _columns(self) -> None:
        if self.byte() != 33:
            raise Misread("ESC *")
        across = self._number()
        if across > self.dots:
            raise Misread(f"{across} dots on a head of {self.dots}")
        columns = [int.from_bytes(self._take(3), "big") for _ in range(across)]
        if self._take(2) != b"\x1bJ":
            raise Misread("columns without a feed")
        for row in range(self.byte()):
            bits = "".join(str(column >> (23 - row) & 1) for column in columns).ljust(
                self.dots, "0"
            )
            self.print_row(int(bits, 2).to_bytes(self.dots // 8, "big"))

    def _cut(self, how: int) -> None:
        if how not in (ord("A"), ord("B")):
            raise Misread("GS V")
        self._feed(self.byte() + 8)  # to the knife
        self.cut_paper("full" if how == ord("A") else "partial")

    def _feed(self, rows: int) -> None:
        for _ in range(rows):
            self.print_row(bytes(self.dots // 8))

    def _number(self) -> int:
        return self.byte() + 256 * self.byte()

    def _take(self, count: int) -> bytes:
        return bytes(self._bytes(count))

    def _bytes(self, count: int) -> Iterator[int]:
        return (self.byte() for _ in range(count))
