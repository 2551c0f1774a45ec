"""Outbox rows: facts recorded in the very transaction that makes them true."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from kiosk.data.tables import Device, OutboxRecord, new_id

Payload = Mapping[str, object]

# Built once: putting a statement together costs more than running it, and every use case that a
# resident waits for ends here.
_NEXT_SEQ = (
    update(Device)
    .where(Device.id == bindparam("device"))
    .values(next_seq=Device.next_seq + 1)
    .returning(Device.epoch, Device.next_seq - 1)
)
_APPEND = insert(OutboxRecord)


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much waits for the hub."""

    waiting: int
    dead: int
    oldest_at: datetime | None


def record(
    session: Session,
    device_id: UUID,
    *,
    stream: str,
    type: str,  # noqa: A002 - the protocol's word
    payload: Payload,
    occurred_at: datetime,
    schema_version: int = 1,
) -> UUID:
    """Append one fact to this device's stream and return its event id.

    `stream` names what the fact is about (`ticket:<id>`); facts of one stream reach the hub in
    order. `payload` must be plain JSON; its bytes are frozen here.
    """
    connection = session.connection()
    epoch, seq = connection.execute(_NEXT_SEQ, {"device": device_id}).one()
    body = json.dumps(payload, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    event_id = new_id()
    connection.execute(
        _APPEND,
        {
            "event_id": event_id,
            "device_id": device_id,
            "epoch": epoch,
            "seq": seq,
            "stream": stream,
            "type": type,
            "schema_version": schema_version,
            "payload": body,
            "sha256": hashlib.sha256(body).digest(),
            "occurred_at": occurred_at,
            "state": "pending",
            "attempts": 0,
        },
    )
    return event_id


def waiting(
    session: Session, device_id: UUID, *, limit: int, max_bytes: int
) -> Sequence[OutboxRecord]:
    """The oldest records the hub has not confirmed, in order, within both limits (at least one).

    Records that are dead are left out; what they held back goes on without them.
    """
    rows = session.scalars(
        select(OutboxRecord)
        .where(
            OutboxRecord.device_id == device_id,
            OutboxRecord.state.in_(("pending", "sent")),
            OutboxRecord.state != "received",  # lets the partial index serve
        )
        .order_by(OutboxRecord.epoch, OutboxRecord.seq)
        .limit(limit)
    ).all()
    chosen: list[OutboxRecord] = []
    size = 0
    for row in rows:
        size += len(row.payload)
        if chosen and size > max_bytes:
            break
        chosen.append(row)
    session.expunge_all()
    return chosen


def mark(
    session: Session,
    event_ids: Sequence[UUID],
    *,
    state: str,
    at: datetime,
    error: str | None = None,
) -> None:
    """Move records to `sent`, `received` or `dead`; a received one never moves again."""
    for start in range(0, len(event_ids), 500):
        session.execute(
            update(OutboxRecord)
            .where(
                OutboxRecord.event_id.in_(event_ids[start : start + 500]),
                OutboxRecord.state != "received",
            )
            .values(
                state=state,
                attempts=OutboxRecord.attempts + (1 if state == "sent" else 0),
                last_error=error,
                received_at=at if state == "received" else None,
            )
            .execution_options(synchronize_session=False)
        )


def backlog(session: Session, device_id: UUID) -> Backlog:
    """What this device still owes the hub."""
    rows = session.execute(
        select(OutboxRecord.state, func.count(), func.min(OutboxRecord.occurred_at))
        .where(OutboxRecord.device_id == device_id, OutboxRecord.state != "received")
        .group_by(OutboxRecord.state)
    ).all()
    alive = [row for row in rows if row[0] != "dead"]
    return Backlog(
        waiting=sum(row[1] for row in alive),
        dead=sum(row[1] for row in rows if row[0] == "dead"),
        oldest_at=min((row[2] for row in alive), default=None),
    )
