"""What a slip's token speaks of, as it says itself. No signature is looked at here."""

import base64

ERRAND = 2
"""`slip_token.Kind.ERRAND`; that module brings cryptography along, which a first frame spares."""


def speaks_of_errand(token: str) -> bool:
    """Whether `token` claims to be an errand's; reading it shows whether it is genuine."""
    try:
        opening = base64.b32decode(token[:8])
    except ValueError:
        return False
    return opening[:1] != b"" and opening[0] & 0x0F == ERRAND
