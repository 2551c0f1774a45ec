"""What counts as a phone number, what is wrong with one, and the end of one."""

import re
import unicodedata

from kiosk.errors import RuleBroken

MOBILE = 11
LONGEST = 12
"""Digits of the longest whole number: an area code of four with a line of eight."""
TAIL = 4
"""Digits of a phone, or of a number on a slip, by which a thing is found again."""

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_SHORT_AREA = re.compile(r"0(10|2[0-57-9])")
"""北京 and the cities with a code of three digits: their lines have eight."""
_LONG_AREA = re.compile(r"0[3-9][0-9]{2}")
_LINE = re.compile(r"[2-9][0-9]{6,7}")


def plain_phone(phone: str) -> str:
    """A phone as it was typed, without spaces, dashes, brackets and the country's own code."""
    plain = re.sub(r"[\s\-‐-―()]", "", unicodedata.normalize("NFKC", phone))
    return re.sub(r"^(\+86|0086)(?=[0-9])", "", plain)


def is_phone(digits: str) -> bool:
    """Whether `digits`, nothing but digits, are a whole phone number."""
    try:
        check_phone(digits)
    except RuleBroken:
        return False
    return True


def check_phone(digits: str) -> None:
    """A mobile number, a fixed line with its area code, or one of this area.

    `RuleBroken`: `phone.sign`, `phone.mobile_start`, `phone.mobile_digits` (have),
    `phone.area`, `phone.line_digits`.
    """
    if not (digits.isascii() and digits.isdigit()):
        raise RuleBroken("phone.sign")
    if digits[0] == "1":
        _check_mobile(digits)
        return
    area = _area_of(digits)
    if digits[0] == "0" and not area:
        raise RuleBroken("phone.area")
    line = digits[len(area) :]
    if not _LINE.fullmatch(line) or (len(area) == 3 and len(line) != 8):
        raise RuleBroken("phone.line_digits")


def check_phone_so_far(digits: str) -> None:
    """Refuse a beginning that no further digit makes right, with the keys of `check_phone`."""
    if digits[:1] == "1":
        if len(digits) > 1 and digits[1] not in "3456789":
            raise RuleBroken("phone.mobile_start")
        if len(digits) > MOBILE:
            raise RuleBroken("phone.mobile_digits", have=len(digits))
    elif digits[:1] == "0" and len(digits) >= 4 and not _area_of(digits):
        raise RuleBroken("phone.area")


def phone_in_groups(digits: str) -> str:
    """138 0013 8000, 0571 8888 8888: as far as it goes, the way it is read out."""
    if digits[:1] == "1":
        lengths: tuple[int, ...] = (3, 4)
    elif digits[:1] == "0":
        lengths = (3, 4) if _SHORT_AREA.match(digits) else (4, _first_half(digits[4:]))
    else:
        lengths = (_first_half(digits),)
    groups, at = [], 0
    for length in lengths:
        groups.append(digits[at : at + length])
        at += length
    return " ".join(filter(None, (*groups, digits[at:])))


def _check_mobile(digits: str) -> None:
    if len(digits) > 1 and digits[1] not in "3456789":
        raise RuleBroken("phone.mobile_start")
    if not _MOBILE.fullmatch(digits):
        raise RuleBroken("phone.mobile_digits", have=len(digits))


def _area_of(digits: str) -> str:
    found = _SHORT_AREA.match(digits) or _LONG_AREA.match(digits)
    return found[0] if found else ""


def _first_half(line: str) -> int:
    """Lines of eight are read four and four, those of seven three and four."""
    return 4 if len(line) > 7 else 3
