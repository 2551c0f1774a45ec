"""The way to a character no keyboard offers: by its sound, its radical, or its code."""

from dataclasses import dataclass
from typing import Literal, get_args

from kiosk.characters.codes import LONGEST, characters_of_code, is_han
from kiosk.characters.han_table import HanTable

Way = Literal["sound", "radical", "code"]
WAYS: tuple[Way, ...] = get_args(Way)
LETTERS = tuple("qwertyuiopasdfghjklzxcvbnm")
HEX = tuple("0123456789ABCDEF")
LONGEST_SOUND = 6
"""zhuang, chuang"""


def is_common(character: str) -> bool:
    """Whether every keyboard has it: the 6,763 characters of GB 2312."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def rare_of_sound(table: HanTable | None, syllable: str) -> tuple[str, ...]:
    """Characters read so that are not common, those of the national list first."""
    if table is None:
        return ()
    found = table.of_reading.get(syllable.lower().replace("ü", "v"), "")
    return tuple(one for one in found if not is_common(one))


@dataclass(slots=True)
class RareSearch:
    """Where one stands on the way. Pages show `keys`, `offers` and `lead`, and hand taps on."""

    table: HanTable
    way: Way = "sound"
    typed: str = ""
    strokes: int = 0
    """Of the radicals on the keys; 0: all of them."""
    radical: str = ""
    beside: int = -1
    """Strokes beside the radical; -1: any."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What stands on the keys."""
        if self.way == "sound":
            return LETTERS
        if self.way == "code":
            return HEX
        if not self.radical:
            counts = [self.strokes] if self.strokes else sorted(self.table.radicals)
            return tuple(sign for count in counts for sign in self.table.radicals[count])
        places = self.table.of_radical[self.radical]
        counts = [self.beside] if self.beside >= 0 else sorted(places)
        return tuple(dict.fromkeys(one for count in counts for one in places[count]))

    @property
    def offers(self) -> tuple[str, ...]:
        """Characters to choose from; for radicals numbers of strokes to jump to."""
        if self.way == "sound":
            return rare_of_sound(self.table, self.typed)
        if self.way == "code":
            return tuple(filter(self.table.drawn, characters_of_code(self.typed)))
        counts = self.table.of_radical[self.radical] if self.radical else self.table.radicals
        return tuple(f"{count}" for count in sorted(counts))

    @property
    def lead(self) -> str:
        """What one has given so far."""
        return self.radical if self.way == "radical" else self.typed

    def go(self, way: Way) -> None:
        """Look for it in another way, from the start."""
        self.way, self.typed, self.strokes, self.radical, self.beside = way, "", 0, "", -1

    def press(self, key: str) -> str:
        """A key was tapped; the character that is found by it, or nothing yet."""
        if self.way != "radical":
            most = LONGEST if self.way == "code" else LONGEST_SOUND
            self.typed = (self.typed + key)[:most]
        elif self.radical:
            return self._found(key)
        elif key in self.table.of_radical:
            self.radical, self.beside = key, -1
        return ""

    def choose(self, at: int) -> str:
        """Something offered was tapped; the character that is found by it, or nothing yet."""
        offered = self.offers[at]
        if is_han(offered):
            return self._found(offered)
        if self.radical:
            self.beside = int(offered)
        else:
            self.strokes = int(offered)
        return ""

    def step_back(self) -> bool:
        """Take the last step back; False: there is none."""
        if self.typed:
            self.typed = self.typed[:-1]
        elif self.beside >= 0:
            self.beside = -1
        elif self.radical:
            self.radical = ""
        elif self.strokes:
            self.strokes = 0
        else:
            return False
        return True

    def _found(self, character: str) -> str:
        self.go(self.way)
        return character
