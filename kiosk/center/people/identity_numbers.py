"""What counts as a number of an identity card, and what is wrong with one that does not.

Residents of the mainland, residents from Hong Kong, Macao and Taiwan with a permit, and foreigners
with a permanent residence card of 2023 have 18 characters with the last one checking the others
(GB 11643-1999; ISO 7064 MOD 11-2). Nothing here says whether a card was ever issued.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kiosk.errors import RuleBroken

Kind = Literal["resident", "hong_kong_macao", "taiwan", "foreigner", "old", "other"]
WHOLE, OLD = 18, 15
"""Characters of a number, and of one from before 1999, which checks nothing."""
GROUPS = {WHOLE: (6, 8, 4), OLD: (6, 6, 3)}
"""Place, date of birth, the rest: how the numbers are read out."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    f"{number}"
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71))
    for number in range(first, last + 1)
)
"""GB/T 2260, the first two digits. What is behind them has changed too often to be checked."""
_PERMITS: dict[str, Kind] = {
    "810000": "hong_kong_macao",
    "820000": "hong_kong_macao",
    "830000": "taiwan",
}
_OLDEST_YEARS = 150
_EARLIER_FOREIGNER = re.compile(r"[A-Z]{3}[0-9]{12}")
_OTHER = re.compile(r"[A-Z0-9()]{6,12}")
"""Passports, travel permits: no rule all of them follow."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A number that may be one. `born` where the number says it."""

    number: str
    kind: Kind
    born: date | None


def plain_identity(typed: str) -> str:
    """A number as it is kept: no spaces or dashes, plain digits, a capital X."""
    return re.sub(r"[\s\-‐-―]", "", unicodedata.normalize("NFKC", typed)).upper()


def identity_of(number: str, *, today: date) -> Identity:
    """What the plain `number` of an identity card or residence permit says.

    `RuleBroken`: `identity.short` and `identity.long` (count), `identity.sign` (place),
    `identity.place`, `identity.birth` (first, last), `identity.check`.
    """
    if len(number) == OLD and number.isascii() and number.isdigit():
        _check_place(number)
        return Identity(number, "old", _born(f"19{number[6:12]}", today, last=12))
    check_so_far(number, today=today)
    if len(number) < WHOLE:
        raise RuleBroken("identity.short", count=WHOLE - len(number))
    if check_character(number[:-1]) != number[-1]:
        raise RuleBroken("identity.check")
    return Identity(number, _kind(number), _born(number[6:14], today))


def document_of(number: str, *, today: date) -> Identity:
    """The same where a passport or a travel permit will do too, whose numbers follow no rule."""
    if _OTHER.fullmatch(number) or _EARLIER_FOREIGNER.fullmatch(number):
        return Identity(number, "other", None)
    return identity_of(number, today=today)


def check_so_far(number: str, *, today: date) -> None:
    """Refuse a beginning that no further character makes right, with the keys of `identity_of`."""
    if len(number) > WHOLE:
        raise RuleBroken("identity.long", count=len(number) - WHOLE)
    for place, sign in enumerate(number, 1):
        if sign not in ("0123456789X" if place == WHOLE else "0123456789"):
            raise RuleBroken("identity.sign", place=place)
    _check_place(number)
    if len(number) >= 14 and not _may_be_old(number, today):
        _born(number[6:14], today)


def check_character(first: str) -> str:
    """The last character for the first 17 digits (ISO 7064 MOD 11-2)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first, strict=True))
    return _CHECKS[total % 11]


def identity_in_groups(number: str) -> str:
    """330102 19900307 123X: as far as it goes, the way it is read out."""
    groups, at = [], 0
    for length in GROUPS[WHOLE]:
        groups.append(number[at : at + length])
        at += length
    return " ".join(filter(None, (*groups, number[at:])))


def _kind(number: str) -> Kind:
    return "foreigner" if number[0] == "9" else _PERMITS.get(number[:6], "resident")


def _check_place(number: str) -> None:
    """A province; behind the 9 of foreigners too; or one of the three codes of permits."""
    place = number[1:3] if number[:1] == "9" else number[:2]
    if len(place) < 2 or place in _PROVINCES:
        return
    if number[0] != "9" and any(code.startswith(number[:6]) for code in _PERMITS):
        return
    raise RuleBroken("identity.place")


def _may_be_old(number: str, today: date) -> bool:
    """Whether it may be, or become, one of 15 digits."""
    try:
        return len(number) <= OLD and bool(_born(f"19{number[6:12]}", today))
    except RuleBroken:
        return False


def _born(digits: str, today: date, *, last: int = 14) -> date:
    wrong = RuleBroken("identity.birth", first=7, last=last)
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        raise wrong from None
    if not today.year - _OLDEST_YEARS <= born.year or born > today:
        raise wrong
    return born
