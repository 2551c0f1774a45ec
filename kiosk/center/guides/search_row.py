"""The row of characters behind the search: where each stands, and how a query runs through it."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from kiosk.center.guides.misspelling import Neighbours
from kiosk.center.guides.readings import read

LONGEST_SYLLABLE = 6
_SET = re.compile(rb"[^\0]")
_DOUBLE_INITIALS = ("zh", "ch", "sh")


class Way(Enum):
    """How letters may stand for characters."""

    SYLLABLES = auto()
    """Whole syllables; the last one may be unfinished: yanglao, yangla."""
    INITIALS = auto()
    """Also the first letter of a syllable, or zh, ch, sh: ylao, ylrz."""


class MatchRow:
    """The texts of all items one after another, a free place behind each.

    A set of places is an integer: bit n is set if place n belongs to it. Places follow the rank
    of the items, so the lowest bits are the best matches.
    """

    def __init__(self, items: Iterable[Sequence[str]]) -> None:
        """For every item in order of rank, its texts as `readings` writes them."""
        self._owner = array("L")
        places: dict[str, list[int]] = {}
        sounds: dict[str, list[int]] = {}
        starts: list[int] = []
        breaks: list[int] = []
        for rank, texts in enumerate(items):
            for text in texts:
                starts.append(len(self._owner))
                for char, ways in read(text):
                    here = len(self._owner)
                    places.setdefault(char, []).append(here)
                    for way in ways:
                        sounds.setdefault(way, []).append(here)
                    self._owner.append(rank)
                breaks.append(len(self._owner))
                self._owner.append(rank)
        size = len(self._owner)
        self._chars = {char: _bits(where, size) for char, where in places.items()}
        self._sounds = {way: _bits(where, size) for way, where in sounds.items()}
        self._sorted = sorted(self._sounds)
        self._near = Neighbours(self._sorted)
        begun = {way[:length] for way in self._sorted for length in range(2, len(way))}
        self._near_begun = Neighbours(begun)
        self._one_letter = 0
        for way in self._sorted:
            self._one_letter |= self._sounds[way] if len(way) == 1 else 0
        self._starts = _bits(starts, size)
        self._breaks = _bits(breaks, size)
        initials = {way[:1] for way in sounds} | {*_DOUBLE_INITIALS}
        self._initials = {initial: self._beginning(initial) for initial in initials}

    def find(
        self, query: str, way: Way, *, at_start: bool = False, gaps: bool = False
    ) -> Iterator[int]:
        """Ranks of the items that match, best first; one may come several times.

        `at_start`: only where a text begins with the query. `gaps`: characters may lie between.
        """
        # ends[n]: the places where the first n characters of the query can have ended.
        ends = [0] * (len(query) + 1)
        for position in range(len(query)):
            if position == 0:
                allowed = self._starts if at_start else -1
            elif not ends[position]:
                continue
            else:
                allowed = ends[position] << 1
                if gaps:
                    allowed = self._to_the_break(allowed)
            for length, places in self._steps(query, position, way):
                ends[position + length] |= allowed & places
        return self._ranks(ends[len(query)])

    def find_misspelt(self, query: str, *, at_start: bool = False) -> Iterator[int]:
        """The same for a query with one slip in it: a wrong hanzi, or one in a syllable typed."""
        size = len(query)
        right, slipped = [0] * (size + 1), [0] * (size + 1)
        for position in range(size):
            begins = position == 0
            allowed = (self._starts if at_start else -1) if begins else right[position] << 1
            if begins or right[position]:
                for length, places in self._steps(query, position, Way.SYLLABLES):
                    right[position + length] |= allowed & places
                for length, places in self._slips(query, position):
                    slipped[position + length] |= allowed & places
            if slipped[position]:
                allowed = slipped[position] << 1
                for length, places in self._steps(query, position, Way.SYLLABLES):
                    slipped[position + length] |= allowed & places
        return self._ranks(slipped[size])

    def _slips(self, query: str, position: int) -> Iterator[tuple[int, int]]:
        """Each way to read on with a slip: how many letters it takes, where that stands."""
        char = query[position]
        if not "a" <= char <= "z":
            if not char.isascii():
                yield 1, ~self._breaks
            return
        yield 0, self._one_letter  # and that one is missing
        left = len(query) - position
        for length in range(1, min(LONGEST_SYLLABLE + 1, left) + 1):
            letters = query[position : position + length]
            if not letters.isascii():
                return
            places = 0
            for sound in self._near.of(letters):
                places |= self._sounds[sound]
            if length == left:
                for begun in self._near_begun.of(letters):
                    places |= self._beginning(begun)
            if places:
                yield length, places

    def _steps(self, query: str, position: int, way: Way) -> Iterator[tuple[int, int]]:
        """Each way to read on from `position`: how many letters it takes, where that stands."""
        char = query[position]
        if char in self._chars:
            yield 1, self._chars[char]
        if not "a" <= char <= "z":
            return
        left = len(query) - position
        for length in range(1, min(LONGEST_SYLLABLE, left) + 1):
            letters = query[position : position + length]
            if length == left:
                yield length, self._beginning(letters)
            elif letters in self._sounds:
                yield length, self._sounds[letters]
            if way is Way.INITIALS and letters in self._initials:
                yield length, self._initials[letters]

    def _beginning(self, letters: str) -> int:
        """Where a syllable stands that begins with `letters`."""
        places = 0
        for index in range(bisect_left(self._sorted, letters), len(self._sorted)):
            if not self._sorted[index].startswith(letters):
                break
            places |= self._sounds[self._sorted[index]]
        return places

    def _to_the_break(self, places: int) -> int:
        """`places` and all that follow in the same text.

        x | -x sets every bit above the lowest of x. Taken for all texts in one subtraction: the
        break behind a text is the bit it borrows from.
        """
        inside = places & ~self._breaks
        return (inside | (self._breaks - inside)) & ~self._breaks

    def _ranks(self, places: int) -> Iterator[int]:
        if not places:
            return
        data = places.to_bytes(len(self._owner) // 8 + 1, "little")
        for match in _SET.finditer(data):
            byte, base = data[match.start()], match.start() * 8
            for bit in range(8):
                if byte >> bit & 1:
                    yield self._owner[base + bit]


def _bits(places: Iterable[int], size: int) -> int:
    data = bytearray(size // 8 + 1)
    for place in places:
        data[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(data, "little")
