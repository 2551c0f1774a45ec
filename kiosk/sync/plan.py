"""What to send and what a reply means, decided without a store, a network or a clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from kiosk.data.uploads import Waiting
from kiosk.sync.wire import MAX_RECORDS, Event, Reply

_EVENTS = TypeAdapter(list[Event])


@dataclass(frozen=True, slots=True)
class Dead:
    """A record that failed by itself: kept, shown to staff, not sent again unasked."""

    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of the records of one batch, by their seq."""

    received: tuple[int, ...] = ()
    dead: tuple[Dead, ...] = ()
    displaced: tuple[int, ...] = ()
    """Their places belong to others at the hub: they go on in a new epoch."""
    held_streams: frozenset[str] = frozenset()
    """Streams to leave alone for a while; the hub asked for it."""


def judge(records: Sequence[Waiting], reply: Reply) -> Verdict:
    """The verdict on `records`, answered place by place in `reply.results`."""
    received: list[int] = []
    dead: list[Dead] = []
    taken: list[int] = []
    later: list[Waiting] = []
    for record, result in zip(records, reply.results, strict=True):
        if result.outcome in ("stored", "duplicate"):
            received.append(record.seq)
        elif result.outcome == "retry":
            later.append(record)
        elif result.detail == "seq_taken":
            taken.append(record.seq)
        else:
            reason = f"{result.outcome}: {result.detail}" if result.detail else result.outcome
            dead.append(Dead(record.seq, reason))
    # With a place taken, what had to wait behind it moves along, or it would overtake it.
    displaced = sorted([*taken, *(record.seq for record in later)]) if taken else []
    held = frozenset() if taken else frozenset(record.stream for record in later)
    return Verdict(tuple(received), tuple(dead), tuple(displaced), held)


def to_events(records: Sequence[Waiting]) -> tuple[list[Event], list[Waiting], list[Dead]]:
    """The records that can travel, as events and as they were; and those that never can."""
    try:
        return _EVENTS.validate_python([_told(record) for record in records]), list(records), []
    except (UnicodeDecodeError, ValidationError):
        return _one_by_one(records)


def _one_by_one(
    records: Sequence[Waiting],
) -> tuple[list[Event], list[Waiting], list[Dead]]:
    events: list[Event] = []
    fit: list[Waiting] = []
    dead: list[Dead] = []
    for record in records:
        try:
            event = Event.model_validate(_told(record))
        except (UnicodeDecodeError, ValidationError) as broken:
            dead.append(Dead(record.seq, f"malformed: {type(broken).__name__}"))
        else:
            events.append(event)
            fit.append(record)
    return events, fit, dead


def _told(record: Waiting) -> dict[str, object]:
    """The record in the form of the wire."""
    return {
        "event_id": record.event_id,
        "seq": record.seq,
        "stream": record.stream,
        "type": record.type,
        "schema_version": record.schema_version,
        "occurred_at": record.occurred_at,
        "sha256": record.sha256.hex(),
        "payload": record.payload.decode(),
    }


def this_store_is_old(*, high_water: int, next_seq: int) -> bool:
    """Whether the hub has more of the current epoch than this store ever wrote.

    Then the store was restored or copied, and its next records would be taken for old ones.
    """
    return high_water >= next_seq


@dataclass(frozen=True, slots=True)
class BatchSize:
    """How many records go at once: halved when too many for hub or line, grown again after."""

    records: int = MAX_RECORDS

    def halved(self, sent: int) -> "BatchSize":
        return BatchSize(max(1, sent // 2))

    def grown(self) -> "BatchSize":
        return BatchSize(min(MAX_RECORDS, self.records * 2))


def same_ids(ids: Sequence[UUID], reply: Reply) -> bool:
    """Whether the reply speaks of exactly these events, in this order."""
    return len(ids) == len(reply.results) and all(
        result.event_id == event_id for event_id, result in zip(ids, reply.results, strict=True)
    )
