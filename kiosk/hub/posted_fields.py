"""What was posted, read within bounds: the bytes, and the fields of a form."""

import hmac
from collections.abc import Mapping
from urllib.parse import parse_qs

from fastapi import Request

Fields = Mapping[str, list[str]]
_DIGITS = 10
"""Fewer fit every column."""


async def body_of(request: Request, at_most: int) -> bytes:
    """What was posted; nothing of it where it is longer than `at_most`."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > at_most:
            return b""
    return bytes(body)


def fields_in(body: bytes, *, at_most: int) -> Fields:
    """The fields of a form; none of one that has more than `at_most`, for it is not ours.

    A NUL is left out: nobody types one, and not every store takes it.
    """
    text = body.decode("utf-8", "replace")
    try:
        found = parse_qs(text, keep_blank_values=True, max_num_fields=at_most)
    except ValueError:
        return {}
    return {name: [each.replace("\x00", "") for each in values] for name, values in found.items()}


def number_in(text: str) -> int | None:
    """A whole number somebody posted; None for anything else, and for more than nine digits."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _DIGITS else None


def genuine(word: str, given: str) -> bool:
    """Whether a form carries the word its page hid in it; another site cannot know it."""
    return bool(word) and hmac.compare_digest(word.encode(), given.encode())
