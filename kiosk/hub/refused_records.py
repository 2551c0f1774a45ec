"""Records this hub refused, by their raw bytes, until they are stored after all."""

import hashlib
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, insert, select, update

from kiosk.hub.tables import QuarantinedRecord
from kiosk.sync import wire

# Built once: every batch asks for them.
_OPEN = select(QuarantinedRecord.event_id).where(
    QuarantinedRecord.device_id == bindparam("device"), QuarantinedRecord.resolved_at.is_(None)
)


def keep(connection: Connection, record: wire.Quarantined, *, now: datetime) -> None:
    """Keep the bytes of one record; the same bytes again change nothing."""
    key = {
        "device_id": record.device,
        "event_id": record.event_id,
        "payload_sha256": hashlib.sha256(record.payload).digest(),
    }
    known = connection.scalar(select(func.count()).select_from(QuarantinedRecord).filter_by(**key))
    if known:
        return
    connection.execute(
        insert(QuarantinedRecord).values(
            **key,
            epoch=record.epoch,
            seq=record.seq,
            stream=record.stream,
            type=record.type,
            schema_version=record.schema_version,
            occurred_at=record.occurred_at,
            sha256=bytes.fromhex(record.sha256),
            reason=record.reason,
            payload=record.payload,
            received_at=now,
        )
    )


def open_records(connection: Connection) -> dict[UUID, int]:
    """How many refused records of each device nobody has resolved yet."""
    rows = connection.execute(
        select(QuarantinedRecord.device_id, func.count())
        .where(QuarantinedRecord.resolved_at.is_(None))
        .group_by(QuarantinedRecord.device_id)
    )
    return {row[0]: row[1] for row in rows}


def resolve(
    connection: Connection, device: UUID, stored: Collection[UUID], *, now: datetime
) -> None:
    """These records were stored after all."""
    waiting = set(connection.scalars(_OPEN, {"device": device}))
    if done := waiting & set(stored):
        connection.execute(
            update(QuarantinedRecord)
            .where(QuarantinedRecord.device_id == device, QuarantinedRecord.event_id.in_(done))
            .values(resolved_at=now)
        )
