"""What character a code stands for: U+4DAE, or the GB 18030 bytes some papers print."""

import unicodedata
from contextlib import suppress

LONGEST = 8
"""Hexadecimal digits of a GB 18030 code of four bytes."""


def characters_of_code(typed: str) -> tuple[str, ...]:
    """Han characters that `typed` may mean, Unicode first; none: it is no code, or not yet."""
    digits = "".join(typed.split()).upper().removeprefix("U+")
    try:
        number = int(digits, 16)
    except ValueError:
        return ()
    found = [chr(number)] if 4 <= len(digits) <= 5 and number <= 0x10FFFF else []
    if len(digits) in (4, LONGEST):
        with suppress(ValueError):
            found.append(bytes.fromhex(digits).decode("gb18030"))
    return tuple(dict.fromkeys(one for one in found if is_han(one)))


def is_han(character: str) -> bool:
    """Whether it is one Han character."""
    return len(character) == 1 and unicodedata.name(character, "").startswith("CJK UNIFIED")
