"""What an ID card's text says, as far as it is wanted here: name, number, date of birth. Pure.

256 bytes UTF-16LE in fields of fixed width (GA/T 490, and its later forms for residence permits of
foreigners and of people from Hong Kong, Macao and Taiwan). The type stands at byte 248: a blank on
a resident's card, J on a permit of the latter, I and Y on foreigners'. Address, nation, issuer and
picture are never looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.center.people.card_holder import CardHolder

TEXT_BYTES = 256
Field = tuple[int, int]
"""Where it begins, and where it ends."""
_TYPE: Field = (248, 250)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the fields lie, in bytes."""

    name: Field
    number: Field
    born: Field
    other_name: Field = (0, 0)
    """The name in Latin letters, for who has no Chinese one."""


_RESIDENT = _Layout((0, 30), (122, 158), (36, 52))
_LAYOUTS: Mapping[str, _Layout] = {
    "": _RESIDENT,
    "J": _RESIDENT,
    "I": _Layout((158, 188), (122, 152), (220, 236), (0, 120)),
    "Y": _Layout((0, 30), (122, 158), (36, 52), (52, 122)),
}


def card_holder(text: bytes | bytearray) -> CardHolder:
    """Who holds the card with this text. `ValueError`: it is no card's text."""
    if len(text) != TEXT_BYTES:
        raise ValueError("no card's text has this length")
    layout = _LAYOUTS.get(_words(text, _TYPE))
    if layout is None:
        raise ValueError("a card of an unknown type")
    name = _words(text, layout.name) or _words(text, layout.other_name)
    number = _words(text, layout.number)
    if not name or not name.isprintable() or not (number.isascii() and number.isalnum()):
        raise ValueError("a card without a name or a number")
    return CardHolder(name, number.upper(), _day(_words(text, layout.born)))


def _words(text: bytes | bytearray, field: Field) -> str:
    try:
        return text[slice(*field)].decode("utf-16-le").strip(" \x00\u3000")
    except UnicodeDecodeError:
        raise ValueError("a field that is no text") from None


def _day(words: str) -> date:
    if len(words) != len("YYYYMMDD") or not (words.isascii() and words.isdigit()):
        raise ValueError("a field that is no day")
    return date(int(words[:4]), int(words[4:6]), int(words[6:]))
