"""How a text is written down for searching: its characters, each with the ways it is read.

`养老24` is kept as `养yang 老lao 2 4`; a character with several readings as `重zhong,chong`.
The form is plain text so that the store can keep it beside the name it belongs to.
"""

import unicodedata
from collections.abc import Iterable

Reading = tuple[str, tuple[str, ...]]
"""A character and its readings in pinyin, without tones, ü written v; () if it has none."""


def plain(text: str) -> str:
    """Only what counts when searching: letters, digits, hanzi; half-width, lower case, ü as v."""
    # Composed first: what stands on the u would otherwise be dropped as a mark.
    composed = unicodedata.normalize("NFKC", text).casefold().replace("ü", "v")
    return "".join(char for char in composed if char.isalnum())


def write(readings: Iterable[Reading]) -> str:
    """Readings as one line of text."""
    return " ".join(char + ",".join(ways) for char, ways in readings)


def read(line: str) -> tuple[Reading, ...]:
    """What `write` wrote."""
    return tuple(
        (token[0], tuple(token[1:].split(",")) if len(token) > 1 else ())
        for token in line.split(" ")
        if token
    )


def unread(text: str) -> str:
    """`text` in the same form with no readings: it can be found by its characters alone."""
    return write((char, ()) for char in plain(text))
