"""Villages as somebody looks for theirs: this center's town first, and by their first letter.

The letter is that of the pinyin of the first character. GB 2312-80 puts its 3,755 most common
characters in the order of their pinyin, so that a few edges tell the letter of each; dictionaries
that know the rest take more memory than a lobby has to spare.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from kiosk.center.errands.places import VillageView, villages
from kiosk.center.profile import center

_EDGES = (
    (0xB0A1, "A"),
    (0xB0C5, "B"),
    (0xB2C1, "C"),
    (0xB4EE, "D"),
    (0xB6EA, "E"),
    (0xB7A2, "F"),
    (0xB8C1, "G"),
    (0xB9FE, "H"),
    (0xBBF7, "J"),
    (0xBFA6, "K"),
    (0xC0AC, "L"),
    (0xC2E8, "M"),
    (0xC4C3, "N"),
    (0xC5B6, "O"),
    (0xC5BE, "P"),
    (0xC6DA, "Q"),
    (0xC8BB, "R"),
    (0xC8F6, "S"),
    (0xCBFA, "T"),
    (0xCDDA, "W"),
    (0xCEF4, "X"),
    (0xD1B9, "Y"),
    (0xD4D1, "Z"),
)
_LAST = 0xD7F9
OTHER = "#"
"""Where a village stands whose first character is not among the common ones."""


@dataclass(frozen=True, slots=True)
class VillageChoice:
    """All villages in the order they are offered."""

    villages: tuple[VillageView, ...]

    @property
    def towns(self) -> tuple[str, ...]:
        """The towns, this center's first."""
        return tuple(dict.fromkeys(village.town for village in self.villages))

    @property
    def letters(self) -> tuple[str, ...]:
        """First letters there are villages for."""
        found = {initial(village.name) for village in self.villages}
        return (*sorted(found - {OTHER}), *(found & {OTHER}))

    def of_town(self, town: str) -> tuple[VillageView, ...]:
        """The villages of a town."""
        return tuple(village for village in self.villages if village.town == town)

    def under(self, letter: str) -> tuple[VillageView, ...]:
        """The villages of all towns whose name begins with this letter."""
        return tuple(village for village in self.villages if initial(village.name) == letter)


def village_choice(session: Session) -> VillageChoice:
    """What a terminal of this center offers; its own town is the one its name begins with."""
    return VillageChoice(own_town_first(villages(session), center(session).name))


def own_town_first(all_of_them: Iterable[VillageView], center_name: str) -> tuple[VillageView, ...]:
    """The same villages, those of the center's own town before the others."""
    return tuple(
        sorted(all_of_them, key=lambda village: not center_name.startswith(village.town or "#"))
    )


def initial(name: str) -> str:
    """The capital letter a name is found under: 云溪村 Y, Xinqiao X; `OTHER` for what is rare."""
    first = name.strip()[:1].upper()
    if first.isascii() and first.isalpha():
        return first
    try:
        code = int.from_bytes(first.encode("gb2312"))
    except UnicodeEncodeError:
        return OTHER
    if not _EDGES[0][0] <= code <= _LAST:
        return OTHER
    return _EDGES[bisect_right(_EDGES, (code, "~")) - 1][1]
