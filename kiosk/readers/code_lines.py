"""Cuts what a serial scanner sends into codes: each whole, or not at all. Pure."""

from dataclasses import dataclass, field

LONGEST = 2048
"""No code on paper holds more; whatever does is not worth the memory."""
REST_S = 0.25
"""A scanner set to send no end after a code has sent all of it when it is quiet for so long."""

_ENDS = frozenset(b"\r\n\t\x00\x03\x04")
"""What scanners can be set to send at a code's end: CR, LF, Tab, NUL, ETX, EOT."""
_START = 0x02
"""STX: what they can be set to send before it."""
_PRINTABLE = range(0x20, 0x7F)


@dataclass(slots=True)
class CodeLines:
    """The bytes of a line, in pieces of any size."""

    _held: bytearray = field(default_factory=bytearray)
    _spoiled: bool = False
    """Something is in it that no code contains, or it is too long: all up to its end is lost."""

    def feed(self, came: bytes) -> list[str]:
        """The codes that end in `came`; "" for each that cannot be one."""
        found: list[str] = []
        for byte in came:
            if byte in _ENDS:
                found += self.rest()
            elif byte == _START:
                self._held.clear()
                self._spoiled = False
            elif byte not in _PRINTABLE or len(self._held) >= LONGEST:
                self._spoiled = True
            else:
                self._held.append(byte)
        return found

    def rest(self) -> list[str]:
        """Nothing came for `REST_S`: what is held is all there is of it."""
        if not self._held and not self._spoiled:
            return []
        text = "" if self._spoiled else self._held.decode("ascii")
        self._held.clear()
        self._spoiled = False
        return [text]
