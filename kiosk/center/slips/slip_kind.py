"""What a slip's token speaks of, as it says itself. No signature is looked at here."""

import base64

ERRAND = 2
APPOINTMENT = 3
BOOKING = 4
"""As in `slip_token.Kind`; that module brings cryptography along, which a first frame spares."""


def speaks_of_errand(token: str) -> bool:
    """Whether `token` claims to be an errand's; reading it shows whether it is genuine."""
    return _kind(token) == ERRAND


def speaks_of_appointment(token: str) -> bool:
    """Whether `token` claims to be an appointment's."""
    return _kind(token) == APPOINTMENT


def speaks_of_booking(token: str) -> bool:
    """Whether `token` claims to be a room booking's."""
    return _kind(token) == BOOKING


def _kind(token: str) -> int | None:
    try:
        opening = base64.b32decode(token[:8])
    except ValueError:
        return None
    return opening[0] & 0x0F if opening else None
