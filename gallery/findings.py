"""What the gallery finds on a page, and under which conditions it was looked at."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "cut",
    "elided",
    "outside",
    "overlap",
    "target",
    "gap",
    "small print",
    "contrast",
    "hidden",
    "reach",
    "broken",
    "empty",
]
"""`broken`: a walk could not go on. `empty` is a note: half a page of nothing is no fault, but
somebody should look."""

NOTES: frozenset[Kind] = frozenset({"empty"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong on one page: `where` names the widget or quotes its words."""

    kind: Kind
    where: str
    what: str

    @property
    def is_note(self) -> bool:
        return self.kind in NOTES

    def __str__(self) -> str:
        return f"{self.kind}: {self.where}: {self.what}"
