"""What a slip's token speaks of, as it says itself. No signature is looked at here."""

import base64
from enum import IntEnum


class Kind(IntEnum):
    """What a token speaks of."""

    TICKET = 1
    ERRAND = 2
    APPOINTMENT = 3
    BOOKING = 4
    ACTIVITY = 5
    CARE = 6
    DAY = 7
    """One person's day; its subject is one of the things in it."""
    ORDER = 8


def claimed_kind(token: str) -> Kind | None:
    """What `token` claims to be of; None: it is no token. Reading it shows if it is genuine.

    Apart from `slip_token`, which brings cryptography along: a first frame spares it.
    """
    try:
        opening = base64.b32decode(token[:8])
    except ValueError:
        return None
    return next((kind for kind in Kind if opening and opening[0] & 0x0F == kind), None)
