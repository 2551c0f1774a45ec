"""What counts as a phone number, and as the end of one."""

import re

_PHONE = re.compile(r"(1\d{10}|0\d{9,11}|[2-9]\d{6,7})", re.ASCII)
"""A mobile number, a fixed line with its area code, or one of this area."""

TAIL = 4
"""Digits of a phone, or of a number on a slip, by which a thing is found again."""


def plain_phone(phone: str) -> str:
    """A phone as it was typed, without the spaces and dashes between."""
    return re.sub(r"[\s-]", "", phone)


def is_phone(digits: str) -> bool:
    """Whether `digits`, nothing but digits, are a whole phone number."""
    return _PHONE.fullmatch(digits) is not None
