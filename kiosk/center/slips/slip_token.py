"""The signed token in a slip's QR code: says which ticket it is, and that this center issued it.

Bytes, before base32 (RFC 4648 alphabet, no padding, capitals only, so that a QR code can use its
denser alphanumeric mode):

    1        version (high half) and kind (low half)
    2        last day it is good for: days since 2020-01-01, big-endian
    16       the subject's UUID
    1 to 32  the center's code in ASCII
    64       Ed25519 signature over a fixed prefix and all of the above

No personal data: whoever reads it learns a center, a day and an opaque id.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.center.slips.slip_kind import Kind
from kiosk.clock import local
from kiosk.errors import RuleBroken

VERSION = 1
EPOCH = date(2020, 1, 1)
PURPOSE = b"xinqiao slip token\x00"
"""Signed in front, so that nothing else signed with the same key passes for a token."""

CENTER_CODE_MAX = 32
_SIGNATURE = 64
_FIXED = 1 + 2 + 16


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says."""

    kind: Kind
    center: str
    """The center's code: 1 to 32 ASCII characters."""
    subject: UUID
    last_day: date
    """The last local day it is good for, 6 June 2199 at the latest; a ticket's business day."""


def sign(key: Ed25519PrivateKey, claims: Claims) -> str:
    """The token of `claims` under a center's private key (`center.slips.slip_key.slip_key`).

    The same claims always give the same token. `ValueError` for claims that do not fit.
    """
    body = _body(claims)
    signature = key.sign(PURPOSE + body)
    return base64.b32encode(body + signature).decode("ascii").rstrip("=")


def verify(token: str, keys: Mapping[str, Ed25519PublicKey], now: datetime) -> Claims:
    """What a genuine token says, checked without asking anybody.

    `keys`: public keys by the codes of the centers trusted here. `RuleBroken`:
    `token.unreadable` (cut, mistyped, no token at all), `token.other_center` (no key for it),
    `token.forged` (not signed by that center), `token.expired` (genuine, but of an earlier day).
    """
    body, signature = _split(token)
    claims = _claims(body)
    if claims.center not in keys:
        raise RuleBroken("token.other_center", center=claims.center)
    try:
        keys[claims.center].verify(signature, PURPOSE + body)
    except InvalidSignature as forged:
        raise RuleBroken("token.forged") from forged
    if local(now).date() > claims.last_day:
        raise RuleBroken("token.expired", last_day=claims.last_day)
    return claims


def slip_url(phone_url: str, token: str) -> str:
    """The address in the QR code: the phone page that shows what the token speaks of."""
    return f"{phone_url.rstrip('/')}/t/{token}"


def _body(claims: Claims) -> bytes:
    days = (claims.last_day - EPOCH).days
    center = claims.center.encode("ascii")
    if not 0 <= days < 1 << 16:
        raise ValueError("a day no token can carry")
    if not 1 <= len(center) <= CENTER_CODE_MAX:
        raise ValueError("a center code no token can carry")
    opening = bytes([VERSION << 4 | claims.kind])
    return opening + days.to_bytes(2, "big") + claims.subject.bytes + center


def _split(token: str) -> tuple[bytes, bytes]:
    try:
        raw = base64.b32decode(token + "=" * (-len(token) % 8))
    except ValueError as broken:
        raise RuleBroken("token.unreadable") from broken
    # The last character has bits to spare; only one spelling of a token is a token.
    if base64.b32encode(raw).decode("ascii").rstrip("=") != token:
        raise RuleBroken("token.unreadable")
    if not 1 <= len(raw) - _FIXED - _SIGNATURE <= CENTER_CODE_MAX:
        raise RuleBroken("token.unreadable")
    return raw[:-_SIGNATURE], raw[-_SIGNATURE:]


def _claims(body: bytes) -> Claims:
    if body[0] >> 4 != VERSION:
        raise RuleBroken("token.unreadable")
    try:
        return Claims(
            kind=Kind(body[0] & 0x0F),
            last_day=EPOCH + timedelta(days=int.from_bytes(body[1:3], "big")),
            subject=UUID(bytes=body[3:_FIXED]),
            center=body[_FIXED:].decode("ascii"),
        )
    except ValueError as broken:
        raise RuleBroken("token.unreadable") from broken
