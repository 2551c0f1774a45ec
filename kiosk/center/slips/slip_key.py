"""The key that signs the QR codes of a center's slips, and the keys they are checked with."""

from collections.abc import Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import Center
from kiosk.errors import Unavailable


def new_slip_key() -> bytes:
    """A fresh Ed25519 private key, 32 bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def slip_key(session: Session) -> Ed25519PrivateKey:
    """This center's key; `Unavailable` before the store was set up."""
    kept = session.scalar(select(Center.slip_key))
    if kept is None:
        raise Unavailable("center.not_set_up")
    return Ed25519PrivateKey.from_private_bytes(kept)


def trusted_keys(session: Session) -> Mapping[str, Ed25519PublicKey]:
    """Public keys by the codes of the centers whose slips are read here: this one's."""
    code = session.scalars(select(Center.code)).one()
    return {code: slip_key(session).public_key()}
