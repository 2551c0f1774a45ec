"""Finds the code of a slip, or of a phone booking, in what a scanner has typed."""

import re

_CODE = re.compile(
    r"(?:[a-z]+://[^/\s]+(?:/[^\s]*)?/t/)?([A-Z2-7]{135,184})"
    r"|[a-z]+://[^/\s]+(?:/[^\s]*)?/b/([A-Z2-7]{32})",
    re.IGNORECASE,
)
"""The address of a slip or its token alone; 84 to 115 bytes give 135 to 184 base32 characters.
Of a phone booking the address: its secret alone might be anything."""


def scanned_token(text: str) -> str | None:
    """The token in `text` if all of it is one code; None for anything else.

    No signature is looked at here. Case does not matter: a scanner behind a keyboard with Caps
    Lock on turns it round.
    """
    found = _CODE.fullmatch(text.strip())
    return (found.group(1) or found.group(2)).upper() if found else None
