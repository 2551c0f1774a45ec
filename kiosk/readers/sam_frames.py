"""The frames of the SAM_V module in readers of resident ID cards: told, and heard. Pure.

Every number big-endian; the length counts what follows it, the check byte included; the check
byte is the exclusive or of all between preamble and it.

    to the module      AA AA AA 96 69   length (2)   command (2)    data   check
    from the module    AA AA AA 96 69   length (2)   00 00 status   data   check
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import xor

PREAMBLE = b"\xaa\xaa\xaa\x96\x69"
LONGEST = 4096
"""No answer is longer: text, picture and both fingerprints are 2,321 bytes."""
SHORTEST = 4
"""Three status bytes and the check byte."""

CHECK_MODULE, FIND_CARD, SELECT_CARD, READ_CARD = 0x11FF, 0x2001, 0x2002, 0x3001

DONE, FOUND = 0x90, 0x9F
NOT_FOUND, NOT_SELECTED, NOT_READ = 0x80, 0x81, 0x41
GARBLED = frozenset({0x10, 0x11})
"""The module did not understand the frame: check byte, length."""
UNFIT = frozenset({0x60, 0x66})
"""The module itself is broken, or not authorised."""
_HEAD = len(PREAMBLE) + 2


@dataclass(frozen=True, slots=True)
class Reply:
    """What the module answers; `data` is personal when a card was read: `wipe` it."""

    status: int
    data: bytearray

    def wipe(self) -> None:
        """Overwrite the data."""
        self.data[:] = bytes(len(self.data))


def check_byte(parts: Iterable[int]) -> int:
    """The exclusive or of these bytes."""
    return reduce(xor, parts, 0)


def frame(body: bytes) -> bytes:
    """`body` (command or status, and data) as it goes over the line."""
    told = (len(body) + 1).to_bytes(2, "big") + body
    return PREAMBLE + told + bytes([check_byte(told)])


def command(code: int) -> bytes:
    """The frame of a command without data."""
    return frame(code.to_bytes(2, "big"))


@dataclass(slots=True)
class ReplyFrames:
    """Answers, from the bytes of a line in pieces of any size; garbage between them is skipped."""

    _held: bytearray = field(default_factory=bytearray)

    def feed(self, came: bytes) -> list[Reply]:
        """The answers that are whole by now; one with a wrong check byte is none."""
        self._held += came
        found: list[Reply] = []
        while self._to_next_frame():
            length = int.from_bytes(self._held[_HEAD - 2 : _HEAD], "big")
            if not SHORTEST <= length <= LONGEST:
                self._drop(1)  # no frame begins here
                continue
            if len(self._held) < _HEAD + length:
                break
            told = self._held[_HEAD - 2 : _HEAD + length]
            if check_byte(told) or told[2] or told[3]:
                self._drop(1)
            else:
                found.append(Reply(told[4], told[5:-1]))
                self._drop(_HEAD + length)
            told[:] = bytes(len(told))
        return found

    def wipe(self) -> None:
        """Forget what is held of a torn frame."""
        self._drop(len(self._held))

    def _to_next_frame(self) -> bool:
        """Skip to a preamble; whether one is there, with a length behind it."""
        at = self._held.find(PREAMBLE)
        # Its first bytes may be the last that have come.
        keep = len(PREAMBLE) - 1
        self._drop(at if at >= 0 else max(len(self._held) - keep, 0))
        return at >= 0 and len(self._held) >= _HEAD

    def _drop(self, count: int) -> None:
        self._held[:count] = bytes(count)
        del self._held[:count]
