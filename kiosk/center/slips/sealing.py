"""A letter only one center can open: what people write at the hub travels down sealed. Pure.

X25519 with a key made for the letter, HKDF-SHA256, ChaCha20-Poly1305. The hub keeps no key that
opens it: `letter = its public key (32 bytes) + ciphertext`.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.errors import RuleBroken

PURPOSE = b"xinqiao sealed letter"
_KEY_BYTES = 32
_ONCE = bytes(12)
"""A nonce may be all zeros where every key is used once."""


def seal(public_key: bytes, words: bytes) -> bytes:
    """`words` for whoever holds the private half of `public_key` (32 bytes)."""
    mine = X25519PrivateKey.generate()
    told = mine.public_key().public_bytes_raw()
    shared = mine.exchange(X25519PublicKey.from_public_bytes(public_key))
    return told + ChaCha20Poly1305(_key(shared, told, public_key)).encrypt(_ONCE, words, None)


def open_sealed(private_key: X25519PrivateKey, letter: bytes) -> bytes:
    """The words in a letter to this key. `RuleBroken`: `sealed.unreadable`."""
    told, body = letter[:_KEY_BYTES], letter[_KEY_BYTES:]
    try:
        shared = private_key.exchange(X25519PublicKey.from_public_bytes(told))
        mine = private_key.public_key().public_bytes_raw()
        return ChaCha20Poly1305(_key(shared, told, mine)).decrypt(_ONCE, body, None)
    except (ValueError, InvalidTag) as broken:
        raise RuleBroken("sealed.unreadable") from broken


def seal_key(slip_key: bytes) -> X25519PrivateKey:
    """The private key that goes with a center's slip key (32 bytes), the same every time."""
    made = HKDF(hashes.SHA256(), _KEY_BYTES, salt=None, info=PURPOSE).derive(slip_key)
    return X25519PrivateKey.from_private_bytes(made)


def _key(shared: bytes, told: bytes, public_key: bytes) -> bytes:
    salt = told + public_key
    return HKDF(hashes.SHA256(), _KEY_BYTES, salt=salt, info=PURPOSE).derive(shared)
