"""The secret in the address of a phone booking: made at the hub, read again at any terminal. Pure.

20 bytes in base32 (RFC 4648, capitals): the kind of thing in the low half of the first byte, as on
slips, then chance. Who holds it may look at the booking, cancel it and check in with it; nobody
comes from the booking's id, which travels in records, back to the secret.
"""

import base64
import hashlib
import re
import secrets
from uuid import UUID

from kiosk.center.slips.slip_kind import Kind, claimed_kind

KINDS = (Kind.APPOINTMENT, Kind.ACTIVITY)
PATH = "/b/"
KEY_CHARACTERS = 32
_BYTES = 20
_KEY = re.compile(rf"[A-Z2-7]{{{KEY_CHARACTERS}}}")
_PURPOSE = b"xinqiao phone booking\x00"


def new_key(kind: Kind) -> str:
    """A fresh secret for a booking of this kind."""
    chance = secrets.token_bytes(_BYTES - 1)
    return base64.b32encode(bytes([kind]) + chance).decode("ascii")


def is_key(text: str) -> bool:
    """Whether `text` has the form of such a secret."""
    return _KEY.fullmatch(text) is not None and claimed_kind(text) in KINDS


def booking_id(key: str) -> UUID:
    """The id of the booking that the secret opens."""
    return UUID(bytes=hashlib.sha256(_PURPOSE + key.encode("ascii")).digest()[:16], version=5)


def kind_of(key: str) -> Kind:
    """The kind of thing a key's booking is for; the key has the form of one."""
    return Kind(base64.b32decode(key)[0] & 0x0F)


def phone_link(phone_url: str, key: str) -> str:
    """The address of the booking's page, and what its QR code says."""
    return f"{phone_url.rstrip('/')}{PATH}{key}"
