"""Bytes and back: compresses what is said, reads batches so that one bad entry hides no other."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import zstandard
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from kiosk.sync.wire import (
    MAX_RAW_BYTES,
    MAX_RECORDS,
    OLDEST_PROTOCOL,
    PROTOCOL,
    Batch,
    Envelope,
    Event,
    Refusal,
    Said,
    Version,
)

S = TypeVar("S", bound=Said)
_LEVEL = 3
_MAX_WINDOW = 8 * 1024 * 1024


class WireError(ValueError):
    """Bytes that are not a batch of this protocol; `refusal` says in which way."""

    def __init__(self, refusal: Refusal, detail: str, *, protocol: int | None = None) -> None:
        self.refusal: Refusal = refusal
        self.detail = detail
        self.protocol = protocol
        super().__init__(f"{refusal}: {detail}")


class _LooseBatch(Envelope):
    events: list[Any]


class _Spoken(BaseModel):
    model_config = ConfigDict(strict=True)

    protocol: Version = PROTOCOL


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry of a batch that is no event."""

    event_id: UUID | None
    reason: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A batch as the hub reads it: one bad entry does not hide the others."""

    envelope: Envelope
    entries: Sequence[Event | Broken]


_BATCH = TypeAdapter(Batch)
_LOOSE = TypeAdapter(_LooseBatch)
_EVENT = TypeAdapter(Event)


def pack(batch: Batch) -> bytes:
    """The body of the request. Raises `WireError` too_large where no hub would take it."""
    return compress(_BATCH.dump_json(batch))


def compress(raw: bytes, *, limit: int = MAX_RAW_BYTES) -> bytes:
    """The compressed form of a body. Raises `WireError` too_large over `limit` bytes."""
    if len(raw) > limit:
        raise WireError("too_large", f"{len(raw)} bytes")
    return zstandard.ZstdCompressor(level=_LEVEL).compress(raw)


def unpack(body: bytes, *, limit: int = MAX_RAW_BYTES) -> bytes:
    """The JSON of a compressed body. Never makes more than `limit` bytes of it."""
    try:
        announced = zstandard.get_frame_parameters(body).content_size
        if announced not in (zstandard.CONTENTSIZE_UNKNOWN, zstandard.CONTENTSIZE_ERROR):
            _bound(announced, limit)
        unpacker = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW)
        with unpacker.stream_reader(body, read_across_frames=True) as reader:
            raw = reader.read(limit + 1)
    except zstandard.ZstdError as broken:
        raise WireError("bad_encoding", "not zstd") from broken
    _bound(len(raw), limit)
    return raw


def _bound(size: int, limit: int) -> None:
    if size > limit:
        raise WireError("too_large", f"more than {limit} bytes")


def read_batch(raw: bytes) -> Delivery:
    """The batch in `raw`. Raises `WireError` when there is no batch; a bad entry is `Broken`."""
    try:
        batch = _BATCH.validate_json(raw)
    except ValidationError:
        return _read_loosely(raw)
    check_protocol(batch.protocol)
    _check_names(raw)
    return Delivery(batch, batch.events)


def read_said(model: type[S], raw: bytes) -> S:
    """What a terminal said, in one piece. Raises `WireError`."""
    try:
        said = model.model_validate_json(raw)
    except ValidationError as broken:
        _check_version(raw)
        raise WireError("bad_json", first_fault(broken)) from broken
    _check_version(raw)
    _check_names(raw)
    return said


def check_protocol(said: int) -> None:
    """Raise `WireError` wrong_protocol, with what was said, unless this program takes it."""
    if not OLDEST_PROTOCOL <= said <= PROTOCOL:
        spoken = f"{OLDEST_PROTOCOL} to {PROTOCOL}"
        raise WireError("wrong_protocol", f"said {said}, this hub speaks {spoken}", protocol=said)


def _read_loosely(raw: bytes) -> Delivery:
    _check_version(raw)
    try:
        batch = _LOOSE.validate_json(raw)
    except ValidationError as broken:
        raise WireError("bad_json", first_fault(broken)) from broken
    _check_names(raw)
    if len(batch.events) > MAX_RECORDS:
        raise WireError("too_large", f"more than {MAX_RECORDS} records")
    return Delivery(batch, [_entry(entry) for entry in batch.events])


def _check_version(raw: bytes) -> None:
    """First of all: of another version nothing else can be judged."""
    try:
        spoken = _Spoken.model_validate_json(raw)
    except ValidationError as broken:
        raise WireError("bad_json", first_fault(broken)) from broken
    check_protocol(spoken.protocol)


def _check_names(raw: bytes) -> None:
    """Refuse JSON that names one thing twice: readers differ in which of the two they believe."""

    def once(pairs: list[tuple[str, None]]) -> None:
        if len({name for name, _ in pairs}) < len(pairs):
            raise WireError("bad_json", "body: a name twice")

    json.loads(raw, object_pairs_hook=once, parse_int=str, parse_float=str)


def _entry(entry: object) -> Event | Broken:
    try:
        # Back through JSON, because strict values differ between Python and JSON.
        return _EVENT.validate_json(_ANY.dump_json(entry))
    except ValidationError as broken:
        return Broken(_readable_id(entry), first_fault(broken))


_ANY: TypeAdapter[Any] = TypeAdapter(Any)


def _readable_id(entry: object) -> UUID | None:
    if isinstance(entry, dict):
        try:
            return UUID(str(entry.get("event_id")))
        except ValueError:
            return None
    return None


def first_fault(broken: ValidationError) -> str:
    """Field and kind of the first fault; never what was sent, which may be a person's.

    A field that this version does not know is something that was sent, too.
    """
    fault = broken.errors(include_url=False, include_context=False, include_input=False)[0]
    known = fault["loc"][:-1] if fault["type"] == "extra_forbidden" else fault["loc"]
    where = ".".join(str(part) for part in known) or "body"
    return f"{where}: {fault['type']}"
