"""Finds the code of a slip in what a scanner has typed. No signature is looked at here."""

import re

_CODE = re.compile(r"(?:[a-z]+://[^/\s]+(?:/[^\s]*)?/t/)?([A-Z2-7]{135,184})", re.IGNORECASE)
"""The address of a slip or its token alone; 84 to 115 bytes give 135 to 184 base32 characters."""


def scanned_token(text: str) -> str | None:
    """The token in `text` if all of it is one slip's code; None for anything else.

    Case does not matter: a scanner behind a keyboard with Caps Lock on turns it round.
    """
    found = _CODE.fullmatch(text.strip())
    return found.group(1).upper() if found else None
