"""Keyed hashes of phones and cards: they tell whether it is the same person, and not who."""

import hashlib
import hmac
import secrets

from sqlalchemy import insert
from sqlalchemy.orm import Session

from kiosk.data.tables import PersonKey

HASH_BYTES = 16


def keyed_hash(session: Session, *, scope: str, person: str) -> bytes:
    """`person` as it is kept within `scope`: another scope gives another hash.

    Spaces and small letters make no difference. The key is made when it is first needed; the
    caller has entered the hall, so nobody else makes one at the same time.
    """
    plain = "".join(person.split()).upper()
    message = f"{scope}|{plain}".encode()
    return hmac.new(_key(session), message, hashlib.sha256).digest()[:HASH_BYTES]


def _key(session: Session) -> bytes:
    kept = session.get(PersonKey, 1)
    if kept is not None:
        return kept.key
    fresh = secrets.token_bytes(32)
    session.execute(insert(PersonKey).values(id=1, key=fresh))
    return fresh
