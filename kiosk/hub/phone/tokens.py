"""What a slip's token says, checked with the keys its center has told the hub."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, select

from kiosk.center.slips.slip_token import verify
from kiosk.errors import RuleBroken
from kiosk.hub.projections.tables import CenterKey

TOKEN_AT_MOST = 240
_NO_KEYS: Mapping[str, Ed25519PublicKey] = {}


@dataclass(frozen=True, slots=True)
class Slip:
    """What a genuine slip speaks of."""

    kind: str
    """`ticket`, `errand`, `booking`, `appointment`, or what a newer terminal prints."""
    center: str
    subject: UUID


def read_token(
    connection: Connection,
    token: str,
    *,
    now: datetime,
    days_of: Callable[[str], int] = lambda _center: 0,
) -> Slip:
    """What a genuine token says. `RuleBroken` as of `slip_token.verify`.

    A center may have had several keys; a slip is genuine under any of them. It is read for
    `days_of` its center longer than it is good for.
    """
    try:
        return _read(token[:TOKEN_AT_MOST], _NO_KEYS, now)
    except RuleBroken as first:
        if first.key != "token.other_center":
            raise
        center, refused = str(first.values["center"]), first
    at = now - timedelta(days=days_of(center))
    keys = connection.scalars(
        select(CenterKey.public_key)
        .where(CenterKey.center_code == center)
        .order_by(CenterKey.public_key)
    )
    for raw in keys.all():
        try:
            return _read(token, {center: Ed25519PublicKey.from_public_bytes(raw)}, at)
        except RuleBroken as trouble:
            refused = trouble
            if trouble.key != "token.forged":
                break
    raise refused


def _read(token: str, keys: Mapping[str, Ed25519PublicKey], now: datetime) -> Slip:
    claims = verify(token, keys, now)
    return Slip(claims.kind.name.lower(), claims.center, claims.subject)
