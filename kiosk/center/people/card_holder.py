"""Who holds an ID card, as far as a page may ask: never address, nation or picture."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, repr=False)
class CardHolder:
    """Not shown by `repr`: it must not get into a log."""

    name: str
    number: str
    born: date
