"""Outbox rows: facts recorded in the very transaction that makes them true."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, insert, literal_column, select, update
from sqlalchemy.orm import Session

from kiosk.data.tables import Device, OutboxRecord, new_id

Payload = Mapping[str, object]
NOT_RECEIVED = OutboxRecord.state != literal_column("'received'")
"""Written out, because a partial index serves only a condition it can read."""
OPEN_ONLY = ("INDEXED BY ix_outbox_waiting", "sqlite")
"""Left to itself, SQLite would walk the primary key, through all that was ever received."""

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


def backlog(session: Session, device_id: UUID) -> Backlog:
    """What this device still owes the hub."""
    rows = session.execute(
        select(OutboxRecord.state, func.count(), func.min(OutboxRecord.occurred_at))
        .with_hint(OutboxRecord, *OPEN_ONLY)
        .where(OutboxRecord.device_id == device_id, NOT_RECEIVED)
        .group_by(OutboxRecord.state)
    ).all()
    alive = [row for row in rows if row[0] != "dead"]
    return Backlog(
        waiting=sum(row[1] for row in alive),
        dead=sum(row[1] for row in rows if row[0] == "dead"),
        oldest_at=min((row[2] for row in alive), default=None),
    )


def last_said(
    session: Session,
    device_id: UUID,
    *,
    type: str,  # noqa: A002 - the protocol's word
    among: int,
) -> dict[str, object] | None:
    """The newest payload of this type among the device's last `among` records; None: not there."""
    device = session.get(Device, device_id)
    if device is None:
        return None
    body = session.scalar(
        select(OutboxRecord.payload)
        .where(
            OutboxRecord.device_id == device_id,
            OutboxRecord.epoch == device.epoch,
            OutboxRecord.seq >= device.next_seq - among,
            OutboxRecord.type == type,
        )
        .order_by(OutboxRecord.seq.desc())
        .limit(1)
    )
    return None if body is None else json.loads(body)
