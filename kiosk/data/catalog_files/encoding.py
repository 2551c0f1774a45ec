"""Finds out how the bytes of a text file are to be read."""

import codecs
import re

_LINE = re.compile(rb"[^\r\n]+")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
"""Characters that nobody sees: they come along when text is copied from web pages."""
MOST_NULS = 20
LOOKED_AT = 20_000
"""Lines looked at to tell the encodings apart."""


def is_binary(data: bytes) -> bool:
    """Whether this is no text at all: more than a stray NUL in it, and no UTF-16 mark."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return not marked and data.count(b"\0") > MOST_NULS


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and the encoding it was read in; None if it is no encoding we know.

    A few broken bytes do not spoil the rest: each becomes a lone surrogate, so that whoever reads
    a row can reject that row alone.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            body = data.removeprefix(mark)
            errors = "surrogateescape" if encoding == "utf-8" else "replace"
            return body.decode(encoding, errors), encoding
    guess = _guess(data)
    return (data.decode(guess, "surrogateescape"), guess) if guess else None


def is_whole(text: str) -> bool:
    """Whether every character of `text` is one: no broken byte, no half of a pair."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\ufffd" not in text


def seen(text: str) -> str:
    """`text` without the characters that nobody sees."""
    return text.translate(_UNSEEN)


def _guess(data: bytes) -> str | None:
    """UTF-8 or GB18030, whichever reads more of the lines that are not plain ASCII.

    Text in UTF-8 often passes as GB18030, hardly ever the other way round: UTF-8 wins a draw.
    """
    lines = [line for line in _LINE.findall(data)[:LOOKED_AT] if not line.isascii()]
    utf8 = sum(_reads(line, "utf-8") for line in lines)
    if utf8 * 2 >= len(lines):
        return "utf-8"
    gb18030 = sum(_reads(line, "gb18030") for line in lines)
    return "gb18030" if gb18030 * 2 >= len(lines) else None


def _reads(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
