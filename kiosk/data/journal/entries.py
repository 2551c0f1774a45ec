"""How one committed transaction is written down: a sealed entry, found again behind any damage.

An entry is a head (mark, length, its number in the store's history) and a sealed body. The body
names statements by digest; the text of a statement stands in the first entry of a file that uses
it. A torn or damaged entry is passed over: the next one begins at the next mark that fits.
"""

import base64
import hashlib
import hmac
import json
import os
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

MARK = b"XQJ1"
HEAD = struct.Struct(">4sIQ")
NONCE_BYTES, TAG_BYTES = 12, 16
SECTOR = 512
LARGEST = 64 * 2**20
"""No transaction is larger; a length beyond it is damage."""

Values = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One statement that ran, with what was bound to it; `many`: once for each of the values."""

    statement: str
    values: Values
    many: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One transaction: its number, when it was written down, and what it did."""

    number: int
    at: datetime
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file of entries held."""

    entries: tuple[Entry, ...]
    damage: tuple[int, ...]
    """What could not be read, other than an end torn off: each time the number read before it."""


@dataclass(slots=True)
class Sealing:
    """Seals and opens entries under a key of its own, derived from the store's."""

    store_key: bytes
    _cipher: Any = field(default=None, init=False)

    def seal(self, number: int, body: bytes) -> bytes:
        """The bytes of an entry."""
        nonce = os.urandom(NONCE_BYTES)
        head = HEAD.pack(MARK, NONCE_BYTES + len(body) + TAG_BYTES, number)
        sealed: bytes = self._aead().encrypt(nonce, body, head)
        return head + nonce + sealed

    def open(self, head: bytes, sealed: bytes) -> bytes | None:
        """The body; None where it was changed, or sealed under another key."""
        from cryptography.exceptions import InvalidTag

        try:
            body: bytes = self._aead().decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], head)
        except InvalidTag:
            return None
        return body

    def _aead(self) -> Any:
        if self._cipher is None:
            # Imported here: the first frame does not wait for it.
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM

            own = hmac.digest(self.store_key, b"xinqiao journal 1", hashlib.sha256)
            self._cipher = AESGCM(own)
        return self._cipher


def digest(statement: str) -> str:
    """What an entry calls a statement."""
    return hashlib.blake2s(statement.encode(), digest_size=9).hexdigest()


def write_body(at: datetime, changes: Sequence[Change], *, known: set[str]) -> bytes:
    """The body of an entry; statements it is the first to use are added to `known`."""
    texts: dict[str, str] = {}
    did: list[list[Any]] = []
    for change in changes:
        name = digest(change.statement)
        if name not in known:
            known.add(name)
            texts[name] = change.statement
        did.append([name, change.values, change.many])
    whole = {"at": at.isoformat(), "texts": texts, "did": did}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()


def read_entries(data: bytes, sealing: Sealing) -> Reading:
    """Every entry that can be opened, in the order of the file."""
    texts: dict[str, str] = {}
    entries: list[Entry] = []
    damage: list[int] = []
    for number, body in _bodies(data, sealing):
        entry = _read_body(number, json.loads(body), texts) if body is not None else None
        if entry is None:
            damage.append(entries[-1].number if entries else 0)
        else:
            entries.append(entry)
    return Reading(tuple(entries), tuple(damage))


def _bodies(data: bytes, sealing: Sealing) -> Iterator[tuple[int, bytes | None]]:
    """Number and body one by one; None for what is damaged, nothing for an end torn off."""
    at = 0
    while (begin := data.find(MARK, at)) >= 0:
        if begin > at:
            yield 0, None
        head = data[begin : begin + HEAD.size]
        if len(head) < HEAD.size:
            return
        _, length, number = HEAD.unpack(head)
        end = begin + HEAD.size + length
        sealed = data[begin + HEAD.size : end]
        body = sealing.open(head, sealed) if _fits(length) and len(sealed) == length else None
        if body is not None:
            yield number, body
            at = end
            continue
        if data.find(MARK, begin + len(MARK)) < 0 and _torn(data, end):
            return  # its end was never written: nobody was told of this transaction
        yield number, None
        # Not past its end: the length may be what is damaged.
        at = _next_mark(data, begin + len(MARK))
    if data[at:].strip(b"\0"):
        yield 0, None


def _torn(data: bytes, end: int) -> bool:
    """Whether an entry that should reach to `end` stops before: disks write whole sectors."""
    last_sector = (end - 1) // SECTOR * SECTOR
    return end > len(data) or not data[last_sector:end].strip(b"\0")


def length_of(head: bytes) -> int:
    """Bytes of the entry that begins with this head; 0: no entry begins so."""
    if len(head) < HEAD.size:
        return 0
    mark, length, _ = HEAD.unpack(head)
    return HEAD.size + length if mark == MARK and _fits(length) else 0


def _fits(length: int) -> bool:
    return NONCE_BYTES + TAG_BYTES <= length <= LARGEST


def _next_mark(data: bytes, after: int) -> int:
    found = data.find(MARK, after)
    return found if found >= 0 else len(data)


def _read_body(number: int, whole: Mapping[str, Any], texts: dict[str, str]) -> Entry | None:
    texts.update(whole["texts"])
    if any(name not in texts for name, _, _ in whole["did"]):
        return None  # the entry that said what it means is lost
    changes = tuple(
        Change(texts[name], _read_values(values, many=many), many)
        for name, values, many in whole["did"]
    )
    return Entry(number, datetime.fromisoformat(whole["at"]), changes)


def _plain(value: object) -> object:
    if isinstance(value, bytes | bytearray | memoryview):
        return {"b": base64.b64encode(value).decode()}
    if isinstance(value, tuple):
        return list(value)
    raise TypeError(type(value).__name__)


def _read_values(values: list[Any], *, many: bool) -> Values:
    if many:
        return [tuple(map(_read_value, row)) for row in values]
    return tuple(map(_read_value, values))


def _read_value(value: Any) -> Any:
    return base64.b64decode(value["b"]) if isinstance(value, dict) else value
