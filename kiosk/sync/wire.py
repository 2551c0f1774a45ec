"""What terminal and hub say to each other: the values of protocol 1 and their form on the wire.

A batch travels as one JSON object, compressed with zstd. The payload of an event is carried as a
JSON string; its UTF-8 bytes are exactly the bytes that were frozen when the fact happened, and
`sha256` is the digest of those bytes. `docs/protocol.md` tells the whole story.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import zstandard
from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

PROTOCOL = 1
MAX_RECORDS = 500
MAX_RAW_BYTES = 1024 * 1024
"""Most bytes of JSON in one batch, before compression. Nothing larger is ever unpacked."""

ENROL_PATH = "/sync/v1/enrol"
BATCHES_PATH = "/sync/v1/batches"
HEALTH_PATH = "/healthz"
NONCE_HEADER = "Sync-Nonce"
"""The nonce once more beside the body, so that a refusal can carry it before the body is read."""
MEDIA_TYPE = "application/json"
ENCODING = "zstd"
PRODUCT = "xinqiao-hub"

_LEVEL = 3
_MAX_WINDOW = 8 * 1024 * 1024

Outcome = Literal["stored", "duplicate", "mismatch", "malformed", "retry"]
Refusal = Literal[
    "unauthorized",
    "revoked",
    "wrong_device",
    "wrong_protocol",
    "too_large",
    "bad_encoding",
    "bad_json",
    "code_refused",
    "busy",
]

Nonce = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{16,64}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
# A stream or type is stored as text by either store: no control characters, bounded.
StreamName = Annotated[
    str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")
]
TypeName = Annotated[str, StringConstraints(max_length=100, pattern=r"^[a-z][a-z0-9_.-]*$")]
Count = Annotated[int, Field(ge=0, lt=2**63)]


class WireError(ValueError):
    """Bytes that are not a batch of this protocol; `refusal` says in which way."""

    def __init__(self, refusal: Refusal, detail: str) -> None:
        self.refusal: Refusal = refusal
        self.detail = detail
        super().__init__(f"{refusal}: {detail}")


class _Said(BaseModel):
    """A value sent to the hub: a field this version does not know is refused, not dropped."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class _Answered(BaseModel):
    """A value sent by the hub: it may be newer than the terminal and say more."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class Event(_Said):
    """One fact. `(device, epoch, seq)` is its place in history, `event_id` its name for ever."""

    event_id: UUID
    seq: Annotated[int, Field(ge=1, lt=2**63)]
    stream: StreamName
    type: TypeName
    schema_version: Annotated[int, Field(ge=1, lt=2**31)]
    occurred_at: AwareDatetime
    sha256: Sha256
    payload: str

    def intact(self) -> bool:
        """Whether the payload is the one the digest was taken of."""
        return hashlib.sha256(self.payload.encode()).hexdigest() == self.sha256


class Envelope(_Said):
    """Who sends a batch, out of which history, and how far behind it is."""

    protocol: int
    device: UUID
    epoch: UUID
    nonce: Nonce
    oldest_pending_s: Count = 0
    """Age in seconds of the oldest record that waits on the terminal."""


class Batch(Envelope):
    """What the terminal sends: up to 500 events of one epoch in the order of `seq`."""

    events: Annotated[list[Event], Field(max_length=MAX_RECORDS)]


class _LooseBatch(Envelope):
    events: list[Any]


class _Version(BaseModel):
    protocol: int


class Result(_Answered):
    """The hub's word on the event at the same place of the batch."""

    event_id: UUID | None
    """None only where no id could be read."""
    outcome: Outcome
    detail: str | None = None
    """Why, in a word: `seq_taken`, `other_bytes`, `other_device`, or what is malformed."""


class Reply(_Answered):
    """The acknowledgement. It counts only with the nonce and the ids of the request."""

    protocol: Literal[1] = 1
    nonce: Nonce
    device: UUID
    epoch: UUID
    hub_epoch: UUID
    high_water: Count
    """The hub has every `seq` of this epoch up to here, without a gap."""
    server_time: AwareDatetime
    min_delay_s: Annotated[float, Field(ge=0, le=3600)] = 0.0
    results: list[Result]


class EnrolRequest(_Said):
    """A one-time code from the hub's people, shown once by the device it was made for."""

    protocol: int = PROTOCOL
    code: Annotated[str, StringConstraints(min_length=8, max_length=40)]
    device: UUID


class EnrolReply(_Answered):
    """The device's credential; the hub keeps only its digest."""

    protocol: Literal[1] = 1
    device: UUID
    center_code: str
    credential: Annotated[str, StringConstraints(min_length=32, max_length=200)]
    hub_epoch: UUID
    server_time: AwareDatetime


class Problem(_Answered):
    """Why a request as a whole was refused; nothing of it was stored."""

    protocol: Literal[1] = 1
    error: Refusal
    detail: str
    nonce: Nonce | None = None


class Health(_Answered):
    """Says that the one who answers is a hub and can reach its store."""

    product: Literal["xinqiao-hub"] = "xinqiao-hub"
    protocol: Literal[1] = 1
    server_time: AwareDatetime


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


def digest(payload: bytes) -> str:
    """The `sha256` of an event with this payload."""
    return hashlib.sha256(payload).hexdigest()


def pack(batch: Batch) -> bytes:
    """The body of the request. Raises `WireError` too_large where no hub would take it."""
    raw = _BATCH.dump_json(batch)
    if len(raw) > MAX_RAW_BYTES:
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
    if batch.protocol != PROTOCOL:
        raise WireError("wrong_protocol", f"this hub speaks {PROTOCOL}")
    return Delivery(batch, batch.events)


def _read_loosely(raw: bytes) -> Delivery:
    try:
        version = _Version.model_validate_json(raw).protocol
        if version != PROTOCOL:
            raise WireError("wrong_protocol", f"this hub speaks {PROTOCOL}")
        batch = _LOOSE.validate_json(raw)
    except ValidationError as broken:
        raise WireError("bad_json", _first_fault(broken)) from broken
    if len(batch.events) > MAX_RECORDS:
        raise WireError("too_large", f"more than {MAX_RECORDS} records")
    return Delivery(batch, [_entry(entry) for entry in batch.events])


def _entry(entry: object) -> Event | Broken:
    try:
        # Back through JSON, because strict values differ between Python and JSON.
        return _EVENT.validate_json(_ANY.dump_json(entry))
    except ValidationError as broken:
        return Broken(_readable_id(entry), _first_fault(broken))


_ANY: TypeAdapter[Any] = TypeAdapter(Any)


def _readable_id(entry: object) -> UUID | None:
    if isinstance(entry, dict):
        try:
            return UUID(str(entry.get("event_id")))
        except ValueError:
            return None
    return None


def _first_fault(broken: ValidationError) -> str:
    """Field and kind of the first fault; never the value, which may be a person's."""
    fault = broken.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in fault["loc"]) or "body"
    return f"{where}: {fault['type']}"


def age_s(oldest: datetime | None, now: datetime) -> int:
    """Whole seconds since `oldest`; 0 for none and for a clock that was set back."""
    return 0 if oldest is None else max(0, int((now - oldest).total_seconds()))
