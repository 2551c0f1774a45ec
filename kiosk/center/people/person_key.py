"""Keyed hashes of phones and cards: they tell whether it is the same person, and not who."""

import hashlib
import hmac
import secrets

from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from kiosk.data.tables import PersonKey

HASH_BYTES = 16


def keyed_hash(session: Session, *, scope: str, person: str) -> bytes:
    """`person` as it is kept within `scope`: another scope gives another hash.

    Spaces and small letters make no difference. The key is made when it is first needed; of two
    that make one at the same time, one is kept.
    """
    return _hash(_key(session), scope, person)


def known_hash(session: Session, *, scope: str, person: str) -> bytes | None:
    """The same for who only looks something up; None: nobody has ever been kept so."""
    kept = session.get(PersonKey, 1)
    return None if kept is None else _hash(kept.key, scope, person)


def _hash(key: bytes, scope: str, person: str) -> bytes:
    plain = "".join(person.split()).upper()
    return hmac.new(key, f"{scope}|{plain}".encode(), hashlib.sha256).digest()[:HASH_BYTES]


def _key(session: Session) -> bytes:
    kept = session.get(PersonKey, 1)
    if kept is not None:
        return kept.key
    dialect = session.get_bind().dialect.name
    new = (postgresql_insert if dialect == "postgresql" else sqlite_insert)(PersonKey)
    fresh = new.values(id=1, key=secrets.token_bytes(32))
    session.execute(fresh.on_conflict_do_nothing(index_elements=["id"]))
    return session.get_one(PersonKey, 1).key
