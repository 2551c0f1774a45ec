"""What terminal and hub say to each other: the values of protocol 1 and their form on the wire.

A batch travels as one JSON object; `packing` turns it into bytes and back. The payload of an event
is carried as a JSON string; its UTF-8 bytes are exactly the bytes that were frozen when the fact
happened, and `sha256` is the digest of those bytes. `docs/protocol.md` tells the whole story.
"""

import hashlib
from datetime import MAXYEAR, MINYEAR, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    Base64Bytes,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
)

PROTOCOL = 1
"""What this program says."""
OLDEST_PROTOCOL = 1
"""The oldest a hub of this program still takes."""
MAX_RECORDS = 500
MAX_RAW_BYTES = 1024 * 1024
"""Most bytes of JSON in one batch, before compression. Nothing larger is ever unpacked."""

MAX_QUARANTINE_BYTES = 8 * 1024 * 1024
"""The same for one refused record, whose bytes grow by a third on the way."""

ENROL_PATH = "/sync/v1/enrol"
BATCHES_PATH = "/sync/v1/batches"
QUARANTINE_PATH = "/sync/v1/quarantine"
HEALTH_PATH = "/healthz"
NONCE_HEADER = "Sync-Nonce"
"""The nonce once more beside the body, so that a refusal can carry it before the body is read."""
CLOCK_HEADER = "Sync-Clock"
"""The sender's clock when it spoke, so that the hub's people see one that is off."""
CLOCK_OFF_S = 120
"""Seconds between two clocks from which on people are told that one is wrong."""
EPOCH_HEADER = "Sync-Current-Epoch"
"""The epoch the device writes in now; a batch may still be of an earlier one."""
MEDIA_TYPE = "application/json"
ENCODING = "zstd"
PRODUCT = "xinqiao-hub"

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
    "cursor_gone",
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
Version = Annotated[int, Field(ge=0, lt=2**31)]


def _has_a_year(moment: datetime) -> datetime:
    if not MINYEAR < moment.year < MAXYEAR:
        raise ValueError("no year of UTC")
    return moment


Instant = Annotated[AwareDatetime, AfterValidator(_has_a_year)]
"""A time that every zone can say: the first and last year have hours which others do not."""


class Said(BaseModel):
    """A value sent to the hub: a field this version does not know is refused, not dropped."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Answered(BaseModel):
    """A value sent by the hub: it may be newer than the terminal and say more."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class Event(Said):
    """One fact. `(device, epoch, seq)` is its place in history, `event_id` its name for ever."""

    event_id: UUID
    seq: Annotated[int, Field(ge=1, lt=2**63)]
    stream: StreamName
    type: TypeName
    schema_version: Annotated[int, Field(ge=1, lt=2**31)]
    occurred_at: Instant
    sha256: Sha256
    payload: str

    def intact(self) -> bool:
        """Whether the payload is the one the digest was taken of."""
        return hashlib.sha256(self.payload.encode()).hexdigest() == self.sha256


class Envelope(Said):
    """Who sends a batch, out of which history, and how far behind it is."""

    protocol: Version
    device: UUID
    epoch: UUID
    nonce: Nonce
    oldest_pending_s: Count = 0
    """Age in seconds of the oldest record that waits on the terminal."""


class Batch(Envelope):
    """What the terminal sends: up to 500 events of one epoch in the order of `seq`."""

    events: Annotated[list[Event], Field(max_length=MAX_RECORDS)]


class Result(Answered):
    """The hub's word on the event at the same place of the batch."""

    event_id: UUID | None
    """None only where no id could be read."""
    outcome: Outcome
    detail: str | None = None
    """Why, in a word: `seq_taken`, `other_bytes`, `other_device`, or what is malformed."""


class Reply(Answered):
    """The acknowledgement. It counts only with the nonce and the ids of the request."""

    protocol: int = PROTOCOL
    nonce: Nonce
    device: UUID
    epoch: UUID
    hub_epoch: UUID
    high_water: Count
    """The hub has every `seq` of this epoch up to here, without a gap."""
    server_time: AwareDatetime
    min_delay_s: Annotated[float, Field(ge=0, le=3600)] = 0.0
    notices: list[str] = []
    """What the device's people should look at: `cloned` for one. Unknown ones are passed over."""
    results: list[Result]


class EnrolRequest(Said):
    """A one-time code from the hub's people, shown once by the device it was made for."""

    protocol: Version = PROTOCOL
    code: Annotated[str, StringConstraints(min_length=8, max_length=40)]
    device: UUID


class EnrolReply(Answered):
    """The device's credential; the hub keeps only its digest."""

    protocol: int = PROTOCOL
    device: UUID
    center_code: str
    credential: Annotated[str, StringConstraints(min_length=32, max_length=200)]
    hub_epoch: UUID
    server_time: AwareDatetime


class Problem(Answered):
    """Why a request as a whole was refused; nothing of it was stored."""

    protocol: int = PROTOCOL
    oldest_protocol: int = OLDEST_PROTOCOL
    error: Refusal
    detail: str
    nonce: Nonce | None = None


class Quarantined(Said):
    """A record the hub refused, byte for byte, so that its people can see what is wrong with it."""

    protocol: Version = PROTOCOL
    device: UUID
    epoch: UUID
    event_id: UUID
    seq: Annotated[int, Field(ge=1, lt=2**63)]
    stream: StreamName
    """Made printable: a name may be what is wrong."""
    type: StreamName
    schema_version: Annotated[int, Field(ge=-(2**63), lt=2**63)]
    occurred_at: Instant
    sha256: Sha256
    """As it was frozen; that of `payload` may differ."""
    reason: StreamName
    payload: Base64Bytes


class QuarantineReply(Answered):
    """The hub has these bytes. It says so as often as they come."""

    nonce: Nonce
    event_id: UUID
    server_time: AwareDatetime


class Health(Answered):
    """Says that the one who answers is a hub, can reach its store, and what it speaks."""

    product: Literal["xinqiao-hub"] = "xinqiao-hub"
    protocol: int = PROTOCOL
    oldest_protocol: int = OLDEST_PROTOCOL
    server_time: AwareDatetime


def digest(payload: bytes) -> str:
    """The `sha256` of an event with this payload."""
    return hashlib.sha256(payload).hexdigest()


def age_s(oldest: datetime | None, now: datetime) -> int:
    """Whole seconds since `oldest`; 0 for none and for a clock that was set back."""
    return 0 if oldest is None else max(0, int((now - oldest).total_seconds()))
