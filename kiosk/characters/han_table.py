"""The characters the fonts can draw, by radical and strokes and by reading (Unihan)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HanTable:
    """Characters of the national list come first everywhere."""

    radicals: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Strokes to radicals as they are written: 氵 with 3."""
    of_radical: dict[str, dict[int, str]] = field(default_factory=dict)
    """A radical as it is written to the strokes beside it to the characters."""
    of_reading: dict[str, str] = field(default_factory=dict)
    """A syllable without tone ("lv" for lü) to the characters."""

    def drawn(self, character: str) -> bool:
        """Whether some font of the program has it."""
        return any(
            character in found for places in self.of_radical.values() for found in places.values()
        )


def read_han_table(file: Path) -> HanTable:
    """Read `assets/characters/han.txt`. OSError if it is not there."""
    return _table(file.read_text("utf-8").splitlines())


def _table(lines: Iterable[str]) -> HanTable:
    radicals: dict[int, list[str]] = defaultdict(list)
    numbers: dict[str, tuple[str, ...]] = {}
    places: dict[str, dict[int, str]] = defaultdict(dict)
    readings: dict[str, str] = {}
    for kind, *cells in (line.split("\t") for line in lines if not line.startswith("#")):
        if kind == "F":
            radicals[int(cells[0])].append(cells[1])
            numbers[cells[1]] = tuple(cells[2].split(","))
        elif kind == "R":
            places[cells[0]][int(cells[1])] = cells[2]
        else:
            readings[cells[0]] = cells[1]
    return HanTable(
        {strokes: tuple(signs) for strokes, signs in radicals.items()},
        {sign: _together([places[one] for one in found]) for sign, found in numbers.items()},
        readings,
    )


def _together(parts: list[dict[int, str]]) -> dict[int, str]:
    strokes = sorted({count for part in parts for count in part})
    return {count: "".join(part.get(count, "") for part in parts) for count in strokes}
